import { describe, expect, it } from 'vitest';
import { measureAsking } from '../../../../src-main/deidentify/asking/ability.ts';
import { askProbes } from '../../../../src-main/deidentify/asking/probes.ts';
import { measureModelAsking } from '../../../../src-main/documents/ask-model.ts';
import { textWorkHere } from '../../../../src-main/documents/text-tasks.ts';
import { dataOf, FakeSummaryModel } from '../../../support/documents/fake-model.ts';

const { signal } = new AbortController();
const wantedIn = (shown: string): readonly string[] =>
	askProbes.find(({ text }) => text.startsWith(shown.slice(0, 20)))?.wanted ?? [];

const measure = (answer: (shown: string) => string, languages: readonly string[] = []) => {
	const model = new FakeSummaryModel((prompt) => answer(dataOf(prompt)));
	return measureModelAsking(model, languages, textWorkHere, async () => Promise.resolve(), signal).then(
		(ability) => ({ ...ability, asked: model.asked.length }),
	);
};

describe('the texts by which a model is measured', () => {
	it('are twelve with what no rule finds and six with nothing, half of them of each language', async () => {
		expect(askProbes.filter(({ wanted }) => wanted.length > 0)).toHaveLength(12);
		expect(askProbes.filter(({ wanted }) => wanted.length === 0)).toHaveLength(6);
		expect(askProbes.filter(({ language }) => language === 'de')).toHaveLength(9);
		let left = 0;
		let all = 0;
		for (const { text, wanted } of askProbes) {
			const [findings = []] = await textWorkHere.findPersonal([text], {}, signal);
			for (const one of wanted) {
				const start = text.indexOf(one);
				expect(start).toBeGreaterThanOrEqual(0);
				all += 1;
				if (!findings.some((found) => found.start < start + one.length && found.end > start)) left += 1;
			}
			if (wanted.length === 0) expect(findings).toEqual([]);
		}
		// Rules get better; what is left must still be enough to measure by.
		expect(left / all).toBeGreaterThan(0.8);
	});
});

describe('a model', () => {
	it('is good enough where it names what is there', async () => {
		const all = askProbes.reduce((sum, { wanted }) => sum + wanted.length, 0);
		expect(await measure((shown) => wantedIn(shown).join('\n') || 'none')).toEqual({
			...{ isGood: true, found: all, wanted: all, wrong: 0, texts: 18 },
			asked: 18,
		});
	});

	it('is measured by the languages that it knows', async () => {
		const known = await measure((shown) => wantedIn(shown).join('\n'), ['en', 'fr']);
		expect(known).toMatchObject({ isGood: true, texts: 9 });
		expect(await measure(() => 'none', ['pl'])).toMatchObject({ isGood: false, texts: 0 });
	});

	it('is not where it says nothing, and is not asked to the end', async () => {
		const silent = await measure(() => 'none');
		expect(silent).toMatchObject({ isGood: false, found: 0, wrong: 0 });
		expect(silent.asked).toBeLessThan(12);
	});

	it.each([
		['gives back the text', (shown: string) => shown],
		['gives back the text word by word', (shown: string) => shown.split(' ').join('\n')],
		['names what is in every text', () => 'Patient\nAnna\nBerlin\nLondon'],
	])('is not where it %s', async (_, answer) => {
		expect((await measure(answer)).isGood).toBe(false);
	});

	it('is not where it names two wrong things beside every right one', async () => {
		const wrong = (shown: string): string =>
			[
				...wantedIn(shown),
				...shown
					.split(' ')
					.slice(2, 4)
					.map((one, at) => `${one} ${shown.split(' ')[at + 3] ?? ''}`),
			].join('\n');
		const found = await measure(wrong);
		expect(found.isGood).toBe(false);
	});

	it('needs six of ten, and one wrong line for two texts at most', async () => {
		const run = (missed: number, wrong: number) => {
			let left = missed;
			let toSay = wrong;
			return measureAsking([], async ({ text, wanted }) => {
				const words = wanted.filter(() => (left -= 1) < 0);
				if (toSay > 0) {
					toSay -= 1;
					words.push(text.split(' ').slice(0, 2).join(' '));
				}
				return Promise.resolve({ findings: [], words });
			});
		};
		const all = askProbes.reduce((sum, { wanted }) => sum + wanted.length, 0);
		expect((await run(Math.floor(all * 0.4), 9)).isGood).toBe(true);
		expect((await run(Math.floor(all * 0.4) + 1, 0)).isGood).toBe(false);
		expect((await run(0, 10)).isGood).toBe(false);
	});
});
