import type { FieldCell, FieldRunId, FieldsRow } from '../../contract/fields.ts';
import { unitWord } from '../../contract/unit-words.ts';
import { placeOf, shownText } from '../../documents/fields/field-cells.ts';
import type { TextTable } from '../../documents/tables/table-of.ts';
import type { Program } from '../compose.ts';
import { saveSpreadsheet } from '../save-spreadsheet.ts';
import { fieldWords } from './field-words.ts';

/** The table of fields as a file, each value with its place. `saved` is false when the dialog was closed. */
export function saveFields(
	program: Program,
	runId: FieldRunId,
	format: 'xlsx' | 'csv',
): Promise<{ saved: boolean }> {
	const words = fieldWords[program.language()];
	const { conversationId } = program.fields.table(runId).run;
	return saveSpreadsheet(program, conversationId, format, words, () => fieldTable(program, runId));
}

function fieldTable(program: Program, runId: FieldRunId): TextTable {
	const language = program.language();
	const words = fieldWords[language];
	const { run, rows } = program.fields.table(runId);
	const place = (row: FieldsRow, cell: FieldCell): string => {
		const page = placeOf(cell)?.source.page;
		return page === undefined || shownText(cell) === '' ? '' : `${unitWord(language, row.unit, 1)} ${page}`;
	};
	const note = (cell: FieldCell): string => {
		if (cell.edited !== null) return words.edited;
		if (cell.state === 'waiting') return words.notLookedFor;
		if (cell.state === 'empty') return cell.because === 'several' ? words.several : words.notFound;
		return cell.findings.length > 0 || cell.support?.verdict !== 'supported' ? words.differs : '';
	};
	return [
		[words.document, ...run.fields.flatMap((field) => [field, words.place(field), words.check(field)])],
		...rows
			.toSorted((one, other) => one.name.localeCompare(other.name, language, { numeric: true }))
			.map((row) => [
				row.name,
				...row.cells.flatMap((cell) => [shownText(cell), place(row, cell), note(cell)]),
			]),
	];
}
