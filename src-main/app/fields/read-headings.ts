import type { DroppedFileId } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import { asReadable, openFile, readPages } from '../../documents/open-document.ts';
import type { Program } from '../compose.ts';

/**
 * The texts of a table's first row, as names of fields. It is read as every document is: in the sandboxed reader. Null
 * where the dialog was closed. Errors: those of reading; `table-without-headings`.
 */
export async function readHeadings(
	program: Program,
	fileId: DroppedFileId | null,
	signal: AbortSignal,
): Promise<string[] | null> {
	const [path] =
		fileId === null ? await program.platform.chooseFiles('table') : [program.drops.pathOf(fileId)];
	if (path === undefined) return null;
	const file = await openFile(path);
	const { pages } = await readPages(
		program.platform.openReader,
		() => asReadable(file, signal),
		{ onProgress: () => undefined },
		signal,
	);
	const row = pages.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'table-row');
	const names = (row?.cells ?? [])
		.map((cell) => cell.replace(/\s+/gu, ' ').trim().slice(0, longestName))
		.filter(Boolean);
	if (names.length === 0) throw new KnownError('table-without-headings');
	return [...new Set(names)].slice(0, mostNames);
}

const longestName = 80;
const mostNames = 20;
