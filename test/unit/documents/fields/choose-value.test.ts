import { describe, expect, it } from 'vitest';
import { chooseValue, writeValue } from '../../../../src-main/documents/fields/choose-value.ts';
import { FakeSummaryModel } from '../../../support/documents/fake-model.ts';

const never = new AbortController().signal;
const passages = [{ page: 2, text: 'The ward is Linden. Visitors ask for Mrs Hall.' }];
const question = { field: 'Ward', language: 'en', passages };
const values = ['3 May 2026', '4 May 2026'].map((text) => ({ text, key: text, page: 1, passage: text }));
const say = (value: string | null): string => JSON.stringify({ value });

describe('chooseValue', () => {
	it('gives what the model chooses both times', async () => {
		const model = new FakeSummaryModel(() => say('4 May 2026'));
		expect(await chooseValue(model, question, values, never)).toBe(values[1]);
		expect(model.asked).toHaveLength(2);
	});

	it('gives nothing where the choice depends on the order', async () => {
		const first = (text: string): string => say(/^- "(.*)"$/mu.exec(text)?.[1] ?? null);
		expect(await chooseValue(new FakeSummaryModel(first), question, values, never)).toBeUndefined();
	});

	it('gives nothing for null, and for an answer that was cut off', async () => {
		for (const answer of [say(null), '{"value": "4 M'])
			expect(await chooseValue(new FakeSummaryModel(() => answer), question, values, never)).toBeUndefined();
	});
});

describe('writeValue', () => {
	const write = async (value: string | null) =>
		writeValue(new FakeSummaryModel(() => say(value)), question, never);

	it('gives a value that stands there, with its sentence', async () => {
		expect(await write('linden')).toEqual({
			text: 'Linden',
			key: 'linden',
			page: 2,
			passage: 'The ward is Linden.',
		});
	});

	it.each([
		['stands nowhere', 'Maple'],
		['stands in a sentence about something else', 'Mrs Hall'],
		['is only a part of a word', 'Lind'],
		['is the name of the field', 'ward'],
		['is empty', ''],
	])('gives nothing where what the model writes %s', async (_, value) => {
		expect(await write(value)).toBeUndefined();
	});
});
