import { beforeAll, describe, expect, it } from 'vitest';
import type { Retrieved } from '../../../../src-main/documents/retrieval/retrieve.ts';
import { countWords } from '../../../../src-main/documents/words.ts';
import { pagesOf } from '../../../support/documents/pages-of.ts';
import { readProjectFile } from '../../../support/documents/read-file.ts';
import { searchHere } from '../../../support/documents/search-here.ts';

let library: (question: string, words: number) => Retrieved;
let letter: typeof library;

beforeAll(async () => {
	const notice = await readProjectFile('resources/sample/library-renovation.pdf');
	library = (await searchHere([{ name: 'library-renovation.pdf', pages: notice.pages }])).ask;
	const discharge = await readProjectFile('test/support/documents/entlassbrief.txt');
	letter = (await searchHere([{ name: 'entlassbrief.txt', pages: discharge.pages }])).ask;
});

describe('passages for a question', () => {
	it.each([
		['When does the library reopen?', 'planned for 3 October 2026'],
		['How much does the roof cost?', 'Roof and insulation | 510,000 euros | 655,000 euros'],
		['Do I need a new parking permit?', 'do not need a new permit'],
		['Can I still borrow newspapers?', 'newspapers will not be available'],
	])('%s', (question, answer) => {
		const found = library(question, 300);
		expect(found.found).toBe(true);
		expect(found.passages.map((passage) => passage.text).join('\n')).toContain(answer);
	});

	it.each([
		['Welche Dosis Torasemid?', 'Torasemid wurde von 10 mg auf 5 mg verringert'],
		['Wann ist der Ambulanztermin?', 'Termin in unserer Ambulanz'],
		['Darf sie Ibuprofen nehmen?', 'Ibuprofen darf Frau Brandt'],
	])('%s', (question, answer) => {
		expect(
			letter(question, 200)
				.passages.map((passage) => passage.text)
				.join('\n'),
		).toContain(answer);
	});

	it.each([
		'What is the capital of France?',
		'Who is the mayor of Springfield?',
		'Does the patient have diabetes?',
	])('are not there: %s', (question) => {
		expect(library(question, 300)).toEqual({ found: false, isByMeaning: false, passages: [] });
	});

	it('come with the names of the columns where these stand on a page before', async () => {
		const { pages } = await readProjectFile('test/support/files/tables/payments-repeated.pdf');
		const { ask } = await searchHere([{ name: 'payments.pdf', pages }]);
		const { passages } = ask('What amount was paid to Castle Glazing on 22/06/2026?', 200);
		const found = passages.find(({ text }) => text.includes('22/06/2026'));
		expect(found?.page).toBe(4);
		expect(found?.text).toMatch(/^Date \| Payee \| Purpose \| Amount\n/u);
		expect(ask('Which payee?', 200).passages.some(({ page }) => page > 1)).toBe(true);
	});

	it('stay within the budget, in the order of the document', () => {
		const { passages } = library('library reading room renovation', 200);
		expect(passages.reduce((sum, passage) => sum + countWords(passage.text), 0)).toBeLessThanOrEqual(200);
		expect(passages.map((passage) => passage.page)).toEqual(
			passages.map((passage) => passage.page).sort((one, other) => one - other),
		);
	});
});

