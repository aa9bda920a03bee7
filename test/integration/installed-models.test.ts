import { createHash, randomBytes } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Jobs } from '../../src-main/base/jobs.ts';
import { checkFiles } from '../../src-main/catalog/check-files.ts';
import { FileWorker } from '../../src-main/catalog/files/file-worker-client.ts';
import { ModelBin } from '../../src-main/catalog/model-bin.ts';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { ModelsTable, type NewModel } from '../../src-main/db/models.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { dataFolder } from '../support/data-folder.ts';
import { chatFacts } from '../support/model-facts.ts';
import { modelsService } from '../support/models-service.ts';

const files = new FileWorker();
afterAll(() => files.dispose());

const one = 'one' as ModelId;
const fails = (error: unknown): never => {
	throw error;
};

async function setUp({ refused = false, asked = [] as (readonly string[])[] } = {}) {
	const root = dataFolder();
	const folder = path.join(root, 'models');
	mkdirSync(folder);
	const opened = await openDatabase(root);
	const table = new ModelsTable(opened.database);
	const models = modelsService({
		table,
		stateFolder: root,
		hashFile: (file) => files.hash(file, new AbortController().signal),
		refused: (_, sha256s) => {
			asked.push(sha256s);
			return refused ? { code: 'model-refused-policy' } : null;
		},
		onStorageProblem: fails,
	});
	const content = randomBytes(300_000);
	const file = path.join(folder, 'one.gguf');
	writeFileSync(file, content);
	const sha256 = createHash('sha256').update(content).digest('hex');
	models.install({
		id: one,
		files: [{ path: file, sha256, bytes: content.length }],
		place: 'own',
		facts: chatFacts,
		problem: null,
		verifiedAt: 1,
	});
	return { root, folder, table, models, file, content, jobs: new Jobs() };
}

describe('a model that takes the place of another', () => {
	const renewed = (id: ModelId, file: string, place: 'own' | 'elsewhere' = 'own'): NewModel => ({
		id,
		files: [{ path: file, sha256: 'f'.repeat(64), bytes: 1 }],
		place,
		facts: chatFacts,
		problem: null,
		verifiedAt: 2,
	});

	it('leaves no file of ours behind that nothing uses any more', async () => {
		const { models, folder, file } = await setUp();
		const now = path.join(folder, 'two.gguf');
		writeFileSync(now, 'x');
		models.install(renewed(one, now));
		await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['two.gguf']));
		expect(existsSync(file)).toBe(false);
	});

	it('deletes no file that it uses itself under another name', async () => {
		const { models, folder, root, file } = await setUp();
		symlinkSync(folder, path.join(root, 'link'), 'junction');
		const old = path.join(folder, 'old.gguf');
		writeFileSync(old, 'x');
		models.install(renewed('two' as ModelId, old));
		models.install(renewed(one, path.join(root, 'link', 'one.gguf')));
		models.install(renewed('two' as ModelId, path.join(folder, 'new.gguf')));
		await vi.waitFor(() => expect(existsSync(old)).toBe(false));
		expect(existsSync(file)).toBe(true);
	});

	it('deletes nothing that is used in place, by itself or by another', async () => {
		const { models, folder, root } = await setUp();
		const elsewhere = path.join(root, 'theirs.gguf');
		const shared = path.join(folder, 'one.gguf');
		writeFileSync(elsewhere, 'x');
		models.install(renewed('two' as ModelId, elsewhere, 'elsewhere'));
		models.install(renewed('two' as ModelId, shared));
		models.install(renewed('three' as ModelId, path.join(folder, 'gone.gguf')));
		models.install(renewed(one, path.join(folder, 'new.gguf')));
		writeFileSync(path.join(folder, 'gone.gguf'), 'x');
		models.install(renewed('three' as ModelId, path.join(folder, 'new.gguf')));
		await vi.waitFor(() => expect(existsSync(path.join(folder, 'gone.gguf'))).toBe(false));
		expect([existsSync(elsewhere), existsSync(shared)]).toEqual([true, true]);
	});
});

