import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { withModels } from '../support/fake-main/model-scenarios.ts';
import { sampleItems } from '../support/fake-main/sample-catalog.ts';
import { withConversations } from '../support/fake-main/scenarios.ts';
import { callsOf, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

async function showPassport(name: string) {
	const world = withModels(withConversations());
	world.catalog.view = { ...world.catalog.view, items: sampleItems.filter((item) => item.name === name) };
	const person = await showWindow(world);
	await person.click(screen.getByTestId('open-models'));
	await person.click(await screen.findByTestId('all-models'));
	await person.click(await screen.findByTestId('open-passport'));
	await screen.findByTestId('passport-verdict');
	return { world, person };
}
const answers = (testId: string, key: string, value: string): Record<string, string | undefined> =>
	Object.fromEntries(
		screen.getAllByTestId(testId).map((one) => [one.dataset[key] ?? '', one.dataset[value]]),
	);

describe('The passport of a model', () => {
	it('answers three questions in plain words, each with its source', async () => {
		const { world, person } = await showPassport('Granite 4.0 Micro');
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Granite 4.0 Micro');
		expect(screen.getByTestId('passport-verdict').textContent).toContain(
			'Open weights under an open licence',
		);
		for (const question of ['What may I do with it?', 'What was published?', 'So how open is it?'])
			expect(screen.getByRole('heading', { name: question })).toBeTruthy();
		expect(screen.getByTestId('patient-data').textContent).toContain(
			'The licence says nothing about patient data',
		);
		expect(answers('passport-use', 'use', 'answer')).toEqual({
			use: 'yes',
			study: 'yes',
			modify: 'conditions',
			share: 'conditions',
			commercial: 'yes',
		});
		expect(screen.getAllByTestId('passport-component')).toHaveLength(14);
		expect(answers('passport-component', 'component', 'state')).toMatchObject({
			weights: 'yes',
			trainingCode: 'no',
			trainingData: 'no',
			evaluationCode: 'unknown',
		});
		const report = screen
			.getAllByTestId('passport-component')
			.find((one) => one.dataset['component'] === 'technicalReport');
		expect(report?.textContent).toMatch(/under CC-BY-4\.0\s*huggingface\.co, checked 3 November 2026/);
		await person.click(within(report as HTMLElement).getByTestId('source'));
		expect(callsOf(world, 'links.open')).toEqual([
			{ url: 'https://huggingface.co/maker/model/technicalReport' },
		]);
		expect(screen.getByTestId('passport-mof').dataset['class']).toBe('III');
		expect(screen.getByTestId('mof-missing').textContent).toContain('Code that trains it');
		expect(answers('osaid-condition', 'condition', 'answer')).toEqual({
			use: 'met',
			study: 'met',
			modify: 'met',
			share: 'met',
			data: 'met',
			code: 'not-met',
			parameters: 'met',
		});
		expect(screen.getByTestId('passport-answer').textContent).toContain(
			'Rests on: Apache License 2.0 is an open licence; Weights: Yes; Training code: No; Training data: No',
		);
	});

	it('says what limits a model under a restricted licence, and shows its text', async () => {
		const { person } = await showPassport('Gemma 3 4B');
		expect(screen.getByTestId('passport-restrictions').textContent).toContain(
			'Gemma Terms of Use has to be accepted once before the model is used.',
		);
		expect(answers('passport-use', 'use', 'answer')).toMatchObject({ use: 'conditions', study: 'silent' });
		expect(answers('osaid-condition', 'condition', 'answer')).toMatchObject({ use: 'not-met' });
		await person.click(screen.getByTestId('read-licence'));
		expect((await screen.findByTestId('licence-text')).textContent).toContain('Gemma Terms of Use');
	});

	it('shows the licence of the base model, and where sources disagree', async () => {
		await showPassport('DeepSeek R1 Distill Llama 8B');
		expect(screen.getByTestId('inherited').textContent).toContain(
			'It was made from Llama 3.1 8B, whose licence (llama3.1) goes on to bind.',
		);
		expect(screen.getByTestId('passport-conflicts').textContent).toContain('Sources disagree');
		const commercial = screen
			.getAllByTestId('passport-use')
			.find((one) => one.dataset['use'] === 'commercial');
		expect(commercial?.dataset).toMatchObject({ answer: 'no', licence: 'llama3.1' });
	});

	it('does not guess where nobody has looked', async () => {
		await showPassport('LFM2.5 1.2B');
		expect(screen.getByTestId('passport-verdict').dataset['openness']).toBe('unknown');
		expect(new Set(Object.values(answers('passport-component', 'component', 'state')))).toEqual(
			new Set(['unknown']),
		);
		expect(new Set(Object.values(answers('osaid-condition', 'condition', 'answer')))).toEqual(
			new Set(['not-known']),
		);
		expect(screen.getByTestId('passport-mof').dataset['class']).toBe('none');
	});

	it('is saved as PDF or as text, and speaks German', async () => {
		const { world, person } = await showPassport('SmolLM3 3B');
		for (const format of ['pdf', 'markdown']) {
			await person.click(screen.getByTestId('save-passport'));
			await person.click(await screen.findByTestId(`save-passport-${format}`));
		}
		await waitFor(() =>
			expect(callsOf(world, 'catalog.savePassport')).toEqual([
				{ id: 'smollm3-3b', format: 'pdf' },
				{ id: 'smollm3-3b', format: 'markdown' },
			]),
		);
		world.settings = { ...world.settings, language: 'de' };
		world.settingsTopic.publish(world.settings);
		await screen.findByText('Was darf ich damit tun?');
		expect(screen.getByTestId('passport-verdict').textContent).toContain(
			'Open Source: alles, um es nachzubauen',
		);
	});
});
