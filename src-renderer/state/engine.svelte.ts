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

	/** Those on this computer, the default one first; also those that cannot be used now, which say why. */
	get installed(): Model[] {
		return this.models
			.filter((model) => model.installed || model.blocked !== null)
			.sort((a, b) => rank(b) - rank(a));
	}

	/** Those that can be talked to. */
	get writers(): Model[] {
		return this.installed.filter(({ kind }) => kind === 'chat');
	}

	get modelInUse(): Model | undefined {
		const state = this.state;
		return state === undefined || state.kind === 'no-model' ? undefined : this.model(state.modelId);
	}

	/** What answers in a conversation for which this model was chosen: as in main, the next one that can be used. */
	modelFor(chosen: ModelId | null): Model | undefined {
		const wanted = [
			chosen === null ? undefined : this.model(chosen),
			this.models.find((one) => one.isDefault),
		];
		return wanted.find((model) => model?.blocked === null) ?? this.modelInUse;
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

/** The default one first, then those that can be talked to. */
function rank({ isDefault, kind }: Model): number {
	return (isDefault ? 2 : 0) + (kind === 'chat' ? 1 : 0);
}
