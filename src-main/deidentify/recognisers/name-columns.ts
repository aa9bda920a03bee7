import type { PersonalFinding, Recogniser } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';

/** Names in a table that was copied as text: below a head that says so, or beside the days of a duty roster. */
export const nameColumns: Recogniser = (text) => {
	const found: PersonalFinding[] = [];
	let columns: number[] = [];
	let left = 0;
	let at = 0;
	for (const line of text.split('\n')) {
		const cells = cellsOf(line);
		const head = headOf(cells);
		if (head.length > 0) {
			columns = head;
			left = mostRows;
		} else if (cells.length === 0 || left === 0) columns = [];
		else {
			left -= 1;
			for (const column of columns) {
				const cell = cells.find(({ start }) => Math.abs(start - column) <= tolerance);
				const name = cell === undefined ? undefined : nameIn(cell.text);
				if (cell === undefined || name === undefined) continue;
				const start = at + cell.start + name.at;
				found.push({
					kind: 'name',
					start,
					end: start + name.length,
					rule: 'column of names',
					isSure: false,
				});
			}
		}
		at += line.length + 1;
	}
	return found;
};

interface Cell {
	readonly start: number;
	readonly text: string;
}

/** Parted by a tab, a stroke, or two blanks. */
function cellsOf(line: string): Cell[] {
	return [...line.matchAll(/[^\s|](?:[ ]?[^\s|])*/gu)].map(({ index, 0: found }) => ({
		start: index,
		text: found,
	}));
}

/** Where columns of names begin; none where the line is no head. */
function headOf(cells: readonly Cell[]): number[] {
	if (cells.length < fewestCells) return [];
	const named = cells.filter(({ text }) => who.test(text)).map(({ start }) => start);
	const days = cells.filter(({ text }) => weekday.test(text)).length;
	const [first] = cells;
	const isRoster =
		days >= fewestDays && first !== undefined && (weekday.test(first.text) || who.test(first.text));
	return isRoster ? [...new Set([0, ...named])] : named;
}

export function nameIn(cell: string): { at: number; length: number } | undefined {
	const match =
		/^(?<title>(?:(?:Mrs?|Ms|Miss|Dr|Frau|Herr|Fr|Hr|Schw|Sr|Pfl|Azubi|Student)\.?[ ])*)(?<name>\p{L}[\p{L}.,'’ ()-]{1,40})$/u.exec(
			cell,
		);
	const name = match?.groups?.['name']?.trim() ?? '';
	const [word = ''] = name.toLowerCase().split(/[ ,.]/u);
	if (name.length < 2 || functionWords.has(word) || noNames.has(word)) return undefined;
	return { at: match?.groups?.['title']?.length ?? 0, length: name.length };
}

export const who =
	/^(?:names?|surname|patient(?:in|en)?|pat\.?|pt|resident|client|service user|staff|nurse|carer|pupil|child|teacher|therapist|cons(?:ultant)?\.?|doctor|by|initials|attendees?|tenant|(?:nach|vor)name|bewohner(?:in)?|mitarbeiter(?:in)?|kollege|schüler(?:in)?|kind|lehrer(?:in)?|therapeut(?:in)?|arzt|ärztin|behandler(?:in)?|pflegekraft|bezugsperson|hdz\.?|kürzel|mieter(?:in)?|teilnehmer(?:in)?)$/iu;
const weekday =
	/^(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|mo|di|mi|do|fr|sa|so|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\.?$/iu;
/** What stands in such columns when nobody does. */
const noNames = new Set(
	'empty vacant free closed off sick leave total sum none nil agency bank locum cancelled bed bay room team all everyone tbc tba name names frei leer gesperrt krank urlaub summe gesamt keine niemand abgesagt zimmer bett station alle offen springer datum tag'.split(
		' ',
	),
);
const fewestCells = 3;
const fewestDays = 4;
const mostRows = 60;
/** Characters by which a row may be out of line. */
const tolerance = 2;
