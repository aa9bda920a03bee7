import type { Alternative, HowRead, PromptLook, ScoredPiece, TurnInParts } from './inspection.ts';
import type {
	Figures,
	EndReason,
	GenerateRequest,
	Lane,
	LoadedModel,
	LoadOptions,
	ModelFile,
	Prompt,
	Turn,
} from './engine.ts';

/** What runs inside the engine's worker thread. The real one is `llama/llama-runtime.ts`; `fake.ts` stands in for it in tests. */
export interface Runtime {
	load(
		model: ModelFile,
		options: LoadOptions,
		onProgress: (fraction: number) => void,
		signal: AbortSignal,
	): Promise<LoadedModel>;
	unload(): Promise<void>;
	count(texts: readonly string[]): number[];
	generate(request: GenerateRequest, emit: RuntimeEvents, signal: AbortSignal): Promise<GenerateResult>;
	embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
	read(lane: Lane, turns: readonly Turn[], signal: AbortSignal): Promise<void>;
	look(turns: readonly TurnInParts[]): PromptLook;
	score(prompt: Prompt, answer: string, signal: AbortSignal): Promise<ScoredPiece[]>;
	alternatives(prompt: Prompt, before: string, count: number, signal: AbortSignal): Promise<Alternative[]>;
}

export interface RuntimeEvents {
	reading(done: number, total: number): void;
	text(text: string, thought: boolean): void;
}

export interface GenerateResult {
	readonly reason: EndReason;
	readonly figures: Figures;
	readonly how: HowRead;
}
