import { Broadcast } from '../../base/broadcast.ts';
import { errorFacts, type Logger } from '../../base/logger.ts';
import type { EmbeddingsState } from '../../contract/embeddings.ts';
import type { ModelId, Problem } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import { asStorageProblem } from '../../db/open.ts';
import type { SearchScope } from '../../db/passage-search.ts';
import { languageOfWords } from '../language-of-words.ts';
import type { Meaning } from '../retrieval/similar.ts';
import { type Closeness, measureCloseness } from './closeness.ts';
import { embedPassages, forgetVectors, type EmbeddingRunOptions } from './embedding-runs.ts';
import type { EmbeddingModel, TextEmbedder } from './text-embedder.ts';

export interface EmbeddingsOptions extends Omit<EmbeddingRunOptions, 'onProgress'> {
	readonly embedder: TextEmbedder & { readonly modelId: ModelId | null };
	readonly logger: Logger;
	/** Hashes of all models that are here, also of those in the bin or on a drive that is not plugged in. */
	readonly hashes: () => readonly string[];
	/** What was measured of a model, by the hash of its file. */
	readonly measured: {
		readonly get: (sha256: string) => Closeness | undefined;
		readonly set: (sha256: string, value: Closeness) => void;
	};
	readonly onStorageProblem: (error: unknown) => void;
}

/** Finding passages by meaning: keeps the vectors of all passages up to date, and puts questions into numbers. */
export class EmbeddingsService {
	readonly #options: EmbeddingsOptions;
	readonly #changes = new Broadcast<EmbeddingsState>();
	#running: { abort: AbortController; done: Promise<void> } | undefined;
	#progress: { secondsLeft: number | null; isWaiting: boolean } = { secondsLeft: null, isWaiting: false };
	#problem: Problem | null = null;
	#isPaused = false;
	#isWanted = false;
	/** Nothing is done before the window is there, or after it is gone. */
	#isAtWork = false;
	readonly #over = new AbortController();

	constructor(options: EmbeddingsOptions) {
		this.#options = options;
	}

	watch(signal: AbortSignal): AsyncIterable<EmbeddingsState> {
		return this.#changes.watch(signal, this.#state());
	}

	begin(): void {
		this.#isAtWork = true;
		this.look();
	}

