import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src-main/contract/entities.ts';
import { findKeyPassages } from '../../../src-main/documents/key-passages.ts';
import { findLanguage } from '../../../src-main/documents/language.ts';
import { planSentences } from '../../../src-main/documents/plan-sentences.ts';
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
