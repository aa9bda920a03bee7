import { KnownError } from '../contract/errors.ts';
import type {
	GenerateRequest,
	JsonSchema,
	JsonValueSchema,
	Lane,
	LoadedModel,
	LoadOptions,
	ModelFile,
	Prompt,
	Turn,
} from './engine.ts';
import type { Alternative, PromptLook, ScoredPiece, TurnInParts } from './inspection.ts';
import { Priority } from './priority.ts';
import type { EngineLink, EngineReply, EngineRequest, ForkEngine } from './protocol.ts';
import type { GenerateResult, Runtime, RuntimeEvents } from './runtime.ts';
import { serveRuntime } from './serve-runtime.ts';

export interface FakeBehaviour {
	/** The answer to a prompt; by default it says the last turn's words back. */
	readonly answer?: (request: GenerateRequest) => string;
	/** What it thinks before it answers. */
	readonly thinks?: (request: GenerateRequest) => string;
	/** How an answer arrives, by default word by word; each piece counts as a token. */
	readonly pieces?: (answer: string) => readonly string[];
	/** Milliseconds per word read and per piece written. */
	readonly msPerWord?: number;
	/** What is told of a model once it is loaded; may throw, as loading does. */
	readonly loads?: (loaded: LoadedModel) => LoadedModel;
	readonly contextTokens?: number;
	/** Ends the process at this moment, as native code does. */
	readonly crashWhile?: 'loading' | 'reading' | 'writing';
	/** Never answers a stop, so that the host has to end the process. */
	readonly ignoresStop?: boolean;
}

/** A model that is none: deterministic, one token per word, as strict as the real one, one answer of a lane at a time. */
export class FakeRuntime implements Runtime {
	readonly #behaviour: FakeBehaviour;
	readonly #crash: () => void;
	#loaded: LoadOptions | undefined;
	readonly #priority = new Priority();

	constructor(behaviour: FakeBehaviour, crash: () => void) {
		this.#behaviour = behaviour;
		this.#crash = crash;
	}

