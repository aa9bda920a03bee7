import type { Client } from '../../src-main/contract/connect.ts';
import type { EngineState, Model, ModelId } from '../../src-main/contract/entities.ts';
import { Watched } from './watched.ts';

/** The models on this computer, and what the engine does with the one in use. */
export class EngineWatch {
	readonly #engine: Watched<'engine.watch'>;
	readonly #models: Watched<'models.watch'>;

	constructor(client: Client) {
		this.#engine = new Watched(client, 'engine.watch', undefined);
		this.#models = new Watched(client, 'models.watch', undefined);
	}

	get state(): EngineState | undefined {
		return this.#engine.value;
	}

	get models(): Model[] {
		return this.#models.value ?? [];
	}

	get modelInUse(): Model | undefined {
		const state = this.state;
		return state === undefined || state.kind === 'no-model' ? undefined : this.model(state.modelId);
	}

	model(id: ModelId): Model | undefined {
		return this.models.find((model) => model.id === id);
	}
}
