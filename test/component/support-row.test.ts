import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Point, Support } from '../../src-main/contract/entities.ts';
import { conversationId } from '../support/fake-main/ids.ts';
import { dischargeLetter } from '../support/fake-main/sample-documents.ts';
import { withDocument } from '../support/fake-main/scenarios.ts';
import { callsOf, openConversation, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

/** The letter's first point, judged so. */
async function show(support: Support, more: Partial<Point> = {}, language: 'en' | 'de' = 'en') {
	const letter = dischargeLetter(conversationId('ward'));
	const summary = letter.summaries[0];
	const [first, ...others] = summary?.points ?? [];
	if (summary === undefined || first === undefined) throw new Error('the sample must have points');
	letter.summaries = [{ ...summary, points: [{ ...first, ...more, support }, ...others] }];
	const { world } = withDocument(letter);
	world.settings = { ...world.settings, language };
	const person = await showWindow(world);
	await openConversation(person, 'ward');
	const [point] = await screen.findAllByTestId('point');
	if (point === undefined) throw new Error('no point is shown');
	const row = () => within(point).queryByTestId('support');
	const said = () => row()?.querySelector('.text')?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? null;
	return { world, person, point, passage: first.sources[0]?.passage ?? '', row, said };
}

const partly = (because: NonNullable<Support['because']>, ...missing: string[]): Support => ({
	verdict: 'partly',
	because,
	missing,
});

describe('What is said of a point and its sentences', () => {
	it.each<[Support, string]>([
		[
			partly('words', 'ankle', 'stairs'),
			'Only partly supported: the cited sentences do not have “ankle” and “stairs”.',
		],
		[partly('words'), 'Only partly supported by the cited sentences.'],
		[partly('words', 'a', 'b', 'c', 'd', 'e'), 'Only partly supported by the cited sentences.'],
		[partly('places'), 'Only partly supported: something differs from the cited sentences.'],
		[partly('language'), 'In another language: only figures and names were compared.'],
		[
			{ verdict: 'not-found', because: 'words', missing: ['pool'] },
			'Not found in the document. The nearest sentence:',
		],
	])('is its reason, with the sentence beside it: %j', async (support, reason) => {
		const { row, said, passage } = await show(support);
		expect(row()?.dataset['verdict']).toBe(support.verdict);
		expect(said()).toBe(`${reason} ${passage} page 1`);
		expect(row()?.querySelector('q')?.textContent).toBe(passage);
	});

	it('is nothing where they carry it', async () => {
		const { row, point } = await show({ verdict: 'supported', missing: [] });
		expect(point.dataset['support']).toBe('supported');
		expect(row()).toBeNull();
	});

	it('offers no sentence where there is none', async () => {
		const support: Support = { verdict: 'not-found', because: 'no-source', missing: [] };
		const { row, said } = await show(support, { sources: [] });
		expect(said()).toBe('Not found in the document.');
		expect(within(row() as HTMLElement).queryByTestId('take-source')).toBeNull();
	});

	it('is left to the finding beneath where that tells what differs', async () => {
		const at = { start: 0, end: 2, page: 1, replacement: '', decision: 'open' } as const;
		const findings = [{ ...at, kind: 'figure' as const, said: '72', source: '71-year-old' }];
		const { row, point } = await show(partly('places'), { findings });
		expect(row()).toBeNull();
		expect(within(point).getByTestId('finding').textContent).toContain('71-year-old');
	});

	it('stands there in German too', async () => {
		expect((await show(partly('words', 'ankle'), {}, 'de')).said()).toContain(
			'Nur teilweise belegt: In den angegebenen Sätzen fehlt „ankle“.',
		);
		cleanup();
		expect((await show({ verdict: 'not-found', because: 'words', missing: [] }, {}, 'de')).said()).toContain(
			'Im Dokument nicht gefunden. Der nächstliegende Satz:',
		);
	});

	it('ends with the sentence taken instead, which can be undone', async () => {
		const support: Support = { verdict: 'not-found', because: 'words', missing: [] };
		const { world, person, passage } = await show(support);
		const text = () => screen.getAllByTestId('point-text')[0]?.textContent;
		const before = text();
		await person.click(screen.getByTestId('take-source'));
		await waitFor(() => expect(text()).toContain(passage));
		expect(screen.queryByTestId('support')).toBeNull();
		expect(callsOf(world, 'summary.takeSource')).toMatchObject([{ pointId: 'point-1' }]);
		const toast = await screen.findByText('The document’s sentence stands there now.');
		await person.click(within(toast.closest('[data-testid=toast]') as HTMLElement).getByText('Undo'));
		await waitFor(() => expect(text()).toBe(before));
		expect(screen.getByTestId('support')).toBeTruthy();
	});
});
