import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect, type Client } from '../../../src-main/contract/connect.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';
import { ServerFrame } from '../../../src-main/contract/frames.ts';
import { portPair } from '../../../src-main/rpc/port-pair.ts';
import { serve, type Handlers } from '../../../src-main/rpc/serve.ts';

function connected(handlers: Partial<Handlers>): {
	client: Client;
	unknown: unknown[];
	closeServer: () => void;
} {
	const [page, main] = portPair();
	const unknown: unknown[] = [];
	serve(main, handlers as Handlers, {
		parseOutputs: true,
		onUnknownError: (_, error) => unknown.push(error),
	});
	return { client: connect(page), unknown, closeServer: () => main.close() };
}

const backup = { id: 'daily-2026-01-01.sqlite', at: 1, bytes: 2 };

describe('serve and connect', () => {
	it('answers a call', async () => {
		const { client } = connected({ 'data.backups': () => [backup] });
		expect(await client.call('data.backups', undefined)).toEqual([backup]);
	});

	it('carries a failure as its code and details, without a stack', async () => {
		const { client } = connected({
			'conversations.newDraft': () => {
				throw new KnownError('disk-full', { freeBytes: 3 });
			},
		});
		const error: unknown = await client
			.call('conversations.newDraft', undefined)
			.catch((caught: unknown) => caught);
		expect(error).toMatchObject({ code: 'disk-full', details: { freeBytes: 3 } });
	});

	it('hides what is not on the list of errors, and tells main about it', async () => {
		const { client, unknown } = connected({
			'conversations.newDraft': () => {
				throw new Error('/home/ann/secret.txt');
			},
		});
		const error: unknown = await client
			.call('conversations.newDraft', undefined)
			.catch((caught: unknown) => caught);
		expect(error).toMatchObject({ code: 'internal', details: {} });
		expect(JSON.stringify(error)).not.toContain('secret');
		expect(unknown).toHaveLength(1);
	});

	it('names a full disk, whatever was being written', async () => {
		const { client } = connected({
			'conversations.newDraft': () => {
				throw Object.assign(new Error('ENOSPC: /home/ann/export.docx'), { code: 'ENOSPC' });
			},
		});
		const asked = client.call('conversations.newDraft', undefined);
		await expect(asked).rejects.toMatchObject({ code: 'disk-full', details: {} });
	});

	it('refuses a bad payload and an unknown channel before any handler runs', async () => {
		let ran = false;
		const { client } = connected({ 'conversations.pin': () => void (ran = true) });
		await expect(client.call('conversations.pin', { id: '', pinned: 'yes' } as never)).rejects.toMatchObject({
			code: 'bad-request',
		});
		await expect(client.call('constructor' as never, undefined as never)).rejects.toMatchObject({
			code: 'bad-request',
		});
		expect(ran).toBe(false);
	});

	it('streams every item in order, however early it comes', async () => {
		const { client } = connected({
			'data.backups': () => [],
			'jobs.watch': async function* () {
				for (let index = 0; index < 1000; index += 1) yield [];
			},
		});
		let count = 0;
		for await (const _ of client.stream('jobs.watch', undefined)) count += 1;
		expect(count).toBe(1000);
	});

	it('holds a fast stream back until the page has taken what it got', async () => {
		let made = 0;
		const { client } = connected({
			'jobs.watch': async function* () {
				for (;;) {
					made += 1;
					yield [];
				}
			},
		});
		const stream = client.stream('jobs.watch', undefined);
		await stream.next();
		await expect.poll(() => made).toBeGreaterThan(100);
		await new Promise((resolve) => setImmediate(resolve));
		expect(made).toBeLessThan(300);
		await stream.return?.();
	});

	it('aborts the handler when the page leaves the loop', async () => {
		let signal: AbortSignal | undefined;
		const { client } = connected({
			'jobs.watch': async function* (_, given) {
				signal = given;
				yield [];
				await new Promise((resolve) => given.addEventListener('abort', resolve));
			},
		});
		for await (const _ of client.stream('jobs.watch', undefined)) break;
		await expect.poll(() => signal?.aborted).toBe(true);
	});

	it('fails what hung on a lost port', async () => {
		const { client, closeServer } = connected({ 'data.backups': () => new Promise(() => undefined) });
		const answer = client.call('data.backups', undefined);
		closeServer();
		await expect(answer).rejects.toMatchObject({ code: 'lost-connection' });
	});

	it('closes the port at a frame that is not of the protocol', async () => {
		const [page, main] = portPair();
		serve(main, {} as Handlers);
		let closed = false;
		page.onClose(() => (closed = true));
		page.post({ type: 'open', id: -1, channel: 'data.backups' });
		await expect.poll(() => closed).toBe(true);
	});
});

describe('frames that nobody should send', () => {
	const frame = fc.oneof(
		fc.anything(),
		fc.record(
			{
				type: fc.constantFrom('open', 'cancel', 'credit', 'item', 'done', 'fail', 'close'),
				id: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
				channel: fc.oneof(fc.string(), fc.constantFrom('data.backups', '__proto__', 'constructor')),
				input: fc.anything(),
				credit: fc.oneof(fc.integer(), fc.constant(Infinity)),
				amount: fc.integer(),
				value: fc.anything(),
			},
			{ requiredKeys: [] },
		),
	);

	it('never throw in main, run no handler but the one that is named, and answer nothing but frames', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(frame, { maxLength: 8 }), async (frames) => {
				const [page, main] = portPair();
				const answers: unknown[] = [];
				let ran = 0;
				serve(main, { 'data.backups': () => ((ran += 1), [backup]) } as unknown as Handlers, {
					parseOutputs: true,
					onUnknownError: (_, error) => {
						throw error;
					},
				});
				page.onMessage((answer) => answers.push(answer));
				for (const one of frames) if (isCloneable(one)) page.post(one);
				await new Promise((resolve) => setImmediate(resolve));
				for (const answer of answers) expect(ServerFrame.safeParse(answer).success).toBe(true);
				const named = frames.filter(
					(one) => (one as { channel?: unknown } | null)?.channel === 'data.backups',
				);
				expect(ran).toBeLessThanOrEqual(named.length);
				page.close();
			}),
			{ numRuns: 300 },
		);
	});
});

function isCloneable(value: unknown): boolean {
	try {
		structuredClone(value);
		return true;
	} catch {
		return false;
	}
}
