import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Jobs } from '../base/jobs.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import { type FileOfModel, filesOf, type ModelsTable } from '../db/models.ts';
import { freeBytesOf, reserveBytes } from './disk-space.ts';
import type { FileWork } from './files/file-work.ts';
import { progressOf } from './check-files.ts';

export interface MoveFolderOptions {
	readonly table: ModelsTable;
	readonly files: FileWork;
	readonly jobs: Jobs;
	/** Models are looked for in the new folder from now on; called when every file is there and whole. */
	readonly onMoved: (folder: string) => void;
	readonly freeBytes?: (folder: string) => Promise<number>;
}

/**
 * Moves all models to another folder, on another disk say. Every file is copied, read again and compared before the
 * table names its new place; the old files go last, so that a crash at any moment leaves each model whole in one place.
 * Called again after an interruption it goes on with what is missing. Errors: `disk-too-small`,
 * `folder-not-writable`, `model-changed`, `cancelled`.
 */
export async function moveFolder(from: string, to: string, options: MoveFolderOptions): Promise<void> {
	const { table, files, jobs, onMoved } = options;
	if (path.resolve(from) === path.resolve(to)) return;
	const own = table.all().filter(({ place, removed_at }) => place === 'own' && removed_at === null);
	const all = own.flatMap((row) => filesOf(row));
	const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
	const job = jobs.start({ kind: 'moving-models', title: '', conversationId: null });
	try {
		await makeWritable(to);
		const missing = await missingBytes(all, to);
		const freeBytes = await (options.freeBytes ?? freeBytesOf)(to);
		if (freeBytes < missing + reserveBytes)
			throw new KnownError('disk-too-small', { neededBytes: missing + reserveBytes, freeBytes });
		let done = 0;
		for (const file of all) {
			job.signal.throwIfAborted();
			await copyVerified(
				file,
				path.join(to, path.basename(file.path)),
				files,
				job.signal,
				progressOf(job, done, total),
			);
			done += file.bytes;
		}
		const placed = (file: FileOfModel): FileOfModel => ({
			...file,
			path: path.join(to, path.basename(file.path)),
		});
		table.setPaths(
			own.map((row) => {
				const [first, ...more] = filesOf(row);
				return { id: row.id, path: placed(first).path, more: more.map(placed) };
			}),
		);
		onMoved(to);
		for (const { path: old } of all)
			if (path.dirname(old) !== path.resolve(to)) await rm(old, { force: true });
	} finally {
		job.end();
	}
}

async function copyVerified(
	file: FileOfModel,
	target: string,
	files: FileWork,
	signal: AbortSignal,
	onProgress: (bytes: number) => void,
): Promise<void> {
	const there = await sizeOf(target);
	if (there === file.bytes && (await files.hash(target, signal, onProgress)) === file.sha256) return;
	const part = `${target}.part`;
	try {
		await copyFile(file.path, part);
		await flush(part);
		if ((await files.hash(part, signal, onProgress)) !== file.sha256) throw new KnownError('model-changed');
		await rename(part, target);
	} catch (error) {
		await rm(part, { force: true });
		throw toKnownError(error);
	}
}

/** Errors: `folder-not-writable`. */
async function makeWritable(folder: string): Promise<void> {
	const probe = path.join(folder, `.indoors-${process.pid}`);
	try {
		await mkdir(folder, { recursive: true });
		await (await open(probe, 'w')).close();
		await rm(probe, { force: true });
	} catch (error) {
		throw new KnownError('folder-not-writable', {}, error);
	}
}

async function missingBytes(files: readonly FileOfModel[], folder: string): Promise<number> {
	const sizes = await Promise.all(
		files.map(async ({ path: file, bytes }) =>
			(await sizeOf(path.join(folder, path.basename(file)))) === bytes ? 0 : bytes,
		),
	);
	return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

async function flush(file: string): Promise<void> {
	const handle = await open(file, 'r+');
	await handle.sync().finally(() => handle.close());
}

const sizeOf = (file: string): Promise<number> =>
	stat(file).then(
		({ size }) => size,
		() => -1,
	);
