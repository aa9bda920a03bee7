/** A stretch of a text that is drawn at once: some lines, or a part of a long one. */
export interface Chunk {
	readonly start: number;
	readonly end: number;
}

/** A text in stretches that a window can draw one by one: cut after lines, and long lines between words or signs. */
export function chunksOf(text: string): Chunk[] {
	const chunks: Chunk[] = [];
	for (let start = 0; start < text.length;) {
		const end = chunkEnd(text, start);
		chunks.push({ start, end });
		start = end;
	}
	return chunks;
}

function chunkEnd(text: string, start: number): number {
	if (text.length - start <= enough) return text.length;
	const line = text.indexOf('\n', start + enough);
	const end = line < 0 ? text.length : line + 1;
	if (end - start <= most) return end;
	// A shorter line may end before.
	const before = text.lastIndexOf('\n', start + most - 1);
	if (before > start) return before + 1;
	const blank = text.lastIndexOf(' ', start + most - 1);
	if (blank > start + enough) return blank + 1;
	return isSecondHalf(text, start + most) ? start + most - 1 : start + most;
}

const isSecondHalf = (text: string, at: number): boolean => {
	const code = text.charCodeAt(at);
	return code >= 0xdc_00 && code <= 0xdf_ff;
};

/** The chunk that holds a place, by halving. */
export function chunkAt(chunks: readonly Chunk[], place: number): number {
	let low = 0;
	let high = chunks.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((chunks[middle]?.start ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** A piece of a chunk that is drawn in one way. */
export interface Piece<T> {
	readonly start: number;
	readonly end: number;
	readonly over: T | null;
	readonly isMarked: boolean;
}

/** A chunk cut where something begins or ends that lies over it; `over` in its order and without overlaps. */
export function piecesOf<T extends Chunk>(
	{ start, end }: Chunk,
	over: readonly T[],
	marked: Chunk | null,
): Piece<T>[] {
	const within: T[] = [];
	for (let at = firstEndingAfter(over, start); at < over.length; at += 1) {
		const one = over[at];
		if (one === undefined || one.start >= end) break;
		within.push(one);
	}
	const cuts = new Set([start, end]);
	for (const one of marked === null ? within : [...within, marked])
		for (const at of [one.start, one.end]) if (at > start && at < end) cuts.add(at);
	const places = [...cuts].sort((one, other) => one - other);
	return places.slice(0, -1).map((from, index) => {
		const to = places[index + 1] ?? end;
		const isMarked = marked !== null && from >= marked.start && to <= marked.end;
		return {
			start: from,
			end: to,
			over: within.find((one) => one.start <= from && one.end >= to) ?? null,
			isMarked,
		};
	});
}

function firstEndingAfter(over: readonly Chunk[], place: number): number {
	let low = 0;
	let high = over.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((over[middle]?.end ?? 0) > place) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The word at or after a place, or the one before it, for marking by keyboard. */
export function wordFrom(text: string, place: number, way: 1 | -1): Chunk | null {
	const from = way === 1 ? place : Math.max(0, place - reach);
	const near = text.slice(from, way === 1 ? place + reach : place);
	const words = [...near.matchAll(/[\p{L}\p{N}\p{M}'’_-]+|[^\s\p{L}\p{N}]/gu)];
	const match = way === 1 ? words[0] : words.at(-1);
	if (match === undefined) return null;
	return { start: from + match.index, end: from + match.index + match[0].length };
}

const enough = 500;
const most = 1600;
const reach = 600;
