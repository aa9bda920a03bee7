import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { KnownError } from '../../contract/errors.ts';
import type { ImportWay } from '../../contract/models.ts';
import type { FileOfModel } from '../../db/models.ts';
import type { FileWork } from '../files/file-work.ts';
import { copyVerified } from './copy-verified.ts';
import { readFailure, writeFailure } from './file-errors.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { reserveBytes } from '../disk-space.ts';
import { journalName, stagingPrefix, type PlacingJournal } from './placing-journal.ts';
import { targetNames } from './target-names.ts';

/** Files of a model where they can be tried, before anything is decided. */
export interface Placed {
	readonly files: FilesOfModel;
	/** Gives them their final names, and where they then are. After a failure only `tidyPlacing` knows what is there. */
	commit(): Promise<FilesOfModel>;
	/** After the commit, when the model is known: takes away the sources of what was moved, where that is wished. */
	finish(takeSources: boolean): Promise<void>;
	/** Instead of the commit: leaves nothing behind. */
	undo(): Promise<void>;
}

/** All files of one model, the one that is loaded first. */
export type FilesOfModel = readonly [FileOfModel, ...FileOfModel[]];

export interface PlacingTools {
	readonly files: FileWork;
	/** Where our models are. */
	readonly folder: string;
	/** Bytes free on the disk of a folder. */
	readonly freeBytes: (folder: string) => Promise<number>;
}

/**
 * Brings files to where they shall stay, by way of a folder that is not looked into by anybody else. A source is
 * only ever deleted by `finish`, so that nothing is lost whenever the program ends; what a crash leaves behind is found
 * by `tidyPlacing`. Files on the same disk are moved by a second name for them, which takes no room and no time.
 * `onProgress` learns bytes copied. Errors: `disk-too-small`, `disk-full`, `folder-not-writable`, `model-changed`,
 * `model-file-gone`, `model-file-locked`, `cancelled`.
 */
export async function place(
	sources: FilesOfModel,
	way: ImportWay,
	tools: PlacingTools,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<Placed> {
	if (way === 'in-place') return inPlace(sources);
	const { folder } = tools;
	const staging = path.join(folder, `${stagingPrefix}${randomUUID()}`);
	const files = renamed(sources, staging);
	const undo = (): Promise<void> => rm(staging, { recursive: true, force: true }).catch(() => undefined);
	try {
		await mkdir(staging, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
			throw writeFailure(error);
		});
		await bring(sources, files, way, tools, onProgress, signal);
	} catch (error) {
		await undo();
		throw error;
	}
	let begun = false;
	return {
		files,
		commit: async () => {
			begun = true;
			await commit(staging, folder, files, sources);
			return renamed(sources, folder);
		},
		finish: async (takeSources) => {
			await undo();
			if (way === 'move' && takeSources) await removeSources(sources);
		},
		undo: async () => {
			if (!begun) await undo();
		},
	};
}

function inPlace(files: FilesOfModel): Placed {
	const nothing = (): Promise<void> => Promise.resolve();
	return { files, commit: () => Promise.resolve(files), finish: nothing, undo: nothing };
}

function renamed(sources: FilesOfModel, folder: string): FilesOfModel {
	const names = targetNames(sources);
	const [first, ...more] = sources;
	const at = (source: FileOfModel, index: number): FileOfModel => ({
		...source,
		path: path.join(folder, names[index] ?? ''),
	});
	return [at(first, 0), ...more.map((source, index) => at(source, index + 1))];
}

async function bring(
	sources: FilesOfModel,
	targets: FilesOfModel,
	way: ImportWay,
	tools: PlacingTools,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<void> {
	const toCopy: { from: FileOfModel; to: string }[] = [];
	for (const [at, from] of sources.entries()) {
		const to = targets[at]?.path ?? '';
		if (way === 'copy' || !(await linked(from, to))) toCopy.push({ from, to });
	}
	await needRoom(
		toCopy.map(({ from }) => from),
		tools,
	);
	let before = 0;
	for (const { from, to } of toCopy) {
		const copied = (bytes: number): void => onProgress(before + bytes);
		await copyVerified(tools.files, from.path, to, from.sha256, copied, signal);
		before += from.bytes;
	}
}

/** False where there cannot be a second name: on another disk, a file system without them, or behind a link. */
async function linked(source: FileOfModel, to: string): Promise<boolean> {
	const facts = await lstat(source.path).catch((error: unknown) => {
		throw readFailure(error);
	});
	if (!facts.isFile()) return false;
	if (facts.size !== source.bytes) throw new KnownError('model-changed');
	return link(source.path, to).then(
		() => true,
		() => false,
	);
}

async function needRoom(files: readonly FileOfModel[], { folder, freeBytes }: PlacingTools): Promise<void> {
	if (files.length === 0) return;
	const neededBytes = files.reduce((sum, { bytes }) => sum + bytes, reserveBytes);
	const free = await freeBytes(folder);
	if (free < neededBytes) throw new KnownError('disk-too-small', { neededBytes, freeBytes: free });
}

async function commit(
	staging: string,
	folder: string,
	staged: FilesOfModel,
	sources: FilesOfModel,
): Promise<void> {
	try {
		const names = staged.map((file) => path.basename(file.path));
		const journal: PlacingJournal = { names, sources: sources.map((source) => source.path) };
		await writeFile(path.join(staging, journalName), JSON.stringify(journal), { flush: true });
		for (const name of names) await rename(path.join(staging, name), path.join(folder, name));
		await syncFolder(folder);
	} catch (error) {
		throw writeFailure(error);
	}
}

async function removeSources(sources: readonly FileOfModel[]): Promise<void> {
	for (const { path: file, bytes } of sources) {
		const facts = await stat(file).catch(() => undefined);
		if (facts?.size === bytes) await rm(file, { force: true }).catch(() => undefined);
	}
}