	async load(
		_model: ModelFile,
		options: LoadOptions,
		onProgress: (fraction: number) => void,
		signal: AbortSignal,
	): Promise<LoadedModel> {
		for (const fraction of [0, 0.5, 1]) {
			await this.#pause(signal);
			onProgress(fraction);
			if (this.#behaviour.crashWhile === 'loading' && fraction === 0.5) return this.#die();
		}
		this.#loaded = options;
		const contextTokens = this.#behaviour.contextTokens ?? options.contextTokens;
		const loaded: LoadedModel = {
			contextTokens,
			trainedContextTokens: contextTokens,
			threads: options.threads ?? 1,
			threadTrials: [],
			backend: 'cpu',
			fellBackToCpu: false,
			graphics: null,
		};
		return this.#behaviour.loads?.(loaded) ?? loaded;
	}

	async unload(): Promise<void> {
		this.#loaded = undefined;
		return Promise.resolve();
	}

	count(texts: readonly string[]): number[] {
		this.#need();
		return texts.map((text) => words(text).length);
	}

	async embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
		if (this.#need().embeds !== true) throw new Error('The model was loaded to write');
		await this.#pause(signal);
		return texts.map(wordVector);
	}

	async read(lane: Lane, _turns: readonly Turn[], signal: AbortSignal): Promise<void> {
		this.#need();
		await this.#priority.run(lane, signal, (until) => this.#pause(until));
	}

	look(turns: readonly TurnInParts[]): PromptLook {
		this.#need();
		const pieces = turns.flatMap(({ parts }, turn) =>
			parts.map((text, part) => ({ text, tokens: words(text).length, of: { turn, part } })),
		);
		return { pieces, sha256: fakeHash };
	}

	async score(_prompt: Prompt, answer: string, signal: AbortSignal): Promise<ScoredPiece[]> {
		this.#need();
		await this.#pause(signal);
		const pieces = answer.match(/\s*\S+/gu) ?? [];
		return pieces.map((text, at) => ({ text, probability: 1 / ((at % 4) + 1) }));
	}

	async alternatives(
		_prompt: Prompt,
		_before: string,
		count: number,
		signal: AbortSignal,
	): Promise<Alternative[]> {
		this.#need();
		await this.#pause(signal);
		return [
			{ text: ' other', probability: 0.6 },
			{ text: ' words', probability: 0.3 },
			{ text: '', probability: 0.1 },
		].slice(0, count);
	}

	async generate(
		request: GenerateRequest,
		emit: RuntimeEvents,
		signal: AbortSignal,
	): Promise<GenerateResult> {
		const { contextTokens } = this.#need();
		if (request.grammar !== undefined && request.jsonSchema !== undefined)
			throw new Error('An answer follows a grammar or a schema, not both');
		const prompt = request.turns.flatMap((turn) => words(turn.text));
		if (prompt.length + request.maxTokens > (this.#behaviour.contextTokens ?? contextTokens)) {
			throw new KnownError('too-long', { words: prompt.length, limitWords: contextTokens });
		}
		return this.#priority.run(request.lane, signal, async () => {
			const started = performance.now();
			emit.reading(0, prompt.length);
			for (let done = 0; done < prompt.length; done += readAtOnce) {
				await this.#pause(signal);
				emit.reading(Math.min(prompt.length, done + readAtOnce), prompt.length);
				if (this.#behaviour.crashWhile === 'reading') return this.#die();
			}
			const firstWordMs = performance.now() - started;
			const { answer: answers = usualAnswer, thinks, pieces = spacedWords } = this.#behaviour;
			for (const piece of thinks === undefined ? [] : pieces(thinks(request))) {
				await this.#pause(signal);
				emit.text(piece, true);
			}
			const answer = pieces(answers(request));
			const said = answer.slice(0, request.maxTokens);
			for (const [index, piece] of said.entries()) {
				await this.#pause(signal);
				emit.text(piece, false);
				if (this.#behaviour.crashWhile === 'writing' && index === 2) return this.#die();
			}
			const durationMs = performance.now() - started;
			return {
				reason: said.length < answer.length ? 'length' : 'end',
				figures: {
					promptTokens: prompt.length,
					readTokens: prompt.length,
					tokens: said.length,
					wordsPerSecond: said.length / Math.max(durationMs / 1000, 0.001),
					firstWordMs,
					durationMs,
					readingTokensPerSecond: 0,
				},
				how: {
					promptSha256: fakeHash,
					reused: 0,
					slices: [prompt.length],
					threads: 1,
					backend: 'cpu',
					library: 'fake',
					binary: 'fake',
					isRepeatable: request.plan !== undefined,
				},
			};
		});
	}

	async #pause(signal: AbortSignal): Promise<void> {
		if (this.#behaviour.ignoresStop !== true) signal.throwIfAborted();
		await new Promise((resolve) => setTimeout(resolve, this.#behaviour.msPerWord ?? 0));
		if (this.#behaviour.ignoresStop !== true) signal.throwIfAborted();
	}

	#need(): LoadOptions {
		if (this.#loaded === undefined) throw new KnownError('no-model');
		return this.#loaded;
	}

	async #die(): Promise<never> {
		this.#crash();
		return new Promise(() => undefined);
	}
}

/** A fake engine process in memory: messages are cloned and arrive in a later turn, as between real processes. */
export function forkFake(behaviour: FakeBehaviour | (() => FakeBehaviour) = {}): ForkEngine {
	return () => new FakeLink(typeof behaviour === 'function' ? behaviour() : behaviour);
}

class FakeLink implements EngineLink {
	readonly pid = undefined;
	readonly #handle: (request: EngineRequest) => void;
	#reply: (reply: EngineReply) => void = () => undefined;
	#exit: (code: number | null) => void = () => undefined;
	#alive = true;

	constructor(behaviour: FakeBehaviour) {
		const runtime = new FakeRuntime(behaviour, () => this.#end(139));
		this.#handle = serveRuntime(runtime, (reply) => this.#deliver(reply));
		this.#deliver({ type: 'ready' });
	}

	post(request: EngineRequest): void {
		const copy = structuredClone(request);
		queueMicrotask(() => {
			if (this.#alive) this.#handle(copy);
		});
	}

	onReply(listener: (reply: EngineReply) => void): void {
		this.#reply = listener;
	}

	onExit(listener: (code: number | null) => void): void {
		this.#exit = listener;
	}

	kill(): void {
		this.#end(null);
	}

	#deliver(reply: EngineReply): void {
		const copy = structuredClone(reply);
		queueMicrotask(() => {
			if (this.#alive) this.#reply(copy);
		});
	}

	#end(code: number | null): void {
		if (!this.#alive) return;
		this.#alive = false;
		queueMicrotask(() => this.#exit(code));
	}
}

const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
const spacedWords = (text: string): string[] =>
	words(text).map((word, index) => (index === 0 ? word : ` ${word}`));

function usualAnswer({ jsonSchema, turns }: GenerateRequest): string {
	return jsonSchema === undefined
		? `You said: ${turns.at(-1)?.text ?? ''}`
		: JSON.stringify(simplestObject(jsonSchema));
}

/** The last choice of each, where "nothing" stands; an empty text. */
function simplestObject({ properties }: JsonSchema): Record<string, string | null> {
	const simplest = (value: JsonValueSchema): string | null => {
		if ('enum' in value) return value.enum.at(-1) ?? null;
		if ('oneOf' in value) return simplest(value.oneOf.at(-1) ?? { type: 'null' });
		return value.type === 'null' ? null : '';
	};
	return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, simplest(value)]));
}

const readAtOnce = 16;
/** As long as a real one. */
const fakeHash = '0'.repeat(64);

/** Texts with the same words lie close together. */
function wordVector(text: string): Float32Array {
	const vector = new Float32Array(64);
	for (const word of words(text.toLowerCase())) {
		let hash = 0;
		for (const sign of word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
			hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 64;
		vector[hash] = (vector[hash] ?? 0) + 1;
	}
	const length = Math.hypot(...vector) || 1;
	return vector.map((value) => value / length);
}
