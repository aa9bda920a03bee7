import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { LedgerEntry } from '../../src-main/contract/program.ts';
import {
	discard,
	transfer,
	type TransferEvent,
	type TransferTarget,
} from '../../src-main/catalog/downloads/transfer.ts';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import { KnownError, toKnownError } from '../../src-main/contract/errors.ts';
import { Gate } from '../../src-main/net/gate.ts';
import { nodeHttp } from '../support/http-node.ts';
import {
	certificate,
	corruptByte,
	disguisedLoginPage,
	type Fault,
	HubServer,
	loginPage,
	rangeIgnored,
	redirect,
	sized,
	status,
	wrongLength,
	wrongRange,
} from '../support/hub-server.ts';

const files = new FileWorker();
afterAll(() => files.dispose());
const bytes = modelBytes(3_000_000);

let hub: HubServer;
let folder: string;
beforeEach(async () => {
	hub = await HubServer.start(bytes);
	folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-downloads-'));
});
afterEach(async () => {
	await hub.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Like every model file, they do not begin like a page. */
function modelBytes(count: number): Buffer {
	const made = randomBytes(count);
	made[0] = 0x47;
	return made;
}

const never = new AbortController().signal;

function target(change: Partial<TransferTarget> = {}): TransferTarget {
	return {
		url: new URL('/maker/model/resolve/main/model.gguf', hub.origin),
		page: 'https://huggingface.co/maker/model',
		headers: {},
		sha256: hub.sha256,
		bytes: undefined,
		path: path.join(folder, 'model.gguf'),
		...change,
	};
}

function gate(): Gate {
	return new Gate({
		ledger: { add: () => 1, change: () => undefined, list: () => [] },
		opener: { confirm: () => Promise.resolve(false), open: () => Promise.resolve() },
		transport: nodeHttp(),
		origins: () => [hub.origin],
	});
}

async function fetchOnce(
	wanted = target(),
	{
		signal = never,
		needRoom = (): Promise<void> => Promise.resolve(),
		onEvent = (_: TransferEvent): void => undefined,
	} = {},
): Promise<{ code: string | undefined; events: TransferEvent[] }> {
	const events: TransferEvent[] = [];
	const door = gate();
	const tell = (event: TransferEvent): void => {
		events.push(event);
		onEvent(event);
	};
	const tools = {
		get: (url: URL, headers: Readonly<Record<string, string>>, abort: AbortSignal) =>
			door.get({ url, purpose: 'download', askedBy: 'person', about: 'Model', headers }, abort),
		files,
		limit: (): Promise<void> => Promise.resolve(),
		needRoom,
	};
	try {
		await transfer(wanted, tools, tell, signal);
		return { code: undefined, events };
	} catch (error) {
		return { code: toKnownError(error).code, events };
	}
}

const installed = (): Buffer => readFileSync(path.join(folder, 'model.gguf'));
const kinds = (events: readonly TransferEvent[]): string[] => [...new Set(events.map(({ kind }) => kind))];

describe('fetching a file', () => {
	it('puts it in place with its hash, and leaves nothing else behind', async () => {
		const { code, events } = await fetchOnce();
		expect(code).toBeUndefined();
		expect(installed().equals(bytes)).toBe(true);
		expect(kinds(events)).toEqual(['connecting', 'received', 'total', 'checking']);
		expect(existsSync(path.join(folder, 'model.gguf.part'))).toBe(false);
		expect(existsSync(path.join(folder, 'model.gguf.part.json'))).toBe(false);
	});

	it('goes on by range where the connection broke, and fetches no byte twice', async () => {
		hub.faults = [hub.cutAt(1_000_000), hub.cutAt(2_000_000)];
		expect((await fetchOnce()).code).toBe('net-broken');
		expect((await fetchOnce()).code).toBe('net-broken');
		expect((await fetchOnce()).code).toBeUndefined();
		expect(installed().equals(bytes)).toBe(true);
		expect(hub.sent).toBe(bytes.length);
		expect(hub.requests[1]?.headers).toMatchObject({ range: 'bytes=1000000-', 'if-range': hub.file.etag });
	});

	it('starts anew only when the file on the server is another one, and says so', async () => {
		hub.faults = [hub.cutAt(1_000_000)];
		await fetchOnce();
		const before = hub.sha256;
		hub.replace(modelBytes(2_000_000));
		const { code, events } = await fetchOnce(target({ sha256: before }));
		expect(code).toBe('download-wrong-hash');
		expect(kinds(events)).toContain('anew');
		expect(existsSync(path.join(folder, 'model.gguf'))).toBe(false);
	});

	it('keeps what is here when a server ignores ranges', async () => {
		hub.faults = [hub.cutAt(1_000_000), rangeIgnored];
		await fetchOnce();
		const { code, events } = await fetchOnce();
		expect(code).toBeUndefined();
		expect(kinds(events)).not.toContain('anew');
		expect(installed().equals(bytes)).toBe(true);
	});

	it('does not believe an answer with another range, and asks for the whole then', async () => {
		hub.faults = [hub.cutAt(1_000_000), wrongRange];
		await fetchOnce();
		expect((await fetchOnce()).code).toBe('download-truncated');
		expect((await fetchOnce()).code).toBeUndefined();
		expect(installed().equals(bytes)).toBe(true);
		expect(hub.requests[2]?.headers.range).toBeUndefined();
	});

	it.each([
		['longer than any tag', 'x'.repeat(9000)],
		['of signs that no request may hold', '"\u00fc"'],
	])('does not send a tag back that is %s', async (_, tag) => {
		hub.file.etag = tag;
		hub.faults = [hub.cutAt(1_000_000)];
		await fetchOnce();
		const { code } = await fetchOnce();
		expect([code, hub.requests[1]?.headers]).toEqual([
			undefined,
			expect.objectContaining({ range: 'bytes=1000000-' }),
		]);
		expect(hub.requests[1]?.headers['if-range']).toBeUndefined();
		expect(installed().equals(bytes)).toBe(true);
	});

	it('notices that a server with another file ignores If-Range', async () => {
		hub.faults = [hub.cutAt(1_000_000)];
		await fetchOnce();
		const changed: Fault = (_, response, file) => {
			response.writeHead(206, {
				etag: '"other"',
				'content-range': `bytes 1000000-${file.bytes.length - 1}/${file.bytes.length}`,
			});
			response.end(file.bytes.subarray(1_000_000));
			return true;
		};
		hub.faults = [changed];
		const { code, events } = await fetchOnce();
		expect(code).toBe('download-changed');
		expect(kinds(events)).toContain('anew');
		expect((await fetchOnce()).code).toBeUndefined();
	});

	it('installs nothing when a byte is wrong', async () => {
		hub.faults = [corruptByte];
		expect((await fetchOnce()).code).toBe('download-wrong-hash');
		expect(existsSync(path.join(folder, 'model.gguf'))).toBe(false);
	});

	it('says at once that a file of another length cannot be the one', async () => {
		expect((await fetchOnce(target({ bytes: 2_999_999 }))).code).toBe('download-wrong-hash');
		expect(existsSync(path.join(folder, 'model.gguf'))).toBe(false);
	});

	it('keeps a whole file of which a server had announced more', async () => {
		hub.faults = [wrongLength];
		expect((await fetchOnce()).code).toBe('net-broken');
		expect((await fetchOnce()).code).toBeUndefined();
	});

	it.each([
		[401, 'download-gated'],
		[403, 'download-gated'],
		[404, 'download-not-found'],
		[407, 'net-proxy-password'],
		[429, 'download-too-many'],
		[500, 'download-server'],
		[503, 'download-too-many'],
		[418, 'download-unexpected'],
	])('names what status %d means, and keeps what is here', async (code, expected) => {
		hub.faults = [hub.cutAt(1_000_000), status(code, { 'retry-after': '7' })];
		await fetchOnce();
		expect((await fetchOnce()).code).toBe(expected);
		expect(readFileSync(path.join(folder, 'model.gguf.part'))).toHaveLength(1_000_000);
	});

	it('takes a 416 for the end where everything is here already', async () => {
		hub.faults = [hub.cutAt(1_000_000)];
		await fetchOnce();
		writeFileSync(path.join(folder, 'model.gguf.part'), bytes);
		expect((await fetchOnce()).code).toBeUndefined();
		expect(installed().equals(bytes)).toBe(true);
	});

	it('starts anew after a 416 that does not fit', async () => {
		hub.faults = [hub.cutAt(1_000_000), status(416, { 'content-range': 'bytes */5' })];
		await fetchOnce();
		expect((await fetchOnce()).code).toBe('download-changed');
		expect((await fetchOnce()).code).toBeUndefined();
	});

	it.each([
		['says so', loginPage],
		['claims to be a file', disguisedLoginPage],
	])('recognises a login page that %s', async (_, fault) => {
		hub.faults = [fault];
		expect((await fetchOnce()).code).toBe('download-login-page');
		expect((await fetchOnce()).code).toBeUndefined();
	});

	it.each([
		['says so', loginPage, 'download-login-page'],
		['claims to be a file', disguisedLoginPage, 'download-login-page'],
		['claims to be a file of its own length', sized('<html>Please sign in</html>'), 'download-login-page'],
		['has a validator', sized('<html>Please sign in</html>', { etag: '"page"' }), 'download-login-page'],
		['is no page either', sized('Sign in first.'), 'download-unexpected'],
	])('loses nothing that was received to a page that %s', async (_, fault, code) => {
		for (const known of [undefined, bytes.length]) {
			hub.faults = [hub.cutAt(1_000_000), fault];
			await fetchOnce(target({ bytes: known }));
			const answered = await fetchOnce(target({ bytes: known }));
			expect([answered.code, kinds(answered.events).includes('anew')]).toEqual([code, false]);
			const part = readFileSync(path.join(folder, 'model.gguf.part'));
			expect(part.equals(bytes.subarray(0, 1_000_000))).toBe(true);
			expect((await fetchOnce(target({ bytes: known }))).code).toBeUndefined();
			expect(installed().equals(bytes)).toBe(true);
			rmSync(path.join(folder, 'model.gguf'));
		}
	});

	describe('with a journal that is damaged or gone', () => {
		const journal = (): string => path.join(folder, 'model.gguf.part.json');
		const damaged = (): void => writeFileSync(journal(), '{"sha256":');

		it.each([
			['damaged', damaged],
			['gone', () => rmSync(journal())],
		])('keeps what came (%s), asks for the rest and lets the hash decide', async (_, spoil) => {
			hub.faults = [hub.cutAt(1_000_000)];
			await fetchOnce();
			spoil();
			const { code, events } = await fetchOnce();
			expect([code, kinds(events).includes('anew')]).toEqual([undefined, false]);
			expect(installed().equals(bytes)).toBe(true);
			expect(hub.sent).toBe(bytes.length);
			expect(hub.requests[1]?.headers.range).toBe('bytes=1000000-');
		});

		it('takes nothing from the server where everything is here', async () => {
			writeFileSync(path.join(folder, 'model.gguf.part'), bytes);
			expect((await fetchOnce(target({ bytes: bytes.length }))).code).toBeUndefined();
			expect([installed().equals(bytes), hub.requests]).toEqual([true, []]);
		});

		it('begins anew where the hash says that it was another file, and says so, also after a pause', async () => {
			hub.faults = [hub.cutAt(1_000_000), hub.cutAt(2_000_000)];
			await fetchOnce();
			writeFileSync(path.join(folder, 'model.gguf.part'), randomBytes(1_000_000));
			damaged();
			expect((await fetchOnce()).code).toBe('net-broken');
			const { code, events } = await fetchOnce();
			expect([code, kinds(events).includes('anew')]).toEqual(['download-changed', true]);
			expect(existsSync(path.join(folder, 'model.gguf.part'))).toBe(false);
			expect((await fetchOnce()).code).toBeUndefined();
			expect(installed().equals(bytes)).toBe(true);
		});
	});

	it('begins anew, and says so, where what is here is of another file', async () => {
		hub.faults = [hub.cutAt(1_000_000)];
		await fetchOnce();
		hub.replace(modelBytes(1_500_000));
		const { code, events } = await fetchOnce();
		expect([code, kinds(events).includes('anew')]).toEqual([undefined, true]);
		expect(installed().equals(hub.file.bytes)).toBe(true);
	});

	it('stops with the numbers where the disk has no room', async () => {
		const full = (): Promise<void> =>
			Promise.reject(new KnownError('disk-too-small', { neededBytes: 2, freeBytes: 1 }));
		expect((await fetchOnce(target(), { needRoom: full })).code).toBe('disk-too-small');
	});

	it('keeps what came when it is stopped', async () => {
		const stop = new AbortController();
		hub.faults = [
			(_, response, file) => {
				response.writeHead(200, { 'content-length': file.bytes.length, etag: file.etag });
				response.write(file.bytes.subarray(0, 2_000_000));
				return true;
			},
		];
		const { code } = await fetchOnce(target(), {
			signal: stop.signal,
			onEvent: (event) => {
				if (event.kind === 'received' && event.bytes === 2_000_000) stop.abort(new KnownError('cancelled'));
			},
		});
		expect(code).toBe('cancelled');
		expect(readFileSync(path.join(folder, 'model.gguf.part'))).toHaveLength(2_000_000);
		await discard(path.join(folder, 'model.gguf'));
		expect(existsSync(path.join(folder, 'model.gguf.part'))).toBe(false);
	});
});

describe('over https', () => {
	/** A gate to two secure servers, with its ledger; only the first was agreed to. */
	async function secure({ trusts = true } = {}) {
		const first = await HubServer.start(bytes, { secure: true });
		const second = await HubServer.start(bytes, { secure: true });
		onTestFinished(async () => {
			await first.close();
			await second.close();
		});
		const entries: Omit<LedgerEntry, 'id' | 'at'>[] = [];
		const door = new Gate({
			ledger: {
				add: (entry) => entries.push(entry) - 1,
				change: (id, entry) => (entries[id] = entry),
				list: () => [],
			},
			opener: { confirm: () => Promise.resolve(false), open: () => Promise.resolve() },
			transport: nodeHttp(trusts ? certificate().cert : undefined),
			origins: () => [first.origin],
		});
		const headers = { authorization: 'Bearer secret' };
		const get = (): Promise<unknown> =>
			door
				.get(
					{
						url: new URL('/file', first.origin),
						purpose: 'download',
						askedBy: 'person',
						about: 'Model',
						headers,
					},
					never,
				)
				.then(async ({ body }) => {
					const chunks: Uint8Array[] = [];
					for await (const chunk of body) chunks.push(chunk);
					return Buffer.concat(chunks).equals(bytes);
				});
		return { first, second, entries, get };
	}

	it('does not speak to a server whose certificate nobody knows', async () => {
		const { first, entries, get } = await secure({ trusts: false });
		await expect(get()).rejects.toMatchObject({ code: 'net-certificate' });
		expect([first.requests, entries]).toEqual([
			[],
			[expect.objectContaining({ outcome: 'failed', bytes: 0 })],
		]);
	});

	it('follows to another host, leaves the token behind and writes both down', async () => {
		const { first, second, entries, get } = await secure();
		first.faults = [redirect(`${second.origin}/there`)];
		expect(await get()).toBe(true);
		expect(second.requests[0]?.headers.authorization).toBeUndefined();
		expect(entries).toMatchObject([
			{ host: new URL(first.origin).host, outcome: 'allowed' },
			{ host: new URL(second.origin).host, outcome: 'allowed', bytes: bytes.length },
		]);
	});

	it('does not follow to a server without encryption', async () => {
		const { first, entries, get } = await secure();
		first.faults = [redirect(`${hub.origin}/there`)];
		await expect(get()).rejects.toMatchObject({ code: 'net-redirect-refused' });
		expect(hub.requests).toEqual([]);
		expect(entries.at(-1)).toMatchObject({ host: new URL(hub.origin).host, outcome: 'denied' });
	});
});

it('whatever is cut, the file that ends up in place has the right hash, and nothing is fetched twice', async () => {
	const faults = fc.array(
		fc.oneof(
			fc.integer({ min: 1, max: 2_000_000 }).map((at) => ({ kind: 'cut' as const, at })),
			fc.constantFrom(...(['500', 'ignored', 'wrong-range'] as const)).map((kind) => ({ kind, at: 0 })),
		),
		{ maxLength: 6 },
	);
	await fc.assert(
		fc.asyncProperty(faults, fc.integer({ min: 1, max: 2_000_000 }), async (plan, size) => {
			hub.replace(modelBytes(size));
			hub.sent = 0;
			const name = createHash('sha256').update(hub.file.bytes).digest('hex');
			const wanted = target({ path: path.join(folder, name) });
			hub.faults = plan.map(({ kind, at }) =>
				kind === 'cut'
					? hub.cutAt(Math.min(at, size - 1))
					: kind === '500'
						? status(500)
						: kind === 'ignored'
							? rangeIgnored
							: wrongRange,
			);
			for (let tries = 0; tries <= plan.length + 1; tries += 1)
				if ((await fetchOnce(wanted)).code === undefined) break;
			expect(readFileSync(wanted.path).equals(hub.file.bytes)).toBe(true);
			const wholeAgain = plan.some(({ kind }) => kind === 'wrong-range' || kind === 'ignored');
			const cuts = plan.filter(({ kind }) => kind === 'cut').length;
			// What the socket held when the connection broke is lost.
			if (!wholeAgain) expect(hub.sent).toBeLessThanOrEqual(size + cuts * 2 * 65_536);
		}),
		{ numRuns: 40 },
	);
}, 60_000);
