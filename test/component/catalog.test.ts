import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { filterItems, groupItems } from '../../src-renderer/features/catalog/list/filter-items.ts';
import { noFilter } from '../../src-renderer/state/catalog.svelte.ts';
import { Language } from '../../src-renderer/state/language.svelte.ts';
import { passportWords } from '../../src-main/contract/passport-words.ts';
import { withModels } from '../support/fake-main/model-scenarios.ts';
import { manyItems, sampleItems } from '../support/fake-main/sample-catalog.ts';
import { withConversations } from '../support/fake-main/scenarios.ts';
import type { World } from '../support/fake-main/world.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

const english = new Language(
	() => 'en',
	() => 'en',
);
const german = new Language(
	() => 'de',
	() => 'de',
);

async function showCatalog(world: World) {
	const person = await showWindow(world);
	await person.click(screen.getByTestId('open-models'));
	await person.click(await screen.findByTestId('all-models'));
	await screen.findAllByTestId('catalog-item');
	return person;
}
const names = (): (string | undefined)[] =>
	screen.getAllByTestId('catalog-item').map((one) => one.dataset['modelId']);
const item = (id: string): HTMLElement => {
	const found = screen.getAllByTestId('catalog-item').find((one) => one.dataset['modelId'] === id);
	if (found === undefined) throw new Error(`no ${id}`);
	return found;
};

describe('The filter of the catalog', () => {
	it('finds every word in any order, without capitals and accents, in both languages', () => {
		const found = (query: string, language = english): string[] =>
			filterItems(sampleItems, { ...noFilter, query }, language).map(({ name }) => name);
		expect(found('olmo AI2')).toEqual(['OLMo 2 1B']);
		expect(found('european union')).toEqual(['EuroLLM 9B']);
		expect(found('europaische amtssprachen', german)).toEqual(['EuroLLM 9B']);
		expect(found('nothing like it')).toEqual([]);
	});

	it('narrows by language, purpose, openness and fit together', () => {
		const filter = { ...noFilter, language: 'de', purpose: 'documents', openness: 'open-weights' } as const;
		const found = filterItems(sampleItems, { ...filter, fit: 'well' }, english);
		expect(found.map(({ name }) => name)).toEqual(['Granite 4.0 Micro', 'Ward Letters 3B']);
	});

	it('puts what is too big, and what cannot chat, into groups of their own', () => {
		const groups = groupItems(sampleItems);
		expect(groups.map(({ key }) => key)).toEqual(['fits', 'too-big', 'search']);
		expect(groups[1]?.items.every(({ fit }) => fit.verdict === 'too-big')).toBe(true);
		expect(groups[0]?.items.at(-1)?.refusal?.kind).toBe('recalled');
	});

	it('is done with a thousand entries before anybody notices', () => {
		const items = manyItems(1000);
		const begun = performance.now();
		groupItems(filterItems(items, { ...noFilter, query: 'letters', openness: 'open-weights' }, english));
		expect(performance.now() - begun).toBeLessThan(50);
	});
});

