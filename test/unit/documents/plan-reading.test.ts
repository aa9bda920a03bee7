import { expect, it } from 'vitest';
import type { DocumentId } from '../../../src-main/contract/entities.ts';
import { planReading, type ReadingPlan } from '../../../src-main/documents/by-sections/plan-reading.ts';
import { plainRecipe, type SummariseInput } from '../../../src-main/documents/summary-events.ts';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { officePages } from '../../../tools/bench/texts.mjs';
import { FakeSummaryModel } from '../../support/documents/fake-model.ts';

async function planFor(pages: number, more: Partial<SummariseInput> = {}): Promise<ReadingPlan> {
	const model = new FakeSummaryModel(() => '');
	const input: SummariseInput = {
		documentId: 'd' as DocumentId,
		pages: officePages(pages, 380) as SummariseInput['pages'],
		language: 'en',
		length: 'medium',
		depth: 'thorough',
		recipe: plainRecipe,
		method: 'sections',
		model,
		notes: { get: () => undefined, put: () => undefined },
		text: textWorkHere,
		...more,
	};
	return planReading(input, model, new AbortController().signal);
}

it('reads a short document at once, in every depth', async () => {
	for (const depth of ['quick', 'thorough'] as const) {
		const { way, sections } = await planFor(2, { depth });
		expect([way, sections.length]).toEqual(['whole', 1]);
	}
});

it('reads key passages of a long one for a quick look', async () => {
	expect((await planFor(12, { depth: 'quick' })).way).toBe('passages');
});

it('gives every section of a long one a few points, so that a small model does not stay at its beginning', async () => {
	for (const pages of [8, 24, 100]) {
		const { way, sections, points } = await planFor(pages);
		expect(way).toBe('sections');
		expect(points / sections.length).toBeGreaterThanOrEqual(1);
		expect(points / sections.length).toBeLessThanOrEqual(4.5);
	}
});

it('takes notes where there are more sections than points, or where a kind leaves something out', async () => {
	expect((await planFor(700)).way).toBe('notes');
	const decisions = { instructions: 'Say what was decided.', sections: [] };
	expect((await planFor(24, { recipe: decisions })).way).toBe('notes');
	const headings = { instructions: '', sections: [{ title: 'Decisions', cues: ['decided'] }] };
	expect((await planFor(24, { recipe: headings })).way).toBe('notes');
});
