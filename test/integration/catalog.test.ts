import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CatalogService } from '../../src-main/catalog/catalog-service.ts';
import { type FurtherList, Lists } from '../../src-main/catalog/lists.ts';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { Catalog } from '../../src-main/contract/catalog.ts';
import type { ModelId, Settings } from '../../src-main/contract/entities.ts';
import { AgreementsTable } from '../../src-main/db/agreements.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { dataFolder } from '../support/data-folder.ts';

const resources = path.resolve('resources');
const builtIn = JSON.parse(readFileSync(path.join(resources, 'catalog.json'), 'utf8')) as Catalog;
const gemma = 'gemma-3-270m-q4_k_m' as ModelId;
const starter = starterModel.id;

async function service({
	lists = [] as FurtherList[],
	policy = {},
	agreed = [] as string[],
	memoryBytes = 16e9,
	language = 'en',
	speed = { wordsPerSecond: 300, readingTokensPerSecond: 2500 },
} = {}) {
	const opened = await openDatabase(dataFolder());
	const agreements = new AgreementsTable(opened.database);
	for (const host of agreed) agreements.agree(host, 1);
	return new CatalogService({
		lists: await Lists.read(resources, lists),
		agreements,
		licenceTexts: path.join(resources, 'licences', 'models'),
		policy: () => ({ policy: 'all', allowedLicences: [], fixed: new Set(), ...policy }),
		surroundings: () => ({
			computer: { memoryBytes, processors: 4, freeDiskBytes: 500e9, graphics: null },
			installed: new Map([[starter, { bytes: starterModel.bytes, bytesPerToken: 0, contextTokens: 0 }]]),
			measured: new Map(),
			reference: { speed, workload: { bytes: starterModel.bytes, parameters: starterModel.parameters } },
		}),
		language: () => language,
		sha256Of: () => undefined,
		hasToken: () => false,
		isGated: () => false,
		hubHost: () => 'huggingface.co',
		agreedTo: (host) => agreements.hosts().includes(host),
		now: () => 7,
	});
}

const list = (name: string, text: string): FurtherList => ({
	kind: 'organisation',
	name,
	read: () => Promise.resolve(text),
	optional: false,
});

describe('the lists', () => {
	it('hold the built-in models, those of the organisation marked, and its recalls', async () => {
		const model = { ...builtIn.models[0], id: 'house', name: 'House' };
		const recalled = [
			{ sha256: starterModel.sha256, reason: { en: 'Harmful.', de: 'Schädlich.' }, on: '2026-11-01' },
		];
		const text = JSON.stringify({ ...builtIn, models: [model], recalled });
		const catalog = await service({ lists: [list('ward.json', text)] });
		const items = catalog.view().items;
		expect(items).toHaveLength(builtIn.models.length + 1);
		expect(items.find(({ id }) => id === 'house')).toMatchObject({
			list: { kind: 'organisation', name: 'ward.json' },
			refusal: { kind: 'recalled', reason: { en: 'Harmful.' } },
		});
		expect(catalog.refused(null, ['0', starterModel.sha256])).toMatchObject({ code: 'model-recalled' });
	});

	it('do not let a package from another computer say that it is open enough', async () => {
		const hash = 'c'.repeat(64);
		const [open] = builtIn.models;
		const files = open?.files.map((file) => ({ ...file, sha256: hash }));
		const text = JSON.stringify({ ...builtIn, models: [{ ...open, id: 'brought', files }] });
		const refusalBy = async (kind: FurtherList['kind'], policy: Settings['policy']) => {
			const catalog = await service({ lists: [{ ...list('brought.json', text), kind }], policy: { policy } });
			const [item] = catalog.view().items.filter(({ id }) => id === 'brought');
			expect(item?.list).toEqual({ kind, name: 'brought.json' });
			return catalog.refused(catalog.need('brought' as ModelId), [hash])?.code;
		};
		expect(await refusalBy('package', 'open')).toBe('model-refused-policy');
		expect(await refusalBy('package', 'all')).toBeUndefined();
		expect(await refusalBy('organisation', 'open')).toBeUndefined();
	});

	it('work without one that is broken, and say where', async () => {
		const gone: FurtherList = {
			kind: 'organisation',
			name: 'https://house.example/list.json',
			read: () => Promise.reject(new Error('does not answer')),
			optional: false,
		};
		const text = JSON.stringify({ ...builtIn, models: [{ id: 1 }] }, null, '\t');
		const catalog = await service({ lists: [list('ward.json', text), gone] });
		const { items, faults } = catalog.view();
		expect(items).toHaveLength(builtIn.models.length);
		expect(faults).toEqual([
			{
				list: 'ward.json',
				line: expect.any(Number) as number,
				reason: expect.stringContaining('models.0') as string,
				problem: null,
				keptSince: null,
			},
			{
				list: 'https://house.example/list.json',
				line: 0,
				reason: 'does not answer',
				problem: null,
				keptSince: null,
			},
		]);
		expect(text.split('\n')[(faults[0]?.line ?? 0) - 1]).toContain('"id": 1');
	});
});

