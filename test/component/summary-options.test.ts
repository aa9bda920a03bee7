import { cleanup, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { SummaryMethod } from '../../src-main/contract/recipes.ts';
import { conversationId } from '../support/fake-main/ids.ts';
import { longManual } from '../support/fake-main/sample-documents.ts';
import { withDocument } from '../support/fake-main/scenarios.ts';
import { openConversation, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

async function show(method: SummaryMethod, language: 'en' | 'de' = 'en', pagesWorth?: number) {
	const { world } = withDocument(longManual(conversationId('ward'), 'none'));
	world.settings = { ...world.settings, language };
	const view = world.view.bind(world);
	world.view = (document) => {
		const shown = view(document);
		const prices = shown.offer.prices.map((price) => ({
			...price,
			pagesWorth: pagesWorth ?? price.pagesWorth,
		}));
		return { ...shown, offer: { ...shown.offer, prices, method } };
	};
	const person = await showWindow(world);
	await openConversation(person, 'ward');
	await screen.findByTestId('summary-depth');
	return {
		person,
		started: () => world.calls.filter(({ channel }) => channel === 'summary.start').map(({ input }) => input),
		depths: () => screen.getByTestId('summary-depth').textContent,
		choose: async (kind: string) => {
			const kinds = screen.getByTestId<HTMLSelectElement>('summary-recipe');
			await person.selectOptions(kinds, await within(kinds).findByText(kind));
			return screen.queryByTestId('summary-limits')?.textContent.replaceAll(/\s+/gu, ' ').trim();
		},
	};
}

describe('The choice of a summary', () => {
	it('promises of a model that summarises by sentences no more than it does', async () => {
		const { depths, choose } = await show('sentences');
		expect(depths()).toContain('More of the key passages where the document is long');
		expect(depths()).not.toContain('Every section for itself');
		const language = 'The model in use writes in the document’s language only.';
		expect(await choose('Plain language')).toBe(
			`The model in use cannot follow the instructions of this kind. ${language}`,
		);
		expect(await choose('Minutes')).toBe(
			`The model in use goes by the headings of this kind, not by its instructions. ${language}`,
		);
		expect(await choose('General (suggested)')).toBe(language);
	});

	it('says so in German too', async () => {
		const { depths, choose } = await show('sentences', 'de');
		expect(depths()).toContain('Bei langen Dokumenten mehr Schlüsselstellen');
		expect(await choose('Plain language')).toContain(
			'Das gewählte Modell kann den Anweisungen dieser Art nicht folgen.',
		);
		expect(await choose('Minutes')).toContain(
			'Das gewählte Modell richtet sich nach den Überschriften dieser Art, nicht nach ihren Anweisungen.',
		);
	});

	it('takes nothing back of what a model can that reads whole sections', async () => {
		const { depths, choose } = await show('sections');
		expect(depths()).toContain('Every section for itself');
		expect(await choose('Plain language')).toBeUndefined();
	});

	it('offers quotations alone where the model can do nothing else, and says afterwards why', async () => {
		const { person, started } = await show('quotations');
		expect(screen.queryByTestId('make-summary')).toBeNull();
		await person.click(screen.getByTestId('make-quotations'));
		expect(started()).toMatchObject([{ quotations: false }]);
		cleanup();
		await show('sentences');
		expect(screen.getByTestId('make-summary')).toBeTruthy();
	});

	it.each([
		['en', 0, 'the model reads none of it: sentences of the document are quoted'],
		['de', 0, 'das Modell liest nichts davon: Zitiert werden Sätze des Dokuments'],
		['en', 0.04, 'the model reads less than one of 400 pages'],
		['de', 0.96, 'das Modell liest weniger als 1 von 400 Seiten'],
		['en', 1.34, 'the model reads about 1.3 of 400 pages'],
		['de', 1.34, 'das Modell liest etwa 1,3 von 400 Seiten'],
		['en', 399, 'the model reads everything'],
	] as const)('says in %s, of %d pages, that %s', async (language, pages, says) => {
		const { depths } = await show('sentences', language, pages);
		expect(depths()).toContain(says);
	});
});
