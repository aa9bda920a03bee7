import { describe, expect, it } from 'vitest';
import type { EngineState } from '../../../src-main/contract/entities.ts';
import type { GenerateEvent, ModelFile } from '../../../src-main/engine/engine.ts';
import { forkFake, type FakeBehaviour } from '../../../src-main/engine/fake.ts';
import { EngineHost } from '../../../src-main/engine/host.ts';
import type { EngineRequest } from '../../../src-main/engine/protocol.ts';

const model: ModelFile = { id: 'fake', path: '/nowhere', sha256: '0', bytes: 1 };
const never = new AbortController().signal;
const sampling = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 };
const request = (text: string) => ({
	lane: 'front' as const,
	turns: [{ role: 'person' as const, text }],
	maxTokens: 100,
	sampling,
});

function host(behaviour: FakeBehaviour | (() => FakeBehaviour) = {}, extra = {}) {
	const made = new EngineHost({
		fork: forkFake(behaviour),
		loadOptions: () => ({ contextTokens: 1000, gpu: false }),
		...extra,
	});
	made.choose(model);
	return made;
}

async function collect(events: AsyncIterable<GenerateEvent>): Promise<GenerateEvent[]> {
	const all: GenerateEvent[] = [];
	for await (const event of events) all.push(event);
	return all;
}

const said = (events: GenerateEvent[]): string =>
	events.map((event) => (event.type === 'text' ? event.text : '')).join('');

