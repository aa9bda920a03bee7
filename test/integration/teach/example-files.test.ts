import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Program } from '../../../src-main/app/compose.ts';
import { importExamples } from '../../../src-main/app/teaching/import-examples.ts';
import { openInMemory } from '../../../src-main/db/open.ts';
import { ExamplesTable } from '../../../src-main/db/teaching.ts';
import { toChatJsonl } from '../../../src-main/teach/chat-jsonl.ts';
import { ExamplesService } from '../../../src-main/teach/examples-service.ts';
import { readersHere } from '../../support/documents/reader-here.ts';

const { signal } = new AbortController();
let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function desk(content: string, name = 'pairs.jsonl') {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	const table = new ExamplesTable(openInMemory());
	const examples = new ExamplesService(
		table,
		() => new Map(),
		() => undefined,
	);
	const program = {
		platform: { chooseFiles: () => Promise.resolve([file]), openReader: readersHere().openReader },
		teaching: { examples },
	} as unknown as Program;
	return { program, examples, table };
}

const pair = (at: number) => ({ question: `What is ${at}?`, answer: `It is ${at}.` });

it('takes what it can of a file of examples, and says what it left out and what was there', async () => {
	const good = toChatJsonl([pair(1), pair(2)], '');
	const { program, examples, table } = desk(`\uFEFF${good}not JSON\n${toChatJsonl([pair(2)], '')}`);
	expect(await importExamples(program, signal)).toEqual({
		...{ file: 'pairs.jsonl', added: 2, skipped: 1, unit: 'line' },
		leftOut: [{ because: 'no-conversation', count: 1, rows: [3] }],
	});
	expect(examples.list().map(({ question }) => question)).toEqual(['What is 1?', 'What is 2?']);
	expect([...table.origins().values()].flat().map(({ name }) => name)).toEqual([
		'pairs.jsonl',
		'pairs.jsonl',
	]);
});

it('keeps the paragraphs of an answer that stands in a table', async () => {
	const { program, examples } = desk(
		'Question;Answer\nWhat is done first?;"Wash your hands.\n\nThen put on ""gloves""."\n',
		'pairs.csv',
	);
	expect(await importExamples(program, signal)).toMatchObject({ added: 1, leftOut: [], unit: 'row' });
	expect(examples.list()[0]?.answer).toBe('Wash your hands.\n\nThen put on "gloves".');
});

it('says that there are too many, and adds none of them', async () => {
	const many = Array.from({ length: 20_001 }, (_, at) => pair(at));
	const { program, examples } = desk(toChatJsonl(many, ''));
	await expect(importExamples(program, signal)).rejects.toMatchObject({
		...{ code: 'examples-full', details: { most: 20_000 } },
	});
	expect(examples.list()).toEqual([]);
});
