import { abortable } from '../base/abortable.ts';
import { Broadcast } from '../base/broadcast.ts';
import { AsyncQueue } from '../contract/async-queue.ts';
import type { EngineState } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import { CardUse } from './card-use.ts';
import type {
	EmbeddingEngine,
	Engine,
	GenerateEvent,
	GenerateRequest,
	LoadedModel,
	LoadOptions,
	ModelFile,
	Prompt,
	Turn,
} from './engine.ts';
import type { Alternative, PromptLook, ScoredPiece, TurnInParts } from './inspection.ts';
import type { ForkEngine } from './protocol.ts';
import { RestartBudget } from './restart-budget.ts';
import { RunningProcess, type Ask } from './running-process.ts';
import type { GenerateResult } from './runtime.ts';

export interface EngineHostOptions {
	readonly fork: ForkEngine;
	/** Asked before every load; may throw `model-does-not-fit`. */
	readonly loadOptions: (model: ModelFile) => Promise<LoadOptions> | LoadOptions;
	/** What was learnt of a model: threads, backend. */
	readonly onLoaded?: (model: ModelFile, loaded: LoadedModel) => void;
	/** A load begins and ends; one that never ends marks the model as one that crashes. */
	readonly onLoadPhase?: (model: ModelFile, phase: 'begun' | 'ended') => void;
	/** True when this model crashed while loading before and nobody has said to try again. */
	readonly mustAsk?: (model: ModelFile) => boolean;
	readonly onCrash?: (code: number | null) => void;
	readonly now?: () => number;
}

/** The engine as main sees it: one process at a time, started when needed, replaced after a crash. */
export class EngineHost implements Engine, EmbeddingEngine {
	readonly #options: EngineHostOptions;
	readonly #restarts: RestartBudget;
	readonly #changes = new Broadcast<EngineState>();
	#state: EngineState = { kind: 'no-model' };
	#model: ModelFile | null = null;
	#process: RunningProcess | undefined;
	#loading: Promise<LoadedModel> | undefined;
	#loaded: LoadedModel | undefined;
	#stopLoading: AbortController | undefined;
	#unloading: Promise<void> | undefined;
	#waitingForLoad = 0;
	#expected: Promise<unknown> | undefined;
	#disposed = false;
	/** Requests under way, by lane. */
	readonly #busy = { front: 0, background: 0 };
	#idleSince = Date.now();
	/** Requests that were given up and that the engine has not let go of yet. */
	readonly #leaving = new Set<Promise<void>>();
	readonly #calmed = new Broadcast<undefined>();
	readonly #card = new CardUse();
	/** Stops what is read ahead. */
	#ahead = new AbortController();

	constructor(options: EngineHostOptions) {
		this.#options = options;
		this.#restarts = new RestartBudget(options.now ?? Date.now);
	}

	get state(): EngineState {
		return this.#state;
	}

	/** Process id of the running engine, for reports and tests. */
	get pid(): number | undefined {
		return this.#process?.link.pid;
	}

	/** Milliseconds since the last request ended; 0 while one runs. */
	get idleFor(): number {
		const isBusy = this.#busy.front + this.#busy.background > 0 || this.#loading !== undefined;
		return isBusy ? 0 : Date.now() - this.#idleSince;
	}

