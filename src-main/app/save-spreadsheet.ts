import type { ConversationId } from '../contract/entities.ts';
import type { TextTable } from '../documents/tables/table-of.ts';
import { toCsv } from '../documents/tables/to-csv.ts';
import { toXlsx } from '../documents/tables/to-xlsx.ts';
import type { Program } from './compose.ts';
import { saveFile } from './save-file.ts';

export interface SpreadsheetWords {
	/** Of the file, after the conversation's title. */
	readonly table: string;
	readonly sheet: string;
	/** Of values in CSV, as programs of this language expect it. */
	readonly separator: ',' | ';';
}

/** A table about a conversation as a file. `saved` is false when the dialog was closed. */
export function saveSpreadsheet(
	program: Program,
	conversationId: ConversationId,
	format: 'xlsx' | 'csv',
	words: SpreadsheetWords,
	makeTable: () => TextTable,
): Promise<{ saved: boolean }> {
	const { title } = program.threads.need(conversationId);
	return saveFile(program.platform, `${title || words.sheet} - ${words.table}.${format}`, () =>
		format === 'csv' ? toCsv(makeTable(), words.separator) : toXlsx(makeTable(), words.sheet),
	);
}
