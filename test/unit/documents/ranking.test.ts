import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src-main/contract/entities.ts';
import { findKeyPassages } from '../../../src-main/documents/key-passages.ts';
import { findLanguage } from '../../../src-main/documents/language.ts';
import { planSentences } from '../../../src-main/documents/plan-sentences.ts';
import { pagesOf } from '../../support/documents/pages-of.ts';
import { readProjectFile } from '../../support/documents/read-file.ts';

const files = [
	'resources/sample/library-renovation.pdf',
	'test/support/documents/discharge.md',
	'test/support/documents/minutes.md',
	'test/support/documents/entlassbrief.txt',
];
const read = new Map<string, Page[]>();

beforeAll(async () => {
	for (const file of files) read.set(file, (await readProjectFile(file)).pages);
});

const pagesOfFile = (file: string): Page[] => read.get(file) ?? [];

describe.each(files)('%s', (file) => {
	it('has five to eight key passages, verbatim on the page they name', () => {
		const pages = pagesOfFile(file);
		const passages = findKeyPassages(pages, findLanguage(pages));
		expect(passages.length).toBeGreaterThanOrEqual(5);
		expect(passages.length).toBeLessThanOrEqual(8);
		for (const { text, page } of passages) {
			expect(pages[page - 1]?.blocks.some((block) => block.text.includes(text))).toBe(true);
		}
		expect(passages.map((passage) => passage.page)).toEqual(
			passages.map((passage) => passage.page).sort((one, other) => one - other),
		);
	});

	it('gives the same every time', () => {
		const pages = pagesOfFile(file);
		expect(findKeyPassages(pages, 'en')).toEqual(findKeyPassages(structuredClone(pages), 'en'));
	});

	it('has a plan in which every length is a part of the longer one and no sentence stands twice', () => {
		const plan = planSentences(pagesOfFile(file), 'en');
		const texts = plan.points.flatMap((point) => point.sentences.map((sentence) => sentence.text));
		expect(new Set(texts).size).toBe(texts.length);
		expect(plan.points.map((point) => point.rank).sort((one, other) => one - other)).toEqual(
			plan.points.map((_, rank) => rank),
		);
	});
});

it('chooses what the sample is about', () => {
	const texts = findKeyPassages(pagesOfFile(files[0] ?? ''), 'en')
		.map((passage) => passage.text)
		.join('\n');
	expect(texts).toContain('will be closed for renovation from 4 May 2026');
	expect(texts).toContain('1,840,000 euros');
});

it('takes sentences from every part of the sample', () => {
	const plan = planSentences(pagesOfFile(files[0] ?? ''), 'en');
	expect(new Set(plan.points.map((point) => point.topic)).size).toBe(plan.topicPages.length);
});

it('tells the languages', () => {
	expect(files.map((file) => findLanguage(pagesOfFile(file)))).toEqual(['en', 'en', 'en', 'de']);
});

it('prefers what is decided, due or paid to what only announces it', () => {
	const pages = pagesOf(
		`# Major works at Linden Court
		This letter contains the notice of major works at Linden Court that the law describes.
		A consultation on the major works at Linden Court took place in the spring of this year.
		The works at Linden Court are described in the plans that hang in the stairwell.
		Your contribution to the works at Linden Court is £5,990.40, and a fee of 10 per cent is added.
		Comments on the works at Linden Court must reach us by 7 September 2026 in writing.
		The stairwell of Linden Court was painted yellow by a well-known artist many years ago.`,
	);
	const best = planSentences(pages, 'en')
		.points.filter((point) => point.rank < 2)
		.map((point) => point.sentences[0]?.text ?? '');
	expect(best).toEqual([
		expect.stringContaining('Your contribution'),
		expect.stringContaining('must reach us by 7 September'),
	]);
});

it('takes a short table of figures as one point, and no row of it by itself', () => {
	const pages = pagesOf(
		`# Discharge letter
		The patient was treated for pneumonia from 27 April to 4 May 2026 and went home in good health.
		The dose of metoprolol was increased from 47.5 mg to 95 mg because the pulse was too fast.
		# Medicines on discharge
		| Medicine | Dose | Scheme
		| Apixaban | 5 mg | 1-0-1
		| Metoprolol | 95 mg | 1-0-0
		| Torasemide | 20 mg | 1-1-0
		# Next steps
		Potassium and creatinine must be checked on 18 May 2026 and then every two weeks.`,
	);
	const rows = planSentences(pages, 'en').points.filter((point) => point.sentences.some((one) => one.isRow));
	expect(rows.map((point) => [point.heading, point.sentences.length])).toEqual([
		['Medicines on discharge', 4],
	]);
});