	/** Resolves when no conversation is being answered, so that another model may be chosen. Errors: `cancelled`. */
	async calm(signal: AbortSignal): Promise<void> {
		if (this.#busy.front === 0) return;
		for await (const _ of this.#calmed.watch(signal)) if (this.#busy.front === 0) return;
		throw new KnownError('cancelled');
	}

	watch(signal: AbortSignal): AsyncIterable<EngineState> {
		return this.#changes.watch(signal, this.#state);
	}

	/** A model is being looked for: requests wait for the end of that instead of failing at once. */
	expect(search: Promise<unknown>): void {
		const expected = search.catch(() => undefined);
		this.#expected = expected;
		void expected.then(() => (this.#expected = undefined));
	}

	choose(model: ModelFile | null): void {
		const isSame = model?.id === this.#model?.id;
		// Its file may lie elsewhere now; what is in memory stays, the next load reads it there.
		this.#model = model;
		if (isSame) return;
		// Whoever waited for the other model is told so; whoever asks from now on waits for this one.
		this.#stopLoading?.abort();
		this.#loading = undefined;
		// A process that owes nothing takes the next model too, which saves the time to start another one.
		if (model !== null && this.#process?.isQuiet === true) this.#retire(this.#process);
		else this.#endProcess();
		this.#restarts.forget();
		if (model === null) this.#show({ kind: 'no-model' });
		else
			this.#show({
				kind: this.#options.mustAsk?.(model) === true ? 'asks' : 'idle',
				modelId: modelId(model),
			});
	}

	/** Loads even a model that "asks": calling this is the answer. */
	async load(signal: AbortSignal): Promise<LoadedModel> {
		this.#restarts.forget();
		return this.#ensureLoaded(signal, true);
	}

	/** Stops loading too. */
	async unload(): Promise<void> {
		this.#stopLoading?.abort();
		if (this.#process === undefined || this.#loaded === undefined) return;
		this.#loaded = undefined;
		await this.#process.ask({ type: 'unload' }, new AbortController().signal);
		this.#endProcess();
		if (this.#model !== null) this.#show({ kind: 'idle', modelId: modelId(this.#model) });
	}

	async count(texts: readonly string[], signal: AbortSignal): Promise<number[]> {
		await this.#ensureLoaded(signal, false);
		return (await this.#need().ask({ type: 'count', texts }, signal)) as number[];
	}

	async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerateEvent> {
		if (request.lane === 'background') this.#ahead.abort(new KnownError('cancelled'));
		this.#busy[request.lane] += 1;
		let answer = Promise.resolve();
		try {
			await this.#ensureLoaded(signal, false);
			const stop = new AbortController();
			const ending = AbortSignal.any([signal, stop.signal]);
			const queue = new AsyncQueue<GenerateEvent>(() => stop.abort());
			let hasWritten = false;
			answer = this.#need()
				.ask({ type: 'generate', request }, ending, (reply) => {
					if (reply.type === 'reading') queue.push({ type: 'reading', done: reply.done, total: reply.total });
					if (reply.type !== 'text') return;
					hasWritten = true;
					queue.push({ type: 'text', text: reply.text, thought: reply.thought });
				})
				.then(
					(value) => {
						queue.push({ type: 'done', ...(value as GenerateResult) });
						queue.end();
					},
					(error: unknown) => queue.fail(error),
				);
			const given = answer;
			const leave = (): void => {
				this.#leaving.add(given);
				void given.then(() => this.#leaving.delete(given));
				// While a prompt is read the engine looks up only between two slices, and nothing is lost by not waiting.
				if (!hasWritten) queue.fail(new KnownError('cancelled'));
			};
			ending.addEventListener('abort', leave, { once: true });
			try {
				yield* queue;
			} finally {
				stop.abort();
				if (hasWritten) await answer;
			}
		} finally {
			// It counts until the engine has answered it, whoever has given it up before.
			void answer.then(() => {
				this.#busy[request.lane] -= 1;
				this.#idleSince = Date.now();
				this.#calmed.send(undefined);
			});
		}
	}

	async embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
		return (await this.#inBackground({ type: 'embed', texts }, signal)) as Float32Array[];
	}

	/** A question only makes it wait; other work of the background would have to wait for it, and ends it. */
	async readAhead(turns: readonly Turn[], signal: AbortSignal): Promise<void> {
		this.#ahead.abort(new KnownError('cancelled'));
		this.#ahead = new AbortController();
		const until = AbortSignal.any([signal, this.#ahead.signal]);
		// Whoever it makes room for needs the model as well.
		await this.#ensureLoaded(signal, false);
		await this.#need().ask({ type: 'read', turns }, until);
	}

	async look(turns: readonly TurnInParts[], signal: AbortSignal): Promise<PromptLook> {
		return (await this.#inBackground({ type: 'look', turns }, signal)) as PromptLook;
	}

	async score(prompt: Prompt, answer: string, signal: AbortSignal): Promise<ScoredPiece[]> {
		return (await this.#inBackground({ type: 'score', prompt, answer }, signal)) as ScoredPiece[];
	}

	async alternatives(
		prompt: Prompt,
		before: string,
		count: number,
		signal: AbortSignal,
	): Promise<Alternative[]> {
		const request = { type: 'alternatives' as const, prompt, before, count };
		return (await this.#inBackground(request, signal)) as Alternative[];
	}

	async dispose(): Promise<void> {
		this.#disposed = true;
		this.#endProcess();
		// A load that is ended has to be noted as ended, or the next start would take it for a crash.
		await this.#loading?.catch(() => undefined);
		this.#changes.end();
	}

	async #inBackground(request: Ask, signal: AbortSignal): Promise<unknown> {
		// Looking at a prompt computes nothing.
		if (request.type !== 'look') this.#ahead.abort(new KnownError('cancelled'));
		this.#busy.background += 1;
		try {
			await this.#ensureLoaded(signal, false);
			return await this.#need().ask(request, signal);
		} finally {
			this.#busy.background -= 1;
			this.#idleSince = Date.now();
		}
	}

	async #ensureLoaded(signal: AbortSignal, answered: boolean): Promise<LoadedModel> {
		// What was given up ends first, as the process may have to be ended for it.
		while (this.#leaving.size > 0) await abortable(Promise.all(this.#leaving), signal);
		// A load that somebody stopped ends first: whoever asks now is not stopped with it.
		while (this.#loading !== undefined && this.#stopLoading?.signal.aborted === true)
			await abortable(
				this.#loading.catch(() => undefined),
				signal,
			);
		if (this.#disposed) throw new KnownError('cancelled');
		if (this.#loaded !== undefined) return this.#loaded;
		if (this.#model === null && this.#expected !== undefined) await abortable(this.#expected, signal);
		const model = this.#model;
		if (model === null) throw new KnownError('no-model');
		if (this.#loading === undefined) {
			if (!answered && this.#options.mustAsk?.(model) === true) {
				this.#show({ kind: 'asks', modelId: modelId(model) });
				throw new KnownError('engine-gave-up', stoppedWhileLoading);
			}
			const stop = new AbortController();
			const loading = this.#load(model, stop.signal).finally(() => {
				if (this.#loading === loading) this.#loading = undefined;
			});
			this.#loading = loading;
			this.#stopLoading = stop;
		}
		const stop = this.#stopLoading;
		this.#waitingForLoad += 1;
		const leave = (): void => {
			// The last one who waits and gives up takes the load along.
			if (this.#waitingForLoad === 1) stop?.abort();
		};
		signal.addEventListener('abort', leave, { once: true });
		try {
			if (signal.aborted) leave();
			return await abortable(this.#loading, signal);
		} finally {
			this.#waitingForLoad -= 1;
			signal.removeEventListener('abort', leave);
		}
	}

	async #load(model: ModelFile, signal: AbortSignal): Promise<LoadedModel> {
		const id = modelId(model);
		this.#show({ kind: 'loading', modelId: id, fraction: 0 });
		try {
			const options = await this.#options.loadOptions(model);
			signal.throwIfAborted();
			if (this.#disposed) throw new KnownError('cancelled');
			await this.#unloading;
			const mayTryAgain = (): boolean => !signal.aborted && !this.#disposed && this.#model?.id === model.id;
			const loaded = await this.#card.load(options, (on) => this.#loadOnce(model, on, signal), mayTryAgain);
			this.#options.onLoadPhase?.(model, 'ended');
			this.#loaded = loaded;
			this.#options.onLoaded?.(model, loaded);
			this.#show({
				kind: 'ready',
				modelId: id,
				contextTokens: loaded.contextTokens,
				threads: loaded.threads,
				backend: loaded.backend,
				fellBackToCpu: loaded.fellBackToCpu,
			});
			return loaded;
		} catch (error) {
			const known = signal.aborted ? new KnownError('cancelled') : this.#whyNotLoaded(model, error);
			if (known.code !== 'engine-crashed') this.#options.onLoadPhase?.(model, 'ended');
			if (this.#model?.id === model.id) {
				if (known.code === 'cancelled') this.#show({ kind: 'idle', modelId: id });
				else if (this.#options.mustAsk?.(model) === true) this.#show({ kind: 'asks', modelId: id });
				else
					this.#show({ kind: 'failed', modelId: id, problem: { code: known.code, details: known.details } });
			}
			throw known;
		}
	}

	async #loadOnce(model: ModelFile, options: LoadOptions, signal: AbortSignal): Promise<LoadedModel> {
		const running = await this.#start();
		this.#options.onLoadPhase?.(model, 'begun');
		const loaded = await running.ask({ type: 'load', model, options }, signal, (reply) => {
			if (reply.type === 'loading')
				this.#show({ kind: 'loading', modelId: modelId(model), fraction: reply.fraction });
		});
		return loaded as LoadedModel;
	}

	#whyNotLoaded(model: ModelFile, error: unknown): KnownError {
		if (!(error instanceof KnownError)) return new KnownError('model-load-failed', {}, error);
		if (error.code !== 'engine-crashed' || this.#options.mustAsk?.(model) !== true) return error;
		return new KnownError('engine-crashed', stoppedWhileLoading, error);
	}

	async #start(): Promise<RunningProcess> {
		if (this.#process !== undefined) return this.#process;
		if (!this.#restarts.take()) throw new KnownError('engine-gave-up');
		const running = new RunningProcess(this.#options.fork(), (code) => this.#crashed(running, code));
		this.#process = running;
		await running.ready;
		return running;
	}

	#crashed(running: RunningProcess, code: number | null): void {
		if (this.#process !== running) return;
		this.#process = undefined;
		this.#loaded = undefined;
		this.#options.onCrash?.(code);
		if (this.#model === null || this.#disposed) return;
		const id = modelId(this.#model);
		if (this.#restarts.left > 0) this.#show({ kind: 'idle', modelId: id });
		else this.#show({ kind: 'failed', modelId: id, problem: { code: 'engine-gave-up' } });
	}

	/** Takes the model out of a process that stays. */
	#retire(running: RunningProcess): void {
		this.#loaded = undefined;
		this.#unloading = running.ask({ type: 'unload' }, new AbortController().signal).then(
			() => undefined,
			() => {
				if (this.#process === running) this.#endProcess();
			},
		);
	}

	#endProcess(): void {
		const running = this.#process;
		this.#process = undefined;
		this.#loaded = undefined;
		running?.end();
	}

	#need(): RunningProcess {
		if (this.#process === undefined) throw new KnownError('engine-crashed');
		return this.#process;
	}

	#show(state: EngineState): void {
		this.#state = state;
		this.#changes.send(state);
	}
}

/** What tells a crash while a model was loaded from one in the middle of an answer. */
const stoppedWhileLoading = { whileLoading: true };

function modelId(model: ModelFile): Extract<EngineState, { kind: 'idle' }>['modelId'] {
	return model.id as Extract<EngineState, { kind: 'idle' }>['modelId'];
}
