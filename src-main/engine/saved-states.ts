import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashFile } from '../base/hash-file.ts';
import { sealFile } from '../base/seal-file.ts';

/** What a saved state belongs to; another value of any of these makes it worthless or dangerous. */
export interface StateOrigin {
	readonly model: string;
	readonly contextTokens: number;
	readonly library: string;
	readonly promptFormat: string;
}

/**
 * Model states on disk, one per conversation. Length and hash are checked before a file is handed to the library,
 * because a damaged one aborts the process. The least used go first above `limitBytes`.
 */
export class SavedStates {
	readonly #folder: string;
	readonly #origin: string;
	readonly #limitBytes: number;

	constructor(folder: string, origin: StateOrigin, limitBytes = 2 * 1024 ** 3) {
		this.#folder = folder;
		this.#origin = createHash('sha256').update(JSON.stringify(origin)).digest('hex');
		this.#limitBytes = limitBytes;
	}

	/** The file for a key that is whole, belongs here and holds more than `moreThan` and at most `limit` tokens. */
	async find(key: string, tokens: { moreThan: number; limit: number }): Promise<string | undefined> {
		const { state, record } = statePaths(this.#folder, key);
		try {
			const known = JSON.parse(await readFile(record, 'utf8')) as StateRecord;
			if (known.origin !== this.#origin || known.tokens <= tokens.moreThan || known.tokens > tokens.limit)
				return undefined;
			if ((await stat(state)).size !== known.bytes || (await hashFile(state)) !== known.sha256) {
				await removeState(this.#folder, key);
				return undefined;
			}
			const now = new Date();
			await utimes(state, now, now);
			return state;
		} catch {
			return undefined;
		}
	}

	/**
	 * `write` puts the state into the file it is given and answers its length in bytes. `readFrom`: when the reading of it
	 * began, in milliseconds since 1970; what was forgotten after that is not kept.
	 */
	async save(
		key: string,
		{ tokens, readFrom }: { tokens: number; readFrom: number },
		write: (file: string) => Promise<number>,
	): Promise<void> {
		const { state, record } = statePaths(this.#folder, key);
		const partial = `${state}.partial`;
		try {
			await mkdir(this.#folder, { recursive: true, mode: 0o700 });
			const bytes = await write(partial);
			await sealFile(partial);
			const known: StateRecord = { origin: this.#origin, tokens, bytes, sha256: await hashFile(partial) };
			await rm(record, { force: true });
			await rename(partial, state);
			await writeFile(record, JSON.stringify(known), { mode: 0o600 });
			if (await wasForgotten(this.#folder, key, readFrom)) await removeState(this.#folder, key);
			await this.#dropLeastUsed();
		} catch {
			await rm(partial, { force: true });
		}
	}

	async #dropLeastUsed(): Promise<void> {
		const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.state'));
		const files = await Promise.all(
			names.map(async (name) => ({ name, ...pick(await stat(path.join(this.#folder, name))) })),
		);
		let total = files.reduce((sum, file) => sum + file.size, 0);
		for (const file of files.sort((a, b) => a.used - b.used)) {
			if (total <= this.#limitBytes) return;
			await removeState(this.#folder, file.name.slice(0, -'.state'.length));
			total -= file.size;
		}
	}
}

/**
 * Removes a conversation's state, and leaves word of it for the engine, which may be about to save once more what it
 * has read.
 */
export async function forgetState(folder: string, key: string): Promise<void> {
	const { forgotten } = statePaths(folder, key);
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await writeFile(forgotten, '', { mode: 0o600 });
	} catch {
		// On a full disk nothing is saved either, and deleting is what makes room.
	}
	await removeState(folder, key);
}

/** Soon after the start: removes what earlier runs left of conversations that are gone, and their words of it. */
export async function tidyStates(
	folder: string,
	conversations: { holds(key: string): boolean },
): Promise<void> {
	for (const name of await readdir(folder).catch(() => [])) {
		const [key = '', ...ending] = name.split('.');
		if (ending.includes('forgotten') || !conversations.holds(key))
			await rm(path.join(folder, name), { force: true }).catch(() => undefined);
	}
}

async function removeState(folder: string, key: string): Promise<void> {
	const { state, record } = statePaths(folder, key);
	for (const file of [record, state, `${state}.partial`]) await rm(file, { force: true });
}

async function wasForgotten(folder: string, key: string, readFrom: number): Promise<boolean> {
	const facts = await stat(statePaths(folder, key).forgotten).catch(() => undefined);
	return facts !== undefined && facts.mtimeMs >= readFrom;
}

interface StateRecord {
	origin: string;
	tokens: number;
	bytes: number;
	sha256: string;
}

function statePaths(folder: string, key: string): { state: string; record: string; forgotten: string } {
	if (!/^[\w-]+$/u.test(key)) throw new Error('A state key holds letters, digits, _ and - only');
	const file = (ending: string): string => path.join(folder, `${key}.${ending}`);
	return { state: file('state'), record: file('json'), forgotten: file('forgotten') };
}

const pick = (facts: { size: number; atimeMs: number; mtimeMs: number }): { size: number; used: number } => ({
	size: facts.size,
	used: Math.max(facts.atimeMs, facts.mtimeMs),
});