describe('All models', () => {
	it('are narrowed as one types, with the words of the badge', async () => {
		const world = withModels(withConversations());
		const person = await showCatalog(world);
		expect(screen.getByTestId('catalog-count').textContent.trim()).toBe('17 models');
		await person.selectOptions(
			screen.getByTestId('filter-openness'),
			passportWords.en.verdicts['open-source'].short,
		);
		await waitFor(() => expect(screen.getByTestId('catalog-count').textContent.trim()).toBe('4 models'));
		for (const badge of screen.getAllByTestId('openness'))
			expect(badge.textContent.trim()).toBe(passportWords.en.verdicts['open-source'].short);
		await person.type(screen.getByTestId('catalog-search'), 'olmo');
		await waitFor(() => expect(names()).toEqual(['olmo-2-1b']));

		// What was narrowed stays so while a passport is read.
		await person.click(within(item('olmo-2-1b')).getByTestId('open-passport'));
		await screen.findByTestId('passport');
		await person.click(screen.getByTestId('back'));
		await screen.findByTestId('catalog-screen');
		expect(screen.getByTestId<HTMLInputElement>('catalog-search').value).toBe('olmo');
		await person.click(screen.getByTestId('filter-reset'));
		await waitFor(() => expect(names()).toHaveLength(17));
	});

	it('show what may not or cannot be had, with the reason and without a button', async () => {
		const world = withModels(withConversations());
		const person = await showCatalog(world);
		const says = (id: string): string => within(item(id)).getByTestId('obstacle').textContent.trim();
		expect(says('qwen3-32b')).toBe('Needs 23.2 GB of memory, this computer has 16 GB');
		expect(says('phi-4-mini')).toContain('nobody has verified the fingerprint');
		expect(says('helpful-assistant-7b')).toBe('Recalled: its answers were changed to advertise a product.');
		expect(within(item('ward-letters-3b')).getByTestId('list-mark').textContent).toContain(
			'models.hospital.example',
		);
		for (const id of ['qwen3-32b', 'phi-4-mini', 'helpful-assistant-7b'])
			expect(within(item(id)).queryByTestId('get')).toBeNull();
		expect(within(item('granite-4-0-micro')).getByTestId('get')).toBeTruthy();

		await person.click(screen.getByTestId('policy'));
		const fullyOpen = (await screen.findAllByTestId('policy-choice')).find(
			(one) => one.dataset['value'] === 'fully-open',
		);
		await person.click(fullyOpen as HTMLElement);
		await waitFor(() => expect(item('granite-4-0-micro').dataset['refused']).toBe('policy'));
		expect(says('granite-4-0-micro')).toBe(
			'Not allowed here: only fully open models are. You can change it under Settings.',
		);
		expect(within(item('granite-4-0-micro')).queryByTestId('get')).toBeNull();
		expect(callsOf(world, 'settings.change')).toEqual([{ policy: 'fully-open' }]);
	});

	it('stand side by side, up to three', async () => {
		const world = withModels(withConversations());
		const person = await showCatalog(world);
		for (const id of ['granite-4-0-micro', 'olmo-2-1b', 'gemma-3-4b'])
			await person.click(within(item(id)).getByTestId('compare'));
		expect(within(item('apertus-8b')).getByTestId<HTMLInputElement>('compare').disabled).toBe(true);
		await person.click(screen.getByTestId('compare-open'));
		const table = await screen.findByTestId('comparison');
		expect(
			within(table)
				.getAllByRole('columnheader')
				.map((one) => one.textContent),
		).toEqual(['What is compared', 'Granite 4.0 Micro', 'OLMo 2 1B', 'Gemma 3 4B']);
		expect(table.textContent).toContain('about 260 pages');
	});

	it('name the line of a list that could not be read', async () => {
		const world = withModels(withConversations());
		world.catalog.view = {
			...world.catalog.view,
			faults: [
				{ list: 'models.hospital.example', line: 41, reason: 'no licence X', problem: null, keptSince: null },
			],
		};
		await showCatalog(world);
		expect(screen.getByTestId('list-fault').textContent).toContain('left out');
		expect(screen.getByTestId('list-fault').textContent).toContain('Line 41: no licence X');
	});

	it('say from when a list is whose server does not answer', async () => {
		const world = withModels(withConversations());
		const keptSince = new Date(2026, 2, 3, 14, 5).getTime();
		world.catalog.view = {
			...world.catalog.view,
			faults: [
				{ list: 'models.hospital.example', line: 0, reason: 'does not answer', problem: null, keptSince },
			],
		};
		await showCatalog(world);
		expect(screen.getByTestId('list-fault').textContent).toContain('3 March 2026');
		expect(screen.getByTestId('list-fault').textContent).not.toContain('left out');
	});

	it('draw only what is near the view of a thousand', async () => {
		const world = withModels(withConversations());
		world.catalog.view = { ...world.catalog.view, items: manyItems(1000) };
		const person = await showWindow(world);
		// A window as high as a screen, where the other tests show every row.
		const observers = globalThis.ResizeObserver;
		globalThis.ResizeObserver = class extends observers {
			constructor(callback: ResizeObserverCallback) {
				super((entries, observer) =>
					callback(
						entries.map((entry) => ({
							...entry,
							contentRect: {
								width: 800,
								height: entry.contentRect.height > 100 ? 600 : 82,
							} as DOMRectReadOnly,
						})),
						observer,
					),
				);
			}
		};
		await person.click(screen.getByTestId('open-models'));
		await person.click(await screen.findByTestId('all-models'));
		await screen.findAllByTestId('catalog-item');
		expect(screen.getByTestId('catalog-count').textContent.trim()).toBe('1,000 models');
		expect(names().length).toBeLessThan(40);
	});
});
