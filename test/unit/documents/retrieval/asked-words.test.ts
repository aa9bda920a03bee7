import { describe, expect, it } from 'vitest';
import { AskedWord } from '../../../../src-main/documents/retrieval/asked-words.ts';
import type { CollectionId } from '../../../../src-main/contract/ids.ts';
import { indexForm } from '../../../../src-main/documents/retrieval/passages.ts';
import { retrieve } from '../../../../src-main/documents/retrieval/retrieve.ts';
import { searchHere } from '../../../support/documents/search-here.ts';
import { pagesOf } from '../../../support/documents/pages-of.ts';

const countIn = (asked: string, ...words: string[]): { count: number; isWhole: boolean } =>
	new AskedWord(indexForm(asked), () => []).countIn(words.map((word) => indexForm(word)));

describe('A word of a question', () => {
	it.each([
		['Termin', 'Termine'],
		['Stationen', 'Station'],
		['opening', 'opened'],
		['approved', 'approval'],
		['Wohnung', 'Wohnungen'],
		['kostet', 'Kosten'],
		['Patient', 'Patientinnen'],
	])('%s is there as %s', (asked, word) => {
		expect(countIn(asked, word)).toEqual({ count: 1, isWhole: true });
	});

	it.each([
		['Schwimmbad', 'schwimmen'],
		['Intensivstation', 'Station'],
		['Kündigungsfrist', 'Kündigung'],
		['Anstellung', 'Stellung'],
	])('%s is there only in part as %s', (asked, word) => {
		expect(countIn(asked, word)).toEqual({ count: 1, isWhole: false });
	});

	it.each([
		['Station', 'statt'],
		['Morphin', 'morgen'],
		['Bank', 'Banane'],
	])('%s is not there as %s', (asked, word) => {
		expect(countIn(asked, word).count).toBe(0);
	});

	it('that stands nowhere but in part says that the question is about something else', async () => {
		const pages = pagesOf(
			'Schwimmen ist bis zum 28. Juni nicht erlaubt.',
			'Das Ventil im Keller wurde am 6. Juli geöffnet.',
			'Der Kessel wird im Herbst ersetzt, die Kosten trägt das Haus.',
		);
		const { store, scope } = await searchHere([{ name: 'house.txt', pages }]);
		// In a folder there is something about nearly every word.
		const asked = { kind: 'collection', id: String(scope.id) as CollectionId } as const;
		const isFound = (question: string): boolean => retrieve(store.passageSearch, asked, question, 200).found;
		expect(isFound('Wann hat das Schwimmbad geöffnet?')).toBe(false);
		expect(isFound('Wann wurde das Ventil geöffnet?')).toBe(true);
	});
});
