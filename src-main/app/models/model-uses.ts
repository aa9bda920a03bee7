import type { ModelId } from '../../contract/entities.ts';
import type { ModelUses } from '../../contract/model-calls.ts';
import type { Program } from '../compose.ts';

/** What would miss this model if it were removed. */
export function modelUses(id: ModelId, program: Program): ModelUses {
	const { stores, assistants, teaching, choice, searchModel, settings } = program;
	return {
		conversations: stores.disk.conversations.countOfModel(id),
		ways: assistants
			.list()
			.filter(({ modelId }) => modelId === id)
			.map(({ name }) => name),
		adapters: teaching.adapters
			.list()
			.filter(({ baseModelId }) => baseModelId === id)
			.map(({ name }) => name),
		beginsNew: settings.current.defaultModel === id || choice.modelFor(null)?.id === id,
		findsPassages: searchModel.modelId === id,
	};
}
