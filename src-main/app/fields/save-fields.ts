import type { FieldCell, FieldRunId, FieldsRow } from '../../contract/fields.ts';
import { unitWord } from '../../contract/unit-words.ts';
import { placeOf, shownText } from '../../documents/fields/field-cells.ts';
import type { TextTable } from '../../documents/tables/table-of.ts';
import { toCsv } from '../../documents/tables/to-csv.ts';
import { toXlsx } from '../../documents/tables/to-xlsx.ts';
import type { Program } from '../compose.ts';
import { saveFile } from '../save-file.ts';
import { fieldWords } from './field-words.ts';

/** The table of fields as a file, each value with its place. `saved` is false when the dialog was closed. */
export function saveFields(
	program: Program,
	runId: FieldRunId,
	format: 'xlsx' | 'csv',
): Promise<{ saved: boolean }> {
	const words = fieldWords[program.language()];
	const { run } = program.fields.table(runId);
	const { title } = program.threads.need(run.conversationId);
	return saveFile(program.platform, `${title || words.sheet} - ${words.table}.${format}`, () => {
		const table = fieldTable(program, runId);
		return format === 'csv' ? toCsv(table, words.separator) : toXlsx(table, words.sheet);
	});
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
