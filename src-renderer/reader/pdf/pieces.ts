import { asRead, piecesFromRight, readsFromRight, type PlacedItem } from './from-right.ts';
import type { Part, Piece } from './line.ts';
import { onOneLine } from '../one-line.ts';

/** One text item of pdf.js, as far as it is used here. */
export interface TextItem {
	readonly str: string;
	readonly dir: string;
	readonly width: number;
	readonly transform: readonly number[];
	readonly fontName: string;
}

/**
 * Puts text items together as long as they go on along one baseline.
 *
 * `view` is the page's viewport transform at scale 1, so that turned pages come out upright with the origin at the
 * top left. In a `monospaced` font spaces are wide and stand below each other, so they tell nothing of cells.
 */
export function joinItems(
	items: readonly TextItem[],
	view: readonly number[],
	monospaced: ReadonlySet<string> = new Set(),
): Piece[] {
	if (!items.some(({ dir }) => dir === 'rtl')) return joinFromLeft(items, view, monospaced);
	const fromRight = readsFromRight(items.map(({ str }) => str));
	const pieces: Piece[] = [];
	let left: TextItem[] = [];
	const endLeft = (): void => {
		pieces.push(...joinFromLeft(left, view, monospaced));
		left = [];
	};
	for (const line of baselines(items, view)) {
		const isOther = line.some(({ isFromRight }) => isFromRight);
		const hasNoLetters = !line.some(({ text, turned }) => turned || /\p{L}/u.test(text));
		if (isOther || (fromRight && hasNoLetters)) {
			endLeft();
			pieces.push(...piecesFromRight(line, fromRight, widestGap));
		} else left.push(...line.map(({ item }) => item));
	}
	endLeft();
	return pieces;
}

/** The items in the order in which they are read, where some of them are read from the right. */
export function inReadingOrder(items: readonly TextItem[], view: readonly number[]): readonly TextItem[] {
	if (!items.some(({ dir }) => dir === 'rtl')) return items;
	const fromRight = readsFromRight(items.map(({ str }) => str));
	return baselines(items, view).flatMap((line) => {
		const isOther = fromRight || line.some((placed) => placed.isFromRight);
		const fromLeft = isOther ? [...line].sort((one, other) => one.x - other.x) : line;
		const ordered = isOther
			? asRead(fromLeft, fromRight || readsFromRight(line.map(({ text }) => text)))
			: line;
		return ordered.map(({ item }) => item);
	});
}

/** Items that follow each other on one baseline. */
function baselines(
	items: readonly TextItem[],
	view: readonly number[],
): (PlacedItem & { readonly item: TextItem })[][] {
	const lines: (PlacedItem & { readonly item: TextItem })[][] = [];
	for (const item of items) {
		if (item.str === '') continue;
		const { leadingSpace, ...placed } = place(item, view);
		const text = placed.text.trim();
		const hasSpace = leadingSpace || /\s$/u.test(item.str);
		const next = { ...placed, text, item, hasSpace, isFromRight: item.dir === 'rtl' && !placed.turned };
		const line = lines.at(-1);
		const before = line?.at(-1);
		const goesOn =
			before !== undefined &&
			before.turned === next.turned &&
			Math.abs(before.y - next.y) <= Math.max(before.size, next.size) * 0.5;
		if (goesOn) line?.push(next);
		else lines.push([next]);
	}
	return lines;
}

function joinFromLeft(
	items: readonly TextItem[],
	view: readonly number[],
	monospaced: ReadonlySet<string>,
): Piece[] {
	const pieces: Piece[] = [];
	let current: OpenPiece | undefined;
	let spaceBefore = false;
	for (const item of items) {
		if (item.str.trim() === '') {
			spaceBefore ||= item.str !== '';
			continue;
		}
		const next = place(item, view);
		if (current !== undefined && goesOn(current, next)) {
			append(current, next, spaceBefore, monospaced.has(next.font));
		} else {
			if (current !== undefined) pieces.push(finish(current));
			current = {
				...next,
				charactersOfFont: new Map([[next.font, next.text.length]]),
			};
		}
		spaceBefore = /\s$/u.test(item.str);
	}
	if (current !== undefined) pieces.push(finish(current));
	return pieces;
}

