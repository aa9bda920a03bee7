import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../src-main/contract/document-formats.ts';
import { findBlocks } from '../../../src-renderer/reader/pdf/blocks.ts';
import { HeadingStyle } from '../../../src-renderer/reader/pdf/heading-style.ts';
import { LineJoiner } from '../../../src-renderer/reader/pdf/hyphens.ts';
import type { Piece } from '../../../src-renderer/reader/pdf/line.ts';
import { findLines } from '../../../src-renderer/reader/pdf/lines.ts';
import { readBytes } from '../../support/documents/read-file.ts';

const prose =
	'The pump of the heating is inspected each year before the first frost, and once more in spring.';

/** The headings of a text, and what stands before them as text. */
async function read(format: DocumentFormat, text: string): Promise<{ headings: string[]; others: string[] }> {
	const { pages } = await readBytes(new TextEncoder().encode(text), format);
	const blocks = pages.flatMap((page) => page.blocks);
	const textsOf = (isHeading: boolean): string[] =>
		blocks.filter(({ kind }) => (kind === 'heading') === isHeading).map((block) => block.text);
	return { headings: textsOf(true), others: textsOf(false) };
}

const piece = (text: string, x: number, y: number, font: string, right = x + text.length * 5): Piece => ({
	text,
	x,
	y,
	right,
	size: 10,
	font,
	turned: false,
});

/** Lines of a page in a bold and a plain font, one below the other. */
function pdfBlocks(lines: readonly (readonly [font: 'bold' | 'text', title: string, number?: string])[]) {
	const pieces = lines.flatMap(([font, title, number], at) => [
		piece(title, 50, 60 + at * 20, font, Math.min(50 + title.length * 5, 540)),
		...(number === undefined ? [] : [piece(number, 530, 60 + at * 20, font, 540)]),
	]);
	const page = findLines(1, 800, pieces);
	const style = new HeadingStyle([page], new Set(['bold']), new Map());
	return findBlocks(page, style, new LineJoiner()).map(({ kind, text }) => [kind, text]);
}

describe('The name of a box', () => {
	it.each([
		['text', `Heating\n\n${prose}\n\nWarning\n\n${prose}\n\nHinweis:\n\n${prose}\n\nValves\n\n${prose}`],
		[
			'markdown',
			`# Heating\n\n${prose}\n\n### Warning\n\n${prose}\n\n#### Hinweis:\n\n${prose}\n\n## Valves\n\n${prose}`,
		],
		[
			'html',
			`<h1>Heating</h1><p>${prose}</p><h3>Warning</h3><p>${prose}</p><p><strong>Hinweis:</strong></p><p>${prose}</p><h2>Valves</h2><p>${prose}</p>`,
		],
		[
			'rtf',
			String.raw`{\rtf1\ansi {\b Heating}\par ${prose}\par {\b Warning}\par ${prose}\par {\b Hinweis:}\par ${prose}\par {\b Valves}\par ${prose}\par}`,
		],
	] as const)('is no heading in %s', async (format, text) => {
		const { headings, others } = await read(format, text);
		expect(headings).toEqual(['Heating', 'Valves']);
		expect(others).toEqual([prose, 'Warning', prose, 'Hinweis:', prose, prose]);
	});

	it('is no heading in a PDF', () => {
		const blocks = pdfBlocks([
			['bold', 'Heating'],
			['text', prose],
			['bold', 'Warning'],
			['text', prose],
			['bold', 'Note on valves'],
			['text', prose],
		]);
		expect(blocks).toEqual([
			['heading', 'Heating'],
			['paragraph', prose],
			['paragraph', 'Warning'],
			['paragraph', prose],
			['heading', 'Note on valves'],
			['paragraph', prose],
		]);
	});

	it('is one where it is the title of all', async () => {
		expect(await read('markdown', `# Notice\n\n${prose}`)).toEqual({ headings: ['Notice'], others: [prose] });
	});
});

describe('A line of a table of contents', () => {
	it('is a row of a PDF, whatever its font, and not a heading', () => {
		const blocks = pdfBlocks([
			['bold', 'Contents'],
			['bold', '1 Heating', '7'],
			['text', `1.1 Pumps ${'. '.repeat(40)}7`],
			['bold', '2 Valves', '12'],
			['bold', 'Budget for 2026'],
			['text', prose],
			['text', prose],
			['text', prose],
		]);
		expect(blocks.slice(0, 5)).toEqual([
			['heading', 'Contents'],
			['table-row', '1 Heating | 7'],
			['table-row', '1.1 Pumps | 7'],
			['table-row', '2 Valves | 12'],
			['heading', 'Budget for 2026'],
		]);
	});

	it('is no heading in a text', async () => {
		const contents = `Table of Contents

1. Heating
    1.1.1. What is inspected?
    1.1.2. The pumps
    1.1.3. Inspection of the valves by the house and its people
    1.1.4. Who repairs what?
2. Costs

1.1.2. The pumps

${prose}

Summary ............ 12

${prose}`;
		const { headings } = await read('text', contents);
		expect(headings).toEqual(['1.1.2. The pumps']);
	});

	it('leads to what it names, and is no heading of a page or of a text', async () => {
		const html = `<h1>Manual</h1><p><a href="#one"><strong>Heating</strong></a></p><p><strong><a href="#two">Valves</a></strong></p><h2 id="one"><a href="#top">Heating</a></h2><p>${prose}</p><p><strong>Valves</strong></p><p>${prose}</p>`;
		expect((await read('html', html)).headings).toEqual(['Manual', 'Heating', 'Valves']);
		const rtf = String.raw`{\rtf1\ansi {\b 1 Heating\tab 7}\par {\b 2 Valves\tab 12}\par {\b Valves}\par ${prose}\par}`;
		expect((await read('rtf', rtf)).headings).toEqual(['Valves']);
	});
});
