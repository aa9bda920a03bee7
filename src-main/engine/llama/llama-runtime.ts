import { type ChatWrapper, type Llama, type LlamaModel, type Token } from 'node-llama-cpp';
import { freeMemory } from '../../base/free-memory.ts';
import { KnownError } from '../../contract/errors.ts';
import {
	adapterKey,
	type AdapterUse,
	type EndReason,
	type GenerateRequest,
	type Lane,
	type LoadedModel,
	type LoadOptions,
	type ModelFile,
	type Prompt,
	type Turn,
} from '../engine.ts';
import { Priority } from '../priority.ts';
import { RepetitionWatch } from '../repetition.ts';
import type { GenerateResult, Runtime, RuntimeEvents } from '../runtime.ts';
import { SavedStates } from '../saved-states.ts';
import { ThreadGovernor } from '../thread-governor.ts';
import { closeContext, openContext, type Lanes, type LaneState } from './lanes.ts';
import { saveState, switchState, type Desk } from './desk.ts';
import { Embedder } from './embedder.ts';
import { continued, neverAborts, unlessPaused } from './going-on.ts';
import { backendOf, graphicsOf } from './graphics.ts';
import { grammarOf } from './grammar.ts';
import { Libraries } from './libraries.ts';
import { computedBy, libraryVersion } from './library-version.ts';
import { openModel } from './open-model.ts';
import type { Alternative, PromptLook, ScoredPiece, TurnInParts } from '../inspection.ts';
import { promptHash, promptLook } from './prompt-pieces.ts';
import { history, promptTokens } from './prompt-tokens.ts';
import { bytesOfToken, writeRepeatably } from './repeatable.ts';
import { readInSlices, readingSpeed, type Read } from './read-in-slices.ts';
import { responseOptions } from './response-options.ts';
import { answeredPrompt, isHeld, likeliest, scoreAnswer, type AnsweredPrompt } from './score.ts';

/** llama.cpp through node-llama-cpp, the only place that loads it. One model: it writes, with one context and two sequences, or it embeds. */
export class LlamaRuntime implements Runtime {
	#loaded: Loaded | undefined;
	#embedder: Embedder | undefined;
	readonly #priority = new Priority();
	readonly #libraries = new Libraries();

	async load(
		file: ModelFile,
		options: LoadOptions,
		onProgress: (fraction: number) => void,
		signal: AbortSignal,
	): Promise<LoadedModel> {
		await this.unload();
		if (options.embeds === true) {
			this.#embedder = await Embedder.open(file, options, onProgress, signal, this.#libraries);
			return this.#embedder.loaded;
		}
		const { llama, model, chatWrapper, lanes, threads, threadTrials, fellBackToCpu } = await openModel(
			file,
			options,
			onProgress,
			signal,
			this.#libraries,
		);
		const statesFor = (contextTokens: number, adapter: AdapterUse | undefined): SavedStates | undefined =>
			options.stateFolder === undefined
				? undefined
				: new SavedStates(options.stateFolder, {
						model: adapter === undefined ? file.sha256 : `${file.sha256} ${adapterKey(adapter)}`,
						contextTokens,
						library: libraryVersion,
						promptFormat: chatWrapper.wrapperName,
					});
		const governor = new ThreadGovernor((count) => (llama.maxThreads = count), threads);
		const plain: Desk = {
			lanes,
			states: statesFor(lanes.context.contextSize, undefined),
			adapter: undefined,
		};
		const graphics = await graphicsOf(llama);
		const backend = backendOf(llama.gpu, graphics);
		const made = { llama, governor, model, chatWrapper, threads, backend, statesFor };
		this.#loaded = { ...made, plain, taught: undefined };
		return {
			contextTokens: lanes.context.contextSize,
			trainedContextTokens: model.trainContextSize ?? options.contextTokens,
			threads,
			threadTrials,
			backend,
			fellBackToCpu,
			graphics,
		};
	}

