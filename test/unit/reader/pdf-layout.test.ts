import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../src-renderer/reader/pdf/blocks.ts';
import { HeadingStyle } from '../../../src-renderer/reader/pdf/heading-style.ts';
import { LineJoiner } from '../../../src-renderer/reader/pdf/hyphens.ts';
import { lineText, type Piece } from '../../../src-renderer/reader/pdf/line.ts';
import { findLines } from '../../../src-renderer/reader/pdf/lines.ts';
import { joinItems } from '../../../src-renderer/reader/pdf/pieces.ts';
import { removeRunningLines } from '../../../src-renderer/reader/pdf/running-lines.ts';

const piece = (text: string, x: number, y: number, width = text.length * 5, size = 10): Piece => ({
	text,
	x,
	y,
	right: x + width,
	size,
	font: 'text',
	turned: false,
});

describe('columns', () => {
	it('reads the left column before the right one, between full-width lines', () => {
		const pieces = [
			piece('A title that goes over the whole width of this page and crosses the gutter', 50, 40, 500),
		];
		for (let row = 0; row < 12; row += 1) {
			pieces.push(piece(`left column line number ${row} goes on`, 50, 80 + row * 12, 235));
			pieces.push(piece(`right column line number ${row} goes on`, 315, 80 + row * 12, 235));
		}
		const texts = findLines(1, 800, pieces).lines.map(lineText);
		expect(texts[0]).toMatch(/^A title/u);
		expect(texts.slice(1, 13).every((text) => text.startsWith('left'))).toBe(true);
		expect(texts.slice(13).every((text) => text.startsWith('right'))).toBe(true);
	});

	it('keeps the rows of a table together', () => {
		const rows = ['Metoprolol', 'Ramipril', 'Furosemide', 'Apixaban', 'Aspirin', 'Insulin', 'Torasemide'];
		const pieces = rows.flatMap((name, row) => [
			piece(name, 50, 100 + row * 14),
			piece(`${row + 1} mg`, 300, 100 + row * 14),
		]);
		const page = findLines(1, 800, pieces);
		const blocks = findBlocks(page, new HeadingStyle([page], new Set(), new Map()), new LineJoiner());
		expect(blocks.map((block) => `${block.kind} ${block.text}`)).toEqual(
			rows.map((name, row) => `table-row ${name} | ${row + 1} mg`),
		);
	});
});

it('leaves a column empty where a row of a table has nothing in it', () => {
	const rows = [
		[piece('Service', 50, 100), piece('2025', 250, 100), piece('2026', 400, 100)],
		[piece('Library', 50, 114), piece('84,000', 250, 114), piece('91,000', 400, 114)],
		[piece('Swimming pool', 50, 128), piece('12,000', 400, 128)],
		[piece('Total', 50, 142), piece('84,000', 250, 142), piece('103,000', 400, 142)],
	];
	const page = findLines(1, 800, rows.flat());
	const blocks = findBlocks(page, new HeadingStyle([page], new Set(), new Map()), new LineJoiner());
	expect(blocks.map((block) => block.cells)).toEqual([
		['Service', '2025', '2026'],
		['Library', '84,000', '91,000'],
		['Swimming pool', '', '12,000'],
		['Total', '84,000', '103,000'],
	]);
	expect(blocks[2]?.text).toBe('Swimming pool | 12,000');
});

it('puts cells of two lines together where the cells beside them are centred', () => {
	const row = (letter: string, [above, below]: [string, string], cost: string, y: number) => [
		piece(above, 100, y),
		piece(letter, 50, y + 7),
		piece(cost, 300, y + 7),
		piece(below, 100, y + 14),
	];
	const pieces = [
		...row('Option', ['What is', 'done'], 'Cost', 100),
		...row('A', ['Repair of the', 'roof'], '2.10', 130),
		...row('B', ['Refurbishment and', 'new plant'], '6.85', 160),
		...Array.from({ length: 8 }, (_, line) =>
			piece('A line of prose below the table in this place.', 50, 200 + line * 14),
		),
	];
	const page = findLines(1, 800, pieces);
	const blocks = findBlocks(page, new HeadingStyle([page], new Set(), new Map()), new LineJoiner());
	expect(blocks.flatMap((block) => (block.cells === undefined ? [] : [block.cells]))).toEqual([
		['Option', 'What is done', 'Cost'],
		['A', 'Repair of the roof', '2.10'],
		['B', 'Refurbishment and new plant', '6.85'],
	]);
});

