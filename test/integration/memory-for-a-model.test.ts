import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ModelsService } from '../../src-main/catalog/models-service.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { modelsService } from '../support/models-service.ts';

const path = starterModelPath() ?? '';
const starter = { id: 'starter', path, sha256: 'starter', bytes: statSync(path).size };

function optionsWith(freeBytes: number): ReturnType<ModelsService['loadOptions']> {
	const models = modelsService({
		freeBytes: () => freeBytes,
	});
	return models.loadOptions(starter);
}

it('a model file that does not fit into the free memory is refused with what it needs and what is free', async () => {
	const freeBytes = starter.bytes - 1;
	const refusal = await optionsWith(freeBytes).catch((error: unknown) => error);
	expect(refusal).toMatchObject({ code: 'model-does-not-fit', details: { freeBytes } });
	const { neededBytes } = (refusal as { details: { neededBytes: number } }).details;
	expect(neededBytes).toBeGreaterThan(starter.bytes);
});

it('the context is as long as the free memory allows', async () => {
	const { contextTokens: roomy } = await optionsWith(8e9);
	const { contextTokens: tight } = await optionsWith(420e6);
	expect(roomy).toBe(4096);
	expect(tight).toBe(2048);
});
