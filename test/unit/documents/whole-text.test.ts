import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src-main/contract/entities.ts';
import { isWholeTextTask, planWholeText } from '../../../src-main/documents/whole-text.ts';
import { readProjectFile } from '../../support/documents/read-file.ts';

let library: Page[];

beforeAll(async () => {
	library = (await readProjectFile('resources/sample/library-renovation.pdf')).pages;
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