describe('text items', () => {
	it('joins what goes on along a baseline and keeps apart what a wide gap divides', () => {
		const item = (str: string, x: number, y: number, width: number) => ({
			str,
			dir: 'ltr',
			width,
			transform: [10, 0, 0, 10, x, y],
			fontName: 'f',
		});
		const upright = [1, 0, 0, -1, 0, 800];
		const pieces = joinItems(
			[item('Dose', 50, 700, 20), item(' ', 70, 700, 3), item('of', 73, 700, 10), item('5 mg', 200, 700, 20)],
			upright,
		);
		expect(pieces.map(({ text, x, y }) => ({ text, x, y }))).toEqual([
			{ text: 'Dose of', x: 50, y: 100 },
			{ text: '5 mg', x: 200, y: 100 },
		]);
	});
});

describe('running lines', () => {
	const page = (number: number, body: readonly string[], header: string, footer: string) =>
		findLines(number, 800, [
			piece(header, 50, 30),
			...body.map((text, row) => piece(text, 50, 120 + row * 14)),
			piece(footer, 50, 770),
		]);

	it('go where only their digits differ, and where they change with the chapter', () => {
		const pages = Array.from({ length: 12 }, (_, index) =>
			page(
				index + 1,
				[`Sentence ${'abcdefghijkl'[index]} of the text`, `Another line ${'mnopqrstuvwx'[index]}`],
				index < 6 ? 'Chapter One' : 'Chapter Two',
				`- ${index + 1} -`,
			),
		);
		removeRunningLines(pages);
		expect(pages.map((one) => one.lines.length)).toEqual(pages.map(() => 2));
	});

	it('are no headings that begin each page in a larger type', () => {
		const pages = Array.from({ length: 12 }, (_, index) =>
			findLines(index + 1, 800, [
				piece(`Building ${'abcdefghijkl'[index]}`, 50, 60, 80, 14),
				piece(`${'mnopqrstuvwx'[index]} was built on its own`, 50, 90),
				piece(`Its roof is ${'abcdefghijkl'[index]} metres high`, 50, 104),
			]),
		);
		removeRunningLines(pages);
		expect(pages.map((one) => one.lines.length)).toEqual(pages.map(() => 3));
	});

	it('do not take along text that stands once', () => {
		const pages = [
			page(1, ['One'], 'A heading of the first page', 'last words here'),
			page(2, ['Two'], 'Quite another beginning', 'and another end'),
		];
		removeRunningLines(pages);
		expect(pages.flatMap((one) => one.lines.map(lineText))).toContain('A heading of the first page');
	});
});

describe('hyphens at line ends', () => {
	const joiner = new LineJoiner();
	for (const line of [
		'The decision was for the making of it, a decision, making sure',
		'a well-known treatment',
		'the treatment of patients',
	])
		joiner.learn(line);

	it.each([
		['the treat-', 'ment began', 'the treatment began'],
		['a well-', 'known name', 'a well-known name'],
		['good decision-', 'making needs', 'good decision-making needs'],
		['the E-Mail-', 'Adresse der Klinik', 'the E-Mail-Adresse der Klinik'],
		['Vor-', 'und Nachname', 'Vor- und Nachname'],
		['in the years 2020-', '2024 it rose', 'in the years 2020-2024 it rose'],
		['soft\u00ad', 'ware', 'software'],
		['plain', 'words', 'plain words'],
		['病院の', '案内', '病院の案内'],
	])('%s + %s', (before, after, joined) => {
		expect(joiner.join(before, after)).toBe(joined);
	});
});
