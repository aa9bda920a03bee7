import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src-main/contract/entities.ts';
import { retrieve } from '../../../src-main/documents/retrieve.ts';
import { isWholeTextTask, planWholeText } from '../../../src-main/documents/whole-text.ts';
import { countWords } from '../../../src-main/documents/words.ts';
import { readProjectFile } from '../../support/documents/read-file.ts';

let library: Page[];
let letter: Page[];

beforeAll(async () => {
	library = (await readProjectFile('resources/sample/library-renovation.pdf')).pages;
	letter = (await readProjectFile('test/support/documents/entlassbrief.txt')).pages;
});

describe('passages for a question', () => {
	it.each([
		['When does the library reopen?', 'planned for 3 October 2026'],
		['How much does the roof cost?', 'Roof and insulation | 510,000 euros | 655,000 euros'],
		['Do I need a new parking permit?', 'do not need a new permit'],
		['Can I still borrow newspapers?', 'newspapers will not be available'],
	])('%s', (question, answer) => {
		const found = retrieve(library, question, 'en', 300);
		expect(found.found).toBe(true);
		expect(found.passages.map((passage) => passage.text).join('\n')).toContain(answer);
	});

	it.each([
		['Welche Dosis Torasemid?', 'Torasemid wurde von 10 mg auf 5 mg verringert'],
		['Wann ist der Ambulanztermin?', 'Termin in unserer Ambulanz'],
		['Darf sie Ibuprofen nehmen?', 'Ibuprofen darf Frau Brandt'],
	])('%s', (question, answer) => {
		expect(
			retrieve(letter, question, 'de', 200)
				.passages.map((passage) => passage.text)
				.join('\n'),
		).toContain(answer);
	});

	it.each([
		'What is the capital of France?',
		'Who is the mayor of Springfield?',
		'Does the patient have diabetes?',
	])('are not there: %s', (question) => {
		expect(retrieve(library, question, 'en', 300)).toEqual({ found: false, passages: [] });
	});

	it('stay within the budget, in the order of the document', () => {
		const { passages } = retrieve(library, 'library reading room renovation', 'en', 200);
		expect(passages.reduce((sum, passage) => sum + countWords(passage.text), 0)).toBeLessThanOrEqual(200);
		expect(passages.map((passage) => passage.page)).toEqual(
			passages.map((passage) => passage.page).sort((one, other) => one - other),
		);
	});
});

describe('a task on the whole text', () => {
	it.each([
		['Write a reply to this letter', 'reply'],
		['Draft a short, friendly response', 'reply'],
		['Schreibe eine Antwort auf diesen Brief', 'reply'],
		['translate this into German', 'translate'],
		['Übersetze das Dokument ins Englische', 'translate'],
		['Can you put this in plain language?', 'plain-language'],
		['In einfacher Sprache bitte', 'plain-language'],
		['Please rewrite this letter', 'rewrite'],
		['Fasse den Text zusammen', 'summary'],
	])('%s', (request, task) => {
		expect(isWholeTextTask(request)).toBe(task);
	});

	it.each([
		'When is the reply due?',
		'What does the letter say about the reply?',
		'Who translated the book?',
		'Wann ist die Antwort fällig?',
		'What is the cost?',
		'Is the answer on page 3?',
	])('is not asked for: %s', (question) => {
		expect(isWholeTextTask(question)).toBeNull();
	});

	const count = (texts: readonly string[]): Promise<number[]> =>
		Promise.resolve(texts.map((text) => Math.ceil(text.length / 4)));
	const { signal } = new AbortController();

	it('gets all of it where it fits, else sections that hold all of it', async () => {
		expect((await planWholeText(library, 4000, count, signal)).kind).toBe('whole');
		const plan = await planWholeText(library, 600, count, signal);
		if (plan.kind !== 'sections') throw new Error('expected sections');
		const all = plan.sections.map((section) => section.text).join('\n');
		for (const page of library) for (const block of page.blocks) expect(all).toContain(block.text);
	});
});
