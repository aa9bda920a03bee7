import type { Piece } from './line.ts';

/** Pieces that are read one after the other before the next region begins. */
export interface Region {
	readonly pieces: Piece[];
	readonly left: number;
	readonly right: number;
}

/**
 * Splits a page into regions in reading order: where a gutter of white space divides most of the page into two filled
 * columns, each band between full-width lines is read left column first. Tables are not columns: their cells do not
 * fill the width.
 */
export function findRegions(pieces: readonly Piece[]): Region[] {
	const upright = pieces.filter((piece) => !piece.turned).sort((one, other) => one.y - other.y);
	const turned = pieces.filter((piece) => piece.turned);
	const regions = splitColumns(upright, 0);
	if (turned.length > 0) regions.push(region(turned));
	return regions;
}

function splitColumns(pieces: readonly Piece[], depth: number): Region[] {
	const gutter = depth > 1 ? undefined : findGutter(pieces);
	if (gutter === undefined) return pieces.length === 0 ? [] : [region(pieces)];
	const regions: Region[] = [];
	let band: Piece[] = [];
	const endBand = (): void => {
		const left = band.filter((piece) => piece.right <= gutter + 1);
		const right = band.filter((piece) => piece.right > gutter + 1);
		regions.push(...splitColumns(left, depth + 1), ...splitColumns(right, depth + 1));
		band = [];
	};
	let full: Piece[] = [];
	const endFull = (): void => {
		if (full.length > 0) regions.push(region(full));
		full = [];
	};
	for (const piece of pieces) {
		if (crosses(piece, gutter)) {
			endBand();
			full.push(piece);
		} else {
			endFull();
			band.push(piece);
		}
	}
	endBand();
	endFull();
	return regions;
}

/** The place where the fewest pieces cross, if both sides of it look like columns of prose. */
function findGutter(pieces: readonly Piece[]): number | undefined {
	if (pieces.length < 2 * fewestLines) return undefined;
	const left = Math.min(...pieces.map((piece) => piece.x));
	const right = Math.max(...pieces.map((piece) => piece.right));
	let best: { x: number; crossing: number } | undefined;
	for (let share = 0.3; share <= 0.7; share += 0.01) {
		const x = left + (right - left) * share;
		const crossing = pieces.filter((piece) => crosses(piece, x)).length;
		if (best === undefined || crossing < best.crossing) best = { x, crossing };
		else if (
			crossing === best.crossing &&
			Math.abs(share - 0.5) < Math.abs((best.x - left) / (right - left) - 0.5)
		)
			best.x = x;
	}
	if (best === undefined || best.crossing > pieces.length * 0.2) return undefined;
	const { x } = best;
	const before = pieces.filter((piece) => piece.right <= x + 1);
	const after = pieces.filter((piece) => piece.x >= x - 1);
	return looksLikeProse(before) && looksLikeProse(after) && sideBySide(before, after) ? x : undefined;
}

function crosses(piece: Piece, x: number): boolean {
	return piece.x < x - 1 && piece.right > x + 1;
}

function looksLikeProse(pieces: readonly Piece[]): boolean {
	if (pieces.length < fewestLines) return false;
	const left = Math.min(...pieces.map((piece) => piece.x));
	const right = Math.max(...pieces.map((piece) => piece.right));
	const filled = pieces.filter((piece) => piece.right - piece.x > (right - left) * 0.7).length;
	const characters = pieces.reduce((sum, piece) => sum + piece.text.length, 0) / pieces.length;
	return filled > pieces.length * 0.45 && characters > 18;
}

function sideBySide(before: readonly Piece[], after: readonly Piece[]): boolean {
	const top = Math.max(before[0]?.y ?? 0, after[0]?.y ?? 0);
	const bottom = Math.min(before.at(-1)?.y ?? 0, after.at(-1)?.y ?? 0);
	return bottom - top > 5 * (before[0]?.size ?? 10);
}

function region(pieces: readonly Piece[]): Region {
	const rights = pieces.map((piece) => piece.right).sort((one, other) => one - other);
	const left = Math.min(...pieces.map((piece) => piece.x));
	return { pieces: [...pieces], left, right: rights[Math.floor(rights.length * 0.95)] ?? left };
}

const fewestLines = 6;