	/** There may be passages without a vector, or another model: cheap where there is nothing to do. */
	look(): void {
		if (!this.#isAtWork) return;
		this.#isWanted = true;
		if (this.#running === undefined && !this.#isPaused) this.#start();
		this.#tell();
	}

	/** Another model finds from now on, or none: what was begun with the last one is of no use. */
	modelChanged(): void {
		this.#problem = null;
		this.#running?.abort.abort(new KnownError('cancelled'));
		this.look();
	}

	pause(paused: boolean): void {
		this.#isPaused = paused;
		this.#problem = null;
		if (paused) this.#running?.abort.abort(new KnownError('cancelled'));
		else this.look();
		this.#tell();
	}

	async dispose(): Promise<void> {
		this.#isAtWork = false;
		this.#over.abort();
		this.#running?.abort.abort(new KnownError('cancelled'));
		await this.#running?.done;
	}

	/** A question in numbers; undefined where nothing can be found so, or not in time. Never fails. */
	async meaningOf(question: string, scope: SearchScope, signal: AbortSignal): Promise<Meaning | undefined> {
		const { embedder, stores, logger } = this.#options;
		const { model } = embedder;
		const store = scope.kind === 'collection' ? stores.disk : stores.of(scope.id);
		if (model === null || store.vectors.counts(model.sha256).embedded === 0) return undefined;
		try {
			const inTime = AbortSignal.any([signal, AbortSignal.timeout(longestMs)]);
			const scale = scaleFor(question, await this.#closeness(model, inTime));
			if (scale === null) return undefined;
			const [vector] = await embedder.embed([model.prefixes.question + question], inTime);
			return vector === undefined ? undefined : { model: model.sha256, vector, ...scale };
		} catch (error) {
			signal.throwIfAborted();
			logger.event('question-not-embedded', errorFacts(error));
			return undefined;
		}
	}

	#start(): void {
		const { embedder } = this.#options;
		this.#isWanted = false;
		if (embedder.model === null || this.#isUpToDate(embedder.model)) {
			void this.#forgetOthers();
			return;
		}
		const abort = new AbortController();
		const done = this.#run(embedder.model, abort).finally(() => {
			this.#running = undefined;
			this.#progress = { secondsLeft: null, isWaiting: false };
			if (this.#isWanted && !this.#isPaused && this.#isAtWork) this.#start();
			this.#tell();
		});
		this.#running = { abort, done };
	}

	async #run(model: EmbeddingModel, abort: AbortController): Promise<void> {
		const { jobs, logger, onStorageProblem } = this.#options;
		const job = jobs.start({ kind: 'embedding', title: '', conversationId: null });
		job.signal.addEventListener('abort', () => this.pause(true), { once: true });
		const onProgress = (progress: { secondsLeft: number | null; isWaiting: boolean }): void => {
			this.#progress = progress;
			this.#tell();
		};
		try {
			await this.#closeness(model, abort.signal);
			await embedPassages(model, { ...this.#options, onProgress }, job, abort.signal);
		} catch (error) {
			const known = abort.signal.aborted
				? new KnownError('cancelled')
				: toKnownError(asStorageProblem(error));
			if (known.code === 'cancelled') return;
			logger.event('embedding-stopped', { ...errorFacts(known.cause ?? known), code: known.code });
			if (known.code === 'disk-full' || known.code === 'read-only') onStorageProblem(error);
			this.#problem = { code: known.code, details: known.details };
		} finally {
			job.end();
		}
	}

	async #closeness(model: EmbeddingModel, signal: AbortSignal): Promise<Closeness> {
		const { embedder, measured } = this.#options;
		const known = measured.get(model.sha256);
		if (known !== undefined) return known;
		const found = await measureCloseness(embedder, model, signal);
		measured.set(model.sha256, found);
		return found;
	}

	/** Vectors of a model are of no use once another one finds, or once it is gone for good. */
	async #forgetOthers(): Promise<void> {
		const { embedder, hashes, stores, onStorageProblem } = this.#options;
		const kept = embedder.model === null ? hashes() : [embedder.model.sha256];
		try {
			await forgetVectors(stores, kept, this.#over.signal);
		} catch (error) {
			onStorageProblem(asStorageProblem(error));
		}
	}

	#isUpToDate({ sha256 }: EmbeddingModel): boolean {
		const { stores } = this.#options;
		return stores.all.every(({ vectors }) => vectors.next(sha256) === undefined);
	}

	#state(): EmbeddingsState {
		const { embedder, stores, measured } = this.#options;
		const { model, modelId } = embedder;
		const known = model === null ? undefined : measured.get(model.sha256);
		const counts = model === null ? { passages: 0, embedded: 0 } : stores.disk.vectors.counts(model.sha256);
		return {
			modelId,
			state: this.#word(),
			problem: this.#problem,
			...counts,
			secondsLeft: this.#progress.secondsLeft,
			notUnderstood: (['en', 'de'] as const).filter((language) => known?.[language] === null),
		};
	}

	#word(): EmbeddingsState['state'] {
		if (this.#isPaused) return 'paused';
		if (this.#problem !== null) return 'failed';
		if (this.#running === undefined) return 'ready';
		return this.#progress.isWaiting ? 'waiting' : 'working';
	}

	#tell(): void {
		if (this.#changes.hasWatchers && this.#isAtWork) this.#changes.send(this.#state());
	}
}

/** In a language that cannot be told apart, or that was not measured, the model must understand the others. */
function scaleFor(question: string, { en, de }: Closeness): Closeness['en'] {
	const language = languageOfWords(question);
	if (language === 'en') return en;
	if (language === 'de') return de;
	if (en === null || de === null) return null;
	return { near: Math.max(en.near, de.near), answering: Math.max(en.answering, de.answering) };
}

/** A question does not wait longer for a model that has to be loaded first; the next one finds it there. */
const longestMs = 6000;