describe('the bin', () => {
	async function withBin() {
		const made = await setUp();
		let now = 1_000;
		const removed: string[] = [];
		const bin = new ModelBin({
			table: made.table,
			models: made.models,
			folder: () => made.folder,
			onRemoved: (id) => removed.push(id),
			now: () => now,
		});
		return { ...made, bin, removed, pass: (days: number) => (now += days * 86_400_000) };
	}

	it('does not take the model that comes with the program', async () => {
		const { bin } = await withBin();
		await expect(bin.remove(starterModel.id)).rejects.toMatchObject({ code: 'bad-request' });
	});

	it('keeps a removed model for seven days and gives it back', async () => {
		const { bin, models, file, content, removed } = await withBin();
		expect(await bin.remove(one)).toBe(1_000 + 7 * 86_400_000);
		expect(removed).toEqual([one]);
		expect([models.list(), existsSync(file)]).toEqual([[], false]);
		expect(bin.list()).toEqual([
			expect.objectContaining({
				id: one,
				name: 'One',
				bytes: content.length,
				openness: 'unknown',
				goneAt: 1_000 + 7 * 86_400_000,
			}),
		]);
		await bin.bringBack(one);
		expect(readFileSync(file).equals(content)).toBe(true);
		expect(models.list().map(({ id, blocked }) => [id, blocked])).toEqual([[one, null]]);
	});

	it.each(['tidy', 'deleteOld'] as const)('empties itself after that: %s', async (deletes) => {
		const { bin, table, folder, pass } = await withBin();
		await bin.remove(one);
		pass(6);
		await bin[deletes]();
		expect(table.get(one)).toBeDefined();
		pass(1);
		await bin[deletes]();
		expect(table.get(one)).toBeUndefined();
		expect(readdirSync(path.join(folder, 'bin'))).toEqual([]);
	});

	it('deletes nothing early when the clock is set back, and forward again', async () => {
		const { bin, table, folder, file, pass } = await withBin();
		await bin.remove(one);
		for (const days of [-400, 300, 106]) {
			pass(days);
			await bin.tidy();
			expect(table.get(one)).toBeDefined();
			expect(bin.list()[0]?.goneAt).toBe(1_000 + 7 * 86_400_000);
		}
		await bin.bringBack(one);
		expect(existsSync(file)).toBe(true);
		await bin.remove(one);
		pass(7);
		await bin.tidy();
		expect([table.get(one), readdirSync(path.join(folder, 'bin'))]).toEqual([undefined, []]);
	});

	it('finishes what a crash between table and file left half done', async () => {
		const { bin, table, file, folder } = await withBin();
		table.set(one, 'removed_at', 1_000);
		await bin.tidy();
		expect([existsSync(file), readdirSync(path.join(folder, 'bin'))]).toEqual([false, ['one.gguf']]);
		table.set(one, 'removed_at', null);
		await bin.tidy();
		expect(existsSync(file)).toBe(true);
	});

	it('gives back and deletes what was removed before the models got another folder', async () => {
		const made = await withBin();
		const elsewhere = path.join(made.root, 'another folder');
		await made.bin.remove(one);
		const bin = new ModelBin({
			...made,
			folder: () => elsewhere,
			onRemoved: () => undefined,
			now: () => 2_000,
		});
		await bin.bringBack(one);
		expect(made.models.get(one)?.blocked).toBeNull();
		expect(readFileSync(made.models.file(one).path).equals(made.content)).toBe(true);
		await bin.remove(one);
		await bin.deleteForGood(one);
		expect([existsSync(made.file), readdirSync(path.join(made.folder, 'bin'))]).toEqual([false, []]);
	});

	it('never touches a file that was used where it lies', async () => {
		const { bin, models, file } = await withBin();
		const row = models.row(one);
		models.install({
			id: one,
			files: [{ path: file, sha256: row?.sha256 ?? '', bytes: row?.bytes ?? 0 }],
			place: 'elsewhere',
			facts: chatFacts,
			problem: null,
			verifiedAt: 1,
		});
		await bin.remove(one);
		await bin.deleteForGood(one);
		expect(existsSync(file)).toBe(true);
	});
});

describe('the starter', () => {
	it('is hashed once, and again where the clock was set back, because a later change has an earlier time then', async () => {
		const { root, table } = await setUp();
		const file = path.join(root, starterModel.file);
		writeFileSync(file, '');
		truncateSync(file, starterModel.bytes);
		let hashed = 0;
		let found: string = starterModel.sha256;
		const models = modelsService({
			table,
			starterFiles: [file],
			stateFolder: root,
			hashFile: () => {
				hashed += 1;
				return Promise.resolve(found);
			},
			onStorageProblem: fails,
		});
		await models.findStarter();
		expect(await models.findStarter()).toMatchObject({ path: file });
		expect(hashed).toBe(1);
		// Verified at a time that has not come yet, and changed since.
		table.set(starterModel.id, 'verified_at', Date.now() + 86_400_000);
		found = 'another';
		expect(await models.findStarter()).toBeNull();
		expect(hashed).toBe(2);
	});
});

describe('checking a file', () => {
	it('finds one that was changed, and does not load it any more', async () => {
		const { models, file, content, ...rest } = await setUp();
		const check = (): Promise<boolean> => checkFiles(one, { ...rest, models, files });
		expect(await check()).toBe(true);
		writeFileSync(file, Buffer.concat([content.subarray(0, 100), randomBytes(content.length - 100)]));
		expect(await check()).toBe(false);
		expect(models.get(one)?.blocked).toEqual({ code: 'model-changed' });
		expect(() => models.file(one)).toThrow(expect.objectContaining({ code: 'model-changed' }));
		writeFileSync(file, content);
		expect(await check()).toBe(true);
		expect(models.get(one)?.blocked).toBeNull();
	});

	it('says that it is gone', async () => {
		const { models, table, jobs } = await setUp();
		table.set(one, 'path', '/nowhere/one.gguf');
		await expect(checkFiles(one, { models, table, jobs, files })).rejects.toMatchObject({
			code: 'model-file-gone',
		});
		expect(models.get(one)).toMatchObject({ blocked: { code: 'model-file-gone' }, installed: false });
	});
});

it('asks whether any part of a model may be used, not only the first one', async () => {
	const asked: (readonly string[])[] = [];
	const { models, table } = await setUp({ asked });
	table.setPaths(
		[{ id: one, path: models.file(one).path, more: [{ path: '/nowhere', sha256: 'part two', bytes: 1 }] }],
		() => undefined,
	);
	models.get(one);
	expect(asked.at(-1)).toEqual([models.row(one)?.sha256, 'part two']);
});

it('does not hand out a model that may not be used', async () => {
	const { models } = await setUp({ refused: true });
	expect(() => models.file(one)).toThrow(expect.objectContaining({ code: 'model-refused-policy' }));
});
