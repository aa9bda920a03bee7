import type { ListedModel } from '../../catalog/lists.ts';
import type { ModelsService } from '../../catalog/models-service.ts';
import type { ModelId } from '../../contract/entities.ts';
import { KnownError } from '../../contract/errors.ts';
import type { Model } from '../../contract/models.ts';
import type { EmbeddingModel, TextEmbedder } from '../../documents/embeddings/text-embedder.ts';
import type { EngineHost } from '../../engine/host.ts';

export interface SearchModelOptions {
	readonly models: ModelsService;
	/** One of its own, so that the model that writes stays where it is. */
	readonly engine: EngineHost;
	readonly listed: (id: ModelId, sha256: string) => ListedModel | undefined;
	readonly chosen: () => ModelId | null;
	readonly choose: (id: ModelId) => void;
	readonly onChanged: () => void;
}

/** The model that finds passages by meaning: the chosen one, else the newest of what is installed for it. */
export class SearchModel implements TextEmbedder {
	readonly #options: SearchModelOptions;
	#current: { id: ModelId; model: EmbeddingModel } | null = null;

	constructor(options: SearchModelOptions) {
		this.#options = options;
	}

	get modelId(): ModelId | null {
		return this.#current?.id ?? null;
	}

	get model(): EmbeddingModel | null {
		return this.#current?.model ?? null;
	}

	async embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
		const { engine, models } = this.#options;
		const id = this.modelId;
		if (id === null) throw new KnownError('no-model');
		engine.choose(models.file(id));
		return engine.embed(texts, signal);
	}

	/** Chooses it and loads it, also one that ended its process at the last attempt. Errors: why it cannot be used. */
	async use(id: ModelId, signal: AbortSignal): Promise<void> {
		const { engine, models, choose } = this.#options;
		const file = models.file(id);
		choose(id);
		this.reconsider(models.list());
		engine.choose(file);
		await engine.load(signal);
	}

	/** What is installed, allowed or chosen may be another. */
	reconsider(installed: readonly Model[]): void {
		const before = this.#current;
		this.#current = this.#best(installed);
		if (before?.id === this.#current?.id && before?.model.sha256 === this.#current?.model.sha256) return;
		// What may not be used any more leaves memory now, not when the next one is needed.
		if (this.#current?.id !== before?.id) this.#options.engine.choose(null);
		this.#options.onChanged();
	}

	/** It leaves memory before its file goes. */
	letGo(id: ModelId): void {
		if (this.modelId === id) this.#options.engine.choose(null);
	}

	#best(installed: readonly Model[]): { id: ModelId; model: EmbeddingModel } | null {
		const { models, chosen, listed } = this.#options;
		const usable = installed
			.filter(({ kind, blocked }) => kind === 'embedding' && blocked === null)
			.sort((one, other) => other.verifiedAt - one.verifiedAt);
		const best =
			usable.find(({ id }) => id === chosen()) ?? usable.find((one) => !one.crashedDuringLoad) ?? usable[0];
		const sha256 = best === undefined ? undefined : models.row(best.id)?.sha256;
		if (best === undefined || sha256 === undefined) return null;
		const prefixes = listed(best.id, sha256)?.entry.searchPrefixes ?? noPrefixes;
		return { id: best.id, model: { sha256, prefixes } };
	}
}

const noPrefixes = { question: '', passage: '' };
