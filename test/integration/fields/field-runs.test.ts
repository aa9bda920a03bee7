import { describe, expect, it, onTestFinished } from 'vitest';
import { textWorkHere } from '../../../src-main/documents/text-tasks.ts';
import { dataFolder } from '../../support/data-folder.ts';
import {
	addLetters,
	openFields,
	untilRested,
	type FieldDeskOptions,
} from '../../support/documents/field-desk.ts';
import { FakeSummaryModel } from '../../support/documents/fake-model.ts';
import { letters } from '../../support/documents/letters.ts';

async function desk(folder = dataFolder(), options: FieldDeskOptions = {}) {
	const opened = await openFields(folder, options);
	let isOpen = true;
	const close = async (): Promise<void> => {
		if (isOpen) await opened.close();
		isOpen = false;
	};
	onTestFinished(close);
	return { ...opened, close };
}

describe('looking for fields in many documents', () => {
	it('fills a row for each document, with the place and the check of every value', async () => {
		const { stores, fields, shown } = await desk();
		const id = await addLetters({ stores }, letters);
		const run = fields.start(id, ['Name', 'Amount']);
		expect(await untilRested({ stores }, run)).toBe('done');
		expect(shown(run)['invoice-heating.txt']).toEqual({ Name: 'Mrs Joan Whitfield', Amount: '£221.40' });
		const { rows } = fields.table(run);
		expect(rows).toHaveLength(6);
		expect(rows[0]?.cells[1]).toMatchObject({
			state: 'found',
			by: 'label',
			found: { text: '£221.40', source: { page: 1, passage: 'Total due: £221.40' } },
			support: { verdict: 'supported' },
			findings: [],
		});
	});

	it('keeps what a person entered, also in a new run with other fields, and sets it back', async () => {
		const { stores, fields, shown } = await desk();
		const id = await addLetters({ stores }, letters);
		const first = fields.start(id, ['Name', 'Date']);
		await untilRested({ stores }, first);
		const document = fields.table(first).rows.find(({ name }) => name === 'rent-letter.txt')?.documentId;
		if (document === undefined) throw new Error('It was added above.');
		fields.edit(first, document, 0, '  Carla Jensen ');
		const second = fields.start(id, ['Amount', 'name']);
		await untilRested({ stores }, second);
		expect(stores.disk.fieldRuns.get(first)).toBeUndefined();
		expect(shown(second)['rent-letter.txt']).toEqual({ Amount: '', name: 'Carla Jensen' });
		fields.edit(second, document, 1, null);
		expect(shown(second)['rent-letter.txt']).toEqual({ Amount: '', name: '' });
	});

	it('checks what a person enters against the place that was found', async () => {
		const { stores, fields } = await desk();
		const id = await addLetters({ stores }, letters.slice(0, 1));
		const run = fields.start(id, ['Amount']);
		await untilRested({ stores }, run);
		const cell = () => fields.table(run).rows[0]?.cells[0];
		const document = fields.table(run).rows[0]?.documentId;
		if (document === undefined) throw new Error('It was added above.');
		fields.edit(run, document, 0, '£231.40');
		expect(cell()).toMatchObject({ edited: '£231.40', findings: [{ said: '£231.40' }] });
		fields.edit(run, document, 0, '£221.40');
		expect(cell()).toMatchObject({ edited: null, findings: [] });
	});

	it('stops, and goes on where it was, also after the program was ended in the middle', async () => {
		const folder = dataFolder();
		const first = await desk(folder, {
			text: {
				findValues: async (...asked) => {
					const values = await textWorkHere.findValues(...asked);
					if (asked[0].some(({ blocks }) => blocks.some(({ text }) => text.includes('Lindenau'))))
						first.jobs.stopAll();
					return values;
				},
			},
		});
		const id = await addLetters(first, letters);
		const run = first.fields.start(id, ['Date']);
		expect(await untilRested(first, run)).toBe('stopped');
		expect(Object.values(first.states(run)).filter(({ Date: date }) => date === 'waiting')).toHaveLength(4);
		// As a crash leaves it.
		first.stores.disk.fieldRuns.change(run, 'running', null);
		await first.close();
		const again = await desk(folder);
		again.stores.disk.fieldRuns.markInterrupted();
		expect(again.stores.disk.fieldRuns.get(run)?.state).toBe('stopped');
		again.fields.goOn(run);
		expect(await untilRested(again, run)).toBe('done');
		expect(again.shown(run)['rent-letter.txt']).toEqual({ Date: '1 June 2026' });
	});

	it('takes in documents that came later, and forgets those that went', async () => {
		const { stores, fields, shown } = await desk();
		const id = await addLetters({ stores }, letters.slice(0, 2));
		const run = fields.start(id, ['Date']);
		await untilRested({ stores }, run);
		await addLetters({ stores }, letters.slice(2, 3), id);
		const gone = fields.table(run).rows[0]?.documentId;
		if (gone !== undefined) stores.disk.documents.remove(gone);
		fields.goOn(run);
		await untilRested({ stores }, run);
		expect(shown(run)).toEqual({
			'bescheid-wohngeld.txt': { Date: '17. April 2026' },
			'rent-letter.txt': { Date: '1 June 2026' },
		});
	});

	it('says of a document that fails that it failed, and looks through the others', async () => {
		const { stores, fields, states, problems } = await desk(dataFolder(), {
			text: {
				findValues: (...asked) =>
					asked[2] === 'de' ? Promise.reject(new Error('broken')) : textWorkHere.findValues(...asked),
			},
		});
		const id = await addLetters({ stores }, letters.slice(0, 3));
		const run = fields.start(id, ['Date']);
		expect(await untilRested({ stores }, run)).toBe('done');
		expect(states(run)).toMatchObject({
			'invoice-heating.txt': { Date: 'found' },
			'bescheid-wohngeld.txt': { Date: 'failed' },
			'rent-letter.txt': { Date: 'found' },
		});
		expect(problems).toEqual(['field-document-failed']);
	});

	it('lets a capable model choose among what the document has, and nobody else', async () => {
		const text = 'To whom it may concern\n\nThe closing date was given as 14 July 2026.\n';
		const letter = { name: 'post.txt', text };
		const answer = JSON.stringify({ value: '14 July 2026' });
		for (const isCapable of [true, false]) {
			const model = new FakeSummaryModel(() => answer);
			const { stores, fields, shown } = await desk(dataFolder(), { model: () => ({ model, isCapable }) });
			const id = await addLetters({ stores }, [letter]);
			const run = fields.start(id, ['Deadline']);
			await untilRested({ stores }, run);
			expect(shown(run)['post.txt']).toEqual({ Deadline: isCapable ? '14 July 2026' : '' });
			expect(model.asked.length).toBe(isCapable ? 2 : 0);
		}
	});

	it('tells whoever watches, and goes with its conversation', async () => {
		const { stores, fields } = await desk();
		const id = await addLetters({ stores }, letters);
		const left = new AbortController();
		const states: string[] = [];
		const run = fields.start(id, ['Date']);
		for await (const { run: told } of fields.watch(id, left.signal)) {
			if (told !== null) states.push(`${told.state} ${told.done}`);
			if (told?.state === 'done') left.abort();
		}
		expect(states.at(-1)).toBe('done 6');
		stores.disk.conversations.destroy(id);
		expect(stores.disk.fieldRuns.get(run)).toBeUndefined();
		expect(stores.disk.fieldRuns.cells(run).size).toBe(0);
	});
});
