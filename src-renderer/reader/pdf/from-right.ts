import type { Part, Piece } from './line.ts';

/** A text item with its place on the page; one of spaces alone is kept, because it may stand between two words. */
export interface PlacedItem extends Piece {
	readonly isFromRight: boolean;
	/** Its text ends or begins with a space on one of its sides, which of them does not matter here. */
	readonly hasSpace: boolean;
}

/** Most letters of a page are Hebrew, Arabic or of another script that is read from the right. */
export function readsFromRight(texts: readonly string[]): boolean {
	let letters = 0;
	let fromRight = 0;
	for (const text of texts) {
		letters += text.match(/\p{L}/gu)?.length ?? 0;
		fromRight += text.match(fromRightLetters)?.length ?? 0;
	}
	return fromRight * 2 > letters;
}

/**
 * The items of one baseline with text that is read from the right, as pieces between wide gaps. Programs write such items
 * from the left, from the right or letter by letter, so only their places tell how they follow each other.
 */
export function piecesFromRight(
	items: readonly PlacedItem[],
	pageFromRight: boolean,
	widestGap: number,
): Piece[] {
	const pieces: Piece[] = [];
	let open: PlacedItem[] = [];
	let right: number | undefined;
	const close = (): void => {
		const shown = open.filter(({ text }) => text !== '');
		if (shown.length > 0) pieces.push(joined(open, shown, pageFromRight));
		open = [];
		right = undefined;
	};
	for (const item of [...items].sort((one, other) => one.x - other.x)) {
		if (item.text !== '') {
			if (right !== undefined && item.x - right > item.size * widestGap) close();
			right = Math.max(right ?? item.right, item.right);
		}
		open.push(item);
	}
	close();
	return pieces;
}

/** The page as if it were read from the left: its first column, cell and margin stand at the left then. */
export function mirrored(pieces: readonly Piece[], width: number): Piece[] {
	const flipped = <Place extends Part>(place: Place): Place => ({
		...place,
		x: width - place.right,
		right: width - place.x,
	});
	return pieces.map((piece) =>
		piece.parts === undefined
			? flipped(piece)
			: { ...flipped(piece), parts: piece.parts.map((part) => flipped(part)).reverse() },
	);
}

function joined(all: readonly PlacedItem[], shown: readonly PlacedItem[], pageFromRight: boolean): Piece {
	const texts = shown.map(({ text }) => text);
	const hasLetters = texts.some((text) => /\p{L}/u.test(text));
	const fromRight = hasLetters ? readsFromRight(texts) : pageFromRight;
	const longest = shown.reduce((best, item) => (item.text.length > best.text.length ? item : best));
	const size = Math.max(...shown.map((item) => item.size));
	return {
		text: inOrder(all, fromRight).replace(/\s+/gu, ' ').trim(),
		x: Math.min(...shown.map(({ x }) => x)),
		right: Math.max(...shown.map((item) => item.right)),
		y: shown.find((item) => item.size === size)?.y ?? longest.y,
		size,
		font: longest.font,
		turned: false,
	};
}

function inOrder(items: readonly PlacedItem[], fromRight: boolean): string {
	const parts = asRead(items, fromRight);
	return parts.reduce((text, item, at) => text + (isApart(parts[at - 1], item) ? ' ' : '') + item.text, '');
}

/**
 * Items that are given from left to right, as they are read. Stretches in the other direction keep their own order: a name
 * in a sentence, also of two words.
 */
export function asRead<Item extends PlacedItem>(items: readonly Item[], fromRight: boolean): Item[] {
	const ordered = fromRight ? [...items].reverse() : [...items];
	const parts: Item[] = [];
	let run: Item[] = [];
	const endRun = (): void => {
		const isOther = run.some((item) => (fromRight ? /\p{L}/u.test(item.text) : item.isFromRight));
		parts.push(...(isOther ? run.reverse() : run));
		run = [];
	};
	for (const item of ordered) {
		const goesOn = fromRight ? !item.isFromRight : item.isFromRight || item.text === '';
		if (goesOn) run.push(item);
		else {
			endRun();
			parts.push(item);
		}
	}
	endRun();
	return parts;
}

function isApart(before: PlacedItem | undefined, item: PlacedItem): boolean {
	if (before === undefined) return false;
	const gap = Math.max(item.x - before.right, before.x - item.right);
	return (
		item.text === '' || before.hasSpace || item.hasSpace || gap > Math.max(before.size, item.size) * 0.18
	);
}

const fromRightLetters =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
