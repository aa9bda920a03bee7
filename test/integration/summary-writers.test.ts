import { describe, expect, it } from 'vitest';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { KnownError } from '../../src-main/contract/errors.ts';
import { summaryDesk, writer } from '../support/summary-desk.ts';

const other = { ...writer, id: 'other' as ModelId, name: 'Other' };
const whole = { length: 'medium', depth: 'quick', quotations: false } as const;

describe('the model of a summary', () => {
	it('is kept with it, as it was called then, and is none for quotations', async () => {
		const { service, now, make } = await summaryDesk();
		const written = await make(false);
		now.model = other;
		now.sha256 = 'b'.repeat(64);
		expect(service.show(written).model).toEqual({ id: 'writer', name: 'Writer', sha256: 'a'.repeat(64) });
		expect(service.show(await make(true)).model).toBeNull();
	});

	it('goes on with what was stopped, while another one begins anew', async () => {
		const { service, store, now, document, make } = await summaryDesk();
		const first = await make(false);
		store.summaries.change(first, { state: 'stopped' });
		expect(service.start(document.id, whole)).toBe(first);
		await expect.poll(() => service.show(first).state).toBe('done');
		store.summaries.change(first, { state: 'stopped' });
		now.model = other;
		now.sha256 = 'b'.repeat(64);
		const second = service.start(document.id, whole);
		expect(second).not.toBe(first);
		await expect.poll(() => service.show(second).state).toBe('done');
		expect(service.show(second).model?.name).toBe('Other');
		expect(service.show(second).versions).toEqual([first, second]);
	});

	it('says so where a change of models breaks off what is being written', async () => {
		const { service, now, document } = await summaryDesk();
		now.says = () => {
			now.inUse = other.id;
			throw new KnownError('cancelled');
		};
		const id = service.start(document.id, whole);
		await expect.poll(() => service.show(id).state).toBe('failed');
		expect(service.show(id).problem?.code).toBe('other-model-in-use');
	});

	it('stays the only one that writes: what comes after a change of models is not written', async () => {
		const { service, now, document } = await summaryDesk();
		let asked = 0;
		const says = now.says;
		now.says = (text) => {
			asked += 1;
			if (asked === 2) now.inUse = other.id;
			return says(text);
		};
		const id = service.start(document.id, whole);
		await expect.poll(() => service.show(id).state).toBe('failed');
		expect(service.show(id).problem?.code).toBe('other-model-in-use');
		expect(asked).toBe(2);
		expect(service.start(document.id, whole)).toBe(id);
		await expect.poll(() => service.show(id).state).toBe('done');
	});
});
