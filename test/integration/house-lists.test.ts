import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { furtherLists } from '../../src-main/app/models/further-lists.ts';
import { Lists } from '../../src-main/catalog/lists.ts';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { Catalog } from '../../src-main/contract/catalog.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { Gate } from '../../src-main/net/gate.ts';
import { dataFolder } from '../support/data-folder.ts';
import { nodeHttp } from '../support/http-node.ts';
import { makeUnreadable } from '../support/unreadable-file.ts';

const resources = path.resolve('resources');
const builtIn = JSON.parse(readFileSync(path.join(resources, 'catalog.json'), 'utf8')) as Catalog;
const reason = { en: 'Harmful.', de: 'Schädlich.' };
const house = JSON.stringify({
	...builtIn,
	models: [{ ...builtIn.models[0], id: 'house', name: 'House' }],
	recalled: [{ sha256: starterModel.sha256, reason, on: '2026-11-01' }],
});

/** A server in the house that answers with this, or does not answer any more. */
async function setUp() {
	const answer = { status: 200, text: house };
	const server = createServer((_, response) => response.writeHead(answer.status).end(answer.text));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const stop = (): Promise<void> =>
		new Promise((resolve) => {
			server.closeAllConnections();
			server.close(() => resolve());
		});
	onTestFinished(stop);
	const { origin } = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	const address = `${origin}/models.json`;
	const gate = new Gate({
		ledger: { add: () => 1, change: () => undefined, list: () => [] },
		opener: { confirm: () => Promise.resolve(false), open: () => Promise.resolve() },
		transport: nodeHttp(),
		origins: () => [origin],
	});
	const root = path.join(dataFolder(), 'data');
	const read = (over: Gate | null): Promise<Lists> =>
		Lists.read(resources, furtherLists(root, path.join(root, 'lists'), [address], over));
	return { answer, address, gate, read, stop, root };
}

const isHouse = (lists: Lists): [boolean, unknown] => [
	[...lists.models.values()].some(({ entry }) => entry.name === 'House'),
	lists.recalled.get(starterModel.sha256),
];

it('reads a list at an address inside the house, which marks its models and recalls', async () => {
	const { gate, read, address } = await setUp();
	const lists = await read(gate);
	expect(isHouse(lists)).toEqual([true, reason]);
	expect([...lists.models.values()].find(({ entry }) => entry.name === 'House')?.list).toEqual({
		kind: 'organisation',
		name: `${new URL(address).host}/models.json`,
	});
	expect(lists.faults).toEqual([]);
});

it('keeps the last good one for the time when the server is down, and says from when it is', async () => {
	const { answer, gate, read, stop, address } = await setUp();
	const before = Date.now();
	await read(gate);
	// A broken one does not take its place.
	answer.text = '{ "models": 1 }';
	const broken = await read(gate);
	expect(isHouse(broken)).toEqual([true, reason]);
	expect(broken.faults).toMatchObject([{ list: address, line: 1 }]);
	answer.status = 503;
	expect((await read(gate)).faults).toMatchObject([
		{ line: 0, reason: 'the server answered with status 503' },
	]);
	await stop();
	const gone = await read(gate);
	expect(isHouse(gone)).toEqual([true, reason]);
	expect(gone.faults[0]?.problem).toMatchObject({ code: 'net-refused' });
	expect(gone.faults[0]?.keptSince).toBeGreaterThanOrEqual(before);
	expect(gone.faults[0]?.keptSince).toBeLessThanOrEqual(Date.now());
});

it('holds what was kept before anything is fetched', async () => {
	const { gate, read, stop } = await setUp();
	const first = await read(null);
	expect([isHouse(first), first.faults]).toEqual([[false, undefined], []]);
	await read(gate);
	await stop();
	const next = await read(null);
	expect([isHouse(next), next.faults]).toEqual([[true, reason], []]);
});

