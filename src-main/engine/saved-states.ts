import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashFile } from '../base/hash-file.ts';

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
				await deleteState(this.#folder, key);
				return undefined;
			}
			const now = new Date();
			await utimes(state, now, now);
			return state;
		} catch {
			return undefined;
		}
	}

	/** `write` puts the state into the file it is given and answers its length in bytes. */
	async save(key: string, tokens: number, write: (file: string) => Promise<number>): Promise<void> {
		const { state, record } = statePaths(this.#folder, key);
		const partial = `${state}.partial`;
		try {
			await mkdir(this.#folder, { recursive: true, mode: 0o700 });
			const bytes = await write(partial);
			const file = await open(partial, 'r+');
			await file.chmod(0o600);
			await file.sync();
			await file.close();
			const known: StateRecord = { origin: this.#origin, tokens, bytes, sha256: await hashFile(partial) };
			await rm(record, { force: true });
			await rename(partial, state);
			await writeFile(record, JSON.stringify(known), { mode: 0o600 });
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
			await deleteState(this.#folder, file.name.slice(0, -'.state'.length));
			total -= file.size;
		}
	}
}

/** Removes a conversation's state; nothing happens when there is none. */
export async function deleteState(folder: string, key: string): Promise<void> {
	const { state, record } = statePaths(folder, key);
	for (const file of [record, state, `${state}.partial`]) await rm(file, { force: true });
}

interface StateRecord {
	origin: string;
	tokens: number;
	bytes: number;
	sha256: string;
}

function statePaths(folder: string, key: string): { state: string; record: string } {
	if (!/^[\w-]+$/u.test(key)) throw new Error('A state key holds letters, digits, _ and - only');
	return { state: path.join(folder, `${key}.state`), record: path.join(folder, `${key}.json`) };
}

const pick = (facts: { size: number; atimeMs: number; mtimeMs: number }): { size: number; used: number } => ({
	size: facts.size,
	used: Math.max(facts.atimeMs, facts.mtimeMs),
});
