import { extensionOf } from '../../contract/document-formats.ts';
import type { ConversationId } from '../../contract/entities.ts';
import { unitWord } from '../../contract/unit-words.ts';
import type { TextTable } from '../../documents/tables/table-of.ts';
import { toCsv } from '../../documents/tables/to-csv.ts';
import { toXlsx } from '../../documents/tables/to-xlsx.ts';
import type { Program } from '../compose.ts';
import { saveFile } from '../save-file.ts';
import { manyWords } from './many-words.ts';

/** The table of documents as a file. `saved` is false when the dialog was closed. */
export function saveTable(
	program: Program,
	conversationId: ConversationId,
	format: 'xlsx' | 'csv',
): Promise<{ saved: boolean }> {
	const words = manyWords[program.language()];
	const { title } = program.threads.need(conversationId);
	return saveFile(program.platform, `${title || words.sheet} - ${words.table}.${format}`, () => {
		const table = documentTable(program, conversationId);
		return format === 'csv' ? toCsv(table, words.separator) : toXlsx(table, words.sheet);
	});
}

function documentTable(program: Program, conversationId: ConversationId): TextTable {
	const language = program.language();
	const words = manyWords[language];
	const place = (page: number, unit: Parameters<typeof unitWord>[1]): string =>
		`${unitWord(language, unit, 1)} ${page}`;
	const rows = program.many
		.rows(conversationId)
		.sort((one, other) => one.name.localeCompare(other.name, language, { numeric: true }));
	const headings = [words.document, words.kind, words.length, words.gist, words.place];
	return [
		headings,
		...rows.map((row) => [
			row.name,
			extensionOf(row.name).toUpperCase(),
			`${row.pages} ${unitWord(language, row.unit, row.pages)}`,
			row.gist?.text ?? '',
			row.gist === null ? '' : place(row.gist.page, row.unit),
		]),
	];
}
