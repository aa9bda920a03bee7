import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src-main/contract/program.ts';
import { Gate, parseLink } from '../../../src-main/net/gate.ts';
import { redirectTarget } from '../../../src-main/net/redirects.ts';
import { nodeHttp } from '../../support/http-node.ts';

const servers: http.Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});
async function serve(answer: http.RequestListener): Promise<string> {
	const server = http.createServer(answer);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function gate({ agrees = true, origins = [] as string[] } = {}) {
	const entries: Omit<LedgerEntry, 'id' | 'at'>[] = [];
	const opened: string[] = [];
	const made = new Gate({
		ledger: {
			add: (entry) => entries.push(entry) - 1,
			change: (id, entry) => (entries[id] = entry),
			list: () => entries.map((entry, id) => ({ ...entry, id, at: 0 })),
		},
		opener: { confirm: async () => Promise.resolve(agrees), open: async (url) => void opened.push(url) },
		transport: nodeHttp(),
		origins: () => origins,
	});
	return { made, entries, opened };
}

describe('what another program fetches', () => {
	it('is written down, and that it failed', async () => {
		const { made, entries } = gate();
		expect(await made.byOthers('index.example', 'packages', () => Promise.resolve(5))).toBe(5);
		const failing = made.byOthers('index.example', 'packages', () => Promise.reject(new Error('no network')));
		await expect(failing).rejects.toThrow('no network');
		expect(entries).toMatchObject([
			{ host: 'index.example', purpose: 'packages', outcome: 'allowed', askedBy: 'person' },
			{ host: 'index.example', purpose: 'packages', outcome: 'failed', askedBy: 'person' },
		]);
	});
});

describe('links', () => {
	it('opens a link after the person agreed, and writes it down', async () => {
		const { made, entries, opened } = gate();
		expect(await made.openLink('https://example.org/a?b=c')).toBe(true);
		expect(opened).toEqual(['https://example.org/a?b=c']);
		expect(entries).toEqual([
			{ host: 'example.org', purpose: 'link', outcome: 'allowed', bytes: 0, askedBy: 'person', about: null },
		]);
	});

	it('opens nothing when the person does not agree, and writes that down', async () => {
		const { made, entries, opened } = gate({ agrees: false });
		expect(await made.openLink('mailto:ward4@example.org')).toBe(false);
		expect(opened).toEqual([]);
		expect(entries[0]).toMatchObject({ host: 'ward4@example.org', outcome: 'denied' });
	});

	it.each([
		'http://example.org',
		'file:///etc/passwd',
		'javascript:alert(1)',
		'ms-msdt:/id',
		'https://bank.example@evil.example/',
		'smb://host/share',
		'not a link',
	])('refuses %s', async (address) => {
		const { made, entries, opened } = gate();
		await expect(made.openLink(address)).rejects.toMatchObject({ code: 'link-refused' });
		expect(opened).toEqual([]);
		expect(entries[0]).toMatchObject({ outcome: 'denied' });
		expect(parseLink(address)).toBeUndefined();
	});
});

describe('requests', () => {
	const signal = new AbortController().signal;
	const get = (made: Gate, url: string, headers = {}) =>
		made.get({ url: new URL(url), purpose: 'download', ...asked, headers }, signal);
	const asked = { askedBy: 'program', about: 'Gemma 3 4B' } as const;
	const text = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
		const chunks = [];
		for await (const chunk of body) chunks.push(chunk);
		return Buffer.concat(chunks).toString();
	};

	it('go only where somebody agreed to, and refusals are written down', async () => {
		const { made, entries } = gate();
		await expect(get(made, 'https://example.org/model')).rejects.toMatchObject({ code: 'net-not-allowed' });
		expect(entries).toEqual([
			{ host: 'example.org', purpose: 'download', ...asked, outcome: 'denied', bytes: 0 },
		]);
	});

	it('are written down with who asked, what for, and what came', async () => {
		const origin = await serve((_, response) => response.end('twelve bytes'));
		const { made, entries } = gate({ origins: [origin] });
		expect(await text((await get(made, `${origin}/a`)).body)).toBe('twelve bytes');
		expect(entries).toEqual([
			{ host: new URL(origin).host, purpose: 'download', ...asked, outcome: 'allowed', bytes: 12 },
		]);
	});

	it('are written down while they run, because the program may be killed', async () => {
		const half = Buffer.alloc(20_000_000);
		const origin = await serve((_, response) => {
			response.writeHead(200, { 'content-length': String(2 * half.length) });
			response.write(half);
		});
		const { made, entries } = gate({ origins: [origin] });
		const { body } = await get(made, `${origin}/a`);
		let bytes = 0;
		for await (const chunk of body) {
			bytes += chunk.length;
			if (bytes === half.length) break;
			expect(entries[0]?.bytes).toBeGreaterThan(bytes - 17_000_000);
		}
		expect(entries[0]).toMatchObject({ outcome: 'allowed', bytes: half.length });
	});

	it('that are cut off are written down as failed, with what came until then', async () => {
		const origin = await serve((_, response) => {
			response.writeHead(200, { 'content-length': '100' });
			response.write('half', () => response.destroy());
		});
		const { made, entries } = gate({ origins: [origin] });
		const answer = await get(made, `${origin}/a`);
		await expect(text(answer.body)).rejects.toMatchObject({ code: 'net-broken' });
		expect(entries[0]).toMatchObject({ outcome: 'failed', bytes: 4 });
	});

	it('follow a redirect on the same host, and give up in a loop', async () => {
		const origin = await serve((request, response) => {
			if (request.url === '/end') response.end('here');
			else response.writeHead(302, { location: request.url === '/once' ? '/end' : '/again' }).end();
		});
		const { made } = gate({ origins: [origin] });
		expect(await text((await get(made, `${origin}/once`)).body)).toBe('here');
		await expect(get(made, `${origin}/again`)).rejects.toMatchObject({ code: 'net-redirect-refused' });
	});

	it('do not follow a redirect out of https or with a name in it', () => {
		const from = new URL('https://hub.example/a');
		expect(redirectTarget(from, 'https://files.example/b').href).toBe('https://files.example/b');
		for (const to of [
			'http://hub.example/b',
			'file:///etc/passwd',
			'https://me:secret@hub.example/',
			'https://',
			undefined,
		])
			expect(() => redirectTarget(from, to)).toThrow(
				expect.objectContaining({ code: 'net-redirect-refused' }),
			);
		expect(() => redirectTarget(new URL('http://mirror.local/a'), 'http://other.local/')).toThrow();
	});

	it('leave the token behind when the host changes', async () => {
		const seen: (string | undefined)[] = [];
		const target = await serve((request, response) => {
			seen.push(request.headers.authorization);
			response.end('x');
		});
		const hub = await serve((request, response) => {
			seen.push(request.headers.authorization);
			response.writeHead(302, { location: `${target.replace('http', 'https')}/file` }).end();
		});
		const { made } = gate({ origins: [hub] });
		await expect(get(made, `${hub}/a`, { authorization: 'Bearer one' })).rejects.toMatchObject({
			code: 'net-broken',
		});
		expect(seen).toEqual(['Bearer one']);
	});
});
