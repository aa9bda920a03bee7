import { describe, expect, it } from 'vitest';
import type { DocumentId, Page } from '../../../../src-main/contract/entities.ts';
import type { Comparison } from '../../../../src-main/contract/many.ts';
import { compareVersions } from '../../../../src-main/documents/compare/compare-versions.ts';

const pagesOf = (pages: readonly (readonly string[])[]): Page[] =>
	pages.map((blocks, index) => ({
		number: index + 1,
		hasText: true,
		blocks: blocks.map((text) =>
			text.startsWith('# ')
				? { kind: 'heading' as const, level: 1, text: text.slice(2) }
				: { kind: 'paragraph' as const, text },
		),
	}));
const compare = (
	before: readonly (readonly string[])[],
	after: readonly (readonly string[])[],
	language = 'en',
): Comparison =>
	compareVersions(
		{ documentId: 'old' as DocumentId, pages: pagesOf(before), language },
		{ documentId: 'new' as DocumentId, pages: pagesOf(after), language },
	);
const shown = ({ changes }: Comparison) =>
	changes.map(({ kind, pieces, before, after }) => [
		kind,
		pieces
			.map(({ kind: of, text }) => (of === 'same' ? text : of === 'removed' ? `[-${text}-]` : `[+${text}+]`))
			.join(''),
		before?.page ?? null,
		after?.page ?? null,
	]);

describe('compareVersions', () => {
	it('finds nothing between a document and itself, whatever its quotation marks and spaces', () => {
		const comparison = compare([['He said “yes”. They left.']], [['He  said "yes". They left.']]);
		expect(comparison.changes).toEqual([]);
		expect(comparison.counts).toEqual({ same: 2, changed: 0, added: 0, removed: 0, moved: 0, figures: 0 });
	});

	it('marks changed words, puts changed dates first and gives both pages', () => {
		const comparison = compare(
			[
				['# Notice', 'The hall is closed for repairs. Please bring your own keys.'],
				['Objections can be made until 12 May 2026. The fee is 84 euros.'],
			],
			[
				[
					'# Notice',
					'The hall is closed for urgent repairs. Please bring your own keys.',
					'Parking is free.',
				],
				['Objections can be made until 19 May 2026. The fee is 84 euros.'],
			],
		);
		expect(shown(comparison)).toEqual([
			['changed', 'Objections can be made until [-12-][+19+] May 2026.', 2, 2],
			['changed', 'The hall is closed for [+urgent +]repairs.', 1, 1],
			['added', '[+Parking is free.+]', null, 1],
		]);
		expect(comparison.changes[0]?.figures).toEqual([{ before: '12 May 2026', after: '19 May 2026' }]);
		expect(comparison.changes[0]?.before).toEqual({
			documentId: 'old',
			page: 2,
			passage: 'Objections can be made until 12 May 2026.',
		});
		expect(comparison.counts).toEqual({ same: 3, changed: 2, added: 1, removed: 0, moved: 0, figures: 1 });
	});

	it('knows German amounts, and that an amount written otherwise is the same', () => {
		const comparison = compare(
			[
				[
					'Die Gebühr beträgt 1.250,00 Euro im Jahr. Der Hort öffnet um 7 Uhr.',
					'Der Zuschuss beträgt 1.000 Euro.',
				],
			],
			[
				[
					'Die Gebühr beträgt 1.520,00 Euro im Jahr. Der Hort öffnet um 7 Uhr.',
					'Der Zuschuss beträgt 1000 Euro.',
				],
			],
			'de',
		);
		expect(comparison.changes.map(({ figures }) => figures)).toEqual([
			[{ before: '1.250,00 Euro', after: '1.520,00 Euro' }],
			[],
		]);
	});

	it('says of a sentence that stands elsewhere that it was moved', () => {
		const first = 'The gate is locked at night by the porter.';
		const comparison = compare(
			[
				[first, 'Visitors sign the book.', 'Dogs stay outside of the house.'],
				['Bicycles stand in the yard.'],
			],
			[
				['Visitors sign the book.', 'Dogs stay outside of the house.'],
				['Bicycles stand in the yard.', first],
			],
		);
		expect(shown(comparison)).toEqual([['moved', first, 1, 2]]);
	});

	it('tells what has little in common apart as removed and added, in the order of the document', () => {
		const comparison = compare(
			[['The library opens on Monday.', 'Smoking is forbidden everywhere in the building.']],
			[['The library opens on Monday.', 'Ramps were built at both of the entrances.']],
		);
		expect(comparison.changes.map(({ kind }) => kind).sort()).toEqual(['added', 'removed']);
	});

	it('compares two documents of 300 pages within two seconds', { timeout: 20_000 }, () => {
		const sentence = (page: number, at: number, version: number): string =>
			`Clause ${page}.${at} obliges tenant number ${(page * 7919 + at * 31) % 997} to pay ${
				version === 1 && (page * 25 + at) % 9 === 0 ? 77 : 55
			} euros for part ${at} of house ${page % 13}.`;
		const book = (version: number): string[][] =>
			Array.from({ length: 300 }, (_, page) =>
				Array.from({ length: 22 }, (_unused, at) => sentence(page, at, version)),
			);
		const [before, after] = [book(0), book(1)];
		compare(before.slice(0, 20), after.slice(0, 20));
		const started = performance.now();
		const { counts } = compare(before, after);
		const took = performance.now() - started;
		expect(counts.changed).toBe(counts.figures);
		expect(counts.changed).toBeGreaterThan(500);
		expect(took).toBeLessThan(2000);
	});

	it('comes to an end with two long documents that have nothing in common', { timeout: 20_000 }, () => {
		const book = (word: string): string[][] =>
			Array.from({ length: 300 }, (_, page) =>
				Array.from({ length: 20 }, (_unused, at) => `${word}${page} ${word}x${at} went ${word} ${word}y.`),
			);
		const { counts } = compare(book('Alpha'), book('Omega'));
		expect([counts.removed, counts.added]).toEqual([6000, 6000]);
	});
});
