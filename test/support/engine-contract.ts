import { expect, it } from 'vitest';
import type { GenerateEvent, Lane } from '../../src-main/engine/engine.ts';
import type { EngineHost } from '../../src-main/engine/host.ts';

const never = new AbortController().signal;
const sampling = { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 };

/** What the real engine and the fake one have to do alike; `host`: with a model chosen, which reads 2,048 tokens at most. */
export function engineContract(host: () => EngineHost): void {
	const ask = async (
		text: string,
		{ lane = 'front', signal = never, onEvent }: Options = {},
	): Promise<GenerateEvent[]> => {
		const events: GenerateEvent[] = [];
		const turns = [{ role: 'person' as const, text }];
		for await (const event of host().generate({ lane, turns, maxTokens: 12, sampling }, signal)) {
			events.push(event);
			onEvent?.(event);
		}
		return events;
	};

	it('tells of reading, then of words, then of the end', async () => {
		const kinds = (await ask('What is a library?')).map(({ type }) => type);
		expect(kinds.filter((kind, at) => kind !== kinds[at - 1])).toEqual(['reading', 'text', 'done']);
	});

	it('answers the requests of a lane one after the other', async () => {
		const order: string[] = [];
		const note = (name: string) => ({ onEvent: ({ type }: GenerateEvent) => order.push(`${name} ${type}`) });
		await Promise.all([ask('What is a library?', note('first')), ask('What is a bridge?', note('second'))]);
		expect(order.indexOf('second reading')).toBeGreaterThan(order.lastIndexOf('first text'));
	});

	it('ends a request at once that is stopped while it waits, and answers the one before it to its end', async () => {
		const stop = new AbortController();
		const first = ask('What is a library?', { onEvent: ({ type }) => type === 'text' && stop.abort() });
		await expect(ask('What is a bridge?', { signal: stop.signal })).rejects.toMatchObject({
			code: 'cancelled',
		});
		expect((await first).at(-1)).toMatchObject({ type: 'done' });
		expect((await ask('What is a bridge?')).at(-1)).toMatchObject({ type: 'done' });
	});

	it('answers the front before the background that asked earlier and waits', async () => {
		const order: string[] = [];
		const note = (name: string) => ({ onEvent: ({ type }: GenerateEvent) => order.push(`${name} ${type}`) });
		await Promise.all([
			ask('What is a library?', note('front')),
			ask('What is a bridge?', { lane: 'background', ...note('background') }),
			ask('What is a tower?', note('front again')),
		]);
		expect(order.indexOf('background text')).toBeGreaterThan(order.indexOf('front again done'));
	});

	it('refuses a prompt that no context holds, and answers the next one', async () => {
		await expect(ask('the library '.repeat(6000))).rejects.toMatchObject({ code: 'too-long' });
		expect((await ask('What is a library?')).at(-1)).toMatchObject({ type: 'done' });
	});

	it('counts the tokens of each text', async () => {
		const [short = 0, long = 0] = await host().count(['library', 'the library opens on Monday'], never);
		expect(short).toBeGreaterThan(0);
		expect(long).toBeGreaterThan(short);
	});
}

interface Options {
	readonly lane?: Lane;
	readonly signal?: AbortSignal;
	readonly onEvent?: (event: GenerateEvent) => void;
}
