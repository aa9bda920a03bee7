import type { Client } from '../../src-main/contract/connect.ts';
import type { EngineState, ModelId } from '../../src-main/contract/entities.ts';
import type { Model } from '../../src-main/contract/models.ts';
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

	/** Those whose file is here, the default one first. */
	get installed(): Model[] {
		return this.models
			.filter((model) => model.installed)
			.sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
	}

	get modelInUse(): Model | undefined {
		const state = this.state;
		return state === undefined || state.kind === 'no-model' ? undefined : this.model(state.modelId);
	}

	/** What answers where no model was chosen. */
	get defaultModel(): Model | undefined {
		return this.models.find((model) => model.isDefault) ?? this.modelInUse;
	}

	/** What the engine does with this model; undefined where it does nothing with it. */
	stateOf(id: ModelId): Exclude<EngineState, { kind: 'no-model' }> | undefined {
		const state = this.state;
		return state === undefined || state.kind === 'no-model' || state.modelId !== id ? undefined : state;
	}

	model(id: ModelId): Model | undefined {
		return this.models.find((model) => model.id === id);
	}
}
