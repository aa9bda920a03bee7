import type { PersonalFinding } from '../../deidentify/finding.ts';

/** A stretch of a text, with something of what stands before and after it. */
export interface Slice {
	readonly start: number;
	readonly end: number;
	/** Where `text` begins in the whole one. */
	readonly from: number;
	readonly text: string;
}

/** A text in stretches of some twenty pages, cut between paragraphs, else between lines, words or signs. */
export function slicesOf(text: string, size = sliceLength): Slice[] {
	const slices: Slice[] = [];
	for (let start = 0; start < text.length || slices.length === 0;) {
		const end = text.length - start > size ? cutBefore(text, start, start + size) : text.length;
		const from = withoutHalf(text, Math.max(0, start - margin));
		const to = withoutHalf(text, Math.min(text.length, end + margin));
		slices.push({ start, end, from, text: text.slice(from, to) });
		start = Math.max(end, start + 1);
	}
	return slices;
}

/** Findings that begin in a slice, placed in the whole text. */
export function placed({ start, end, from }: Slice, findings: readonly PersonalFinding[]): PersonalFinding[] {
	return findings
		.map((finding) => ({ ...finding, start: finding.start + from, end: finding.end + from }))
		.filter((finding) => finding.start >= start && finding.start < end);
}

/** One that goes on into the next slice is what it was found as first. */
export function inTurn(findings: readonly PersonalFinding[]): PersonalFinding[] {
	let end = 0;
	return findings.filter((finding) => {
		if (finding.start < end) return false;
		end = finding.end;
		return true;
	});
}

function cutBefore(text: string, start: number, limit: number): number {
	for (const border of ['\n\n', '\n', ' ']) {
		const at = text.lastIndexOf(border, limit - border.length);
		if (at > start + (limit - start) / 2) return at + border.length;
	}
	return withoutHalf(text, limit);
}

/** Not between the two halves of a sign. */
function withoutHalf(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code >= 0xdc_00 && code <= 0xdf_ff ? at - 1 : at;
}

const sliceLength = 60_000;
const margin = 400;
