import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalog, CatalogEntry } from '../../contract/catalog.ts';
import { KnownError } from '../../contract/errors.ts';
import type { FileOfModel } from '../../db/models.ts';
import type { FileWork } from '../files/file-work.ts';
import { packageCatalog } from './describe-package.ts';
import { isLitter, names, parseSums, type Sums } from './package-format.ts';

export interface ModelPackage {
	readonly catalog: Catalog;
	readonly entry: CatalogEntry;
	/** In the order of its parts. */
	readonly files: readonly [FileOfModel, ...FileOfModel[]];
}

/**
 * Reads a package and checks all of it without any network: every file is listed and is as its hash says, nothing else
 * is there, and the catalog describes these very files. `onProgress` learns bytes read of the model. Errors:
 * `model-package-changed`, `model-file-locked`, `cancelled`.
 */
export async function readPackage(
	folder: string,
	files: FileWork,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<ModelPackage> {
	const sums = await readSums(folder);
	const sizes = await sizesOf(folder);
	for (const file of sizes.keys()) if (!sums.has(file)) throw changed(file);
	for (const file of sums.keys()) if (!sizes.has(file)) throw changed(file);
	const { catalog, entry } = await packageCatalog(folder).catch(() => {
		throw changed(names.catalog);
	});
	const model = filesOfModel(folder, entry, sums, sizes);
	await checkSmallFiles(folder, sums, sizes, new Set(entry.files.map(({ file }) => file)));
	let before = 0;
	for (const { path: file, sha256, bytes } of model) {
		const found = await files.hash(file, signal, (count) => onProgress(before + count));
		if (found !== sha256) throw changed(path.basename(file));
		before += bytes;
	}
	return { catalog, entry, files: model };
}

async function readSums(folder: string): Promise<Sums> {
	const file = path.join(folder, names.sums);
	const facts = await lstat(file).catch(() => undefined);
	const text =
		facts?.isFile() === true && facts.size <= mostSumsBytes
			? await readFile(file, 'utf8').catch(() => '')
			: '';
	const sums = parseSums(text);
	if (sums === null) throw changed(names.sums);
	return sums;
}

/** Bytes of everything that lies in the package beside the list of hashes. A link is never looked behind. */
async function sizesOf(folder: string): Promise<Map<string, number>> {
	const sizes = new Map<string, number>();
	for (const within of ['', `${names.licences}/`]) {
		const listed = await readdir(path.join(folder, within)).catch((): string[] => []);
		for (const name of listed) {
			const place = `${within}${name}`;
			if (isLitter(name) || place === names.sums) continue;
			const facts = await lstat(path.join(folder, place));
			if (place === names.licences && facts.isDirectory()) continue;
			if (!facts.isFile()) throw changed(place);
			sizes.set(place, facts.size);
		}
	}
	return sizes;
}

function filesOfModel(
	folder: string,
	entry: CatalogEntry,
	sums: Sums,
	sizes: ReadonlyMap<string, number>,
): ModelPackage['files'] {
	const [first, ...more] = entry.files.map((part): FileOfModel => {
		const sha256 = sums.get(part.file);
		const bytes = sizes.get(part.file);
		if (sha256 === undefined || bytes === undefined) throw changed(part.file);
		if (part.sha256 !== sha256 || part.bytes !== bytes) throw changed(part.file);
		return { path: path.join(folder, part.file), sha256, bytes };
	});
	if (first === undefined) throw changed(names.catalog);
	return [first, ...more];
}

/** Everything but the model, so that a changed passport is found before gigabytes are read. */
async function checkSmallFiles(
	folder: string,
	sums: Sums,
	sizes: ReadonlyMap<string, number>,
	model: ReadonlySet<string>,
): Promise<void> {
	for (const [file, sha256] of sums) {
		if (model.has(file)) continue;
		if ((sizes.get(file) ?? 0) > mostTextBytes) throw changed(file);
		const hash = createHash('sha256').update(await readFile(path.join(folder, file)));
		if (hash.digest('hex') !== sha256) throw changed(file);
	}
}

const changed = (file: string): KnownError => new KnownError('model-package-changed', { file });

const mostSumsBytes = 200_000;
const mostTextBytes = 20_000_000;
