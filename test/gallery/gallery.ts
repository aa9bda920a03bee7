/// <reference types="vite/client" />
import '@fontsource-variable/atkinson-hyperlegible-next';
import { mount } from 'svelte';
import App from '../../src-renderer/App.svelte';
import '../../src-renderer/app.css';
import type { Settings } from '../../src-main/contract/entities.ts';
import { fakeClient } from '../support/fake-main/fake-main.ts';
import { scenarios, type Scenario, type ScenarioName } from '../support/fake-main/scenarios.ts';

/** Shows the window over the fake: #scenario/language/theme, each but the first optional. */
const [name, language, theme] = decodeURIComponent(location.hash.slice(1)).split('/');
const make = scenarios[name as ScenarioName] as (() => Scenario) | undefined;
if (make === undefined)
	throw new Error(`no scenario "${name}"; there are ${Object.keys(scenarios).join(', ')}`);

const scenario = make();
const { world } = scenario;
if (language) world.settings = { ...world.settings, language: language as Settings['language'] };
if (theme) world.settings = { ...world.settings, theme: theme as Settings['theme'] };
mount(App, {
	target: document.querySelector('#app') ?? document.body,
	props: { client: fakeClient(world) },
});
Object.assign(globalThis, { world });

const press = (testId: string): void => {
	const [id, model] = testId.split('@');
	const selector = `[data-testid="${id}"]${model === undefined ? '' : `[data-model-id="${model}"]`}`;
	const found = document.querySelector<HTMLElement>(selector);
	// A menu opens on a key as well, what is in it is chosen by a click.
	if (found?.hasAttribute('aria-haspopup'))
		found.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
	else found?.click();
};
setTimeout(() => {
	if (scenario.open) {
		document.querySelector<HTMLElement>(`[data-conversation-id="${scenario.open}"] [data-row]`)?.click();
	}
	if (scenario.screen === 'ledger') press('shield');
	else if (scenario.screen) press(`open-${scenario.screen}`);
	if (scenario.dialog === 'search') press('open-search');
	if (scenario.dialog === 'shortcuts') {
		window.dispatchEvent(new KeyboardEvent('keydown', { key: '/', ctrlKey: true }));
	}
	for (const [at, testId] of (scenario.clicks ?? []).entries())
		setTimeout(() => press(testId), 150 * (at + 1));
	setTimeout(() => scenario.then?.(world), 100);
}, 200);