describe('before a download', () => {
	it('asks for the licence with its text, then for the connection, then nothing', async () => {
		const catalog = await service();
		expect(catalog.beforeDownload(gemma)).toEqual({ kind: 'licence', licence: 'gemma' });
		expect((await catalog.licenceText('gemma'))?.text).toContain('Gemma');
		await catalog.accept('gemma', gemma, 'shown');
		expect(catalog.acceptances()).toMatchObject([{ licence: 'gemma', how: 'shown', modelId: gemma, at: 7 }]);
		expect(catalog.beforeDownload(gemma)).toEqual({ kind: 'connection', host: 'huggingface.co' });
		const agreed = await service({ agreed: ['huggingface.co'] });
		await agreed.accept('gemma', gemma, 'shown');
		expect(agreed.beforeDownload(gemma)).toEqual({ kind: 'queued' });
	});

	it('asks again for a licence that has a new version since', async () => {
		const catalog = await service({ agreed: ['huggingface.co'] });
		await catalog.accept('gemma', gemma, 'shown');
		expect(catalog.beforeDownload(gemma)).toEqual({ kind: 'queued' });
		const renewed = path.join(dataFolder(), 'resources');
		mkdirSync(renewed, { recursive: true });
		const licences = builtIn.licences.map((licence) =>
			licence.text !== undefined && licence.id === 'gemma'
				? { ...licence, text: { ...licence.text, version: 'renewed' } }
				: licence,
		);
		writeFileSync(path.join(renewed, 'catalog.json'), JSON.stringify({ ...builtIn, licences }));
		catalog.replaceLists(await Lists.read(renewed, []));
		expect(catalog.beforeDownload(gemma)).toEqual({ kind: 'licence', licence: 'gemma' });
		expect(catalog.view().items.find(({ id }) => id === gemma)?.acceptance).toBe('needed');
		await catalog.accept('gemma', gemma, 'shown');
		expect(catalog.beforeDownload(gemma)).toEqual({ kind: 'queued' });
		expect(catalog.acceptances().map(({ version }) => version)).toContain('renewed');
		expect(catalog.acceptances()).toHaveLength(2);
	});

	it('does not take an agreement to words that nobody could read here', async () => {
		const catalog = await service();
		const id = 'health-ai-developer-foundations';
		await expect(catalog.accept(id, gemma, 'shown')).rejects.toMatchObject({
			code: 'model-licence-not-accepted',
		});
		expect(catalog.view().items.find(({ licence }) => licence === id)).toMatchObject({
			acceptance: 'text-missing',
		});
		await catalog.accept('gemma', gemma, 'shown');
		await catalog.accept(id, gemma, 'elsewhere');
		expect(catalog.acceptances()).toContainEqual(expect.objectContaining({ licence: id, how: 'elsewhere' }));
		// It counts for a file that somebody brings, and opens no download.
		const medgemma = 'medgemma-4b-it-q4_k_m' as ModelId;
		expect(catalog.needsAcceptance(medgemma)).toBeUndefined();
		expect(catalog.beforeDownload(medgemma)).toEqual({ kind: 'licence', licence: id });
		expect(catalog.view().items.find(({ licence }) => licence === id)?.acceptance).toBe('text-missing');
	});

	it('refuses what the policy forbids and what has no known hash', async () => {
		const catalog = await service({ policy: { policy: 'open' }, agreed: ['huggingface.co'] });
		expect(() => catalog.beforeDownload(gemma)).toThrow(
			expect.objectContaining({ code: 'model-refused-policy' }),
		);
		const unknown = catalog
			.view()
			.items.find(({ notOffered, refusal }) => notOffered === 'no-hash' && refusal === null);
		expect(() => catalog.beforeDownload(unknown?.id as ModelId)).toThrow(
			expect.objectContaining({ code: 'download-not-offered' }),
		);
	});
});

