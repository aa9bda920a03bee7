import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import { readGgufHeader } from '../../src-main/catalog/gguf/header.ts';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { GenerateEvent, Turn } from '../../src-main/engine/engine.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';

/** The real engine process with the real model, under plain Node. */
const file = starterModelPath() ?? '';
const sampling = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 };
const never = new AbortController().signal;
const long = 'The library opens on Monday at nine and closes at six. '.repeat(60);

describe.skipIf(file === '')('the engine process with the starter model', () => {
	let states = '';
	let host: EngineHost;
	beforeAll(() => {
		states = mkdtempSync(path.join(os.tmpdir(), 'indoors-states-'));
		host = new EngineHost({
			fork: forkEngineWithNode,
			loadOptions: () => ({
				contextTokens: 1024,
				gpu: false,
				threads: os.availableParallelism(),
				stateFolder: states,
			}),
		});
		host.choose({ id: starterModel.id, path: file, sha256: starterModel.sha256, bytes: starterModel.bytes });
	});
	afterAll(async () => {
		await host.dispose();
		rmSync(states, { recursive: true, force: true });
	});

	const ask = async (
		text: string | Turn[],
		options: { maxTokens?: number; stateKey?: string; signal?: AbortSignal } = {},
	) => {
		const turns: Turn[] = typeof text === 'string' ? [{ role: 'person', text }] : text;
		const { maxTokens = 8, stateKey, signal = never } = options;
		const events: GenerateEvent[] = [];
		for await (const event of host.generate({ lane: 'front', turns, maxTokens, sampling, stateKey }, signal))
			events.push(event);
		const done = events.at(-1);
		if (done?.type !== 'done') throw new Error('An answer ends with its figures');
		return {
			text: events.map((event) => (event.type === 'text' ? event.text : '')).join(''),
			figures: done.figures,
			reason: done.reason,
			events,
		};
	};

	it('ends an answer that says the same over and over', async () => {
		const wish = 'Tell me everything about the opening hours of a library in one hundred sentences.';
		const { reason, figures } = await ask(wish, { maxTokens: 900 });
		expect({ reason, tokens: figures.tokens }).toMatchObject({ reason: 'repeats' });
		expect(figures.tokens).toBeLessThan(700);
	});

	it('knows its file by the header', async () => {
		expect(await readGgufHeader(file)).toMatchObject({
			architecture: 'llama',
			quantisation: 'Q4_1',
			hasChatTemplate: true,
			weights: starterModel.parameters,
			language: { contextTokens: 8192, layers: 30 },
		});
	});

	it('answers the same prompt with the same words, and reads nothing twice', async () => {
		const first = await ask('What is a library?');
		const second = await ask('What is a library?');
		expect(second.text).toBe(first.text);
		expect(second.figures.readTokens).toBe(0);
		expect(first.figures.tokens).toBe(8);
	});

	it('reports reading as it goes and stops in the middle of it', async () => {
		const abort = new AbortController();
		let stoppedAt = 0;
		let progress = 0;
		const running = (async () => {
			for await (const event of host.generate(
				{ lane: 'front', turns: [{ role: 'person', text: `Other ${long}` }], maxTokens: 5, sampling },
				abort.signal,
			)) {
				if (event.type !== 'reading') continue;
				progress = event.done / event.total;
				stoppedAt = performance.now();
				abort.abort();
			}
		})();
		await expect(running).rejects.toMatchObject({ code: 'cancelled' });
		expect(progress).toBeLessThan(0.5);
		expect(performance.now() - stoppedAt).toBeLessThan(2000);
		expect((await ask('Say hello.')).text.length).toBeGreaterThan(0);
	});

	it('comes back to an earlier conversation without reading it again', async () => {
		const first = await ask(long, { stateKey: 'a' });
		await ask('Something else entirely, about trees.', { stateKey: 'b' });
		const turns: Turn[] = [
			{ role: 'person', text: long },
			{ role: 'assistant', text: first.text.trim() },
			{ role: 'person', text: 'When?' },
		];
		const back = await ask(turns, { stateKey: 'a' });
		expect(first.figures.readTokens).toBeGreaterThan(500);
		expect(back.figures.readTokens).toBeLessThan(100);
	});

	it.each([
		['shortened', (state: string) => truncateSync(state, readFileSync(state).length - 100)],
		[
			'changed in one byte',
			(state: string) => {
				const bytes = readFileSync(state);
				bytes[5000] = (bytes[5000] ?? 0) ^ 1;
				writeFileSync(state, bytes);
			},
		],
	])('reads again instead of loading a saved state that was %s', async (what, damage) => {
		const key = `damaged-${what.length}`;
		await ask(`${what} ${long}`, { stateKey: key });
		await ask('Something about boats.', { stateKey: 'c' });
		const state = path.join(states, `${key}.state`);
		expect(existsSync(state)).toBe(true);
		damage(state);
		const again = await ask(`${what} ${long}`, { stateKey: key });
		expect(again.figures.readTokens).toBeGreaterThan(500);
		expect(host.state.kind).toBe('ready');
	});

	it('saves nothing for a conversation that is not kept', async () => {
		await ask('Leaves the conversation before, whose state is saved now.');
		const before = readdirSync(states).length;
		await ask(`Not kept ${long}`);
		await ask('Something about hills.');
		expect(readdirSync(states).length).toBe(before);
	});

	it('grows for a long prompt, and refuses one that no context holds', async () => {
		expect((await ask(long.repeat(2), { maxTokens: 4 })).figures.promptTokens).toBeGreaterThan(1024);
		await expect(ask(long.repeat(20))).rejects.toMatchObject({ code: 'too-long' });
	});

	it('outlives the death of its process', async () => {
		const dying = ask('Tell me a long story.', { maxTokens: 400 });
		await expect.poll(() => host.pid).toBeDefined();
		process.kill(host.pid ?? 0, 'SIGKILL');
		await expect(dying).rejects.toMatchObject({ code: 'engine-crashed' });
		expect((await ask('Say hello.')).text.length).toBeGreaterThan(0);
	});
});
