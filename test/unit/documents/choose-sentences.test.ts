import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentId, Page, Point } from '../../../src-main/contract/entities.ts';
import { measureChoice } from '../../../src-main/documents/choice-ability.ts';
import { choiceProbes } from '../../../src-main/documents/choice-probes.ts';
import { priceOf } from '../../../src-main/documents/price.ts';
import { choiceGrammar } from '../../../src-main/documents/prompts.ts';
import { summarise } from '../../../src-main/documents/summarise.ts';
import { plainRecipe, type SummariseEvent } from '../../../src-main/documents/summary-events.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { dataOf, FakeSummaryModel } from '../../support/documents/fake-model.ts';
import { readProjectFile } from '../../support/documents/read-file.ts';

let library: Page[];

beforeAll(async () => {
	library = (await readProjectFile('resources/sample/library-renovation.pdf')).pages;
});

const asksToChoose = (prompt: string): boolean => prompt.includes('Write the number of');

/** Copies what it is to shorten, and takes the last of the numbers that it is given. */
function lastOnes(): FakeSummaryModel {
	const model = new FakeSummaryModel((prompt) => {
		if (!asksToChoose(prompt)) return dataOf(prompt);
		const numbers = dataOf(prompt).split('\n').length;
		return [numbers, numbers - 1, numbers - 2].join(', ');
	});
	model.choosesSentences = true;
	return model;
}

function run(
	model: FakeSummaryModel,
	notes = new Map<string, string>(),
	signal = new AbortController().signal,
): AsyncGenerator<SummariseEvent> {
	return summarise(
		{
			documentId: 'd' as DocumentId,
			pages: library,
			language: 'en',
			length: 'medium',
			depth: 'quick',
			recipe: plainRecipe,
			method: 'sentences',
			model,
			notes: { get: (key) => notes.get(key), put: (key, text) => void notes.set(key, text) },
			text: textWorkHere,
		},
		signal,
	);
}

async function collect(events: AsyncIterable<SummariseEvent>) {
	const points: Point[] = [];
	let last: SummariseEvent | undefined;
	for await (const event of events) {
		if (event.type === 'point') points.push(event.point);
		last = event;
	}
	return { points, coverage: last?.type === 'done' ? last.coverage : undefined };
}

describe('a model that chooses sentences', () => {
	it('takes others than the ranking, as many, in the order of the document', async () => {
		const ranked = await collect(run(new FakeSummaryModel(dataOf)));
		const chosen = await collect(run(lastOnes()));
		const texts = ({ points }: { points: Point[] }) => points.map(({ text }) => text);
		expect(chosen.points).toHaveLength(ranked.points.length);
		expect(texts(chosen)).not.toEqual(texts(ranked));
		const pages = chosen.points.map(({ sources }) => sources[0]?.page ?? 0);
		expect(pages).toEqual([...pages].sort((one, other) => one - other));
		expect(new Set(texts(chosen)).size).toBe(chosen.points.length);
	});

	it('is asked once for each topic, and not again after a stop', async () => {
		const notes = new Map<string, string>();
		const controller = new AbortController();
		const first = lastOnes();
		const seen: Point[] = [];
		await expect(async () => {
			for await (const event of run(first, notes, controller.signal)) {
				if (event.type !== 'point') continue;
				seen.push(event.point);
				if (seen.length === 3) controller.abort();
			}
		}).rejects.toMatchObject({ code: 'cancelled' });
		const second = lastOnes();
		const { points } = await collect(run(second, notes));
		expect(points.slice(0, 3)).toEqual(seen);
		const asked = [...first.asked, ...second.asked].filter(asksToChoose);
		expect(new Set(asked).size).toBe(asked.length);
		const again = lastOnes();
		expect((await collect(run(again, notes))).points).toEqual(points);
		expect(again.asked).toEqual([]);
	});

	it('leaves to the ranking what it does not say', async () => {
		const silent = new FakeSummaryModel((prompt) => (asksToChoose(prompt) ? '99, 99' : dataOf(prompt)));
		silent.choosesSentences = true;
		expect((await collect(run(silent))).points).toEqual(
			(await collect(run(new FakeSummaryModel(dataOf)))).points,
		);
	});

	it('has read what it chose from', async () => {
		const ranked = await collect(run(new FakeSummaryModel(dataOf)));
		const chosen = await collect(run(lastOnes()));
		expect(chosen.coverage).toMatchObject({ reading: 'sentences', sections: ranked.coverage?.sections });
		expect(chosen.coverage?.pagesRead).toBeGreaterThanOrEqual(ranked.coverage?.pagesRead ?? 0);
		expect(chosen.coverage?.sectionsDone).toBe(chosen.coverage?.sections);
		const facts = {
			words: 6000,
			pages: 20,
			method: 'sentences' as const,
			readingTokensPerSecond: 100,
			wordsPerSecond: 20,
		};
		const quick = { depth: 'quick', length: 'medium', isParticular: false } as const;
		const cheap = priceOf(facts, quick);
		const dear = priceOf({ ...facts, choice: 'model' }, quick);
		expect(dear.seconds).toBeGreaterThan(cheap.seconds ?? 0);
		expect(dear.pagesWorth).toBeGreaterThan(cheap.pagesWorth);
	});

	it('can answer with nothing but numbers of the list', () => {
		expect(choiceGrammar(3, 2)).toBe('root ::= number ", " number\nnumber ::= "1" | "2" | "3"');
	});
});

describe('the measurement of choosing', () => {
	const { signal } = new AbortController();
	const wanted = new Set(
		choiceProbes.flatMap(({ lines }) =>
			lines.flatMap((line) => (line.startsWith('* ') ? [line.slice(2)] : [])),
		),
	);

	it('prefers a model that finds what matters', async () => {
		const model = new FakeSummaryModel((prompt) =>
			dataOf(prompt)
				.split('\n')
				.flatMap((line, index) => (wanted.has(line.replace(/^\d+\. /u, '')) ? [index + 1] : []))
				.join(', '),
		);
		expect(await measureChoice(model, signal)).toMatchObject({ choice: 'model', byModel: 1 });
	});

	it('keeps to the ranking on anything less, and stops when the model cannot be better any more', async () => {
		const model = new FakeSummaryModel(() => '1, 2');
		const { choice, byRanking } = await measureChoice(model, signal);
		expect(choice).toBe('ranking');
		expect(byRanking).toBeGreaterThan(0.5);
		expect(byRanking).toBeLessThan(1);
		expect(model.asked.length).toBeLessThan(choiceProbes.length);
	});
});
