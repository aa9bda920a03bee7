import type { ItemSurroundings } from '../../catalog/catalog-item.ts';
import type { Lists } from '../../catalog/lists.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import type { Computer } from '../../contract/models.ts';
import { factsOf, type ModelRow, type ModelsTable } from '../../db/models.ts';

/** What is here and how fast it was, by the ids of the lists: a model that was brought may bear another one. */
export function itemSurroundings(
	models: Pick<ModelsService, 'list'>,
	table: Pick<ModelsTable, 'get'>,
	lists: Pick<Lists, 'find'>,
	computer: Computer,
): ItemSurroundings {
	// One whose file is gone can be fetched again.
	const here = models.list().flatMap((model) => {
		const row = model.installed ? table.get(model.id) : undefined;
		return row === undefined ? [] : [{ model, row, entry: lists.find(model.id, row.sha256)?.entry }];
	});
	const measured = here.flatMap(({ model, entry }) => {
		const { wordsPerSecond, readingTokensPerSecond, bytes, parameters } = model;
		if (wordsPerSecond === undefined || readingTokensPerSecond === undefined) return [];
		const workload = { bytes, parameters, activeParameters: entry?.activeParameters };
		return [{ id: entry?.id ?? model.id, speed: { wordsPerSecond, readingTokensPerSecond }, workload }];
	});
	// The largest one tells most about large ones.
	const [reference] = measured.toSorted((one, other) => other.workload.bytes - one.workload.bytes);
	return {
		computer,
		installed: new Map(here.map(({ model, row, entry }) => [entry?.id ?? model.id, sizeOf(row)])),
		measured: new Map(measured.map(({ id, speed }) => [id, speed])),
		reference,
	};
}

/** As its own file says. */
function sizeOf(row: ModelRow): { bytes: number; bytesPerToken: number; contextTokens: number } {
	const { bytesPerToken, contextTokens } = factsOf(row);
	return { bytes: row.bytes, bytesPerToken, contextTokens };
}
