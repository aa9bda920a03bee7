import type { DroppedFileId } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { Program } from '../compose.ts';
import { chosenTable } from '../read-table.ts';

/**
 * The texts of a table's first row, as names of fields. Null where the dialog was closed. Errors: those of reading; `table-without-headings`.
 */
export async function readHeadings(
	program: Program,
	fileId: DroppedFileId | null,
	signal: AbortSignal,
): Promise<string[] | null> {
	const table = await chosenTable(program, fileId, signal);
	if (table === null) return null;
	const names = (table.rows[0] ?? [])
		.map((cell) => cell.replace(/\s+/gu, ' ').trim().slice(0, longestName))
		.filter(Boolean);
	if (names.length === 0) throw new KnownError('table-without-headings');
	return [...new Set(names)].slice(0, mostNames);
}

const longestName = 80;
const mostNames = 20;
