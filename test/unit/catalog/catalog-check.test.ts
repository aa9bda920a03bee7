import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { entryOf, licence } from '../../support/model-files/entry-of.ts';

const tool = path.resolve('tools/catalog-check.mjs');
const bytes = Buffer.from('a model');
const one = entryOf([bytes], 'one');
const other = { ...entryOf([bytes], 'other'), name: 'Other' };
const [part] = one.files;
const file = { path: part?.file, size: 134, lfs: { oid: part?.sha256, size: part?.bytes } };
const unchanged = { gated: false, cardData: { license: 'apache-2.0' } };

/** A hub with one repository, and a folder whose catalog names it twice. */
async function setUp() {
	const answers: Record<string, unknown> = {
		'/api/models/somebody/small': unchanged,
		'/api/models/somebody/small/tree/main': [file],
	};
	const asked: string[] = [];
	const hub = { answers, asked, status: 200 };
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		const answer = answers[request.url ?? ''];
		response.writeHead(answer === undefined ? 404 : hub.status).end(JSON.stringify(answer ?? null));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const stop = (): Promise<void> =>
		new Promise((resolve) => {
			server.closeAllConnections();
			server.close(() => resolve());
		});
	onTestFinished(stop);
	const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const cwd = mkdtempSync(path.join(os.tmpdir(), 'indoors-check-'));
	mkdirSync(path.join(cwd, 'resources'));
	const catalog = {
		version: 1,
		updated: '2026-11-27',
		licences: [licence],
		models: [one, other],
		recalled: [],
	};
	writeFileSync(path.join(cwd, 'resources', 'catalog.json'), JSON.stringify(catalog));
	const check = (): Promise<{ code: number; said: string; complained: string }> =>
		new Promise((resolve) => {
			const child = execFile(
				process.execPath,
				[tool, '--mirror', `${mirror}/`],
				{ cwd },
				(_, said, complained) => resolve({ code: child.exitCode ?? -1, said, complained }),
			);
		});
	return { hub, check, stop };
}

it('ends well where the hub says the same, and asks each question once', async () => {
	const { hub, check } = await setUp();
	expect(await check()).toEqual({ code: 0, said: '2 files, 0 of them different\n', complained: '' });
	expect(hub.asked.toSorted()).toEqual(Object.keys(hub.answers).toSorted());
});

it('names what differs, and ends with 1', async () => {
	const { hub, check } = await setUp();
	hub.answers['/api/models/somebody/small'] = { gated: 'auto', cardData: { license: 'mit' } };
	const { code, said } = await check();
	expect(code).toBe(1);
	expect(said.split('\n')).toEqual([
		'one (somebody/small/small.gguf): licence: catalog Apache-2.0, hub mit',
		'one (somebody/small/small.gguf): gated: catalog false, hub true',
		'other (somebody/small/small.gguf): licence: catalog Apache-2.0, hub mit',
		'other (somebody/small/small.gguf): gated: catalog false, hub true',
		'2 files, 2 of them different',
		'',
	]);
});

it('names a repository that is gone as a difference', async () => {
	const { hub, check } = await setUp();
	hub.answers['/api/models/somebody/small/tree/main'] = undefined;
	const { code, said } = await check();
	expect([code, said]).toEqual([1, expect.stringContaining('the repository or its revision is not there')]);
	expect(hub.asked).toHaveLength(2);
});

it('ends with 2 where the hub does not work or does not answer, and reports no difference', async () => {
	const { hub, check, stop } = await setUp();
	hub.status = 503;
	expect(await check()).toEqual({ code: 2, said: '', complained: 'The hub does not answer: status 503\n' });
	await stop();
	expect(await check()).toMatchObject({
		code: 2,
		said: '',
		complained: expect.stringContaining('ECONNREFUSED') as string,
	});
});
