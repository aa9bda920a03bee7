import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type FurtherList, Lists } from '../../../src-main/catalog/lists.ts';
import type { CatalogEntry } from '../../../src-main/contract/catalog.ts';
import type { ModelId } from '../../../src-main/contract/entities.ts';
import { entryOf, licence, sha256Of } from '../../support/model-files/entry-of.ts';

const [old, renewed] = [Buffer.from('old'), Buffer.from('renewed')];
const catalog = (...models: CatalogEntry[]): string =>
	JSON.stringify({ version: 1, updated: '2026-11-27', licences: [licence], models, recalled: [] });
const inHouse = (...models: CatalogEntry[]): FurtherList => ({
	name: 'house.json',
	kind: 'organisation',
	read: () => Promise.resolve(catalog(...models)),
	optional: false,
});

/** Our own list has these models. */
async function lists(own: readonly CatalogEntry[], ...house: CatalogEntry[]): Promise<Lists> {
	const resources = mkdtempSync(path.join(os.tmpdir(), 'indoors-lists-'));
	writeFileSync(path.join(resources, 'catalog.json'), catalog(...own));
	return Lists.read(resources, [inHouse(...house)]);
}

const nameOf = (found: Lists, id: string, bytes: Uint8Array): string | undefined =>
	found.find(id as ModelId, sha256Of(bytes))?.entry.name;

it('knows an installed model by its file, where its id went to another one since', async () => {
	const now = { ...entryOf([renewed], 'small'), name: 'Renewed' };
	const before = { ...entryOf([old], 'small-1'), name: 'As it was' };
	const found = await lists([now, before]);
	expect(nameOf(found, 'small', old)).toBe('As it was');
	expect(nameOf(found, 'small', renewed)).toBe('Renewed');
});

it('goes by the id where no list knows the file', async () => {
	const found = await lists([{ ...entryOf([renewed], 'small'), name: 'Renewed' }]);
	expect(nameOf(found, 'small', old)).toBe('Renewed');
	expect(nameOf(found, 'other', old)).toBeUndefined();
});

it('lets no further list speak of a file that the id knows itself', async () => {
	const found = await lists([{ ...entryOf([old], 'small'), name: 'Ours' }], {
		...entryOf([old], 'house'),
		name: 'House',
	});
	expect(nameOf(found, 'small', old)).toBe('Ours');
});

it('knows a file by the first list that names it', async () => {
	const found = await lists([{ ...entryOf([old], 'small'), name: 'Ours' }], {
		...entryOf([old], 'house'),
		name: 'House',
	});
	expect(found.bySha256(sha256Of(old))?.entry.name).toBe('Ours');
	expect(nameOf(found, 'file-1', old)).toBe('Ours');
});
