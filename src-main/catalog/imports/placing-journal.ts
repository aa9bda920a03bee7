import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What is written before files get their final names, for the case that the program ends before they are installed. */
export interface PlacingJournal {
	/** In our folder. */
	readonly names: readonly string[];
	/** Where the files came from; they are still there as long as the journal is. */
	readonly sources: readonly string[];
}

export const stagingPrefix = '.import-';
export const journalName = 'import.json';

/**
 * Removes what an import left behind when the program ended in the middle of it. Files with final names that nobody
 * installed go only where their source is still there. Called while no import runs.
 */
export async function tidyPlacing(folder: string, isInstalled: (path: string) => boolean): Promise<void> {
	for (const name of await readdir(folder).catch((): string[] => [])) {
		if (!name.startsWith(stagingPrefix)) continue;
		const staging = path.join(folder, name);
		const journal = await readJournal(staging);
		const sources = journal?.sources ?? [];
		const areThere = await Promise.all(sources.map(isFile));
		if (journal !== null && areThere.every(Boolean))
			for (const final of journal.names.map((one) => path.join(folder, path.basename(one))))
				if (!isInstalled(final)) await rm(final, { force: true });
		await rm(staging, { recursive: true, force: true });
	}
}

async function readJournal(staging: string): Promise<PlacingJournal | null> {
	try {
		const { names, sources } = JSON.parse(await readFile(path.join(staging, journalName), 'utf8')) as Record<
			string,
			unknown
		>;
		return isTexts(names) && isTexts(sources) ? { names, sources } : null;
	} catch {
		return null;
	}
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isFile(file: string): Promise<boolean> {
	return stat(file).then(
		(facts) => facts.isFile(),
		() => false,
	);
}
