import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src-main/contract/entities.ts';
import { mirrored } from '../../../src-renderer/reader/pdf/from-right.ts';
import { joinItems, type TextItem } from '../../../src-renderer/reader/pdf/pieces.ts';
import { readProjectFile } from '../../support/documents/read-file.ts';

const { pages } = await readProjectFile('test/support/files/right-to-left.pdf');
const texts = (page: Page | undefined): string[] =>
	(page?.blocks ?? []).map(({ kind, text, cells }) => `${kind}: ${cells?.join(' | ') ?? text}`);

describe('pages of a PDF that are read from the right', () => {
	it('give Arabic, which lies there letter by letter, with numbers and names in their places', () => {
		expect(texts(pages[0])).toEqual([
			'heading: مواعيد المكتبة',
			'paragraph: 10 سنوات مرت منذ افتتاح مكتبة Millbrook Town Library في وسط المدينة، وهي تفتح أبوابها يوم الأحد من الساعة 10 صباحا.',
			'paragraph: 12 موظفا يعملون فيها كل يوم، وتقول السيدة Anna Clerk إن التكلفة تبلغ 31,400 يورو في السنة.',
			'table-row: اليوم | الساعات',
			'table-row: الأحد | 10:00 – 14:00',
			'table-row: الاثنين | 9:00 – 18:30',
			'table-row: الثلاثاء | مغلق',
		]);
		expect(pages[0]?.blocks.at(-1)?.columns).toEqual(['اليوم', 'الساعات']);
	});

	it('give Hebrew with numbers and names in their places', () => {
		expect(texts(pages[1])).toEqual([
			'heading: שעות הפתיחה',
			'paragraph: 25 מתנדבים עוזרים בספרייה Millbrook Town Library בכל יום ראשון, והם מקבלים 12.50 אירו לשעה.',
			'paragraph: הרופאה Anna Clerk רשמה 47.5 מ"ג בבוקר ובערב.',
			'table-row: יום | שעות',
			'table-row: ראשון | 10:00 – 14:00',
			'table-row: שני | 9:00 – 18:30',
			'table-row: שלישי | סגור',
		]);
	});

	it('give the right column before the left one', () => {
		const [, ...columns] = pages[2]?.blocks ?? [];
		const asked = Array.from(
			{ length: 24 },
			(_, at) => `${21 + at} קוראים ביקשו שהספרייה תהיה פתוחה גם ביום שישי, והמועצה בדקה את הבקשה בישיבה.`,
		);
		expect(columns).toHaveLength(2);
		expect(columns.map(({ text }) => text).join(' ')).toBe(asked.join(' '));
	});

	it('leave words from the right in an English sentence where they are', () => {
		expect(texts(pages[3]).at(-1)).toBe(
			'paragraph: An English line with the word שלום עולם in its middle and 4 more words.',
		);
	});
});

const item = (str: string, dir: 'ltr' | 'rtl', x: number, width: number): TextItem => ({
	str,
	dir,
	width,
	fontName: 'f',
	transform: [10, 0, 0, 10, x, 700],
});
const view = [1, 0, 0, -1, 0, 842];

it('joins what another program wrote from the right, in the order in which it is read', () => {
	const items = [
		item('25', 'ltr', 500, 12),
		item('מתנדבים', 'rtl', 455, 40),
		item('Anna', 'ltr', 400, 24),
		item('Clerk', 'ltr', 428, 22),
		item('עוזרים', 'rtl', 360, 35),
	];
	const pieces = joinItems(items, view);
	expect(pieces.map(({ text }) => text)).toEqual(['25 מתנדבים Anna Clerk עוזרים']);
});

it('leaves a number that stands across such a page turned', () => {
	const across = { ...item('12345', 'ltr', 30, 25), transform: [0, 10, -10, 0, 30, 400] };
	const pieces = joinItems([item('מתנדבים', 'rtl', 455, 40), across], view);
	expect(pieces.map(({ text, turned }) => [text, turned])).toEqual([
		['מתנדבים', false],
		['12345', true],
	]);
});

it('turns the parts of a piece with it', () => {
	const [piece] = joinItems([item('Ward', 'ltr', 100, 20), item('Bed', 'ltr', 130, 15)], view);
	const [turned] = mirrored(piece === undefined ? [] : [piece], 600);
	expect(piece?.parts).toHaveLength(2);
	expect(turned).toMatchObject({ x: 455, right: 500 });
	expect(turned?.parts).toEqual([
		{ text: 'Bed', x: 455, right: 470 },
		{ text: 'Ward', x: 480, right: 500 },
	]);
});
