import { lstat, opendir } from 'node:fs/promises';
import path from 'node:path';
import { formatByName } from '../../contract/document-formats.ts';

export interface FoundFile {
	/** Its place in the folder, with `/`. */
	readonly path: string;
	readonly bytes: number;
	readonly modifiedAt: number;
}

export interface Walked {
	readonly files: readonly FoundFile[];
	/** Folders, the first one included, by their place: what is watched for changes. */
	readonly folders: readonly string[];
	/** Folders that could not be looked into: what is known of them stays as it is. */
	readonly unread: readonly string[];
	/** Files of kinds that are not read here, and those beyond the limits. */
	readonly leftOut: number;
}

/**
 * All documents in a folder and the folders inside of it. Links are not followed, wherever they lead, so that nothing
 * outside is read and no circle holds it up. Throws what the file system says when the folder itself cannot be read.
 */
export async function walkFolder(
	root: string,
	isExcluded: (path: string) => boolean,
	signal: AbortSignal,
	limits: WalkLimits = usualLimits,
): Promise<Walked> {
	const files: FoundFile[] = [];
	const folders = [''];
	const unread: string[] = [];
	let leftOut = 0;
	let entries = 0;
	for (let at = 0; at < folders.length; at += 1) {
		const folder = folders[at] ?? '';
		try {
			for await (const entry of await opendir(path.join(root, folder))) {
				signal.throwIfAborted();
				entries += 1;
				const place = folder === '' ? entry.name : `${folder}/${entry.name}`;
				if (isExcluded(place)) continue;
				if (entry.isDirectory()) {
					const isTooDeep = place.split('/').length > limits.depth || folders.length >= limits.folders;
					if (!isTooDeep) folders.push(place);
					continue;
				}
				if (!entry.isFile()) continue;
				if (
					formatByName(entry.name) === undefined ||
					files.length >= limits.files ||
					entries > limits.entries
				) {
					leftOut += 1;
					continue;
				}
				const facts = await lstat(path.join(root, place)).catch(() => undefined);
				if (facts?.isFile() === true && facts.size > 0)
					files.push({ path: place, bytes: facts.size, modifiedAt: Math.round(facts.mtimeMs) });
			}
		} catch (error) {
			signal.throwIfAborted();
			if (folder === '') throw error;
			unread.push(folder);
		}
	}
	return { files, folders, unread, leftOut };
}

export interface WalkLimits {
	readonly depth: number;
	readonly files: number;
	readonly folders: number;
	readonly entries: number;
}

const usualLimits: WalkLimits = { depth: 20, files: 20_000, folders: 5000, entries: 200_000 };
