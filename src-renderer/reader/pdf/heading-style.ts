import { leaders } from '../contents-line.ts';
import { isBoxTitle } from '../heading.ts';
import { lineText, type Line, type PageLines } from './line.ts';

/** Decides which lines are headings, and of which level, from what the whole document looks like. */
export class HeadingStyle {
	readonly bodySize: number;
	/** Distance of baselines in the text, in font heights. */
	readonly leading: number;
	readonly #boldFonts: ReadonlySet<string>;
	readonly #bodyBold: boolean;
	readonly #outline: ReadonlyMap<string, number>;
	readonly #sizes: readonly number[];

	constructor(
		pages: readonly PageLines[],
		boldFonts: ReadonlySet<string>,
		outline: ReadonlyMap<string, number>,
	) {
		this.#boldFonts = boldFonts;
		this.#outline = outline;
		const { size, font } = mostCommon(pages);
		this.bodySize = size;
		this.#bodyBold = boldFonts.has(font);
		this.leading = usualLeading(pages, size);
		this.#sizes = headingSizes(pages, size);
	}

	isBold(line: Line): boolean {
		return !this.#bodyBold && this.#boldFonts.has(line.font);
	}

	/** 1 to 6, or undefined for text. */
	levelOf(text: string, line: Line): number | undefined {
		if (text.length > longestHeading || !/\p{L}/u.test(text) || /[,;]$/u.test(text)) return undefined;
		if (leaders.test(text) || isBoxTitle(text)) return undefined;
		const bold = this.isBold(line);
		const larger = line.size > this.bodySize * 1.12;
		const known = this.#outline.get(headingKey(text));
		if (known !== undefined && (bold || line.size > this.bodySize * 0.98)) return known;
		if (larger) return this.#levelOfSize(line.size);
		if (!bold || /[.!?]$/u.test(text) || text.length > longestBoldHeading || line.size < this.bodySize * 0.9)
			return undefined;
		return Math.min(6, this.#sizes.length + 1);
	}

	#levelOfSize(size: number): number {
		const index = this.#sizes.findIndex((one) => size >= one * 0.97);
		return Math.min(6, (index < 0 ? this.#sizes.length : index) + 1);
	}
}

/** Case, numbering and spacing aside, for comparing a line with an entry of the outline. */
export function headingKey(text: string): string {
	return text
		.toLowerCase()
		.replace(/^(?:chapter|kapitel|section|abschnitt|appendix|anhang)\s+/u, '')
		.replace(/^(?:\d+|[a-z])(?:\.\d+)*[.:)]?\s+/u, '')
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

function mostCommon(pages: readonly PageLines[]): { size: number; font: string } {
	const characters = new Map<string, number>();
	for (const page of pages) {
		for (const line of page.lines) {
			const key = `${Math.round(line.size * 2) / 2} ${line.font}`;
			characters.set(key, (characters.get(key) ?? 0) + lineText(line).length);
		}
	}
	let best = '10 ';
	let most = 0;
	for (const [key, n] of characters) if (n > most) [best, most] = [key, n];
	const space = best.indexOf(' ');
	return { size: Number(best.slice(0, space)), font: best.slice(space + 1) };
}

function usualLeading(pages: readonly PageLines[], size: number): number {
	const ratios: number[] = [];
	for (const { lines } of pages.slice(0, 60)) {
		for (let at = 1; at < lines.length; at += 1) {
			const [before, line] = [lines[at - 1], lines[at]];
			if (before === undefined || line === undefined || before.region !== line.region) continue;
			if (Math.abs(before.size - size) > 0.6 || Math.abs(line.size - size) > 0.6) continue;
			const ratio = (line.y - before.y) / size;
			if (ratio > 0.8 && ratio < 3) ratios.push(ratio);
		}
	}
	ratios.sort((one, other) => one - other);
	return ratios[Math.floor(ratios.length * 0.4)] ?? 1.2;
}

/** The sizes above the text's own, largest first, near ones taken together. */
function headingSizes(pages: readonly PageLines[], body: number): number[] {
	const sizes = new Set<number>();
	for (const page of pages) {
		for (const line of page.lines) {
			if (line.size > body * 1.12 && lineText(line).length < longestHeading)
				sizes.add(Math.round(line.size * 2) / 2);
		}
	}
	const sorted = [...sizes].sort((one, other) => other - one);
	return sorted.filter((size, index) => index === 0 || size < (sorted[index - 1] ?? 0) * 0.95).slice(0, 5);
}

const longestHeading = 180;
const longestBoldHeading = 110;
