import { stat } from 'node:fs/promises';
import type { Catalog } from '../../contract/catalog.ts';
import { KnownError } from '../../contract/errors.ts';
import type { FileOfModel } from '../../db/models.ts';
import type { FileWork } from '../files/file-work.ts';
import { readPackage } from '../take-away/read-package.ts';
import { readFailure } from './file-errors.ts';
import type { FoundFile, FoundModel } from './found-model.ts';
import type { FilesOfModel } from './placing.ts';

/** Files with their hashes, and what shows that they are still the same ones. */
export interface HashedFiles {
	readonly files: FilesOfModel;
	readonly stamps: readonly string[];
	/** The checked catalog of a package. */
	readonly packaged: Catalog | null;
}

/**
 * Hashes all files, and checks everything else of a package on the way. `onProgress` learns bytes read. Errors:
 * `model-changed` where a file changes meanwhile, `model-package-changed`, `model-file-gone`, `model-file-locked`,
 * `cancelled`.
 */
export async function hashFiles(
	found: FoundModel,
	work: FileWork,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<HashedFiles> {
	const now = await looksOf(found.files);
	const stamps = now.map(({ stamp }) => stamp);
	const sizes = now.map(({ size }) => size);
	const { packageFolder } = found;
	const checked = packageFolder === null ? null : await readPackage(packageFolder, work, onProgress, signal);
	const files = checked?.files ?? (await hashEach(found.files, sizes, work, onProgress, signal));
	const hashed = { files, stamps, packaged: checked?.catalog ?? null };
	if (!(await areUnchanged(hashed))) throw new KnownError('model-changed');
	return hashed;
}

/** Whether the files have the length and the time of change that they had when they were hashed. */
export async function areUnchanged({ files, stamps }: HashedFiles): Promise<boolean> {
	const now = await looksOf(files);
	return now.every(({ stamp }, at) => stamp === stamps[at]);
}

async function hashEach(
	[first, ...more]: FoundModel['files'],
	sizes: readonly number[],
	work: FileWork,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<FilesOfModel> {
	let before = 0;
	const hash = async ({ path }: FoundFile, at: number): Promise<FileOfModel> => {
		const bytes = sizes[at] ?? 0;
		const sha256 = await work.hash(path, signal, (count) => onProgress(before + count));
		before += bytes;
		return { path, sha256, bytes };
	};
	const hashed: [FileOfModel, ...FileOfModel[]] = [await hash(first, 0)];
	for (const file of more) hashed.push(await hash(file, hashed.length));
	return hashed;
}

async function looksOf(
	files: readonly { readonly path: string }[],
): Promise<{ size: number; stamp: string }[]> {
	try {
		return await Promise.all(
			files.map(async ({ path }) => {
				const { size, mtimeMs, ino } = await stat(path);
				return { size, stamp: `${size} ${mtimeMs} ${ino}` };
			}),
		);
	} catch (error) {
		throw readFailure(error);
	}
}
