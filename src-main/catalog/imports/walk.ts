import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFile } from './found-model.ts';

/**
 * The files below a folder that `wanted` asks for by their names, in the order of their paths. Links to files count
 * where they end inside the folder; links to folders are not followed. Looks at no more than six levels and 20,000
 * entries. Folders that may not be read are passed over.
 */
export async function filesBelow(
	folder: string,
	wanted: (name: string) => boolean,
	signal: AbortSignal,
): Promise<FoundFile[]> {
	const real = await realpath(folder).catch(() => folder);
	const root = real.endsWith(path.sep) ? real : `${real}${path.sep}`;
	const found: FoundFile[] = [];
	let entries = 0;
	let level = [folder];
	for (let depth = 0; depth < mostLevels && level.length > 0; depth += 1) {
		const next: string[] = [];
		for (const one of level) {
			signal.throwIfAborted();
			for (const entry of await readdir(one, { withFileTypes: true }).catch(() => [])) {
				entries += 1;
				if (entries > mostEntries) return inOrder(found);
				const file = path.join(one, entry.name);
				if (entry.isDirectory()) next.push(file);
				else if (wanted(entry.name)) found.push(...(await fileInside(root, file, entry.isSymbolicLink())));
			}
		}
		level = next;
	}
	return inOrder(found);
}

/** Empty where it is no file, or a link that leads out of `root`. */
async function fileInside(root: string, file: string, isLink: boolean): Promise<FoundFile[]> {
	try {
		if (isLink && !(await realpath(file)).startsWith(root)) return [];
		const facts = await stat(file);
		return facts.isFile() ? [{ path: file, bytes: facts.size }] : [];
	} catch {
		return [];
	}
}

function inOrder(found: FoundFile[]): FoundFile[] {
	return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

const mostLevels = 6;
const mostEntries = 20_000;
