import type { Page } from '../../../src-main/contract/entities.ts';
import type { PageFromPicture } from '../ocr/read-picture.ts';
import { findBlocks } from './blocks.ts';
import { HeadingStyle } from './heading-style.ts';
import { LineJoiner } from './hyphens.ts';
import { lineText, type PageLines } from './line.ts';
import { ColumnNames } from './name-columns.ts';
import { removeRunningLines } from './running-lines.ts';

/** Lines of all pages as blocks; running headers and footers are left out, words are joined over line ends. */
export function toPages(
	pages: readonly PageLines[],
	boldFonts: ReadonlySet<string> = new Set(),
	outline: ReadonlyMap<string, number> = new Map(),
	joiner = joinerOf(pages),
): Page[] {
	removeRunningLines(pages);
	const style = new HeadingStyle(pages, boldFonts, outline);
	const names = new ColumnNames((line) => style.isBold(line));
	return pages.map((page) => {
		const blocks = findBlocks(page, style, joiner, names);
		return { number: page.number, blocks, hasText: blocks.length > 0 };
	});
}

function joinerOf(pages: readonly PageLines[]): LineJoiner {
	const joiner = new LineJoiner();
	for (const { lines } of pages) for (const line of lines) joiner.learn(lineText(line));
	return joiner;
}

/** A page that was recognised, with where its lines stand in the picture. */
export function withPicture(page: Page, picture: PageFromPicture | undefined): Page {
	if (picture === undefined) return page;
	return { ...page, boxes: picture.boxes, ...(picture.turn === 0 ? {} : { turn: picture.turn }) };
}

/** The largest line of the first page with text, which is mostly its title; empty where none stands out. */
export function largestLine(pages: readonly PageLines[]): string {
	const lines = pages.find((page) => page.lines.length > 0)?.lines ?? [];
	const largest = Math.max(...lines.map((line) => line.size));
	const usual =
		lines.map((line) => line.size).sort((one, other) => one - other)[Math.floor(lines.length / 2)] ?? largest;
	if (largest < usual * 1.12) return '';
	const first = lines.findIndex((line) => line.size > largest * 0.97);
	const last = lines.findIndex((line, index) => index > first && line.size <= largest * 0.97);
	return lines
		.slice(first, last < 0 ? first + 1 : Math.min(last, first + 3))
		.map(lineText)
		.join(' ')
		.slice(0, 200);
}
