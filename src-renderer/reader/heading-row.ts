/** A row as far as it shows whether it names the columns of those below. */
export interface SeenRow {
	/** One for each column of the table. */
	readonly cells: readonly string[];
	/** All that stands in it is bold. */
	readonly isBold: boolean;
}

/** Bold above what is not, or words above numbers. */
export function isHeadingRow({ cells, isBold }: SeenRow, others: readonly SeenRow[]): boolean {
	const named = cells.filter((cell) => cell !== '');
	if (others.length === 0 || named.length < 2 || named.length < cells.length - 1) return false;
	if (!named.every(canBeName)) return false;
	// Sums and headings in between may be bold as well.
	if (isBold)
		return others[0]?.isBold === false && others.filter((row) => row.isBold).length * 3 <= others.length;
	if (named.some(isNumber)) return false;
	return cells.some((_, column) => {
		const below = others.flatMap((row) => row.cells[column] || []);
		const numbers = below.filter(isNumber);
		if (cells.length === 2 && !isListOfNumbers(numbers)) return false;
		return below.length > 1 && numbers.length >= below.length * 0.8;
	});
}

/** A label with a colon belongs to what stands beside it. */
export function canBeName(cell: string): boolean {
	return cell.length <= longestName && (/\p{L}/u.test(cell) || isYear(cell)) && !cell.endsWith(':');
}

/** Mostly figures, as an amount, a date or a dose is. */
export function isNumber(cell: string): boolean {
	return (
		!isYear(cell) && /^[^\p{L}]*\d/u.test(cell) && cell.replaceAll(/\P{L}/gu, '').length <= cell.length * 0.5
	);
}

/** In two columns, words above numbers may be a form: "Patient, Anna Kaur; age, 74; weight, 62 kg". */
function isListOfNumbers(numbers: readonly string[]): boolean {
	const units = new Set(numbers.map((text) => text.replaceAll(/\P{L}/gu, '').toLowerCase()));
	return units.size === 1 && numbers.length >= fewestNumbers;
}

function isYear(cell: string): boolean {
	return /^(?:19|20)\d\d$/u.test(cell);
}

const longestName = 80;
const fewestNumbers = 3;
