import { beforeAll, describe, expect, it } from 'vitest';
import { attribute } from '../../../src-main/documents/attribute.ts';
import type { PageText } from '../../../src-main/documents/sentences.ts';
import { readProjectFile } from '../../support/documents/read-file.ts';

let texts: PageText[];

beforeAll(async () => {
	const { pages } = await readProjectFile('resources/sample/library-renovation.pdf');
	texts = pages.flatMap((page) => page.blocks.map((block) => ({ page: page.number, text: block.text })));
});

const found = (point: string) => attribute([point], texts, 'en')[0];

describe('where a point comes from', () => {
	it('is the sentence with its figures and words', () => {
		const one = found('The renovation costs 1,840,000 euros.');
		expect(one?.sources[0]).toMatchObject({
			page: 1,
			passage: expect.stringContaining('1,840,000 euros') as string,
		});
		expect(one?.findings).toEqual([]);
	});

	it('is several sentences where the point joins them', () => {
		const one = found(
			'The library reopens on 3 October 2026, and volunteers should give their name by 27 March 2026.',
		);
		expect(one?.sources.map((source) => source.page).sort()).toEqual([1, 3]);
	});

	it('is a whole page where nothing fits', () => {
		expect(found('Quarterly turnover surpassed expectations.')?.sources).toEqual(
			[1, 2, 3].map((page) => ({ page, passage: '' })),
		);
	});

	it('comes with what does not agree there', () => {
		const swapped = found('The town pays 74,500 euros and the Friends of the Library 845,500 euros.');
		expect(swapped?.findings.map(({ said, replacement }) => [said, replacement])).toEqual([
			['74,500 euros', '845,500 euros'],
			['845,500 euros', '74,500 euros'],
		]);
	});

	it('does not take a number elsewhere on the page for a proof', () => {
		expect(
			found('A quiet area with eight desks will be extended to 12.')?.findings.map((finding) => finding.said),
		).toEqual(['12']);
	});

	it.each([
		[
			'en',
			'once a day | increased from',
			'was increased to',
			'was added',
			'Blood pressure not controlled on',
		],
		['de', 'einmal täglich (erhöht von', 'wurde gesteigert auf', 'kam hinzu', 'Blutdruck zu hoch unter'],
	])('takes a new dose for right beside the one that it was before (%s)', (language, from, to, added, on) => {
		const end = from.includes('(') ? ')' : '';
		const pages = [
			{ page: 1, text: `2. ${on} Amlodipin 4 mg` },
			{ page: 2, text: 'Omeprazol | 20 mg | new' },
			{ page: 2, text: `Amlodipin | 10 mg | ${from} 4 mg${end}` },
		];
		const said = (first: string, second: string): string[] =>
			attribute(
				[`Amlodipin ${to} ${first} mg und Omeprazol ${second} mg ${added}.`],
				pages,
				language,
			)[0]?.findings.map((finding) => finding.said) ?? [];
		expect(said('10', '20')).toEqual([]);
		expect(said('12', '20')).toEqual(['12 mg']);
	});

	it('is every row that has two figures of a long statement', async () => {
		const { pages } = await readProjectFile('test/eval/documents/ed-clinic-letter.md');
		const letter = pages.flatMap(({ number, blocks }) => blocks.map(({ text }) => ({ page: number, text })));
		const point =
			'Rivaroxaban is taken as 15 mg twice daily for the first three weeks and as 20 mg once daily from 7 April.';
		const [one] = attribute([point], letter, 'en');
		expect(one?.sources.map(({ passage }) => /^Rivaroxaban \| (\d+ mg)/u.exec(passage)?.[1])).toEqual([
			'20 mg',
			'15 mg',
		]);
	});

	it('notices a figure that belongs to another row', () => {
		const pages = [
			{ page: 1, text: 'Student files | 7 years | end of course' },
			{ page: 1, text: 'Staff files | 6 years | end of employment' },
			{ page: 1, text: 'Video of the entrances | 14 days | recording' },
			{ page: 1, text: 'Accident reports | 40 years | day of the accident' },
		];
		const [right, wrong] = attribute(['Staff files: 6 years.', 'Staff files: 7 years.'], pages, 'en');
		expect(right?.findings).toEqual([]);
		expect(wrong?.findings.map(({ said, replacement }) => [said, replacement])).toEqual([
			['7 years', '6 years'],
		]);
	});

	it('knows what a page is about', () => {
		const pages = ['Abbot House', 'Corn Exchange'].flatMap((name, index) => [
			{ page: index + 1, text: `The ${name} was built of brick.` },
			{ page: index + 1, text: `Energy use was ${120 + index * 31} kWh per square metre.` },
		]);
		const [right, wrong] = attribute(
			['Energy use at the Corn Exchange was 151 kWh.', 'Energy use at the Corn Exchange was 120 kWh.'],
			pages,
			'en',
		);
		expect(right?.sources[0]?.page).toBe(2);
		expect(right?.findings).toEqual([]);
		expect(wrong?.findings.map(({ said }) => said)).toEqual(['120 kWh']);
	});
});
