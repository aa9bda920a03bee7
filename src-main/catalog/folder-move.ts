import { existsSync } from 'node:fs';
import { mkdir, open, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { abortable } from '../base/abortable.ts';
import type { JobHandle, Jobs } from '../base/jobs.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import { filesOf, type ModelsTable } from '../db/models.ts';
import { progressOf } from './check-files.ts';
import { freeBytesOf, reserveBytes } from './disk-space.ts';
import { filesOfDownloads, filesOfModels, type FileToMove, modelsToMove } from './files-to-move.ts';
import type { FileWork } from './files/file-work.ts';
import { goOnCopying } from './imports/copy-verified.ts';
import { binName } from './model-bin.ts';

/** A move that has begun: what the next start of the program needs to go on with it. */
export const FolderPlan = z.object({
	from: z.string(),
	to: z.string(),
	/** Copied files, to be deleted where they were; null as long as models are looked for there. */
	old: z.array(z.string()).nullable(),
});
export type FolderPlan = z.infer<typeof FolderPlan>;

export interface FolderMoveOptions {
	readonly table: ModelsTable;
	readonly files: FileWork;
	readonly jobs: Jobs;
	readonly folder: () => string;
	/** Models are looked for in the new folder from now on. */
	readonly setFolder: (folder: string) => void;
	/** Kept on disk. */
	readonly plan: { get(): FolderPlan | null; set(plan: FolderPlan | null): void };
	/** Files that are whole already, of models that are not. */
	readonly wholeFiles: () => readonly string[];
	/** Waits until nothing is written into the folder, and keeps it so until the returned function is called. */
	readonly hold: () => Promise<() => void>;
	/** Every file is in its new place. */
	readonly onMoved: () => void;
	readonly freeBytes?: (folder: string) => Promise<number>;
}

/**
 * Moves all models to another folder, on another disk say, with what is in the bin and what was received so far. Every
 * file is hashed while it is copied; then, in one step, the table names the new places, and the old files go last, so
 * that a crash at any moment leaves each model whole in one place.
 */
export class FolderMove {
	readonly #options: FolderMoveOptions;
	readonly #end = new AbortController();
	#running: Promise<void> | undefined;

	constructor(options: FolderMoveOptions) {
		this.#options = options;
	}

	/**
	 * Errors: `busy` where one is under way; `disk-too-small`, `disk-full`, `folder-not-writable`, `model-changed`,
	 * `model-file-locked`, `cancelled`: then all models are where they were.
	 */
	async move(to: string): Promise<void> {
		const from = this.#options.folder();
		if (this.#running !== undefined) throw new KnownError('busy');
		if (path.resolve(from) === path.resolve(to)) {
			// A move that waits for its disk is given up by this.
			this.#options.plan.set(null);
			return;
		}
		this.#running = this.#run(from, to).finally(() => (this.#running = undefined));
		await this.#running;
	}

	/**
	 * After a start: goes on with what the end of the program interrupted. The folder whose disk is away, for which it
	 * waits until another start, else null. Errors: as `move`.
	 */
	async goOn(): Promise<string | null> {
		const plan = this.#options.plan.get();
		if (plan === null) return null;
		if (plan.old !== null) await this.#clear({ ...plan, old: plan.old });
		else if (existsSync(plan.to)) await this.move(plan.to);
		else return plan.to;
		return null;
	}

	/** The next start goes on. */
	async dispose(): Promise<void> {
		this.#end.abort(new KnownError('cancelled'));
		await this.#running?.catch(() => undefined);
	}

	async #run(from: string, to: string): Promise<void> {
		const { table, jobs, plan, wholeFiles, hold } = this.#options;
		const job = jobs.start({ kind: 'moving-models', title: '', conversationId: null });
		const signal = AbortSignal.any([job.signal, this.#end.signal]);
		const copied = new Map<string, FileToMove>();
		try {
			if (await isWrittenInto(from, to)) {
				plan.set(null);
				return;
			}
			plan.set({ from, to, old: null });
			const models = filesOfModels(table.all(), to);
			await this.#needRoom([...models, ...(await filesOfDownloads(from, to, wholeFiles()))], to);
			await this.#copy(models, copied, job, signal);
			const release = await held(hold(), signal);
			try {
				await this.#copy(await filesOfDownloads(from, to, wholeFiles()), copied, job, signal);
				// What was brought, removed or brought back meanwhile.
				for (let left = this.#left(to, copied); left.length > 0; left = this.#left(to, copied))
					await this.#copy(left, copied, job, signal);
				const copies = [...copied.values()];
				const ofNobody = copies.filter(({ sha256 }) => sha256 !== null && !this.#isKnown(sha256));
				await this.#clear(this.#commit(from, to, copies));
				for (const copy of ofNobody) await rm(copy.to, { force: true }).catch(() => undefined);
			} finally {
				release();
			}
		} catch (error) {
			if (!this.#end.signal.aborted) plan.set(null);
			throw toKnownError(error);
		} finally {
			job.end();
		}
	}

	#left(to: string, copied: ReadonlyMap<string, FileToMove>): FileToMove[] {
		return filesOfModels(this.#options.table.all(), to).filter((file) => !copied.has(file.to));
	}

	/** False for what was deleted for good after it was copied. */
	#isKnown(sha256: string): boolean {
		return this.#options.table.all().some((row) => filesOf(row).some((file) => file.sha256 === sha256));
	}

	async #copy(
		all: readonly FileToMove[],
		copied: Map<string, FileToMove>,
		job: JobHandle,
		signal: AbortSignal,
	): Promise<void> {
		const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
		let before = 0;
		for (const file of all) {
			if (signal.aborted) throw new KnownError('cancelled');
			if (await this.#copyOne(file, progressOf(job, before, total), signal)) copied.set(file.to, file);
			before += file.bytes;
		}
	}

	/** False where somebody took it away meanwhile: removed, deleted for good, or given up. */
	async #copyOne(
		file: FileToMove,
		onProgress: (bytes: number) => void,
		signal: AbortSignal,
	): Promise<boolean> {
		const { from, to, bytes } = file;
		const { files } = this.#options;
		if (path.resolve(from) === path.resolve(to)) return true;
		try {
			const sha256 = file.sha256 ?? (await files.hash(from, signal));
			if ((await sizeOf(to)) === bytes && (await files.hash(to, signal, onProgress)) === sha256) return true;
			await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
			await goOnCopying(files, from, to, sha256, onProgress, signal);
			return true;
		} catch (error) {
			// The end of the program is no reason to begin again.
			if (!this.#end.signal.aborted) await rm(`${to}.part`, { force: true }).catch(() => undefined);
			const isGone = toKnownError(error).code === 'model-file-gone' && !existsSync(from);
			// With a disk that was pulled out the folder is gone too.
			if (isGone && existsSync(this.#options.folder())) return false;
			throw error;
		}
	}

	/** From here on models are in the new folder. */
	#commit(from: string, to: string, copied: readonly FileToMove[]): FolderPlan & { old: string[] } {
		const { table, plan, setFolder, onMoved } = this.#options;
		const old = copied.filter((file) => path.resolve(file.from) !== path.resolve(file.to));
		const done = { from, to, old: old.map((file) => file.from) };
		const placed = (file: string): string => path.join(to, path.basename(file));
		const changes = modelsToMove(table.all()).map((row) => {
			const [first, ...more] = filesOf(row);
			return {
				id: row.id,
				path: placed(first.path),
				more: more.map((file) => ({ ...file, path: placed(file.path) })),
			};
		});
		table.setPaths(changes, () => {
			setFolder(to);
			plan.set(done);
		});
		onMoved();
		return done;
	}

	/** What cannot be deleted now, because a program has it open, is tried again at the next start. */
	async #clear({ from, old }: FolderPlan & { old: string[] }): Promise<void> {
		const gone = await Promise.all(
			old.map((file) =>
				rm(file, { force: true }).then(
					() => true,
					() => false,
				),
			),
		);
		await rmdir(path.join(from, binName)).catch(() => undefined);
		if (gone.every(Boolean)) this.#options.plan.set(null);
	}

	/** Errors: `disk-too-small`. */
	async #needRoom(files: readonly FileToMove[], to: string): Promise<void> {
		const missing = await Promise.all(
			files.map(async (file) => {
				const there = await sizeOf(file.to);
				if (there === file.bytes) return 0;
				return Math.max(0, file.bytes - Math.max(0, await sizeOf(`${file.to}.part`)));
			}),
		);
		const neededBytes = missing.reduce((sum, bytes) => sum + bytes, reserveBytes);
		const freeBytes = await (this.#options.freeBytes ?? freeBytesOf)(to);
		if (freeBytes < neededBytes) throw new KnownError('disk-too-small', { neededBytes, freeBytes });
	}
}

/** Lets go of what was waited for in vain. */
async function held(holding: Promise<() => void>, signal: AbortSignal): Promise<() => void> {
	try {
		return await abortable(holding, signal);
	} catch (error) {
		void holding.then((release) => release());
		throw error;
	}
}

/**
 * Makes `to` a folder to write into. True where that is `from` under another name, by a link say: what was deleted in the
 * one would be gone in the other. Errors: `folder-not-writable`.
 */
async function isWrittenInto(from: string, to: string): Promise<boolean> {
	const name = `.indoors-${process.pid}`;
	try {
		await mkdir(to, { recursive: true });
		await (await open(path.join(to, name), 'w')).close();
		const isThere = existsSync(path.join(from, name));
		await rm(path.join(to, name), { force: true });
		return isThere;
	} catch (error) {
		throw new KnownError('folder-not-writable', {}, error);
	}
}

const sizeOf = (file: string): Promise<number> =>
	stat(file).then(
		({ size }) => size,
		() => -1,
	);
