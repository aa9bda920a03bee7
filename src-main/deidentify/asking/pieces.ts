import { fnv1a } from '../../base/fnv1a.ts';
import type { PersonalFinding } from '../finding.ts';

/** A stretch of a text that a model is asked about at once; UTF-16 offsets. */
export interface Piece {
	readonly start: number;
	readonly end: number;
}

/**
 * A text in pieces of some 1,000 signs that end with a sentence or a line. Where one ends is decided by the words before the
 * border alone, so that a change of the text changes the pieces around it and no others.
 */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	for (let start = 0; start < text.length;) {
		const end =
			text.length - start > longest ? borderIn(text, start + shortest, start + longest) : text.length;
		pieces.push({ start, end });
		start = end;
	}
	return pieces;
}

/** What of a piece was not found yet, in its order. */
export function leftOf(text: string, { start, end }: Piece, findings: readonly PersonalFinding[]): string[] {
	const left: string[] = [];
	let from = start;
	for (const finding of findings) {
		if (finding.end <= from || finding.start >= end) continue;
		left.push(text.slice(from, Math.max(from, finding.start)));
		from = Math.min(end, finding.end);
	}
	left.push(text.slice(from, end));
	return left;
}

/** A piece with one of the words of `taken` in the place of everything that was found. */
export function shownPiece(
	text: string,
	{ start, end }: Piece,
	findings: readonly PersonalFinding[],
	taken: Readonly<Record<PersonalFinding['kind'], string>>,
): string {
	let shown = '';
	let from = start;
	for (const finding of findings) {
		if (finding.end <= from || finding.start >= end) continue;
		shown += text.slice(from, Math.max(from, finding.start)) + taken[finding.kind];
		from = Math.min(end, finding.end);
	}
	return shown + text.slice(from, end);
}

/** The border whose words before it have the smallest sum; where there is none, a blank, else between two signs. */
function borderIn(text: string, from: number, to: number): number {
	let best: { at: number; sum: number } | undefined;
	// What comes before the stretch tells whether a dot there ends a sentence.
	const before = from - context;
	for (const { index, 0: between } of text.slice(before, to).matchAll(border)) {
		const at = before + index + between.length;
		if (at <= from || at >= to) continue;
		const sum = fnv1a(text, Math.max(0, at - context), at);
		if (best === undefined || sum < best.sum) best = { at, sum };
	}
	if (best !== undefined) return best.at;
	const blank = text.lastIndexOf(' ', to - 1);
	if (blank >= from) return blank + 1;
	const code = text.charCodeAt(to);
	return code >= 0xdc_00 && code <= 0xdf_ff ? to - 1 : to;
}

/** Behind a sentence whose last word is no abbreviation, or behind a line. */
const border = /(?<=\p{L}{4}[.!?]["”“»)]?)(?<!\bProf\.)[ \t]+(?=\S)|\n+/gu;
const shortest = 600;
const longest = 1400;
const context = 24;
