import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFile, FoundModel } from './found-model.ts';
import { groupFiles, isModelName } from './group-files.ts';
import { ollamaModels } from './ollama-models.ts';
import type { Place } from './places.ts';
import { filesBelow } from './walk.ts';

export interface FoundElsewhere {
	readonly model: FoundModel;
	readonly foundIn: string;
}

/** The models in the folders of other programs; nothing is changed there. Folders that are not there hold none. */
export async function modelsOfOtherPrograms(
	places: readonly Place[],
	signal: AbortSignal,
): Promise<FoundElsewhere[]> {
	const found: FoundElsewhere[] = [];
	const paths = new Set<string>();
	for (const place of places)
		for (const model of await modelsIn(place, signal)) {
			const [{ path: first }] = model.files;
			if (paths.has(first)) continue;
			paths.add(first);
			found.push({ model, foundIn: place.foundIn });
		}
	return found;
}

async function modelsIn({ folder, layout }: Place, signal: AbortSignal): Promise<FoundModel[]> {
	switch (layout) {
		case 'files':
			return groupFiles(await filesBelow(folder, isModelName, signal));
		case 'ollama':
			return ollamaModels(folder, signal);
		case 'hub':
			return hubModels(folder, signal);
	}
}

/** Each repository has a folder of its own, in which `snapshots` holds links into `blobs`, on Windows perhaps files. */
async function hubModels(folder: string, signal: AbortSignal): Promise<FoundModel[]> {
	const repositories = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('models--'));
	const files: FoundFile[] = [];
	for (const one of repositories)
		files.push(...(await filesBelow(path.join(folder, one), isModelName, signal)));
	return groupFiles(files);
}
