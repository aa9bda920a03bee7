import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayGroup } from '../../src-renderer/lib/day-groups.ts';
import { findPassage } from '../../src-renderer/lib/find-passage.ts';
import { pageRanges } from '../../src-renderer/lib/page-ranges.ts';
import { segments } from '../../src-renderer/lib/segments.ts';
import { sourcesByPage } from '../../src-renderer/lib/sources-by-page.ts';

describe('A passage', () => {
	it('is found where it stands, whatever white space and quotation marks do', () => {
		const blocks = ['Course', 'Bisoprolol was started. “Apixaban  5 mg\ntwice daily” was started.'];
		expect(findPassage(blocks, '"Apixaban 5 mg twice daily" was')).toEqual([
			{ block: 1, start: 25, end: 56 },
		]);
	});

	it('is found across blocks, and in any writing', () => {
		expect(findPassage(['Die Straße ist ge-', 'sperrt bis Montag.'], 'ist gesperrt bis')).toEqual([
			{ block: 0, start: 11, end: 17 },
			{ block: 1, start: 0, end: 10 },
		]);
		expect(findPassage(['Приём с 9 часов'], 'с 9')).toEqual([{ block: 0, start: 6, end: 9 }]);
	});

	it('is not found where its words are not', () => {
		expect(findPassage(['Apixaban 5 mg'], 'Apixaban 10 mg')).toEqual([]);
		expect(findPassage(['Apixaban 5 mg'], '')).toEqual([]);
	});
});

describe('Segments', () => {
	it('hold the whole text, whatever is marked', () => {
		const mark = fc.record({ start: fc.nat(30), end: fc.nat(30) });
		fc.assert(
			fc.property(fc.string({ maxLength: 25 }), fc.array(mark), (text, marks) => {
				expect(
					segments(text, marks)
						.map((piece) => piece.text)
						.join(''),
				).toBe(text);
			}),
		);
	});

	it('carry their marks', () => {
		const mark = { start: 9, end: 14 };
		expect(segments('apixaban 10 mg twice', [mark])).toEqual([
			{ text: 'apixaban ', mark: undefined },
			{ text: '10 mg', mark },
			{ text: ' twice', mark: undefined },
		]);
	});
});

describe('Page numbers', () => {
	it('are grouped', () => {
		expect(pageRanges([9, 3, 7, 8, 3])).toEqual([
			[3, 3],
			[7, 9],
		]);
		expect(pageRanges([])).toEqual([]);
	});
});

describe('Sources', () => {
	it('are gathered by page, each passage once', () => {
		const source = (page: number, passage: string) => ({ documentId: 'd', page, passage });
		expect(sourcesByPage([source(1, 'a'), source(2, 'b'), source(1, 'c'), source(1, 'a')])).toEqual([
			{ documentId: 'd', page: 1, passages: ['a', 'c'] },
			{ documentId: 'd', page: 2, passages: ['b'] },
		]);
	});
});

describe('The groups of the list', () => {
	const now = new Date(2026, 2, 12, 9, 30).getTime();
	it.each([
		[new Date(2026, 2, 12, 0, 0), { kind: 'today' }],
		[new Date(2026, 2, 11, 23, 59), { kind: 'yesterday' }],
		[new Date(2026, 2, 5, 0, 0), { kind: 'last-week' }],
		[new Date(2026, 2, 4, 23, 59), { kind: 'month', start: new Date(2026, 2, 1).getTime() }],
	])('follow the calendar: %s', (date, group) => {
		expect(dayGroup({ pinned: false, updatedAt: date.getTime() }, now)).toEqual(group);
	});

	it('put what is pinned first', () => {
		expect(dayGroup({ pinned: true, updatedAt: 0 }, now)).toEqual({ kind: 'pinned' });
	});
});
