import type { Jobs } from '../../base/jobs.ts';
import { errorFacts, type Logger } from '../../base/logger.ts';
import type { PersonalAsking } from '../../contract/asking.ts';
import type { ModelId, Problem } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import { measureModelAsking } from '../../documents/ask-model.ts';
import { standBack } from '../../documents/stand-back.ts';
import type { SummaryModel } from '../../documents/summary-model.ts';
import type { TextWork } from '../../documents/text-work.ts';

/** A model that may be asked, and what is known of it. */
export interface AskableModel {
	readonly id: ModelId;
	readonly name: string;
	readonly sha256: string;
	/** ISO 639-1; empty when unknown. */
	readonly languages: readonly string[];
	readonly measured: PersonalAsking | null;
	readonly learn: (measured: PersonalAsking) => void;
	readonly model: SummaryModel;
}

export interface AskingMeasurementOptions {
	readonly model: () => AskableModel | null;
	readonly prepare: (signal: AbortSignal) => Promise<void>;
	readonly jobs: Jobs;
	readonly work: Pick<TextWork, 'findPersonal' | 'piecesToAsk' | 'readAsked'>;
	readonly logger: Logger;
	readonly onChanged: () => void;
}

/** Measures once for each model file whether it is good enough to be asked, one at a time and only when nobody waits. */
export class AskingMeasurement {
	readonly #options: AskingMeasurementOptions;
	readonly #problems = new Map<ModelId, Problem>();
	readonly #disposed = new AbortController();
	#running: Promise<void> | null = null;

	constructor(options: AskingMeasurementOptions) {
		this.#options = options;
	}

	/** Nothing, where it failed before or one is measured now. */
	start(id: ModelId): void {
		if (this.#running !== null || this.#problems.has(id) || this.#disposed.signal.aborted) return;
		this.#running = this.#measure(id)
			.catch((error: unknown) => {
				const { code, details } = toKnownError(error);
				if (this.#disposed.signal.aborted || code === 'cancelled') return;
				this.#options.logger.event('asking-not-measured', { ...errorFacts(error), code });
				this.#problems.set(id, { code, details });
			})
			.finally(() => {
				this.#running = null;
				if (!this.#disposed.signal.aborted) this.#options.onChanged();
			});
	}

	/** It is tried again when it is next asked for. */
	forgive(id: ModelId): void {
		this.#problems.delete(id);
	}

	problemOf(id: ModelId): Problem | null {
		return this.#problems.get(id) ?? null;
	}

	async dispose(): Promise<void> {
		this.#disposed.abort();
		await this.#running;
	}

	async #measure(id: ModelId): Promise<void> {
		const { model, prepare, jobs, work } = this.#options;
		const asked = model();
		if (asked?.id !== id) return;
		const { learn, languages, name } = asked;
		const job = jobs.start({ kind: 'measuring', title: name, conversationId: null });
		const signal = AbortSignal.any([this.#disposed.signal, job.signal]);
		const startedAt = Date.now();
		const ready = async (fraction: number): Promise<void> => {
			const took = (Date.now() - startedAt) / 1000;
			job.update({ fraction, secondsLeft: fraction === 0 ? null : (took / fraction) * (1 - fraction) });
			await standBack(jobs, signal, () => undefined);
			await prepare(signal);
			// Answers of another model say nothing about this one.
			if (model()?.id !== id) throw new KnownError('cancelled');
		};
		try {
			const measured = await measureModelAsking(asked.model, languages, work, ready, signal);
			if (model()?.id === id) learn(measured);
		} catch (error) {
			// Somebody stopped it: it is tried again with the next text that is looked at.
			if (job.signal.aborted) this.#problems.set(id, { code: 'cancelled' });
			throw error;
		} finally {
			job.end();
		}
	}
}
