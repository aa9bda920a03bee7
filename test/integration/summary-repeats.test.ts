import { describe, expect, it } from 'vitest';
import type { ModelId, SummaryId } from '../../src-main/contract/entities.ts';
import { summaryDesk, writer } from '../support/summary-desk.ts';

const { signal } = new AbortController();

describe('a summary that is made once more', () => {
	it('is identical, by quotations and by a model that says the same, and leaves what is stored', async () => {
		const { service, jobs, make, repeat } = await summaryDesk();
		for (const quotations of [true, false]) {
			const id = await make(quotations);
			const before = service.show(id);
			expect(before.points.length).toBeGreaterThan(1);
			expect(before.method).toBe(quotations ? 'quotations' : 'sections');
			expect(await repeat(id)).toEqual({
				isIdentical: true,
				pieces: [],
				wasRepeatable: quotations,
				isSamePlan: true,
			});
			expect(service.show(id)).toEqual(before);
		}
		for await (const list of jobs.watch(signal)) {
			expect(list).toEqual([]);
			break;
		}
	});

	it('shows where it differs, but not what a person changed or removed', async () => {
		const { service, store, make, repeat } = await summaryDesk();
		const id = await make(true);
		const [first, second, ...rest] = service.show(id).points;
		if (first === undefined || second === undefined) throw new Error('There are two points');
		service.edits.editPoint(id, first.id, 'Somebody wrote this.');
		service.edits.removePoint(id, second.id);
		expect((await repeat(id)).isIdentical).toBe(true);
		const [third] = rest;
		if (third === undefined) throw new Error('There is a third point');
		const points = service
			.show(id)
			.points.map((point) => (point.id === third.id ? { ...point, text: `${point.text} Never.` } : point));
		store.summaries.change(id, { points });
		const { isIdentical, pieces } = await repeat(id);
		expect(isIdentical).toBe(false);
		expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['Never.']);
	});

	it('is refused while it is unfinished, for another model and for a kind that was changed', async () => {
		const { service, store, now, make, repeat } = await summaryDesk();
		const id = await make(false);
		now.model = { ...writer, id: 'other' as ModelId };
		await expect(repeat(id)).rejects.toMatchObject({ code: 'answer-other-model' });
		now.model = writer;
		now.sha256 = 'b'.repeat(64);
		await expect(repeat(id)).rejects.toMatchObject({ code: 'summary-model-replaced' });
		now.sha256 = 'a'.repeat(64);
		now.says = () => 'Nothing of it is so.';
		expect((await repeat(id)).isIdentical).toBe(false);
		now.sections = [{ title: 'Dates', cues: [] }];
		await expect(repeat(id)).rejects.toMatchObject({ code: 'summary-kind-changed' });
		store.summaries.change(id, { state: 'stopped' });
		await expect(repeat(id)).rejects.toMatchObject({ code: 'summary-unfinished' });
		await expect(repeat('nobody' as SummaryId)).rejects.toMatchObject({ code: 'not-found' });
		expect(service.show(id).state).toBe('stopped');
	});
});