describe('EngineHost', () => {
	it('loads at the first request and streams reading, words and figures', async () => {
		const engine = host();
		const events = await collect(engine.generate(request('good morning'), never));
		expect(said(events)).toBe('You said: good morning');
		expect(events.slice(0, 2)).toEqual([
			{ type: 'reading', done: 0, total: 2 },
			{ type: 'reading', done: 2, total: 2 },
		]);
		expect(events.at(-1)).toMatchObject({
			type: 'done',
			reason: 'end',
			figures: { tokens: 4, promptTokens: 2 },
		});
		expect(engine.state.kind).toBe('ready');
	});

	it('says no-model when there is none', async () => {
		const engine = host();
		engine.choose(null);
		await expect(collect(engine.generate(request('x'), never))).rejects.toMatchObject({ code: 'no-model' });
	});

	it('loads a model that was chosen again from where its file is now, and keeps it in memory until then', async () => {
		const paths: string[] = [];
		const engine = host(
			{},
			{
				loadOptions: (file: ModelFile) => {
					paths.push(file.path);
					return { contextTokens: 1000, gpu: false };
				},
			},
		);
		await engine.load(never);
		engine.choose({ ...model, path: '/elsewhere' });
		expect(engine.state.kind).toBe('ready');
		await engine.unload();
		await engine.load(never);
		expect(paths).toEqual(['/nowhere', '/elsewhere']);
	});

	it('waits for a model that is being looked for', async () => {
		const engine = host();
		engine.choose(null);
		let found: (model: ModelFile) => void = () => undefined;
		engine.expect(new Promise<ModelFile>((resolve) => (found = resolve)).then((one) => engine.choose(one)));
		const answer = collect(engine.generate(request('early'), never));
		found(model);
		expect(said(await answer)).toBe('You said: early');
	});

	it('takes another model in the same process where nobody is waiting, else in a new one', async () => {
		let processes = 0;
		const fork = forkFake({ msPerWord: 5 });
		const engine = new EngineHost({
			fork: () => {
				processes += 1;
				return fork();
			},
			loadOptions: () => ({ contextTokens: 1000, gpu: false }),
		});
		engine.choose(model);
		await collect(engine.generate(request('one'), never));
		engine.choose({ ...model, id: 'second' });
		expect(said(await collect(engine.generate(request('two'), never)))).toBe('You said: two');
		expect([processes, engine.state]).toEqual([
			1,
			expect.objectContaining({ kind: 'ready', modelId: 'second' }),
		]);
		const unfinished = collect(engine.generate(request('a b c d e f g h'), never));
		await Promise.resolve();
		engine.choose(model);
		await expect(unfinished).rejects.toMatchObject({ code: 'cancelled' });
		expect(said(await collect(engine.generate(request('three'), never)))).toBe('You said: three');
		expect(processes).toBe(2);
	});

	it('answers with another model that is chosen while one loads', async () => {
		const waiting: (() => void)[] = [];
		const phases: string[] = [];
		const engine = host(
			{},
			{
				loadOptions: () =>
					new Promise((resolve) => waiting.push(() => resolve({ contextTokens: 1000, gpu: false }))),
				onLoadPhase: ({ id }: ModelFile, phase: string) => phases.push(`${id} ${phase}`),
			},
		);
		const first = collect(engine.generate(request('one'), never));
		await Promise.resolve();
		engine.choose({ ...model, id: 'second' });
		const second = collect(engine.generate(request('two'), never));
		await Promise.resolve();
		for (const go of waiting) go();
		await expect(first).rejects.toMatchObject({ code: 'cancelled' });
		expect(said(await second)).toBe('You said: two');
		expect(engine.state).toMatchObject({ kind: 'ready', modelId: 'second' });
		expect(phases.filter((phase) => phase.startsWith('second'))).toEqual(['second begun', 'second ended']);
	});

	it('lets a model be chosen once nobody is answered any more', async () => {
		const engine = host({ msPerWord: 5 });
		const answer = collect(engine.generate(request('a b c'), never));
		await Promise.resolve();
		let isCalm = false;
		const calm = engine.calm(never).then(() => (isCalm = true));
		expect([isCalm, engine.idleFor]).toEqual([false, 0]);
		await answer;
		await calm;
		expect(isCalm).toBe(true);
	});

	it('stops when the loop is left, and answers the next request', async () => {
		const engine = host({ msPerWord: 5 });
		for await (const event of engine.generate(request('one two three'), never))
			if (event.type === 'text') break;
		expect(said(await collect(engine.generate(request('again'), never)))).toBe('You said: again');
	});

	it('is stopped at once while a prompt is read, and is not free before the engine is', async () => {
		const engine = host({ msPerWord: 300 });
		const abort = new AbortController();
		const events = engine.generate(request('one two three'), abort.signal);
		expect((await events.next()).value).toMatchObject({ type: 'reading', done: 0 });
		const next = events.next();
		const stopped = performance.now();
		abort.abort();
		await expect(next).rejects.toMatchObject({ code: 'cancelled' });
		expect(performance.now() - stopped).toBeLessThan(100);
		expect(engine.idleFor).toBe(0);
		expect(said(await collect(engine.generate(request('again'), never)))).toBe('You said: again');
	});

	it('lets the next request wait for a process that does not answer the stop of a reading', async () => {
		let starts = 0;
		const engine = host(() => (starts++ === 0 ? { ignoresStop: true, msPerWord: 100 } : {}));
		const abort = new AbortController();
		const events = engine.generate(request('x '.repeat(800)), abort.signal);
		await events.next();
		const next = events.next();
		abort.abort();
		await expect(next).rejects.toMatchObject({ code: 'cancelled' });
		expect(said(await collect(engine.generate(request('again'), never)))).toBe('You said: again');
		expect(starts).toBe(2);
	});

	it('ends the process when a stop is not answered, and starts another for the next request', async () => {
		let starts = 0;
		const engine = host(() => ({
			ignoresStop: starts++ === 0,
			msPerWord: 100,
			answer: () => 'word '.repeat(100),
		}));
		const abort = new AbortController();
		const running = (async () => {
			for await (const event of engine.generate(request('x'), abort.signal))
				if (event.type === 'text') abort.abort();
		})();
		await new Promise((resolve) => abort.signal.addEventListener('abort', resolve));
		// Asked before anybody knows that the process will not answer.
		const next = engine.generate(request('y'), never);
		const first = next[Symbol.asyncIterator]().next();
		await expect(running).rejects.toMatchObject({ code: 'engine-crashed' });
		expect((await first).value).toMatchObject({ type: 'reading' });
		expect(starts).toBe(2);
	});

	it.each(['loading', 'reading', 'writing'] as const)(
		'reports a crash while %s and recovers',
		async (crashWhile) => {
			let starts = 0;
			const engine = host(() => (starts++ === 0 ? { crashWhile } : {}));
			await expect(collect(engine.generate(request('a b c d'), never))).rejects.toMatchObject({
				code: 'engine-crashed',
			});
			expect(said(await collect(engine.generate(request('hello'), never)))).toBe('You said: hello');
		},
	);

	it('gives up after three restarts in a minute until somebody asks for it', async () => {
		const engine = host({ crashWhile: 'writing' });
		for (let attempt = 0; attempt < 4; attempt += 1) {
			await expect(collect(engine.generate(request('a'), never))).rejects.toMatchObject({
				code: 'engine-crashed',
			});
		}
		expect(engine.state).toMatchObject({ kind: 'failed', problem: { code: 'engine-gave-up' } });
		await expect(collect(engine.generate(request('a'), never))).rejects.toMatchObject({
			code: 'engine-gave-up',
		});
		await engine.load(never);
		expect(engine.state.kind).toBe('ready');
	});

	it('computes on the processor from then on where the graphics card ends the process', async () => {
		const asked: boolean[] = [];
		const phases: string[] = [];
		const crashing = forkFake({ crashWhile: 'loading' });
		const working = forkFake({});
		let starts = 0;
		const engine = host(
			{},
			{
				fork: () => {
					const link = starts++ === 0 ? crashing() : working();
					const post = link.post.bind(link);
					link.post = (sent: EngineRequest) => {
						if (sent.type === 'load') asked.push(sent.options.gpu);
						post(sent);
					};
					return link;
				},
				loadOptions: () => ({ contextTokens: 1000, gpu: true }),
				onLoadPhase: (_: ModelFile, phase: string) => phases.push(phase),
			},
		);
		expect(said(await collect(engine.generate(request('hello'), never)))).toBe('You said: hello');
		expect(engine.state).toMatchObject({ kind: 'ready', fellBackToCpu: true });
		expect(phases).toEqual(['begun', 'begun', 'ended']);
		await engine.unload();
		expect(await engine.load(never)).toMatchObject({ fellBackToCpu: true });
		expect(asked).toEqual([true, false, false]);
	});

	it('blames the model, not the graphics card, where it ends the process on the processor too', async () => {
		let starts = 0;
		const engine = host(() => (starts++ < 2 ? { crashWhile: 'loading' } : {}), {
			loadOptions: () => ({ contextTokens: 1000, gpu: true }),
		});
		await expect(engine.load(never)).rejects.toMatchObject({ code: 'engine-crashed' });
		engine.choose({ ...model, id: 'another' });
		expect(await engine.load(never)).toMatchObject({ fellBackToCpu: false });
	});

	it('asks before it loads a model again that crashed while loading', async () => {
		const phases: string[] = [];
		let marked = false;
		const engine = host(
			{ crashWhile: 'loading' },
			{
				mustAsk: () => marked,
				onLoadPhase: (_: ModelFile, phase: string) => {
					phases.push(phase);
					marked = phase === 'begun';
				},
			},
		);
		await expect(collect(engine.generate(request('a'), never))).rejects.toMatchObject({
			code: 'engine-crashed',
			details: { whileLoading: true },
		});
		expect(phases).toEqual(['begun']);
		const asks = { kind: 'asks', modelId: 'fake' };
		expect(engine.state).toEqual(asks);
		await expect(collect(engine.generate(request('a'), never))).rejects.toMatchObject({
			code: 'engine-gave-up',
			details: { whileLoading: true },
		});
		expect(engine.state).toEqual(asks);
		// It is known before anybody tries, as after a start of the program.
		engine.choose(null);
		engine.choose(model);
		expect(engine.state).toEqual(asks);
	});

	it('cancels a load within its reach and is idle again', async () => {
		const engine = host({ msPerWord: 20 });
		const abort = new AbortController();
		const load = engine.load(abort.signal);
		for await (const state of engine.watch(never)) if (state.kind === 'loading' && state.fraction > 0) break;
		abort.abort();
		await expect(load).rejects.toMatchObject({ code: 'cancelled' });
		await expect.poll(() => engine.state.kind).toBe('idle');
	});

	it('answers whoever asks while a load is being stopped', async () => {
		const engine = host({ msPerWord: 60 });
		const abort = new AbortController();
		const load = engine.load(abort.signal);
		await expect.poll(() => engine.state.kind).toBe('loading');
		abort.abort();
		const events = collect(engine.generate(request('good morning'), never));
		await expect(load).rejects.toMatchObject({ code: 'cancelled' });
		expect(said(await events)).toBe('You said: good morning');
	});

	it('tells watchers the snapshot first and then every state', async () => {
		const engine = host();
		const abort = new AbortController();
		const seen: EngineState['kind'][] = [];
		const watching = (async () => {
			for await (const state of engine.watch(abort.signal)) {
				seen.push(state.kind);
				if (state.kind === 'ready') abort.abort();
			}
		})();
		await engine.load(never);
		await watching;
		expect([...new Set(seen)]).toEqual(['idle', 'loading', 'ready']);
	});

	it('refuses what does not fit instead of cutting it', async () => {
		const engine = host();
		await expect(collect(engine.generate(request('word '.repeat(950)), never))).rejects.toMatchObject({
			code: 'too-long',
		});
	});
});
