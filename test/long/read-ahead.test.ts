import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { Figures, Lane, Turn } from '../../src-main/engine/engine.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';

const file = starterModelPath() ?? '';
const sampling = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 };
const never = new AbortController().signal;
const said = (text: string): Turn[] => [{ role: 'person', text }];
const letter = (name: string): Turn[] =>
	said(`${name}: ${'The library opens on Monday at nine and closes at six. '.repeat(50)}`);

describe.skipIf(file === '')('what the real engine reads ahead', () => {
	let host: EngineHost;
	beforeAll(async () => {
		host = new EngineHost({
			fork: forkEngineWithNode,
			loadOptions: () => ({ contextTokens: 4096, gpu: false, threads: os.availableParallelism() }),
		});
		host.choose({ id: starterModel.id, path: file, sha256: starterModel.sha256, bytes: starterModel.bytes });
		await host.load(never);
	});
	afterAll(() => host.dispose());

	const ask = async (lane: Lane, turns: readonly Turn[]): Promise<Figures> => {
		for await (const event of host.generate({ lane, turns, maxTokens: 4, sampling }, never))
			if (event.type === 'done') return event.figures;
		throw new Error('An answer ends with its figures');
	};

	const givenUp = (turns: readonly Turn[]): Promise<void> =>
		expect(host.readAhead(turns, never)).rejects.toMatchObject({ code: 'cancelled' });

	it('is not read again by what comes after it', async () => {
		await host.readAhead(letter('One'), never);
		const { promptTokens, readTokens } = await ask('background', letter('One'));
		expect(promptTokens).toBeGreaterThan(400);
		expect(readTokens).toBeLessThan(100);
	});

	it('waits for a question, and is read to its end after it', async () => {
		let isRead = false;
		const ahead = host.readAhead(letter('Two'), never).then(() => (isRead = true));
		await ask('front', said('What is a library?'));
		expect(isRead).toBe(false);
		await ahead;
		expect((await ask('background', letter('Two'))).readTokens).toBeLessThan(100);
	});

	it('is given up for other work of the background', async () => {
		const ahead = givenUp(letter('Three'));
		// It is read from when a question is answered.
		await ask('front', said('What is a library?'));
		const whole = await ask('background', said('What is a librarian?'));
		await ahead;
		expect(whole.tokens).toBeGreaterThan(0);
		expect((await ask('background', letter('Three'))).readTokens).toBeGreaterThan(400);
	});

	it('is given up for what looks at the prompt of an answer', async () => {
		const ahead = givenUp(letter('Four'));
		const prompt = { turns: said('What is a library?') };
		await host.score(prompt, 'A house of books.', never);
		await ahead;
	});
});
