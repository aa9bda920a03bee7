import { expect, it } from 'vitest';
import { writtenLines } from '../../../src-main/documents/written-lines.ts';
import { FakeSummaryModel } from '../../support/documents/fake-model.ts';

const { signal } = new AbortController();

async function linesOf(answer: string): Promise<string[]> {
	const lines: string[] = [];
	const request = { turns: [{ role: 'person' as const, text: 'Notes, please.' }], maxTokens: 100 };
	for await (const event of writtenLines(new FakeSummaryModel(() => answer), request, signal))
		if (event.type === 'line') lines.push(event.text);
	return lines;
}

it('takes off the marks of a list', async () => {
	expect(await linesOf('- The roof leaks.\n2) It is **repaired** in May.')).toEqual([
		'The roof leaks.',
		'It is repaired in May.',
	]);
});

it('ends where the model begins to repeat itself, at the end too', async () => {
	expect(await linesOf('- One is said.\n- Two are said.\n- One is said.\n- Three are said.\n')).toEqual([
		'One is said.',
		'Two are said.',
	]);
	expect(await linesOf('- One is said.\n- One is said.')).toEqual(['One is said.']);
});
