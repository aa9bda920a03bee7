import type { Jobs } from '../base/jobs.ts';
import { errorFacts, type Logger } from '../base/logger.ts';
import { measureSpeed } from '../catalog/measure-speed.ts';
import type { ModelsService } from '../catalog/models-service.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import type { Model } from '../contract/models.ts';
import { measureAbility } from '../documents/ability.ts';
import { measureChoice } from '../documents/choice-ability.ts';
import { giveWay } from '../documents/give-way.ts';
import { modelFrom, type SummaryModel } from '../documents/summary-model.ts';
import type { Engine } from '../engine/engine.ts';

export interface ModelMeasurementsOptions {
	readonly engine: Engine;
	readonly models: ModelsService;
	readonly jobs: Jobs;
	/** Ends when the model to use is known. */
	readonly search: Promise<void>;
	readonly currentModel: () => Model | null;
	readonly contextTokens: () => number;
	readonly logger: Logger;
}

/** What has to be known of a model on this computer before a summary: measured once, then kept. */
export class ModelMeasurements {
	readonly #options: ModelMeasurementsOptions;
	#running: Running | undefined;

	constructor(options: ModelMeasurementsOptions) {
		this.#options = options;
	}

	/** Measures what is not known of the model in use while nobody works; does not wait for it. */
	begin(): void {
		void this.#measured().catch(() => undefined);
	}

	/** Resolves when speed and ability of the model in use are known; at once when they are, or without a model. */
	async ensure(): Promise<void> {
		await this.#measured((running) => running.hurry.abort());
	}

	dispose(): void {
		this.#running?.stop.abort(new KnownError('cancelled'));
	}

	async #measured(then: (running: Running) => void = () => undefined): Promise<void> {
		await this.#options.search;
		const model = this.#options.currentModel();
		if (model === null) return;
		if (this.#running?.id !== model.id) {
			this.dispose();
			this.#running = this.#start(model);
		}
		then(this.#running);
		await this.#running.done;
	}

	#start(model: Model): Running {
		const hurry = new AbortController();
		const stop = new AbortController();
		const done = this.#measure(model, hurry.signal, stop.signal);
		const running = { id: model.id, hurry, stop, done };
		const end = (): void => {
			if (this.#running === running) this.#running = undefined;
		};
		done.then(end, (error: unknown) => {
			end();
			const known = toKnownError(error);
			if (known.code === 'cancelled') return;
			const facts = { ...errorFacts(known.cause ?? error), code: known.code };
			this.#options.logger.event('model-not-measured', facts);
		});
		return running;
	}

	async #measure(model: Model, hurried: AbortSignal, signal: AbortSignal): Promise<void> {
		const { engine, models, jobs, currentModel, contextTokens } = this.#options;
		let loaded: Promise<unknown> | undefined;
		const quietly = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
			// Loading waits for nobody and is not given up: the first answer would have to wait for it, too.
			await (loaded ??= engine.count(['a'], signal));
			const measured = await giveWay(jobs, work, { hurried, signal });
			// What another model did says nothing about this one.
			if (currentModel()?.id !== model.id) throw new KnownError('cancelled');
			return measured;
		};
		const opened = (): SummaryModel => modelFrom(engine, model, contextTokens());
		if (model.readingTokensPerSecond === undefined || model.wordsPerSecond === undefined) {
			const speed = await quietly((until) => measureSpeed(engine, until));
			models.learnSpeed(model.id, 'reading_tokens_per_second', speed.readingTokensPerSecond);
			models.learnSpeed(model.id, 'words_per_second', speed.wordsPerSecond);
		}
		if (models.row(model.id)?.summary_method == null) {
			const { method } = await quietly((until) => measureAbility(opened(), until));
			models.setMethod(model.id, method);
		}
		const known = models.row(model.id);
		// A model that works by sections is given whole sections: it has no sentences to choose.
		if (known?.summary_method === 'sentences' && known.sentence_choice === null) {
			const { choice } = await quietly((until) => measureChoice(opened(), until));
			models.setSentenceChoice(model.id, choice);
		}
	}
}

interface Running {
	readonly id: Model['id'];
	/** Somebody waits for it. */
	readonly hurry: AbortController;
	readonly stop: AbortController;
	readonly done: Promise<void>;
}
