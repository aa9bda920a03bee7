import { cleanup, screen, waitFor } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { InspectedAnswer } from '../../src-main/contract/inspection.ts';
import type { ReceiptBody } from '../../src-main/contract/receipts.ts';
import { message } from '../support/fake-main/conversation-handlers.ts';
import { conversationId, messageId } from '../support/fake-main/ids.ts';
import { file } from '../support/fake-main/scenarios.ts';
import { World } from '../support/fake-main/world.ts';
import { callsOf, openConversation, showWindow } from '../support/shown-window.ts';

afterEach(cleanup);

const hash = (sign: string): string => sign.repeat(64);
const sampling = { temperature: 0.7, topP: 0.9, minP: 0.05, repeatPenalty: 1.1, seed: 42 };
const how = {
	...{ promptSha256: hash('d'), reused: 120, slices: [16, 4], threads: 2, backend: 'cpu' as const },
	...{ library: 'node-llama-cpp 3', binary: 'b1', processor: 'Ryzen', isRepeatable: false },
};
const body: ReceiptBody = {
	...{ kind: 'answer', madeAt: '2026-05-03T09:00:00.000Z', program: 'Indoors 1.2.3' },
	model: { name: 'Starter', sha256: hash('a') },
	adapter: { name: 'House words', sha256: hash('b'), strength: 80 },
	documents: [{ name: 'rota.pdf', sha256: hash('c') }],
	outputSha256: hash('e'),
	steps: [{ maxTokens: 200, sampling, promptTokens: 140, tokens: 30, how }],
	summary: null,
};

async function inspect(answer: Partial<NonNullable<InspectedAnswer['record']>>, view: string) {
	const world = new World();
	const id = messageId('a');
	world.addConversation({ id: conversationId('c'), title: 'Words' }, [
		message(messageId('q'), 'person', 'What is BLAU 4?', null),
		message(id, 'assistant', 'A blue colour.', messageId('q')),
	]);
	world.inspected.set(id, {
		record: {
			model: { id: 'starter' as never, name: 'Starter', sha256: hash('a'), isInUse: true },
			...{ program: 'Indoors 1.2.3', began: 5, ended: 9 },
			leftOut: { turns: 4, turnsBecause: 'room', passages: 2, terms: 0 },
			steps: [
				{
					...{ maxTokens: 200, sampling, how, isExact: true },
					timing: { promptTokens: 140, tokens: 30, firstWordMs: 300, durationMs: 2000 },
					adapter: { sha256: hash('b'), strength: 0.8, name: 'House words' },
					parts: [
						{ kind: 'instructions', text: 'Be brief.', tokens: 3, source: null },
						{ kind: 'question', text: 'What is BLAU 4?', tokens: 7, source: null },
					],
				},
			],
			...answer,
		},
		...{ known: [], assistant: null, terms: [], noShading: null },
	});
	const person = await showWindow(world);
	await openConversation(person, 'c');
	await person.click(await screen.findByTestId('inspect-menu'));
	await person.click(await screen.findByTestId(view));
	return { world, person };
}

const fact = (key: string): string => document.querySelector(`[data-fact="${key}"]`)?.textContent ?? '';

describe('How an answer was made', () => {
	it('names the model and what it was taught, by hash, and how it was written', async () => {
		await inspect({}, 'inspect-open');
		await waitFor(() => expect(fact('model')).toBe('Starter'));
		expect([fact('hash'), fact('adapter-hash')]).toEqual([hash('a'), hash('b')]);
		expect(fact('adapter')).toContain('80%');
		expect(fact('seed-0')).toBe('42');
		expect(fact('machine-0')).toMatch(/^2 threads, .+, Ryzen$/u);
		expect(fact('prompt-0')).toBe(hash('d'));
		expect(document.body.textContent).toContain('Be brief.');
	});

	it('shows the difference where an answer of a warm conversation came out otherwise', async () => {
		const { world, person } = await inspect({}, 'inspect-open-repeat');
		world.repetition = {
			...{ isIdentical: false, wasRepeatable: false, isSamePlan: false },
			pieces: [
				{ kind: 'same', text: 'A ' },
				{ kind: 'removed', text: 'blue' },
				{ kind: 'added', text: 'red' },
				{ kind: 'same', text: ' colour.' },
			],
		};
		expect((await screen.findByTestId('repeat-view')).dataset['repeatable']).toBe('false');
		await person.click(screen.getByTestId('repeat'));
		const repetition = await screen.findByTestId('repetition');
		expect(repetition.dataset['identical']).toBe('false');
		expect([...document.querySelectorAll('.pieces del, .pieces ins')].map((one) => one.textContent)).toEqual([
			'blue',
			'red',
		]);
	});
});

describe('A receipt', () => {
	async function check(world: World, person: UserEvent) {
		world.drop([{ file: file('a.indoors-receipt.json'), outcome: { fails: 'internal' } }]);
		const shown = await screen.findByTestId('receipt-check');
		expect(callsOf(world, 'receipts.check')).toEqual([{ fileId: file('a.indoors-receipt.json').id }]);
		return { shown, person };
	}

	it('of another installation is genuine, signed by a key that nobody here knows, and runs nothing', async () => {
		const world = new World();
		world.receipt = {
			...{ verdict: 'genuine', signedBy: 'unknown', fingerprint: 'AB12 CD34', body },
			...{ hasModel: false, hasDocuments: [true], isRepeatable: false },
		};
		const { shown } = await check(world, await showWindow(world));
		expect(shown.dataset['verdict']).toBe('genuine');
		const signer = screen.getByTestId('receipt-signer');
		expect(signer.dataset['signer']).toBe('unknown');
		expect(signer.textContent).toContain('AB12 CD34');
		expect(fact('model')).toContain('is not on this computer');
		expect(fact('document-0')).toContain('is on this computer');
		expect(fact('adapter')).toContain('80%');
		expect(fact('output')).toBe(hash('e'));
		for (const channel of ['chat.generate', 'inspect.repeat', 'documents.open'])
			expect(callsOf(world, channel)).toEqual([]);
	});

	it('that was changed says nothing but that', async () => {
		const world = new World();
		const { shown } = await check(world, await showWindow(world));
		expect(shown.dataset['verdict']).toBe('changed');
		expect(document.querySelector('[data-fact]')).toBeNull();
	});
});