it('puts the words that lead to a list before its first item that is chosen', () => {
	const pages = pagesOf(
		`# Recommendations
		The Committee is recommended to:
		- approve the refurbishment of the main building at an estimated cost of £6.85 million;
		- note that the sports hall is open;
		# Background
		The building is old and lies at the harbour, where it was put up many years ago.`,
	);
	const point = planSentences(pages, 'en').points.find((one) => one.heading === 'Recommendations');
	expect(point?.sentences.map((sentence) => sentence.text)).toEqual([
		'The Committee is recommended to:',
		'- approve the refurbishment of the main building at an estimated cost of £6.85 million;',
	]);
});

it('prefers the summary and what stands out to a form that is filled in page after page', () => {
	const homes = ['Anger', 'Birken', 'Dorn', 'Eich', 'Falken', 'Heide', 'Linden', 'Ulmen'];
	const pages = pagesOf(
		`# Report on the homes
		# Summary
		Eleven of the homes had serious faults, and one of them was closed on 31 October 2025.
		A further post for visits at night is proposed, which costs 71,000 euros a year.`,
		...homes.map(
			(name, index) => `# ${name}
		The home at ${name} has ${40 + index} places, of which ${30 + index} were taken on the day of the visit.
		The share of trained staff in the home at ${name} was ${50 + index} per cent on the day of the visit.`,
		),
	);
	const first = planSentences(pages, 'en').points.filter((point) => point.rank < 2);
	expect(first.map((point) => point.heading)).toEqual(['Summary', 'Summary']);
});

/** What may stand in a document: words of several scripts, figures, marks, and signs that belong nowhere. */
const word = fc.oneof(
	fc.constantFrom('Die', 'patient', 'a été', 'المريض', '患者は', 'лечение', '5,5', '%', '"', '(', '…'),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).map((text) => text.replaceAll(/\s/gu, '')),
);
const sentence = fc
	.tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.constantFrom('.', '。', '؟', '!', ''))
	.map(([words, end]) => `${words.join(' ')}${end}`);
const block = fc.record({
	kind: fc.constantFrom('paragraph' as const, 'list-item' as const, 'table-row' as const),
	text: fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' ')),
});

it('finds at most eight passages in whatever stands there, in its order and never one twice', () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(block, { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
			fc.constantFrom('en', 'de', 'fr', 'ja', 'ar', 'und'),
			(pages, language) => {
				const read = pages.map((blocks, at): Page => ({ number: at + 1, blocks, hasText: true }));
				const passages = findKeyPassages(read, language);
				expect(passages.length).toBeLessThanOrEqual(8);
				expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
				const numbers = passages.map(({ page }) => page);
				expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
				expect(numbers.every((page) => page >= 1 && page <= pages.length)).toBe(true);
			},
		),
		{ numRuns: 150 },
	);
});

it.each([
	[
		'fr',
		'Le patient a été admis pour une pneumonie du lobe inférieur droit. Il prend dix milligrammes de prednisolone chaque matin. Le repas était servi à midi. Une radiographie de contrôle est prévue dans six semaines. La fenêtre donne sur le jardin. Le traitement par antibiotique dure encore cinq jours.',
	],
	[
		'ja',
		'患者は右下葉の肺炎のため入院した。毎朝プレドニゾロンを十ミリグラム服用している。昼食は正午に出された。六週間後に胸部X線写真を撮る予定である。窓は庭に面している。抗生物質による治療はあと五日間続く。',
	],
	[
		'ar',
		'أدخل المريض بسبب التهاب رئوي في الفص السفلي الأيمن. يتناول عشرة مليغرامات من بريدنيزولون كل صباح. قدم الغداء ظهرا. ستجرى صورة شعاعية للصدر بعد ستة أسابيع. تطل النافذة على الحديقة. يستمر العلاج بالمضاد الحيوي خمسة أيام أخرى.',
	],
])('finds passages, word for word, in %s', (language, text) => {
	const pages: Page[] = [{ number: 1, blocks: [{ kind: 'paragraph', text }], hasText: true }];
	const passages = findKeyPassages(pages, language);
	expect(passages.length).toBeGreaterThanOrEqual(4);
	for (const passage of passages) expect(text).toContain(passage.text);
});