it('takes nothing larger than a list can be', async () => {
	const { answer, gate, read, address } = await setUp();
	answer.text = ' '.repeat(20_000_001);
	const lists = await read(gate);
	expect(lists.faults).toEqual([
		{ list: address, line: 0, reason: 'larger than a catalog can be', problem: null, keptSince: null },
	]);
});

it('leaves a kept list out that somebody damaged', async () => {
	const { gate, read, stop, root } = await setUp();
	await read(gate);
	await stop();
	const folder = path.join(root, 'lists-kept');
	for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), '{');
	const lists = await read(gate);
	expect([isHouse(lists), lists.faults[0]?.keptSince]).toEqual([[false, undefined], null]);
});

describe('a file', () => {
	const readWith = (root: string, named: readonly string[] = []): Promise<Lists> =>
		Lists.read(resources, furtherLists(root, path.join(root, 'lists'), named, null));

	/** A data folder, and the place beside it where an organisation may leave a list. */
	function places(): { root: string; beside: string } {
		const root = path.join(dataFolder(), 'data');
		mkdirSync(root, { recursive: true });
		return { root, beside: path.join(path.dirname(root), 'indoors-catalog.json') };
	}

	it('beside the data folder is a list too, and says nothing where it is not there', async () => {
		const { root, beside } = places();
		const without = await readWith(root);
		expect([isHouse(without), without.faults]).toEqual([[false, undefined], []]);
		writeFileSync(beside, house);
		const lists = await readWith(root);
		expect([isHouse(lists), lists.faults]).toEqual([[true, reason], []]);
		expect(lists.models.get('house' as ModelId)?.list).toEqual({
			kind: 'organisation',
			name: 'indoors-catalog.json',
		});
		expect(lists.models.get(starterModel.id)?.list).toBeNull();
	});

	it('beside the data folder that is broken is left out, with its line and the reason', async () => {
		const { root, beside } = places();
		const text = JSON.stringify(
			{ ...builtIn, models: [{ ...builtIn.models[0], kind: 'oracle' }] },
			null,
			'\t',
		);
		writeFileSync(beside, text);
		const lists = await readWith(root);
		expect(lists.models.size).toBe(builtIn.models.length);
		expect(lists.faults).toMatchObject([
			{ list: beside, reason: expect.stringContaining('models.0.kind') as string, keptSince: null },
		]);
		expect(text.split('\n')[(lists.faults[0]?.line ?? 0) - 1]).toContain('oracle');
	});

	it('that the administrator names and that is gone, or may not be read, has words in every language', async () => {
		const { root, beside } = places();
		const gone = path.join(path.dirname(beside), 'ward.json');
		expect((await readWith(root, [gone])).faults).toMatchObject([
			{ list: gone, line: 0, problem: { code: 'list-file-missing' } },
		]);
		makeUnreadable(gone);
		expect((await readWith(root, [gone])).faults).toMatchObject([
			{ list: gone, line: 0, problem: { code: 'list-file-unreadable' } },
		]);
	});
});

it('lets nothing that came with a model from another computer take the place of what the organisation says', async () => {
	const { answer, gate, read, root } = await setUp();
	const [model] = builtIn.models;
	const licence = { ...builtIn.licences[0], id: 'House-1.0' };
	const sourced = { source: 'https://example.org/', checked: '2026-11' };
	const list = (name: string, mustAccept: boolean): string =>
		JSON.stringify({
			...builtIn,
			licences: [...builtIn.licences, { ...licence, mustAccept }],
			models: [{ ...model, id: 'house', name, licence: { id: 'House-1.0', ...sourced } }],
		});
	answer.text = list('House', true);
	mkdirSync(path.join(root, 'lists'), { recursive: true });
	writeFileSync(path.join(root, 'lists', 'file-1.json'), list('Of a stick', false));
	const lists = await read(gate);
	expect(lists.models.get('house' as ModelId)).toMatchObject({
		entry: { name: 'House' },
		passport: { terms: { licences: [{ id: 'House-1.0', mustAccept: true }] } },
		list: { kind: 'organisation' },
	});
});
