import { measureSpeed } from '../catalog/measure-speed.ts';
import type { ModelsService } from '../catalog/models-service.ts';
import type { Model } from '../contract/models.ts';
import { measureAbility } from '../documents/ability.ts';
import { measureChoice } from '../documents/choice-ability.ts';
import { modelFrom } from '../documents/summary-model.ts';
import type { Engine } from '../engine/engine.ts';

export interface ModelMeasurementsOptions {
	readonly engine: Engine;
	readonly models: ModelsService;
	/** Ends when the model to use is known. */
	readonly search: Promise<void>;
	readonly currentModel: () => Model | null;
	readonly contextTokens: () => number;
}

/** What has to be known of a model on this computer before a summary: measured once, then kept. */
export class ModelMeasurements {
	readonly #options: ModelMeasurementsOptions;
	#running: Promise<void> | undefined;

	constructor(options: ModelMeasurementsOptions) {
		this.#options = options;
	}

	/** Resolves when speed and ability of the model in use are known; at once when they are, or without a model. */
	async ensure(): Promise<void> {
		await this.#options.search;
		const model = this.#options.currentModel();
		if (model === null) return;
		this.#running ??= this.#measure(model).finally(() => (this.#running = undefined));
		await this.#running;
	}

	async #measure(model: Model): Promise<void> {
		const { engine, models, contextTokens } = this.#options;
		const { signal } = new AbortController();
		if (model.readingTokensPerSecond === undefined || model.wordsPerSecond === undefined) {
			const speed = await measureSpeed(engine, signal);
			models.learnSpeed(model.id, 'reading_tokens_per_second', speed.readingTokensPerSecond);
			models.learnSpeed(model.id, 'words_per_second', speed.wordsPerSecond);
		}
		if (models.row(model.id)?.summary_method == null) {
			const { method } = await measureAbility(modelFrom(engine, model, contextTokens()), signal);
			models.setMethod(model.id, method);
		}
		const known = models.row(model.id);
		// A model that works by sections is given whole sections: it has no sentences to choose.
		if (known?.summary_method === 'sentences' && known.sentence_choice === null) {
			const { choice } = await measureChoice(modelFrom(engine, model, contextTokens()), signal);
			models.setSentenceChoice(model.id, choice);
		}
	}
}
