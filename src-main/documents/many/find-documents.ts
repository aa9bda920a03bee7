import path from 'node:path';
import { exclusion } from '../collections/exclusions.ts';
import { walkFolder } from '../collections/walk-folder.ts';

/** What a folder holds that can be read. */
export interface FoundDocuments {
	readonly paths: readonly string[];
	/** Documents beyond the limit. */
	readonly leftOut: number;
}

/** Documents by their names in a folder and the folders inside of it, in the order of their paths. Links are not followed. */
export async function findDocuments(
	folder: string,
	limit: number,
	signal: AbortSignal,
): Promise<FoundDocuments> {
	const { files } = await walkFolder(folder, exclusion([]), signal, limits);
	const places = files.map((file) => file.path).sort((one, other) => inOrder.compare(one, other));
	return {
		paths: places.slice(0, limit).map((place) => path.join(folder, place)),
		leftOut: Math.max(0, places.length - limit),
	};
}

/** A folder for people: "2.pdf" comes before "10.pdf". */
const inOrder = new Intl.Collator(undefined, { numeric: true });
const limits = { depth: 5, files: 20_000, folders: 1000, entries: 20_000 };
