import { stat } from 'node:fs/promises';
import { type ChatWrapper, type Llama, type LlamaModel, type Token } from 'node-llama-cpp';
import { freeMemory } from '../../base/free-memory.ts';
import { KnownError } from '../../contract/errors.ts';
import {
	adapterKey,
	type AdapterUse,
	type GenerateRequest,
	type Lane,
	type LoadedModel,
	type LoadOptions,
	type ModelFile,
	type Turn,
} from '../engine.ts';
import { Priority } from '../priority.ts';
import type { GenerateResult, Runtime, RuntimeEvents } from '../runtime.ts';
import { SavedStates } from '../saved-states.ts';
import { ThreadGovernor } from '../thread-governor.ts';
import { closeContext, openContext, type Lanes, type LaneState } from './lanes.ts';
import { Embedder } from './embedder.ts';
import { graphicsOf } from './graphics.ts';
import { grammarOf } from './grammar.ts';
import { Libraries } from './libraries.ts';
import { openModel } from './open-model.ts';
import { history, promptTokens } from './prompt-tokens.ts';

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
		this.#loaded = { llama, governor, model, chatWrapper, threads, statesFor, plain, taught: undefined };
		const graphics = await graphicsOf(llama);
		return {
			contextTokens: lanes.context.contextSize,
			trainedContextTokens: model.trainContextSize ?? options.contextTokens,
			threads,
			threadTrials,
			backend: graphics === null || llama.gpu === false ? 'cpu' : llama.gpu,
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
			const tokens = promptTokens(loaded, request.turns);
			const desk = await this.#deskFor(loaded, request);
			await this.#ensureContext(loaded, desk, tokens.length + request.maxTokens);
			const lane = desk.lanes[request.lane];
			if (request.lane === 'front') await this.#switchState(desk, lane, request.stateKey, tokens);
			// What is left is one slice at most, which the first word's own computation reads along.
			const left = desk.lanes.slice.size;
			const read = await this.#readTokens(
				loaded,
				desk.lanes,
				request.lane,
				tokens,
				left,
				emit.reading,
				laneSignal,
			);
			const written = await this.#write(loaded, lane, request, emit, laneSignal);
			if (request.lane === 'front') this.#saveLater(desk, lane);
			return {
				reason: written.reason,
				figures: {
					promptTokens: tokens.length,
					readTokens: read.tokens,
					tokens: written.tokens,
					wordsPerSecond: written.words / Math.max(written.ms / 1000, 0.001),
					firstWordMs: written.firstAt === 0 ? 0 : written.firstAt - started,
					durationMs: performance.now() - started,
					readingTokensPerSecond: read.perSecond,
				},
			};
		});
	}

	/** Reads all but the last `leave` tokens, in slices, so that a stop is seen within one of them. */
	async #readTokens(
		loaded: Loaded,
		lanes: Lanes,
		name: Lane,
		tokens: Token[],
		leave: number,
		onProgress: (done: number, total: number) => void,
		signal: AbortSignal,
	): Promise<Read> {
		const started = performance.now();
		const { sequence } = lanes[name];
		await sequence.adaptStateToTokens(tokens, false);
		const first = sequence.nextTokenIndex;
		const last = tokens.length - leave;
		let at = first;
		while (at < last) {
			signal.throwIfAborted();
			await this.#priority.turn(name, signal);
			const size = Math.min(lanes.slice.size, last - at);
			const before = performance.now();
			await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(at, at + size), {
				contextShift: refuseShift,
			});
			const ms = performance.now() - before;
			lanes.slice.learn(size, ms);
			if (size >= fewestToJudge) loaded.governor.observe('reading', ms / size);
			at += size;
			onProgress(at - first, tokens.length - first);
		}
		signal.throwIfAborted();
		const seconds = (performance.now() - started) / 1000;
		return {
			tokens: tokens.length - first,
			perSecond: at - first < fewestForSpeed ? 0 : (at - first) / seconds,
		};
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
		const started = performance.now();
		const goOn = async (turns: readonly Turn[], pause: AbortSignal) =>
			lane.chat.generateResponse(history(loaded.chatWrapper, turns), {
				signal: AbortSignal.any([signal, pause]),
				stopOnAbortSignal: true,
				maxTokens: request.maxTokens - tokens,
				temperature: request.sampling.temperature,
				topP: request.sampling.topP,
				minP: request.sampling.minP,
				...(request.sampling.seed === undefined ? {} : { seed: request.sampling.seed }),
				repeatPenalty:
					request.sampling.repeatPenalty === 1
						? false
						: { penalty: request.sampling.repeatPenalty, lastTokens: 64 },
				...(request.stopTexts === undefined ? {} : { customStopTriggers: [...request.stopTexts] }),
				...(grammar === undefined ? {} : { grammar }),
				contextShift: refuseShift,
				onResponseChunk: (chunk) => {
					if (chunk.text === '') return;
					const now = performance.now();
					if (firstAt === 0) firstAt = now;
					else loaded.governor.observe('writing', (now - lastAt) / Math.max(chunk.tokens.length, 1));
					lastAt = now;
					tokens += chunk.tokens.length;
					text += chunk.text;
					emit.text(chunk.text, chunk.type === 'segment');
				},
			});
		for (;;) {
			await this.#priority.turn(request.lane, signal);
			// A grammar cannot be taken up in the middle of a text, so such an answer is not interrupted.
			const pause = grammar === undefined ? this.#priority.pauseSignal(request.lane) : neverAborts;
			const { metadata } = await goOn(continued(request.turns, text), pause).catch(unlessPaused(pause));
			signal.throwIfAborted();
			if (metadata.stopReason === 'abort') continue;
			return {
				firstAt,
				tokens,
				words: text.split(/\s+/u).filter(Boolean).length,
				ms: performance.now() - (firstAt === 0 ? started : firstAt),
				reason: metadata.stopReason === 'maxTokens' ? 'length' : 'end',
			};
		}
	}

	/** The context of the request's adapter, opened where another one or none was there. */
	async #deskFor(loaded: Loaded, { adapter }: GenerateRequest): Promise<Desk> {
		if (adapter === undefined) return loaded.plain;
		const before = loaded.taught;
		if (before?.adapter !== undefined && adapterKey(before.adapter) === adapterKey(adapter)) return before;
		loaded.taught = undefined;
		if (before !== undefined) {
			await this.#save(before, before.lanes.front);
			await closeContext(before.lanes);
		}
		const { contextSize } = loaded.plain.lanes.context;
		const lanes = await openContext(loaded.model, loaded.chatWrapper, contextSize, loaded.threads, adapter);
		loaded.taught = { lanes, states: loaded.statesFor(contextSize, adapter), adapter };
		return loaded.taught;
	}

	/** A longer prompt than the context holds: a larger context, where the model and the memory allow it. */
	async #ensureContext(loaded: Loaded, desk: Desk, tokens: number): Promise<void> {
		const { contextSize } = desk.lanes.context;
		if (tokens <= contextSize) return;
		const trained = loaded.model.trainContextSize ?? contextSize;
		const wanted = Math.min(trained, Math.max(contextSize * 2, Math.ceil(tokens / 1024) * 1024));
		if (tokens > wanted)
			throw new KnownError('too-long', {
				words: Math.round(tokens * wordsPerToken),
				limitWords: Math.round(trained * wordsPerToken),
			});
		const perToken = desk.lanes.context.stateSize / (contextSize * 2);
		const extra = Math.round((wanted - contextSize) * 2 * Math.max(perToken, 1));
		const free = freeMemory();
		if (extra > free) throw new KnownError('model-does-not-fit', { neededBytes: extra, freeBytes: free });
		await closeContext(desk.lanes);
		desk.lanes = await openContext(loaded.model, loaded.chatWrapper, wanted, loaded.threads, desk.adapter);
		desk.states = loaded.statesFor(wanted, desk.adapter);
	}

	/** Going to another conversation: its saved state is taken where that saves reading. */
	async #switchState(desk: Desk, lane: LaneState, key: string | undefined, tokens: Token[]): Promise<void> {
		if (lane.stateKey === key) return;
		await this.#save(desk, lane);
		lane.stateKey = key;
		lane.savedTokens = 0;
		if (desk.states === undefined || key === undefined) return;
		const here = lane.sequence.compareContextTokens(tokens).firstDifferentIndex;
		const file = await desk.states.find(key, {
			moreThan: here + worthSaving,
			limit: lane.sequence.contextSize,
		});
		if (file === undefined) return;
		await lane.sequence.loadStateFromFile(file, { acceptRisk: true });
		lane.savedTokens = lane.sequence.nextTokenIndex;
	}

	#saveLater(desk: Desk, lane: LaneState): void {
		clearTimeout(lane.saveTimer);
		lane.saveTimer = setTimeout(() => {
			void this.#priority.run('background', new AbortController().signal, async () => this.#save(desk, lane));
		}, idleBeforeSaving);
	}

	async #save(desk: Desk, lane: LaneState): Promise<void> {
		clearTimeout(lane.saveTimer);
		const { sequence, stateKey } = lane;
		if (desk.states === undefined || stateKey === undefined || sequence.disposed) return;
		const tokens = sequence.nextTokenIndex;
		if (tokens < worthSaving || Math.abs(tokens - lane.savedTokens) < worthSaving / 4) return;
		await desk.states.save(stateKey, tokens, async (file) => {
			await sequence.saveStateToFile(file);
			return (await stat(file)).size;
		});
		lane.savedTokens = tokens;
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
	readonly statesFor: (contextTokens: number, adapter: AdapterUse | undefined) => SavedStates | undefined;
	readonly plain: Desk;
	/** With an adapter: the last one that was asked for. */
	taught: Desk | undefined;
}

