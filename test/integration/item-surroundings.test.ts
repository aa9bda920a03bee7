import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemSurroundings } from '../../src-main/app/models/item-surroundings.ts';
import { catalogItem, type ItemSurroundings } from '../../src-main/catalog/catalog-item.ts';
import { headerFacts } from '../../src-main/catalog/header-facts.ts';
import { Lists, type ListedModel } from '../../src-main/catalog/lists.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import type { CatalogItem, Computer } from '../../src-main/contract/models.ts';
import type { FileOfModel } from '../../src-main/db/models.ts';
import { ModelsTable } from '../../src-main/db/models.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { dataFolder } from '../support/data-folder.ts';
import { smallModel } from '../support/gguf-bytes.ts';
import { sha256Of } from '../support/model-files/entry-of.ts';
import { modelsService } from '../support/models-service.ts';

const computer: Computer = { memoryBytes: 16e9, processors: 4, freeDiskBytes: 500e9, graphics: null };
const lists = await Lists.read('resources', []);
const listed = (id: string): ListedModel => {
	const model = lists.models.get(id as ModelId);
	if (model === undefined) throw new Error(`no ${id}`);
	return model;
};

async function computerWith(...ids: readonly { id: string; sha256?: string; isGone?: boolean }[]) {
	const folder = dataFolder();
	const table = new ModelsTable(openInMemory());
	const models = modelsService({ table, listed: (id, sha256) => lists.find(id, sha256) });
	for (const { id, sha256, isGone = false } of ids) {
		const bytes = smallModel();
		const file: FileOfModel = {
			path: path.join(folder, `${id}.gguf`),
			sha256: sha256 ?? sha256Of(bytes),
			bytes: bytes.length,
		};
		writeFileSync(file.path, bytes);
		const facts = await headerFacts([file]);
		const place = isGone ? { ...file, path: path.join(folder, 'gone.gguf') } : file;
		models.install({ id, files: [place], place: 'own', facts, problem: null, verifiedAt: 1 });
	}
	return { models, surroundings: () => itemSurroundings(models, table, lists, computer) };
}
const item = (id: string, surroundings: ItemSurroundings): CatalogItem =>
	catalogItem(listed(id), surroundings, null, 'not-needed');

const granite = 'granite-4.0-micro-q4_k_m';
const gemma = 'gemma-4-e4b-it-q4_k_m';

describe('a model of the list', () => {
	it('needs the memory that the header of its file says, once it is here', async () => {
		const absent = item(granite, (await computerWith()).surroundings());
		const { surroundings } = await computerWith({ id: granite });
		const here = item(granite, surroundings());
		expect([absent.installed, here.installed]).toEqual([false, true]);
		const known = surroundings().installed.get(granite as ModelId);
		expect(known?.bytesPerToken).toBeGreaterThan(0);
		expect(here.fit.neededBytes).toBeLessThan(absent.fit.neededBytes);
	});

	it('can be fetched again when its file is gone', async () => {
		const { surroundings } = await computerWith({ id: granite, isGone: true });
		expect(item(granite, surroundings()).installed).toBe(false);
	});

	it('is here where its file was brought under another name', async () => {
		const sha256 = listed(granite).entry.files[0]?.sha256 ?? '';
		const { models, surroundings } = await computerWith({ id: 'file-1', sha256 });
		models.learnSpeed('file-1' as ModelId, 'words_per_second', 7);
		models.learnSpeed('file-1' as ModelId, 'reading_tokens_per_second', 70);
		expect(item(granite, surroundings())).toMatchObject({
			installed: true,
			fit: { speed: { wordsPerSecond: 7, measured: true } },
		});
	});

	it('is not thought fast because a mixture of experts was', async () => {
		const { models, surroundings } = await computerWith({ id: gemma });
		models.learnSpeed(gemma as ModelId, 'words_per_second', 8);
		models.learnSpeed(gemma as ModelId, 'reading_tokens_per_second', 80);
		const { entry } = listed(gemma);
		const share = (entry.activeParameters ?? 0) / entry.parameters;
		expect(share).toBeLessThan(0.9);
		const { reference } = surroundings();
		const dense = item(granite, surroundings());
		const active = (reference?.workload.bytes ?? 0) * share;
		expect(dense.fit.speed?.wordsPerSecond).toBeCloseTo(8 * (active / dense.bytes), 6);
	});
});

it('a model is still known by its header when the list is gone that named it', async () => {
	const { models } = await computerWith({ id: 'house-model' });
	expect(models.get('house-model' as ModelId)).toMatchObject({
		name: 'Small',
		parameters: 144,
		quantisation: 'Q4_K_M',
		contextTokens: 8192,
		origin: 'unknown',
	});
});