describe('suggestions', () => {
	it('are three for this computer: none that is installed, too big or forbidden', async () => {
		const { items, suggestions } = (await service()).view();
		expect(suggestions.map(({ role }) => role)).toEqual(['recommended', 'smaller', 'better']);
		const [recommended, smaller, better] = suggestions.map(({ id }) => items.find((item) => item.id === id));
		expect(smaller?.bytes).toBeLessThan(recommended?.bytes ?? 0);
		expect(better?.parameters).toBeGreaterThan(recommended?.parameters ?? 0);
		for (const one of [recommended, smaller, better])
			expect(one).toMatchObject({ installed: false, refusal: null, notOffered: null, kind: 'chat' });
		expect(recommended?.fit.verdict).toBe('well');
		expect(suggestions[1]?.because).toContain('fast');
	});

	it.each(['de', 'nl'])('speak %s where the window does, and each says why it is there', async (language) => {
		const { items, suggestions } = (await service({ language })).view();
		const suggested = suggestions.map(({ role, id, because }) => ({
			role,
			languages: items.find((item) => item.id === id)?.languages,
			because,
		}));
		expect(suggested).toEqual(
			['recommended', 'smaller', 'better'].map((role) => ({
				role,
				languages: expect.arrayContaining([language]) as string[],
				because: expect.arrayContaining(['language']) as string[],
			})),
		);
		expect(suggestions[1]?.because).toContain('fast');
		expect(suggestions[2]?.because).toContain('capable');
	});

	it('are there on a slow computer too, and open before restricted', async () => {
		const slow = (await service({ speed: { wordsPerSecond: 5, readingTokensPerSecond: 40 } })).view();
		expect(slow.suggestions[0]?.role).toBe('recommended');
		expect(slow.suggestions.length).toBeGreaterThan(1);
		const first = slow.items.find(({ id }) => id === slow.suggestions[0]?.id);
		expect(first).toMatchObject({ acceptance: 'not-needed' });
		expect(first?.bytes).toBeLessThan(2e9);
		// None is called fast that is said to be slow beside it.
		expect(slow.items.filter(({ fit }) => fit.verdict === 'slow')).not.toEqual([]);
		expect(slow.suggestions.flatMap(({ because }) => because)).not.toContain('fast');
	});

	it('leave a small computer something small, and a policy its models', async () => {
		const small = (await service({ memoryBytes: 4e9 })).view();
		for (const { id } of small.suggestions)
			expect(small.items.find((item) => item.id === id)?.fit.neededBytes).toBeLessThan(4e9);
		const open = (await service({ policy: { policy: 'fully-open' } })).view();
		for (const { id } of open.suggestions)
			expect(open.items.find((item) => item.id === id)?.openness).toBe('open-source');
	});
});

it('describes a thousand models in a fraction of a second', async () => {
	const models = Array.from({ length: 1000 }, (_, at) => ({
		...builtIn.models[at % builtIn.models.length],
		id: `m${at}`,
	}));
	const catalog = await service({ lists: [list('large', JSON.stringify({ ...builtIn, models }))] });
	const began = performance.now();
	expect(catalog.view().items.length).toBeGreaterThan(1000);
	expect(performance.now() - began).toBeLessThan(100);
});
