import type { PersonalFinding, Recogniser } from '../finding.ts';
import { nameIn, who } from './name-columns.ts';

/** Names in a table that was copied with signs between its cells, below a head that says where they stand: "date;shift;name". */
export const separatedColumns: Recogniser = (text) => {
	const found: PersonalFinding[] = [];
	let columns: number[] = [];
	let sign = ';';
	let at = 0;
	for (const line of text.split('\n')) {
		const head = headOf(line);
		if (head !== undefined) ({ columns, sign } = head);
		else if (!line.includes(sign)) columns = [];
		else if (columns.length > 0) {
			let start = at;
			line.split(sign).forEach((cell, column) => {
				const trimmed = cell.trim();
				const name = columns.includes(column) ? nameIn(trimmed) : undefined;
				if (name !== undefined) {
					const from = start + cell.indexOf(trimmed) + name.at;
					found.push({
						kind: 'name',
						start: from,
						end: from + name.length,
						rule: 'column of names',
						isSure: false,
					});
				}
				start += cell.length + sign.length;
			});
		}
		at += line.length + 1;
	}
	return found;
};

function headOf(line: string): { columns: number[]; sign: string } | undefined {
	if (line.length > longestHead) return undefined;
	for (const sign of [';', '|', '\t', ',']) {
		const cells = line.split(sign).map((cell) => cell.trim());
		if (cells.length < fewestCells || cells.some((cell) => /\d/u.test(cell) || cell.length > longestTitle))
			continue;
		const columns = cells.flatMap((cell, column) => (who.test(cell) || further.test(cell) ? [column] : []));
		if (columns.length > 0) return { columns, sign };
	}
	return undefined;
}

const further =
	/^(?:full name|first name|last name|swap(?:ped)?(?: with)?|cover(?:ed by)?|contact|key ?worker|seen by|booked by|buddy|mentor|next of kin|nok|parent|driver|escort|lead|owner|host|referrer|gp|signed)$/iu;
const fewestCells = 3;
const longestHead = 300;
const longestTitle = 30;
