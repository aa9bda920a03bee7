import { extensionOf } from '../../contract/document-formats.ts';
import type { ConversationId } from '../../contract/entities.ts';
import { unitWord } from '../../contract/unit-words.ts';
import type { TextTable } from '../../documents/tables/table-of.ts';
import type { Program } from '../compose.ts';
import { saveSpreadsheet } from '../save-spreadsheet.ts';
import { manyWords } from './many-words.ts';

/** The table of documents as a file. `saved` is false when the dialog was closed. */
export function saveTable(
	program: Program,
	conversationId: ConversationId,
	format: 'xlsx' | 'csv',
): Promise<{ saved: boolean }> {
	const words = manyWords[program.language()];
	return saveSpreadsheet(program, conversationId, format, words, () =>
		documentTable(program, conversationId),
	);
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
