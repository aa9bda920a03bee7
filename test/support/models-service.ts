import { ModelsService, type ModelsServiceOptions } from '../../src-main/catalog/models-service.ts';
import { ModelsTable } from '../../src-main/db/models.ts';
import { openInMemory } from '../../src-main/db/open.ts';
import { dataFolder } from './data-folder.ts';

/** Where nothing is forbidden and memory is plenty, but for what a test says. */
export function modelsService(change: Partial<ModelsServiceOptions> = {}): ModelsService {
	return new ModelsService({
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
		...change,
	});
}
