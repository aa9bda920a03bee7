import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ModelsService } from '../../src-main/catalog/models-service.ts';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { ModelsTable } from '../../src-main/db/models.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { dataFolder } from '../support/data-folder.ts';
import { floatValue, gguf, languageValues } from '../support/gguf-bytes.ts';

it('what the makers of a model recommend is known as soon as it is loaded', async () => {
	const models = new ModelsService({
		table: new ModelsTable(openInMemory()),
		starterFiles: [],
		stateFolder: dataFolder(),
		hashFile: () => Promise.resolve(''),
		listed: () => undefined,
		refused: () => null,
		defaultModel: () => null,
		onChanged: () => undefined,
		freeBytes: () => 8e9,
		onStorageProblem: () => undefined,
	});
	const bytes = gguf([...languageValues, floatValue('general.sampling.temp', 0.6)]);
	const file = path.join(dataFolder(), 'model.gguf');
	writeFileSync(file, bytes);
	expect(models.recommendedSampling('own' as ModelId)).toEqual({});
	await models.loadOptions({ id: 'own', path: file, sha256: '', bytes: bytes.length });
	expect(models.recommendedSampling('own' as ModelId)).toEqual({ temperature: 0.6 });
	expect(models.recommendedSampling(null)).toEqual({});
});
