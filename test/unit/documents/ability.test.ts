import { expect, it } from 'vitest';
import { measureAbility, servesBetter } from '../../../src-main/documents/ability.ts';
import { probes } from '../../../src-main/documents/ability-probes.ts';
import { dataOf, FakeSummaryModel } from '../../support/documents/fake-model.ts';

const { signal } = new AbortController();

it('trusts a model with sections when its points hold clearly more than the key sentences do', async () => {
	const model = new FakeSummaryModel((prompt) => asLines(dataOf(prompt).split(endOfSentence)));
	const { method, sections, quoted } = await measureAbility(model, signal);
	expect(method).toBe('sections');
	expect(sections).toEqual({ covered: 1, supported: 1 });
	expect(quoted.covered).toBeLessThan(0.8);
	expect(quoted.supported).toBe(1);
});

it('gives single sentences to a model that says no more than the key sentences', async () => {
	const model = new FakeSummaryModel((prompt) => asLines(dataOf(prompt).split(endOfSentence).slice(0, 3)));
	const { method, sections } = await measureAbility(model, signal);
	expect(method).toBe('sentences');
	expect(sections.supported).toBe(1);
});

it('gives single sentences to a model that invents, and stops at once', async () => {
	const model = new FakeSummaryModel(() => '- The association will invest 99 million dollars in rockets.\n');
	expect(await measureAbility(model, signal)).toMatchObject({
		method: 'sentences',
		sections: { covered: 0 },
	});
	const german = probes[1]?.pages[0]?.blocks[1]?.text ?? '';
	expect(model.asked.some((prompt) => prompt.includes(german))).toBe(false);
});

it('gives single sentences to a model that can do only one of the two languages', async () => {
	const model = new FakeSummaryModel((prompt) =>
		prompt.includes('Tannrode') || prompt.includes('Lindner')
			? '- Die Stadt Erfurt baut für 99 Millionen Euro einen Flughafen.\n'
			: asLines(dataOf(prompt).split(endOfSentence)),
	);
	expect(await measureAbility(model, signal)).toMatchObject({ method: 'sentences' });
});

it('quoting what a model could not say counts for nobody', async () => {
	const model = new FakeSummaryModel(() => '');
	expect(await measureAbility(model, signal)).toMatchObject({
		method: 'sentences',
		sections: { covered: 0 },
	});
});

it('weighs what can be relied on before how much it is', () => {
	const quoted = { covered: 0.4, supported: 1 };
	expect(servesBetter({ covered: 0.9, supported: 0.8 }, quoted)).toBe(false);
	expect(servesBetter({ covered: 0.45, supported: 1 }, quoted)).toBe(false);
	expect(servesBetter({ covered: 0.55, supported: 0.95 }, quoted)).toBe(true);
});

/** "14. Mai" goes on. */
const endOfSentence = /(?<=[^\d][.])\s+|\n/u;
const asLines = (sentences: readonly string[]): string =>
	sentences.map((sentence) => `- ${sentence}\n`).join('');
