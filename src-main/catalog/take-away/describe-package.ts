import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Catalog, CatalogEntry } from '../../contract/catalog.ts';
import { parseCatalog } from '../catalog-file.ts';
import type { FoundModel } from '../imports/found-model.ts';
import { names } from './package-format.ts';

/** Whether a folder was written by `writePackage`, whole or not. */
export async function isPackage(folder: string): Promise<boolean> {
	const both = [names.catalog, names.sums].map((name) =>
		stat(path.join(folder, name)).then(
			(facts) => facts.isFile(),
			() => false,
		),
	);
	return (await Promise.all(both)).every(Boolean);
}

/** What a package says that it holds, without reading the model. */
export async function describePackage(folder: string): Promise<FoundModel> {
	try {
		const { entry } = await packageCatalog(folder);
		const [first, ...more] = await Promise.all(
			entry.files.map(async ({ file }) => {
				const full = path.join(folder, file);
				return { path: full, bytes: (await stat(full)).size };
			}),
		);
		if (first === undefined) throw new Error('a package without files');
		return { name: entry.name, files: [first, ...more], packageFolder: folder, problem: null };
	} catch {
		return {
			name: path.basename(folder),
			files: [{ path: path.join(folder, names.catalog), bytes: 0 }],
			packageFolder: folder,
			problem: { code: 'model-package-changed' },
		};
	}
}

/** The catalog of a package with its one model. Throws where it is not one. */
export async function packageCatalog(folder: string): Promise<{ catalog: Catalog; entry: CatalogEntry }> {
	const file = path.join(folder, names.catalog);
	if ((await stat(file)).size > mostCatalogBytes) throw new Error('too large for one model');
	const catalog = parseCatalog(await readFile(file, 'utf8'));
	const [entry, ...others] = catalog.models;
	if (entry === undefined || others.length > 0) throw new Error('not one model');
	return { catalog, entry };
}

const mostCatalogBytes = 5_000_000;
