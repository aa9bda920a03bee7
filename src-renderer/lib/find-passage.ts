/** A stretch of one block: UTF-16 offsets into its text. */
export interface Stretch {
	block: number;
	start: number;
	end: number;
}

/**
 * Where a passage stands in the blocks of a page, white space, hyphens and quotation marks apart; it may run over
 * several blocks. A row of a table is also found where its cells are written line by line. Empty when its words are
 * not there.
 */
export function findPassage(blocks: readonly string[], passage: string): Stretch[] {
	return (
		findPlaces(blocks, passage, 1)[0] ?? (passage.includes(betweenCells) ? findRow(blocks, passage) : [])
	);
}

/** A stretch that has exactly the words of the row, in another order. */
function findRow(blocks: readonly string[], passage: string): Stretch[] {
	const words = passage
		.split(/[^\p{L}\p{N}]+/u)
		.map(plain)
		.filter((word) => word !== '');
	const [first = ''] = words;
	const length = plain(passage).length;
	if (first === '') return [];
	const { text, places } = lettersOf(blocks);
	const letters = sorted(plain(passage));
	for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
		const part = text.slice(at, at + length);
		if (words.every((word) => part.includes(word)) && sorted(part) === letters)
			return stretchesOf(places.slice(at, at + length));
	}
	return [];
}

function sorted(letters: string): string {
	return [...letters].sort().join('');
}

/** Every place where a text stands, up to `most` of them. */
export function findPlaces(blocks: readonly string[], wanted: string, most: number): Stretch[][] {
	const letters = plain(wanted);
	if (letters === '') return [];
	const { text, places } = lettersOf(blocks);
	const found: Stretch[][] = [];
	for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + letters.length)) {
		found.push(stretchesOf(places.slice(at, at + letters.length)));
		if (found.length >= most) break;
	}
	return found;
}

interface Place {
	readonly block: number;
	readonly at: number;
}

function lettersOf(blocks: readonly string[]): { text: string; places: Place[] } {
	const places: Place[] = [];
	let text = '';
	for (const [block, content] of blocks.entries()) {
		for (let at = 0; at < content.length; at += 1) {
			for (const letter of plain(content.charAt(at))) {
				text += letter;
				places.push({ block, at });
			}
		}
	}
	return { text, places };
}

function stretchesOf(places: readonly Place[]): Stretch[] {
	const stretches: Stretch[] = [];
	for (const { block, at } of places) {
		const last = stretches.at(-1);
		if (last?.block === block) last.end = at + 1;
		else stretches.push({ block, start: at, end: at + 1 });
	}
	return stretches;
}

const betweenCells = ' | ';

/** Letters and digits only, because extraction and quoting treat everything else differently. */
function plain(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