interface OpenPiece extends Piece {
	/** Beginnings of the parts after the first one: where in the text, and the gap before it. */
	gaps?: { readonly at: number; readonly from: number; readonly to: number }[];
	charactersOfFont: Map<string, number>;
}

function place(item: TextItem, view: readonly number[]): Piece & { leadingSpace: boolean } {
	const [a, b, c, d, e, f] = multiply(view, item.transform);
	const size = Math.hypot(c, d) || Math.hypot(a, b);
	const turned = Math.abs(b) > Math.abs(a) * 0.3;
	return {
		text: clean(item.str),
		x: e,
		right: turned ? e + size : e + item.width,
		y: f,
		size,
		font: item.fontName,
		turned,
		leadingSpace: /^\s/u.test(item.str),
	};
}

function goesOn(current: OpenPiece, next: Piece): boolean {
	if (current.turned || next.turned) return false;
	const size = Math.max(current.size, next.size);
	if (Math.abs(current.y - next.y) > size * 0.5) return false;
	const gap = next.x - current.right;
	return gap < size * widestGap && gap > -size * 0.6;
}

function append(
	current: OpenPiece,
	next: Piece & { leadingSpace: boolean },
	spaceBefore: boolean,
	isMonospaced: boolean,
): void {
	const gap = next.x - current.right;
	const size = Math.max(current.size, next.size);
	const space = spaceBefore || next.leadingSpace || gap > size * 0.18;
	// A footnote mark stands higher and smaller; glued to a number it would change the number.
	const raised = next.size < current.size * 0.8 && current.y - next.y > current.size * 0.2;
	current.text += space || (raised && /\d$/u.test(current.text)) ? ' ' : '';
	if (gap > size * looseGap && !isMonospaced)
		(current.gaps ??= []).push({ at: current.text.length, from: current.right, to: next.x });
	current.text += next.text;
	current.x = Math.min(current.x, next.x);
	current.right = Math.max(current.right, next.right);
	if (next.size > current.size * 1.05) {
		current.size = next.size;
		current.y = next.y;
	}
	const characters = current.charactersOfFont.get(next.font) ?? 0;
	current.charactersOfFont.set(next.font, characters + next.text.length);
}

function finish(piece: OpenPiece): Piece {
	const { text, x, right, y, size, turned, gaps, charactersOfFont } = piece;
	let font = '';
	let most = -1;
	for (const [name, characters] of charactersOfFont) if (characters > most) [font, most] = [name, characters];
	const finished: Piece = { text: onOneLine(text), x, right, y, size, font, turned };
	if (gaps !== undefined) finished.parts = partsBetween(piece, gaps);
	return finished;
}

function partsBetween({ text, x, right }: Piece, gaps: NonNullable<OpenPiece['gaps']>): Part[] {
	return [...gaps, undefined].map((gap, index) => {
		const before = gaps[index - 1];
		return {
			text: onOneLine(text.slice(before?.at ?? 0, gap?.at)),
			x: before?.to ?? x,
			right: gap?.from ?? right,
		};
	});
}

/**
 * Control characters and private-use glyphs carry no text; a bullet of a symbol font becomes a bullet, a letter in the
 * shape that it has within a word becomes the letter.
 */
export function clean(text: string): string {
	return (
		text
			.replace(/[\uf0b7\uf0a7\uf076\uf0d8\uf02d]/gu, '•')
			.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/gu, (shaped) => shaped.normalize('NFKC'))
			// eslint-disable-next-line no-control-regex -- exactly these are to go
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufeff\u200b]/gu, '')
	);
}

function multiply(
	m: readonly number[],
	n: readonly number[],
): [number, number, number, number, number, number] {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
	const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A gap wider than this many font heights separates columns or cells. */
const widestGap = 1.4;
/** Above this many font heights a gap is wider than most spaces. */
const looseGap = 0.45;
