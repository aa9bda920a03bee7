import type { EngineState } from '../contract/entities.ts';
import type { Graphics } from '../contract/models.ts';
import type { Alternative, HowRead, PromptLook, RepeatPlan, ScoredPiece, TurnInParts } from './inspection.ts';

/** One turn of what the model reads. */
export interface Turn {
	readonly role: 'system' | 'person' | 'assistant';
	readonly text: string;
}

/** A model file, known by its content. */
export interface ModelFile {
	readonly id: string;
	readonly path: string;
	readonly sha256: string;
	readonly bytes: number;
}

export interface LoadOptions {
	/** Threads for the context; undefined: measured while loading. */
	readonly threads?: number | undefined;
	/** Tokens that each of the two sequences must hold at least; grows later when more is asked. */
	readonly contextTokens: number;
	/** Folder for saved model states; undefined: none are kept. */
	readonly stateFolder?: string | undefined;
	readonly gpu: boolean;
	/** The model compares texts: it is loaded to `embed`, and can do nothing else. */
	readonly embeds?: boolean | undefined;
}

/** What is known of a model once it is loaded. */
export interface LoadedModel {
	readonly contextTokens: number;
	readonly trainedContextTokens: number;
	readonly threads: number;
	/** Threads tried, with the prompt tokens per second that each number gave. Empty when nothing was measured. */
	readonly threadTrials: readonly { threads: number; tokensPerSecond: number }[];
	readonly backend: string;
	readonly fellBackToCpu: boolean;
	/** The card that it is computed on; null: the processor alone. */
	readonly graphics: Graphics | null;
}

export interface Sampling {
	/** 0: always the most probable word. */
	readonly temperature: number;
	readonly topP: number;
	readonly minP: number;
	/** 1: none. */
	readonly repeatPenalty: number;
	readonly seed?: number | undefined;
}

/** `front`: the conversation in use, always first. `background`: reading ahead and summaries. */
export type Lane = 'front' | 'background';

/** What a model reads before it answers, and what it was taught when it does. */
export interface Prompt {
	/** Ends with what the person wrote, or with the beginning of an answer to go on with. */
	readonly turns: readonly Turn[];
	/** What the model was taught beside its weights; of the front lane only. */
	readonly adapter?: AdapterUse | undefined;
}

export interface GenerateRequest extends Prompt {
	readonly lane: Lane;
	readonly maxTokens: number;
	readonly sampling: Sampling;
	/** A GBNF grammar that the answer must follow. */
	readonly grammar?: string | undefined;
	/** What the answer must be as JSON; not together with a grammar. */
	readonly jsonSchema?: JsonSchema | undefined;
	readonly stopTexts?: readonly string[] | undefined;
	/** Names the saved state that this prompt continues; undefined: nothing is written to disk. */
	readonly stateKey?: string | undefined;
	/** Written so that it can be had again, which takes longer; without grammar, schema and state. */
	readonly plan?: RepeatPlan | undefined;
}

/** A LoRA adapter (Hu et al. 2021) in a GGUF file. */
export interface AdapterUse {
	readonly path: string;
	readonly sha256: string;
	/** 1: as it was trained; from 0 to 1.5. */
	readonly strength: number;
}

/** The same for uses that compute the same. */
export function adapterKey({ sha256, strength }: AdapterUse): string {
	return `${sha256}@${strength.toFixed(2)}`;
}

/** The part of JSON Schema (draft 2020-12) that can be asked for: objects whose keys are all there, of texts and choices. */
export interface JsonSchema {
	readonly type: 'object';
	readonly properties: Readonly<Record<string, JsonValueSchema>>;
}

export type JsonValueSchema =
	| { readonly enum: readonly (string | null)[] }
	| { readonly type: 'string'; readonly maxLength: number }
	| { readonly type: 'null' }
	| { readonly oneOf: readonly JsonValueSchema[] };

export interface Figures {
	readonly promptTokens: number;
	readonly readTokens: number;
	readonly tokens: number;
	readonly wordsPerSecond: number;
	readonly firstWordMs: number;
	readonly durationMs: number;
	readonly readingTokensPerSecond: number;
}

/** 'length': as long as it may be. 'repeats': it had come to say the same over and over. */
export type EndReason = 'end' | 'length' | 'repeats';

export type GenerateEvent =
	/** Tokens of the prompt; 0 done when the engine begins with it. */
	| { readonly type: 'reading'; readonly done: number; readonly total: number }
	| { readonly type: 'text'; readonly text: string; readonly thought: boolean }
	| {
			readonly type: 'done';
			readonly reason: EndReason;
			readonly figures: Figures;
			readonly how: HowRead;
	  };

/**
 * Runs one model at a time in a process of its own.
 *
 * Failures are `KnownError`s: `no-model`, `model-load-failed`, `model-does-not-fit`, `too-long`, `engine-crashed`,
 * `engine-gave-up`, `cancelled`. After a crash the next request starts a new process and loads the model again.
 */
export interface Engine {
	readonly state: EngineState;
	/** Snapshot first, then every change. */
	watch(signal: AbortSignal): AsyncIterable<EngineState>;
	/** Names the model to run; loaded at the first request, or by `load`. */
	choose(model: ModelFile | null): void;
	load(signal: AbortSignal): Promise<LoadedModel>;
	unload(): Promise<void>;
	/** Tokens of each text, without any prompt format. */
	count(texts: readonly string[], signal: AbortSignal): Promise<number[]>;
	/**
	 * Leaving the loop or aborting stops at once while the prompt is read, and within a token of writing. The engine itself
	 * stops within a slice of reading, so another request may have to wait for that.
	 */
	generate(request: GenerateRequest, signal: AbortSignal): AsyncIterable<GenerateEvent>;
	/** Reads turns into the background sequence so that a later request there starts sooner. Errors: `cancelled`. */
	readAhead(turns: readonly Turn[], signal: AbortSignal): Promise<void>;
	/** The prompt exactly as the model reads it. */
	look(turns: readonly TurnInParts[], signal: AbortSignal): Promise<PromptLook>;
	/** How probable each piece of a finished answer was. */
	score(prompt: Prompt, answer: string, signal: AbortSignal): Promise<ScoredPiece[]>;
	/** What is most probable after the beginning of an answer. */
	alternatives(prompt: Prompt, before: string, count: number, signal: AbortSignal): Promise<Alternative[]>;
	dispose(): Promise<void>;
}

/**
 * Runs a model that turns texts into vectors. Failures are those of `Engine`.
 */
export interface EmbeddingEngine {
	/** One unit vector per text, all of the same length; what is longer than the model's context is cut. */
	embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
}