/** A context and what belongs to it. */
interface Desk {
	readonly adapter: AdapterUse | undefined;
	lanes: Lanes;
	states: SavedStates | undefined;
}

interface Read {
	/** New tokens of the prompt. */
	tokens: number;
	/** 0: too few were read in slices to tell. */
	perSecond: number;
}

interface Written {
	firstAt: number;
	tokens: number;
	words: number;
	ms: number;
	reason: 'end' | 'length';
}

/** The request with what was written of its answer so far. */
function continued(turns: readonly Turn[], text: string): readonly Turn[] {
	return text === '' ? turns : [...turns, { role: 'assistant', text }];
}

/** An abort before the first word is thrown by the library, a later one is returned; here both are the same. */
function unlessPaused(pause: AbortSignal): (error: unknown) => { metadata: { stopReason: 'abort' } } {
	return (error) => {
		if (!pause.aborted) throw error;
		return { metadata: { stopReason: 'abort' } };
	};
}

const neverAborts = new AbortController().signal;

/** A prompt that does not fit must never be cut in silence. */
const refuseShift = {
	strategy: (): never => {
		throw new KnownError('too-long', {});
	},
};

/** A slice of fewer tokens says little about the speed. */
const fewestToJudge = 16;
const fewestForSpeed = 64;
/** Roughly, for sentences that people read. */
const wordsPerToken = 0.75;
/** Tokens below which reading again is quicker than a file. */
const worthSaving = 128;
const idleBeforeSaving = 1500;
const libraryVersion = '3.22.1';
