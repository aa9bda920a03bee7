import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { formatByName } from '../../contract/document-formats.ts';

/** What a folder holds that can be read. */
export interface FoundDocuments {
	readonly paths: readonly string[];
	/** Documents beyond the limit. */
	readonly leftOut: number;
}

/** Documents by their names in a folder and the folders inside of it, in the order of their paths. Links are not followed. */
export async function findDocuments(folder: string, limit: number): Promise<FoundDocuments> {
	const found: string[] = [];
	let looked = 0;
	const walk = async (at: string, depth: number): Promise<void> => {
		const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
		entries.sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
		for (const entry of entries) {
			looked += 1;
			if (looked > mostEntries) return;
			if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
			const full = path.join(at, entry.name);
			if (entry.isFile() && formatByName(entry.name) !== undefined) found.push(full);
			else if (entry.isDirectory() && depth < deepest) await walk(full, depth + 1);
		}
	};
	await walk(folder, 0);
	return { paths: found.slice(0, limit), leftOut: Math.max(0, found.length - limit) };
}

const deepest = 4;
const mostEntries = 20_000;
