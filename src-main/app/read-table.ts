import type { DroppedFileId } from '../contract/entities.ts';
import { asReadable, openFile, readPages } from '../documents/open-document.ts';
import type { Program } from './compose.ts';

export interface ReadTable {
	/** Of the file. */
	readonly name: string;
	/** Texts of the cells, rows of all its sheets one after the other. */
	readonly rows: readonly (readonly string[])[];
	/** Rows that were left out because there are too many. */
	readonly notRead: number;
}

/** A table that was dropped, or is asked for; null where the dialog was closed. Errors: those of reading. */
export async function chosenTable(
	program: Program,
	fileId: DroppedFileId | null,
	signal: AbortSignal,
): Promise<ReadTable | null> {
	const { platform, drops } = program;
	const [path] = fileId === null ? await platform.chooseFiles('table') : [drops.pathOf(fileId)];
	return path === undefined ? null : readTable(program, path, signal);
}

/** A table is read as every document is: in the sandboxed reader. Errors: those of reading. */
export async function readTable(
	{ platform }: Pick<Program, 'platform'>,
	path: string,
	signal: AbortSignal,
): Promise<ReadTable> {
	const file = await openFile(path);
	const { pages, notes } = await readPages(
		platform.openReader,
		() => asReadable(file, signal),
		{ onProgress: () => undefined },
		signal,
	);
	return {
		name: file.name,
		rows: pages.flatMap(({ blocks }) =>
			blocks.flatMap(({ kind, cells }) => (kind === 'table-row' && cells !== undefined ? [cells] : [])),
		),
		notRead: notes.reduce(
			(sum, note) => sum + (note.kind === 'rows-left-out' ? note.total - note.read : 0),
			0,
		),
	};
}
