import { cellText } from '../cell-text.ts';

/** The rows that hold something, cells as they are written without their quotes (RFC 4180). */
export function* csvRows(text: string, delimiter: string): Generator<string[]> {
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		const quoted = text[at] === '"';
		const end = quoted ? closingQuote(text, at) : at;
		const next = endOfCell(text, end, delimiter);
		const cell = quoted
			? text.slice(at + 1, end - 1).replaceAll('""', '"') + text.slice(end, next)
			: text.slice(at, next);
		row.push(cellText(cell));
		if (text[next] !== delimiter || next + 1 === text.length) {
			if (row.some((one) => one !== '')) yield row;
			row = [];
		}
		at = next + 1;
	}
}

/** The one of tab, semicolon and comma that cuts the first rows most alike. */
export function delimiterOf(text: string): string {
	let best = ',';
	let most = 0;
	for (const delimiter of ['\t', ';', ',']) {
		const widths: number[] = [];
		for (const row of csvRows(text.slice(0, looked), delimiter)) widths.push(row.length);
		// The last one may be cut.
		if (widths.length > 1) widths.pop();
		const first = Math.max(...widths.slice(0, 1), 0);
		const alike = widths.filter((width) => width === first && width > 1).length / widths.length;
		if (alike > most) [best, most] = [delimiter, alike];
	}
	return best;
}

/** Just behind the quote that ends a cell; a doubled one stands for itself. */
function closingQuote(text: string, start: number): number {
	let at = text.indexOf('"', start + 1);
	while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at === -1 ? text.length + 1 : at + 1;
}

function endOfCell(text: string, from: number, delimiter: string): number {
	let at = from;
	while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
	return at;
}

const looked = 20_000;