describe('a passage that was found', () => {
	/** So long that each is a passage of its own. */
	const filled = (sentence: string): string =>
		`${sentence} ${'It is kept in the office at all times. '.repeat(9)}`;
	const keys = filled('The spare key of the boathouse hangs behind the door.');
	const after = filled('Whoever takes it signs the list before five.');
	const pages = pagesOf(
		`# Boats
		${filled('Rowing begins in May.')}
		# Keys
		${keys}
		${after}
		${filled('Lamps are mended by the porter.')}
		# Cleaning
		${filled('Floors are swept on Mondays.')}`,
	);

	it('takes along the one after it under the same heading, while the budget lasts', async () => {
		const { ask } = await searchHere([{ name: 'rules.txt', pages }]);
		const textOf = (budget: number): string[] =>
			ask('Where does the spare key of the boathouse hang?', budget).passages.map(({ text }) => text);
		expect(textOf(700)).toEqual([keys, after].map((text) => text.trim()));
		expect(textOf(100)).toEqual([keys.trim()]);
	});

	it('takes none along from under another heading', async () => {
		const { ask } = await searchHere([{ name: 'rules.txt', pages }]);
		const { passages } = ask('Who mends the lamps?', 700);
		expect(passages.map(({ heading }) => heading)).toEqual(['Keys']);
		expect(passages[0]?.text).toContain('Lamps are mended');
	});
});

describe('passages of several documents', () => {
	const page = (text: string) => pagesOf(text);

	it('tells the document that each comes from, and lets none take all places', async () => {
		const long = Array.from(
			{ length: 12 },
			(_, at) =>
				`The ward round on day ${at} begins at ${at} o’clock and takes the doctors about half an hour.`,
		);
		const { ask } = await searchHere([
			{ name: 'long.txt', pages: pagesOf(...long) },
			{ name: 'short.txt', pages: page('On Sundays the ward round begins an hour later, and takes longer.') },
		]);
		const { passages } = ask('When does the ward round begin?', 700);
		expect(new Set(passages.map(({ name }) => name))).toEqual(new Set(['long.txt', 'short.txt']));
		expect(passages.length).toBeGreaterThan(4);
	});

	it('leaves out what says the same again, but never where a figure is another', async () => {
		const dose = (name: string, milligrams: number): { name: string; pages: ReturnType<typeof page> } => ({
			name,
			pages: page(`The patient takes furosemide ${milligrams} mg every morning before breakfast with water.`),
		});
		const { ask } = await searchHere([dose('a.txt', 40), dose('b.txt', 40), dose('c.txt', 80)]);
		const { passages } = ask('How much furosemide does the patient take?', 700);
		expect(passages.map(({ text }) => /\d+ mg/u.exec(text)?.[0] ?? '').sort()).toEqual(['40 mg', '80 mg']);
	});

	it('finds words without spaces between them, and numbers with signs in them', async () => {
		const { ask } = await searchHere([
			{ name: 'notice.txt', pages: page('図書館は五月四日から改修工事のため休館します。') },
			{ name: 'bill.txt', pages: page('The roof costs 655,000 euros and the lift 140,500 euros.') },
		]);
		expect(ask('休館はいつですか', 700).passages[0]?.name).toBe('notice.txt');
		expect(ask('What costs 655,000 euros?', 700).passages[0]?.name).toBe('bill.txt');
	});

	it('finds a compound by its last word and by its first', async () => {
		const { ask } = await searchHere([
			{ name: 'plan.txt', pages: page('Die Abteilungsbesprechung findet jeden Dienstag um acht Uhr statt.') },
		]);
		expect(ask('Wann ist die Besprechung?', 700).found).toBe(true);
		expect(ask('Was macht die Abteilung?', 700).found).toBe(true);
	});

	it('reads headings above a passage along with it', async () => {
		const { ask } = await searchHere([
			{ name: 'a.txt', pages: page('# Lease of the warehouse\n## Rent\nIt is 7,680 euros a month.') },
		]);
		expect(ask('What is the rent of the warehouse?', 700).found).toBe(true);
	});

	it('is not led by what other conversations hold, nor by signs that mean something to the index', async () => {
		const { ask } = await searchHere([{ name: 'a.txt', pages: page('The key is with the porter.') }]);
		for (const odd of [
			'"',
			'*',
			'key OR porter AND (',
			'NEAR(key porter)',
			'owner:x',
			'{stems} : key',
			'\u0000',
		])
			expect(() => ask(odd, 700)).not.toThrow();
	});
});
