import path from 'node:path';
import { naturalOrder } from '../../base/natural-order.ts';
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
	const places = files.map((file) => file.path).sort(naturalOrder);
	return {
		paths: places.slice(0, limit).map((place) => path.join(folder, place)),
		leftOut: Math.max(0, places.length - limit),
	};
}

const limits = { depth: 5, files: 20_000, folders: 1000, entries: 20_000 };
