import type { Part } from './line.ts';
import type { Column } from './table.ts';

/**
 * Cuts text that runs over several columns between two words at each column's beginning. Where its words stand is not
 * known and reckoned from the usual widths of letters; where no word begins near a column, it is left whole.
 */
export function cutAtWords(part: Part, columns: readonly Column[], size: number): Part[] {
	const words = placeWords(part);
	const cuts: number[] = [];
	for (let at = 1; at < columns.length; at += 1) {
		const [before, after] = [columns[at - 1], columns[at]];
		if (before === undefined || after === undefined) continue;
		const best = words
			.map((word, index) => ({ index, away: away(words[index - 1], word, before, after) }))
			.reduce((nearest, one) => (one.away < nearest.away ? one : nearest));
		if (best.away > size * farthest) return [part];
		if (best.index > (cuts.at(-1) ?? 0)) cuts.push(best.index);
	}
	return [0, ...cuts].map((from, index) => {
		const group = words.slice(from, cuts[index]);
		const [first] = group;
		const text = group.map((word) => word.text).join(' ');
		// The first and the last edge are known; those between are where the columns have them.
		const x = index === 0 ? part.x : Math.max(first?.x ?? part.x, columns[index]?.left ?? 0);
		const right =
			index === cuts.length ? part.right : Math.min(group.at(-1)?.right ?? 0, columns[index]?.right ?? 0);
		return { text, x: Math.min(x, right), right };
	});
}

/** How far a word is from being the first one of the second column. */
function away(last: Part | undefined, word: Part, before: Column, after: Column): number {
	if (last === undefined) return Infinity;
	if (after.isSetLeft) return Math.abs(word.x - after.left);
	// Set right, it begins anywhere in the column; it is as short as it can be, as numbers are.
	return Math.max(0, after.left - word.x, last.right - before.right) + (after.right - word.x) * shortest;
}

function placeWords({ text, x, right }: Part): Part[] {
	const widths = [...text].map(widthOf);
	const all = widths.reduce((sum, width) => sum + width, 0) || 1;
	const scale = (right - x) / all;
	const words: Part[] = [];
	let at = x;
	let open: { text: string; x: number } | undefined;
	[...text].forEach((letter, index) => {
		const width = (widths[index] ?? 0) * scale;
		if (letter === ' ') {
			if (open !== undefined) words.push({ ...open, right: at });
			open = undefined;
		} else if (open === undefined) open = { text: letter, x: at };
		else open.text += letter;
		at += width;
	});
	if (open !== undefined) words.push({ ...open, right: at });
	return words;
}

/** Roughly, in a type without serifs. */
function widthOf(letter: string): number {
	if (/[il.,:;'’|!jI ]/u.test(letter)) return 0.28;
	if (/[frt()/-]/u.test(letter)) return 0.34;
	if (/[mwMW%@—]/u.test(letter)) return 0.85;
	if (/\p{Lu}/u.test(letter)) return 0.68;
	return 0.56;
}

/** Font heights that a reckoned place may be wrong. */
const farthest = 0.9;
/** Worth of each point by which a cell set right is shorter. */
const shortest = 0.02;
