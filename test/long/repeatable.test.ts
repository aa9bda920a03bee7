import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { GenerateEvent, GenerateRequest, Prompt, Turn } from '../../src-main/engine/engine.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterAdapter } from '../support/adapter-file.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';

/** The real engine process with the real model, under plain Node. */
const file = starterModelPath() ?? '';
const never = new AbortController().signal;
const turns: Turn[] = [
	{ role: 'system', text: 'You are a helpful assistant.' },
	{ role: 'person', text: 'Name three fruits. 5 µg 😀' },
];
const plan = { slice: 16, threads: 1 };
const hosts: EngineHost[] = [];
afterEach(async () => {
	for (const host of hosts.splice(0)) await host.dispose();
});

function start(): EngineHost {
	const host = new EngineHost({
		fork: forkEngineWithNode,
		loadOptions: () => ({ contextTokens: 1024, gpu: false, threads: 1 }),
	});
	host.choose({ id: starterModel.id, path: file, sha256: starterModel.sha256, bytes: starterModel.bytes });
	hosts.push(host);
	return host;
}

async function write(host: EngineHost, change: Partial<GenerateRequest> = {}) {
	const sampling = { temperature: 0.9, topP: 0.95, minP: 0.02, repeatPenalty: 1.1, seed: 11 };
	const request: GenerateRequest = { lane: 'front', turns, maxTokens: 24, sampling, ...change };
	const events: GenerateEvent[] = [];
	for await (const event of host.generate(request, never)) events.push(event);
	const done = events.at(-1);
	if (done?.type !== 'done') throw new Error('An answer ends with its figures');
	return { text: events.map((event) => (event.type === 'text' ? event.text : '')).join(''), how: done.how };
}

describe.skipIf(file === '')('an answer of the starter model', () => {
	it('is identical when it was made to be had again: after other work, and in a new process', async () => {
		const host = start();
		const first = await write(host, { plan });
		expect(first.how).toMatchObject({ reused: 0, threads: 1, isRepeatable: true });
		expect(first.how.slices.slice(0, -1).every((size) => size === 16)).toBe(true);
		await write(host, { turns: [{ role: 'person', text: 'What is a library? '.repeat(20) }] });
		expect(await write(host, { plan })).toEqual(first);
		expect((await write(host, { plan, sampling: { ...exact, temperature: 0.9, seed: 12 } })).text).not.toBe(
			first.text,
		);
		expect(await write(start(), { plan })).toEqual(first);
	}, 120_000);

	it('leaves what the conversation had in memory where it is', async () => {
		const host = start();
		await write(host);
		await write(host, { plan });
		const { how } = await write(host);
		expect(how.reused).toBeGreaterThan(20);
	}, 60_000);

	it('is shown as it was read, with every token in one part', async () => {
		const host = start();
		const { how } = await write(host);
		const look = await host.look(
			[
				{ role: 'system', parts: ['You are a helpful', ' assistant.'] },
				{ role: 'person', parts: ['Name three fruits.', ' 5 µg 😀'] },
			],
			never,
		);
		expect(look.sha256).toBe(how.promptSha256);
		const own = look.pieces.filter(({ of }) => of !== null);
		expect(own.map(({ text }) => text)).toEqual([
			'You are a helpful',
			' assistant.',
			'Name three fruits.',
			' 5 µg 😀',
		]);
		expect(look.pieces.map(({ text }) => text).join('')).toContain(
			'<|im_end|>\n<|im_start|>user\nName three fruits.',
		);
		const [whole = 0] = await host.count([look.pieces.map(({ text }) => text).join('')], never);
		const counted = look.pieces.reduce((sum, { tokens }) => sum + tokens, 0);
		expect(counted).toBeLessThanOrEqual(whole);
		expect(own.every(({ tokens }) => tokens > 0)).toBe(true);
	}, 60_000);

	it('is weighed word by word, and gone on with from another one', async () => {
		const host = start();
		const { text } = await write(host, { sampling: exact });
		const pieces = await host.score({ turns }, text.trim(), never);
		expect(pieces.map((piece) => piece.text).join('')).toBe(text.trim());
		expect(pieces.every(({ probability }) => probability > 0 && probability <= 1)).toBe(true);
		const others = await host.alternatives({ turns }, '', 5, never);
		// Always the most probable word was written, so that it is the first of what might have been.
		expect(text.startsWith(others[0]?.text ?? '?')).toBe(true);
		expect(others.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1.0001);
		expect(others[0]?.probability).toBeCloseTo(pieces[0]?.probability ?? 0, 2);
		const second = others[1]?.text ?? '';
		const went = await write(host, {
			turns: [...turns, { role: 'assistant', text: second }],
			sampling: exact,
		});
		expect(went.text).not.toBe('');
		expect(`${second}${went.text}`).not.toBe(text);
		// A stop is heard, and whoever comes next is answered.
		const stop = new AbortController();
		const long = host.score({ turns }, `${text} `.repeat(12).trim(), stop.signal);
		stop.abort();
		await expect(long).rejects.toMatchObject({ name: expect.stringMatching(/Error/u) as string });
		expect((await write(host, { sampling: exact })).text).toBe(text);
	}, 120_000);

	it('is weighed and repeated with what the model was taught when it was written', async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const adapter = { path: path.join(folder, 'adapter.gguf'), sha256: 'a', strength: 1 };
		writeFileSync(adapter.path, starterAdapter({ isTelling: true }));
		const host = start();
		const plain = await write(host, { plan, sampling: exact });
		const taught = await write(host, { plan, sampling: exact, adapter });
		expect(taught.text).not.toBe(plain.text);
		expect(await write(host, { plan, sampling: exact, adapter })).toEqual(taught);
		// Where both answers part, each of the two finds its own next word the most probable one.
		const parts = [...taught.text].findIndex((sign, at) => sign !== plain.text[at]);
		const shared = taught.text.slice(0, Math.max(0, taught.text.lastIndexOf(' ', parts)));
		const next = async (asked: Prompt): Promise<string> =>
			(await host.alternatives(asked, shared, 1, never))[0]?.text ?? '?';
		expect(taught.text.slice(shared.length).startsWith(await next({ turns, adapter }))).toBe(true);
		expect(plain.text.slice(shared.length).startsWith(await next({ turns }))).toBe(true);
		const shade = async (asked: Prompt): Promise<number[]> =>
			(await host.score(asked, taught.text.trim(), never)).map(({ probability }) => probability);
		expect(await shade({ turns, adapter })).not.toEqual(await shade({ turns }));
		// A conversation with the adapter goes on as if nobody had looked at another answer.
		const went = await write(host, { sampling: exact, adapter, stateKey: 'one' });
		await shade({ turns: [{ role: 'person', text: 'What is a library?' }], adapter });
		expect((await write(host, { sampling: exact, adapter, stateKey: 'one' })).text).toBe(went.text);
	}, 120_000);
});

const exact = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1, seed: 1 };
