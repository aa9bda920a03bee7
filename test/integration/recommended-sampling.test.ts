import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ModelId } from '../../src-main/contract/entities.ts';
import { factsOf } from '../../src-main/db/models.ts';
import { dataFolder } from '../support/data-folder.ts';
import { floatValue, gguf, languageValues } from '../support/gguf-bytes.ts';
import { modelsService } from '../support/models-service.ts';

it('how much a model reads and what its makers recommend is known before it is loaded', async () => {
	const models = modelsService();
	const bytes = gguf([...languageValues, floatValue('general.sampling.temp', 0.6)]);
	const file = path.join(dataFolder(), 'model.gguf');
	writeFileSync(file, bytes);
	expect(models.recommendedSampling('own' as ModelId)).toEqual({});
	await models.lookAt('own' as ModelId);
	expect(models.recommendedSampling('own' as ModelId)).toEqual({});
	models.install({
		id: 'own',
		files: [{ path: file, sha256: 'own', bytes: bytes.length }],
		place: 'elsewhere',
		facts: factsOf({ facts: '{}' }),
		problem: null,
		verifiedAt: 1,
	});
	expect(models.largestContext('own' as ModelId)).toBe(4096);
	await models.lookAt('own' as ModelId);
	expect(models.largestContext('own' as ModelId)).toBe(8192);
	expect(models.recommendedSampling('own' as ModelId)).toEqual({ temperature: 0.6 });
	expect(models.recommendedSampling(null)).toEqual({});
});
