import { TermContent, type BrokenRow } from '../../contract/glossary.ts';
import { faultOf } from './term-entry.ts';

/** One row of a table of terms: what its columns say; a column that the table lacks says nothing. */
export interface TermRow {
	readonly row: number;
	readonly term: string;
	readonly meaning?: string;
	readonly preferred?: string;
	readonly forbidden?: readonly string[];
}

/** What each row of a table says. Columns are known by their headings, and without these by their order. */
export function* termRows(rows: readonly (readonly string[])[]): Generator<TermRow> {
	const [first = []] = rows;
	const named = first.map(columnOf);
	const hasHeadings = named.includes('term');
	const columns = hasHeadings ? named : byOrder;
	// A long table is read in sections, each of which begins with the first row again.
	const firstText = first.join('\u0000');
	let row = 0;
	for (const [at, cells] of rows.entries()) {
		if (at > 0 && cells.join('\u0000') === firstText) continue;
		row += 1;
		if (at > 0 || !hasHeadings) yield termRow(row, cells, columns);
	}
}

function termRow(row: number, cells: readonly string[], columns: readonly (Column | null)[]): TermRow {
	const given = (name: Column): string[] | undefined =>
		columns.includes(name) ? cells.filter((_, column) => columns[column] === name) : undefined;
	const texts = (name: Column): string[] | undefined => given(name)?.map(plain);
	const meaning = texts('meaning')?.join(' ').trim();
	const preferred = texts('preferred')?.join(' ').trim();
	const forbidden = given('forbidden')
		?.flatMap((cell) => cell.split(/[;|\n]/u))
		.map(plain)
		.filter((one) => one !== '');
	return {
		row,
		term: texts('term')?.join(' ').trim() ?? '',
		...(meaning === undefined ? {} : { meaning }),
		...(preferred === undefined ? {} : { preferred }),
		...(forbidden === undefined ? {} : { forbidden: [...new Set(forbidden)] }),
	};
}

/** What becomes of a term that a row is about; `known`: what the list says of it now. */
export function termOfRow(
	{ row, term, meaning, preferred, forbidden }: TermRow,
	known: TermContent | undefined,
): { content: TermContent } | { broken: BrokenRow } {
	const broken = (because: BrokenRow['because']): { broken: BrokenRow } => ({
		broken: { row, text: [term, meaning, preferred].filter(Boolean).join(' | ').slice(0, 120), because },
	});
	if (term === '') return broken('no-term');
	const wordings = forbidden ?? known?.forbidden ?? [];
	if (wordings.length > 20) return broken('too-many-wordings');
	const parsed = TermContent.safeParse({
		term,
		meaning: meaning ?? known?.meaning ?? '',
		preferred: preferred ?? known?.preferred ?? '',
		forbidden: wordings,
	});
	if (!parsed.success) return broken('too-long');
	const fault = faultOf(parsed.data);
	return fault === null ? { content: parsed.data } : broken(fault);
}

type Column = 'term' | 'meaning' | 'preferred' | 'forbidden';

function columnOf(heading: string): Column | null {
	const words = heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	return (Object.keys(headings) as Column[]).find((name) => headings[name].includes(words)) ?? null;
}

/** Without the apostrophe by which a spreadsheet is told that a sign is no formula, and without signs that nobody sees. */
function plain(cell: string): string {
	return cell
		.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/^'(?=[=+\-@])/u, '');
}

const byOrder: readonly (Column | null)[] = ['term', 'meaning', 'preferred', 'forbidden'];
const headings: Readonly<Record<Column, readonly string[]>> = {
	term: [
		'term',
		'terms',
		'word',
		'abbreviation',
		'begriff',
		'begriffe',
		'wort',
		'ausdruck',
		'abkürzung',
		'kürzel',
		'benennung',
	],
	meaning: [
		'meaning',
		'definition',
		'explanation',
		'description',
		'bedeutung',
		'erklärung',
		'beschreibung',
		'langform',
	],
	preferred: [
		'preferred',
		'preferred wording',
		'write',
		'use',
		'bevorzugt',
		'bevorzugte formulierung',
		'schreiben',
		'stattdessen',
	],
	forbidden: [
		'forbidden',
		'forbidden wording',
		'forbidden wordings',
		'avoid',
		'never write',
		'do not write',
		'verboten',
		'verbotene formulierung',
		'verbotene formulierungen',
		'vermeiden',
		'nicht schreiben',
		'nicht verwenden',
	],
};