	async unload(): Promise<void> {
		const loaded = this.#loaded;
		const embedder = this.#embedder;
		this.#loaded = undefined;
		this.#embedder = undefined;
		await embedder?.dispose();
		if (loaded === undefined) return;
		await closeContext(loaded.plain.lanes);
		if (loaded.taught !== undefined) await closeContext(loaded.taught.lanes);
		await loaded.model.dispose();
	}

	count(texts: readonly string[]): number[] {
		const { model } = this.#need();
		return texts.map((text) => model.tokenize(text).length);
	}

	async embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
		if (this.#embedder === undefined) throw new KnownError('no-model');
		return this.#embedder.embed(texts, signal);
	}

	async read(lane: Lane, turns: readonly Turn[], signal: AbortSignal): Promise<void> {
		const loaded = this.#need();
		const tokens = promptTokens(loaded, turns);
		const { lanes } = loaded.plain;
		if (tokens.length > lanes.context.contextSize) return;
		await this.#priority.run(lane, signal, (laneSignal) =>
			this.#readTokens(loaded, lanes, lane, tokens, 1, () => undefined, laneSignal),
		);
	}

	async generate(
		request: GenerateRequest,
		emit: RuntimeEvents,
		signal: AbortSignal,
	): Promise<GenerateResult> {
		return this.#priority.run(request.lane, signal, async (laneSignal) => {
			const started = performance.now();
			const loaded = this.#need();
			const { plan } = request;
			if (plan !== undefined) {
				const bytesPerToken = bytesOfToken(loaded.plain.lanes);
				return writeRepeatably({ ...loaded, bytesPerToken }, request, plan, emit, laneSignal);
			}
			const tokens = promptTokens(loaded, request.turns);
			const desk = await this.#deskFor(loaded, request, tokens.length + request.maxTokens);
			const { lanes } = desk;
			const lane = lanes[request.lane];
			if (request.lane === 'front') {
				// What the answer before left to save is saved after this one, which would have to wait for it.
				clearTimeout(lane.saveTimer);
				await switchState(desk, lane, request.stateKey, tokens);
				lane.readFrom = Date.now();
			}
			// What is left is one slice at most, which the first word's own computation reads along.
			const left = lanes.slice.size;
			const name = request.lane;
			let read: Read;
			let written: Written;
			try {
				read = await this.#readTokens(loaded, lanes, name, tokens, left, emit.reading, laneSignal);
				written = await this.#write(loaded, lane, request, emit, laneSignal);
			} finally {
				if (request.lane === 'front') this.#saveLater(desk, lane);
			}
			const firstWordMs = written.firstAt === 0 ? 0 : written.firstAt - started;
			return {
				reason: written.reason,
				figures: {
					promptTokens: tokens.length,
					readTokens: read.tokens,
					tokens: written.tokens,
					wordsPerSecond: written.words / Math.max(written.ms / 1000, 0.001),
					firstWordMs,
					durationMs: performance.now() - started,
					readingTokensPerSecond: readingSpeed(read, firstWordMs),
				},
				how: {
					promptSha256: promptHash(loaded, request.turns),
					reused: tokens.length - read.tokens,
					slices: read.slices,
					threads: loaded.governor.isAlone ? 1 : loaded.threads,
					backend: loaded.backend,
					...computedBy(loaded.llama),
					isRepeatable: false,
				},
			};
		});
	}

	look(turns: readonly TurnInParts[]): PromptLook {
		return promptLook(this.#need(), turns);
	}

	async score(prompt: Prompt, answer: string, signal: AbortSignal): Promise<ScoredPiece[]> {
		return this.#afterReading(prompt, answer, 'answer', signal, async (loaded, lane, answered, before) =>
			scoreAnswer(loaded, lane.sequence, answered, {
				before,
				after: (msPerToken) => loaded.governor.observe('reading', msPerToken),
			}),
		);
	}

	async alternatives(
		prompt: Prompt,
		before: string,
		count: number,
		signal: AbortSignal,
	): Promise<Alternative[]> {
		return this.#afterReading(prompt, before, 'end', signal, async (loaded, lane, { tokens }) =>
			likeliest(loaded, lane.sequence, tokens, count),
		);
	}

	/**
	 * Reads up to the token before the answer or the last one; in the background, unless the front holds all of it or
	 * there is nothing but the front.
	 */
	async #afterReading<T>(
		prompt: Prompt,
		text: string,
		upTo: 'answer' | 'end',
		signal: AbortSignal,
		work: (
			loaded: Loaded,
			lane: LaneState,
			answered: AnsweredPrompt,
			before: () => Promise<void>,
		) => Promise<T>,
	): Promise<T> {
		const now = this.#need();
		const answered = answeredPrompt(now, prompt.turns, text);
		const isFront = prompt.adapter !== undefined || isHeld(now.plain.lanes.front.sequence, answered, upTo);
		const name = isFront ? 'front' : 'background';
		return this.#priority.run(name, signal, async (laneSignal) => {
			const loaded = this.#need();
			const desk = await this.#deskFor(loaded, prompt, answered.tokens.length);
			const { lanes } = desk;
			const lane = lanes[name];
			const end = (upTo === 'answer' ? answered.start : answered.tokens.length) - 1;
			const read = answered.tokens.slice(0, end);
			if (isFront && !isHeld(lane.sequence, answered, upTo)) await switchState(desk, lane, undefined, read);
			await this.#readTokens(loaded, lanes, name, read, 0, () => undefined, laneSignal);
			return work(loaded, lane, answered, async () => {
				laneSignal.throwIfAborted();
				await this.#priority.turn(name, laneSignal);
			});
		});
	}

	async #readTokens(
		{ governor }: Loaded,
		lanes: Lanes,
		name: Lane,
		tokens: Token[],
		leave: number,
		onProgress: (done: number, total: number) => void,
		signal: AbortSignal,
	): Promise<Read> {
		const turn = async (): Promise<void> => this.#priority.turn(name, signal);
		return readInSlices(lanes, name, tokens, leave, { turn, onProgress, governor, signal });
	}

	async #write(
		loaded: Loaded,
		lane: LaneState,
		request: GenerateRequest,
		emit: RuntimeEvents,
		signal: AbortSignal,
	): Promise<Written> {
		let firstAt = 0;
		let lastAt = 0;
		let text = '';
		let tokens = 0;
		const grammar = await grammarOf(loaded.llama, request);
		const repetition = new RepetitionWatch();
		const started = performance.now();
		const goOn = async (turns: readonly Turn[], pause: AbortSignal) =>
			lane.chat.generateResponse(history(loaded.chatWrapper, turns), {
				signal: AbortSignal.any([signal, pause, repetition.signal]),
				stopOnAbortSignal: true,
				maxTokens: request.maxTokens - tokens,
				...responseOptions(request),
				...(grammar === undefined ? {} : { grammar }),
				onResponseChunk: (chunk) => {
					if (chunk.text === '') return;
					const now = performance.now();
					firstAt ||= now;
					if (lastAt > 0)
						loaded.governor.observe('writing', (now - lastAt) / Math.max(chunk.tokens.length, 1));
					lastAt = now;
					tokens += chunk.tokens.length;
					text += chunk.text;
					emit.text(chunk.text, chunk.type === 'segment');
					// A grammar may well ask for what is alike.
					if (grammar === undefined) repetition.add(chunk.text, String(chunk.type));
				},
			});
		for (;;) {
			await this.#priority.turn(request.lane, signal);
			// The pause says nothing about the speed.
			lastAt = 0;
			// A grammar cannot be taken up in the middle of a text, so such an answer is not interrupted.
			const pause = grammar === undefined ? this.#priority.pauseSignal(request.lane) : neverAborts;
			const { metadata } = await goOn(continued(request.turns, text), pause).catch(unlessPaused(pause));
			signal.throwIfAborted();
			if (metadata.stopReason === 'abort' && !repetition.signal.aborted) continue;
			return {
				firstAt,
				tokens,
				words: text.split(/\s+/u).filter(Boolean).length,
				ms: performance.now() - (firstAt === 0 ? started : firstAt),
				reason: repetition.reason(metadata.stopReason),
			};
		}
	}

	/** The context of the prompt's adapter, with room for so many tokens. */
	async #deskFor(loaded: Loaded, { adapter }: Prompt, tokens: number): Promise<Desk> {
		const desk = adapter === undefined ? loaded.plain : await this.#taughtDesk(loaded, adapter, tokens);
		await this.#ensureContext(loaded, desk, tokens);
		return desk;
	}

	/** Opened where another one or none was there: small at first, because room for much takes long to get ready. */
	async #taughtDesk(loaded: Loaded, adapter: AdapterUse, tokens: number): Promise<Desk> {
		const before = loaded.taught;
		if (before?.adapter !== undefined && adapterKey(before.adapter) === adapterKey(adapter)) return before;
		loaded.taught = undefined;
		if (before !== undefined) {
			await saveState(before, before.lanes.front);
			await closeContext(before.lanes);
		}
		const contextSize = Math.min(loaded.plain.lanes.context.contextSize, roundedUp(tokens));
		const lanes = await openContext(loaded.model, loaded.chatWrapper, contextSize, loaded.threads, adapter);
		loaded.taught = { lanes, states: loaded.statesFor(contextSize, adapter), adapter };
		return loaded.taught;
	}

	/** A longer prompt than the context holds: a larger context, where the model and the memory allow it. */
	async #ensureContext(loaded: Loaded, desk: Desk, tokens: number): Promise<void> {
		const { contextSize } = desk.lanes.context;
		if (tokens <= contextSize) return;
		const trained = loaded.model.trainContextSize ?? contextSize;
		const wanted = Math.min(trained, Math.max(contextSize * 2, roundedUp(tokens)));
		if (tokens > wanted)
			throw new KnownError('too-long', {
				words: Math.round(tokens * wordsPerToken),
				limitWords: Math.round(trained * wordsPerToken),
			});
		const extra = Math.round((wanted - contextSize) * 2 * bytesOfToken(desk.lanes));
		const free = freeMemory();
		if (extra > free) throw new KnownError('model-does-not-fit', { neededBytes: extra, freeBytes: free });
		await closeContext(desk.lanes);
		desk.lanes = await openContext(loaded.model, loaded.chatWrapper, wanted, loaded.threads, desk.adapter);
		desk.states = loaded.statesFor(wanted, desk.adapter);
	}

	#saveLater(desk: Desk, lane: LaneState): void {
		clearTimeout(lane.saveTimer);
		lane.saveTimer = setTimeout(() => {
			void this.#priority.run('background', new AbortController().signal, async () => saveState(desk, lane));
		}, idleBeforeSaving);
	}

	#need(): Loaded {
		if (this.#loaded === undefined) throw new KnownError('no-model');
		return this.#loaded;
	}
}

interface Loaded {
	readonly llama: Llama;
	readonly governor: ThreadGovernor;
	readonly model: LlamaModel;
	readonly chatWrapper: ChatWrapper;
	readonly threads: number;
	readonly backend: string;
	readonly statesFor: (contextTokens: number, adapter: AdapterUse | undefined) => SavedStates | undefined;
	readonly plain: Desk;
	/** With an adapter: the last one that was asked for. */
	taught: Desk | undefined;
}

interface Written {
	firstAt: number;
	tokens: number;
	words: number;
	ms: number;
	reason: EndReason;
}

/** Contexts are of whole thousands of tokens, so that a little more to read needs no new one. */
const roundedUp = (tokens: number): number => Math.ceil(tokens / 1024) * 1024;
/** Roughly, for sentences that people read. */
const wordsPerToken = 0.75;
const idleBeforeSaving = 1500;
