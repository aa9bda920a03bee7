import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { freeName } from '../../base/free-name.ts';
import type { Catalog, CatalogEntry, Licence } from '../../contract/catalog.ts';
import { KnownError } from '../../contract/errors.ts';
import type { FileOfModel } from '../../db/models.ts';
import type { FileWork } from '../files/file-work.ts';
import { copyVerified } from '../imports/copy-verified.ts';
import { writeFailure } from '../imports/file-errors.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { formatSums, isPlace, names } from './package-format.ts';

export interface PackageContents {
	readonly entry: CatalogEntry;
	/** All that the entry names. */
	readonly licences: readonly Licence[];
	/** When the list that the entry comes from was made: "2026-11-01". */
	readonly updated: string;
	readonly passportMarkdown: string;
	/** The words of licences, with the names that `Licence.text` gives them. */
	readonly licenceTexts: readonly { readonly file: string; readonly text: string }[];
	/** Where the model lies here, in the order of the entry's files. */
	readonly files: readonly FileOfModel[];
}

export interface PackageTools {
	readonly files: FileWork;
	/** Bytes free on the disk of a folder. */
	readonly freeBytes: (folder: string) => Promise<number>;
}

/**
 * Writes a package into a new folder inside `parent` and gives its path. It gets its name when everything is in it and
 * on the disk, so that one that was interrupted is never taken for a whole one. `onProgress` learns bytes of the model.
 * Errors: `disk-too-small`, `disk-full`, `folder-not-writable`, `model-changed`, `model-file-gone`,
 * `model-file-locked`, `cancelled`.
 */
export async function writePackage(
	parent: string,
	contents: PackageContents,
	tools: PackageTools,
	onProgress: (bytes: number) => void,
	signal: AbortSignal,
): Promise<string> {
	const folder = await freeName(parent, folderName(contents.entry.name));
	const draft = `${folder}.part`;
	await needRoom(parent, contents, tools);
	try {
		await rm(draft, { recursive: true, force: true });
		await mkdir(path.join(draft, names.licences), { recursive: true });
		const sums = await writeTexts(draft, contents);
		let before = 0;
		for (const [at, { path: from, sha256, bytes }] of contents.files.entries()) {
			const place = newPlace(contents.entry.files[at]?.file ?? '', sums);
			const copied = (count: number): void => onProgress(before + count);
			await copyVerified(tools.files, from, path.join(draft, place), sha256, copied, signal);
			sums.set(place, sha256);
			before += bytes;
		}
		await writeText(path.join(draft, names.sums), formatSums(sums));
		await syncFolder(draft);
		await rename(draft, folder);
		await syncFolder(parent);
		return folder;
	} catch (error) {
		await rm(draft, { recursive: true, force: true }).catch(() => undefined);
		throw writeFailure(error);
	}
}

async function needRoom(parent: string, { files }: PackageContents, tools: PackageTools): Promise<void> {
	const neededBytes = files.reduce((sum, { bytes }) => sum + bytes, roomForTexts);
	const freeBytes = await tools.freeBytes(parent);
	if (freeBytes < neededBytes) throw new KnownError('disk-too-small', { neededBytes, freeBytes });
}

async function writeTexts(draft: string, contents: PackageContents): Promise<Map<string, string>> {
	const sums = new Map<string, string>();
	const texts: [string, string][] = [
		[names.catalog, `${JSON.stringify(catalogOf(contents), null, '\t')}\n`],
		[names.passport, contents.passportMarkdown],
		...contents.licenceTexts.map(({ file, text }): [string, string] => [`${names.licences}/${file}`, text]),
	];
	for (const [name, text] of texts) {
		const place = newPlace(name, sums);
		await writeText(path.join(draft, place), text);
		sums.set(place, createHash('sha256').update(text).digest('hex'));
	}
	return sums;
}

/** Names come from lists that an organisation may have written. */
function newPlace(name: string, taken: ReadonlyMap<string, string>): string {
	if (!isPlace(name) || taken.has(name)) throw new KnownError('internal', {}, new Error('name in a package'));
	return name;
}

/** A list of this one model, with the lengths and hashes of the files that are packed. */
function catalogOf({ entry, licences, updated, files }: PackageContents): Catalog {
	const packed = entry.files.map((part, at) => {
		const { bytes, sha256 } = files[at] ?? part;
		return { ...part, bytes, sha256 };
	});
	return {
		version: 1,
		updated,
		licences: [...licences],
		models: [{ ...entry, files: packed }],
		recalled: [],
	};
}

async function writeText(file: string, text: string): Promise<void> {
	const handle = await open(file, 'wx');
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function folderName(name: string): string {
	const plain = name.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/gu, '');
	return plain.slice(0, 80) || 'model';
}

const roomForTexts = 10_000_000;
