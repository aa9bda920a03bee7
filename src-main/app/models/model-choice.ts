import type { ConversationId, EngineState, ModelId } from '../../contract/entities.ts';
import type { Model } from '../../contract/models.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import type { EngineHost } from '../../engine/host.ts';

export interface ModelChoiceOptions {
	readonly models: ModelsService;
	readonly engine: EngineHost;
	/** Ends when the starter was looked for. */
	readonly search: Promise<unknown>;
	readonly ofConversation: (id: ConversationId) => ModelId | null;
	readonly setOfConversation: (id: ConversationId, modelId: ModelId) => void;
	readonly defaultModel: () => ModelId | null;
	readonly setDefault: (id: ModelId) => void;
	readonly memoryBytes: number;
}

/** Which model answers: the one of the conversation, else the default, else the best that is here. */
export class ModelChoice {
	readonly #options: ModelChoiceOptions;

	constructor(options: ModelChoiceOptions) {
		this.#options = options;
	}

	/** Null where none can be used. */
	modelFor(conversationId: ConversationId | null): Model | null {
		const { ofConversation } = this.#options;
		return this.usable(conversationId === null ? null : ofConversation(conversationId));
	}

	/** That one where it can be used, else the default, else the best that is here; null where none can be. */
	usable(wanted: ModelId | null): Model | null {
		const { models, defaultModel } = this.#options;
		for (const id of [wanted, defaultModel()]) {
			const model = id === null ? undefined : models.get(id);
			if (model?.blocked === null) return model;
		}
		return this.#best();
	}

	/** The model that the engine has now, or has been told to take. */
	get current(): Model | null {
		const id = modelOf(this.#options.engine.state);
		return id === null ? null : (this.#options.models.get(id) ?? null);
	}

	/** Chooses it for a conversation, or as the default, and loads it. Errors: why it cannot be used. */
	async use(modelId: ModelId, conversationId: ConversationId | null, signal: AbortSignal): Promise<void> {
		const { models, engine, setOfConversation, setDefault } = this.#options;
		const file = models.file(modelId);
		if (conversationId === null) setDefault(modelId);
		else setOfConversation(conversationId, modelId);
		await engine.calm(signal);
		engine.choose(file);
		await engine.load(signal);
	}

	/** Before work in a conversation: the engine takes its model as soon as nobody else is being answered. */
	async prepare(conversationId: ConversationId | null, signal: AbortSignal): Promise<void> {
		const { models, engine, search } = this.#options;
		await search;
		const model = this.modelFor(conversationId);
		if (model === null) return;
		await models.lookAt(model.id);
		if (model.id === modelOf(engine.state)) return;
		await engine.calm(signal);
		signal.throwIfAborted();
		engine.choose(models.file(model.id));
	}

	/** For work outside of conversations, for which nothing is chosen for good. Errors: why it cannot be used. */
	async lend(modelId: ModelId, signal: AbortSignal): Promise<void> {
		const { models, engine } = this.#options;
		const file = models.file(modelId);
		await models.lookAt(modelId);
		if (modelId === modelOf(engine.state)) return;
		await engine.calm(signal);
		signal.throwIfAborted();
		engine.choose(file);
	}

	/** What is installed or allowed changed, or where files lie: a model that may not be used any more leaves the engine. */
	reconsider(): void {
		const { models, engine } = this.#options;
		const current = this.current;
		const stays = current?.blocked === null && !isGone(engine.state);
		const next = stays ? current : this.modelFor(null);
		engine.choose(next === null ? null : models.file(next.id));
	}

	/** A model was removed: it leaves memory before its file goes. */
	letGo(id: ModelId): void {
		const { models, engine } = this.#options;
		if (modelOf(engine.state) !== id) return;
		const next = this.#best(id);
		engine.choose(next === null ? null : models.file(next.id));
	}

	/** Of what fits into memory with room to spare, the one to expect most of. */
	#best(except?: ModelId): Model | null {
		const now = modelOf(this.#options.engine.state);
		const allowed = this.#options.models
			.list()
			.filter(({ id, kind, blocked }) => kind === 'chat' && id !== except && blocked === null);
		// One that is being loaded has not crashed; where there is no other, the one that did asks before it is loaded.
		const sound = allowed.filter(({ id, crashedDuringLoad }) => !crashedDuringLoad || id === now);
		const usable = sound.length > 0 ? sound : allowed;
		const fitting = usable.filter(({ bytes }) => bytes * 1.5 < this.#options.memoryBytes);
		const [first, ...rest] = fitting.length > 0 ? fitting : usable;
		if (first === undefined) return null;
		return rest.reduce((best, model) => (promise(model) > promise(best) ? model : best), first);
	}
}

/** The model that a state speaks of. */
export function modelOf(state: EngineState): ModelId | null {
	return state.kind === 'no-model' ? null : state.modelId;
}

const isGone = (state: EngineState): boolean => state.kind === 'no-model';

/** Tiny models and files that nobody vouched for are only used when somebody chose them, the starter apart. */
function promise({ isStarter, origin, parameters }: Model): number {
	if (origin === 'catalog' && parameters >= 1e9) return parameters;
	return isStarter ? 1 : 0;
}
