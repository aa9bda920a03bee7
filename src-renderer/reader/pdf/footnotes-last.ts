import type { Region } from './columns.ts';
import type { Piece } from './line.ts';

/**
 * Regions of a page with the notes at the foot of its columns after all of its text, so that they do not stand in the
 * middle of a sentence that goes on in the next column.
 */
export function footnotesLast(regions: readonly Region[], height: number): readonly Region[] {
	if (regions.length < 2) return regions;
	const small = usualSize(regions) * smaller;
	const notes: Region[] = [];
	const texts = regions.map((region) => {
		const found = new Set(notesAtFoot(region.pieces, small, height));
		if (found.size === 0) return region;
		notes.push({ ...region, pieces: region.pieces.filter((piece) => found.has(piece)) });
		return { ...region, pieces: region.pieces.filter((piece) => !found.has(piece)) };
	});
	return [...texts, ...notes];
}

/** What is written smaller than the text above it down to the end, from the first line on that begins with a mark. */
function notesAtFoot(pieces: readonly Piece[], small: number, height: number): Piece[] {
	const down = [...pieces].sort((one, other) => one.y - other.y);
	const afterText = down.findLastIndex((piece) => piece.size > small) + 1;
	if (afterText === 0) return [];
	const foot = down.slice(afterText).filter((piece) => piece.y > height * 0.5);
	const first = foot.findIndex(({ text }) => mark.test(text));
	return first < 0 ? [] : foot.slice(first);
}

/** The size that most letters of the page have. */
function usualSize(regions: readonly Region[]): number {
	const letters = new Map<number, number>();
	for (const { pieces } of regions)
		for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
	return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

const mark = /^(?:\d{1,3}|[*†‡§]+)\)?\s*\p{L}/u;
const smaller = 0.9;
