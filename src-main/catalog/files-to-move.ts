import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesOf, type ModelRow } from '../db/models.ts';
import { readJournal } from './downloads/journal.ts';
import { inBin } from './model-bin.ts';

/** A file of the models' folder, and where it goes. */
export interface FileToMove {
	readonly from: string;
	readonly to: string;
	readonly bytes: number;
	/** Null where nobody knows it yet: what is being received. */
	readonly sha256: string | null;
}

/** Models whose files are ours and are all there, those in the bin among them. */
export function modelsToMove(rows: readonly ModelRow[]): ModelRow[] {
	return rows.filter((row) => row.place === 'own' && filesOf(row).every((file) => find(file.path) !== null));
}

export function filesOfModels(rows: readonly ModelRow[], to: string): FileToMove[] {
	return modelsToMove(rows).flatMap((row) =>
		filesOf(row).map(({ path: file, sha256, bytes }) => {
			const target = path.join(to, path.basename(file));
			return {
				from: find(file) ?? file,
				to: row.removed_at === null ? target : inBin(target),
				bytes,
				sha256,
			};
		}),
	);
}

/** What was received of models that are not whole yet, with what has to be known to go on; `whole`: parts that are. */
export async function filesOfDownloads(
	from: string,
	to: string,
	whole: readonly string[],
): Promise<FileToMove[]> {
	const begun = (await readdir(from).catch((): string[] => [])).filter((name) =>
		name.endsWith(journalEnding),
	);
	const found = whole.filter((file) => path.dirname(file) === path.resolve(from) && existsSync(file));
	for (const journal of begun.map((name) => path.join(from, name))) {
		const part = journal.slice(0, -'.json'.length);
		// Its notes come last: without them nobody goes on with a part.
		if (existsSync(part) && (await readJournal(journal)) !== undefined) found.push(part, journal);
	}
	return Promise.all(
		found.map(async (file) => ({
			from: file,
			to: path.join(to, path.basename(file)),
			bytes: (await stat(file)).size,
			sha256: null,
		})),
	);
}

function find(file: string): string | null {
	return [file, inBin(file)].find((place) => existsSync(place)) ?? null;
}

const journalEnding = '.part.json';
