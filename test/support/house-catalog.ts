import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../src-main/contract/catalog.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { root } from '../../tools/setup/places.mjs';

export const houseModel = 'house-model' as ModelId;

/** Writes the files of an administrator: a mirror in the house and a list with one model, which has the starter's bytes. */
export function administratorFile(
	folder: string,
	settings: Readonly<Record<string, unknown>>,
	change: Partial<Catalog['models'][number]> = {},
): Record<string, string> {
	const builtIn = JSON.parse(readFileSync(path.join(root, 'resources', 'catalog.json'), 'utf8')) as Catalog;
	const [starter] = builtIn.models;
	if (starter === undefined) throw new Error('the built-in catalog is empty');
	const [file] = starter.files;
	if (file === undefined) throw new Error('the starter has no file');
	const model = {
		...starter,
		id: houseModel,
		name: 'House model',
		purposes: ['everyday'],
		files: [{ ...file, repository: 'house/model', revision: undefined, file: 'house.gguf' }],
		...change,
	};
	const list = { ...builtIn, models: [model], recalled: [] };
	const catalog = path.join(folder, 'house-catalog.json');
	writeFileSync(catalog, JSON.stringify(list));
	const administrator = path.join(folder, 'administrator.json');
	writeFileSync(administrator, JSON.stringify({ settings, catalogs: [catalog] }));
	return { INDOORS_ADMINISTRATOR_FILE: administrator };
}
