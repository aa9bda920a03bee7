import type { ErrorCode, ErrorDetails } from '../contract/errors.ts';
import type { GenerateRequest, LoadedModel, LoadOptions, ModelFile, Prompt, Turn } from './engine.ts';
import type { Alternative, PromptLook, ScoredPiece, TurnInParts } from './inspection.ts';
import type { GenerateResult } from './runtime.ts';

/** To the engine. Every request has an id of its own and ends with exactly one `result` or `fail`. */
export type EngineRequest =
	| { type: 'load'; id: number; model: ModelFile; options: LoadOptions }
	| { type: 'unload'; id: number }
	| { type: 'count'; id: number; texts: readonly string[] }
	| { type: 'embed'; id: number; texts: readonly string[] }
	| { type: 'generate'; id: number; request: GenerateRequest }
	| { type: 'read'; id: number; turns: readonly Turn[] }
	| { type: 'look'; id: number; turns: readonly TurnInParts[] }
	| { type: 'score'; id: number; prompt: Prompt; answer: string }
	| { type: 'alternatives'; id: number; prompt: Prompt; before: string; count: number }
	| { type: 'stop'; id: number };

type EngineValue =
	| LoadedModel
	| GenerateResult
	| number[]
	| Float32Array[]
	| PromptLook
	| ScoredPiece[]
	| Alternative[]
	| null;

export type EngineReply =
	/** The first word of a new process; nothing may be sent before it. */
	| { type: 'ready' }
	| { type: 'loading'; id: number; fraction: number }
	| { type: 'reading'; id: number; done: number; total: number }
	| { type: 'text'; id: number; text: string; thought: boolean }
	| { type: 'result'; id: number; value: EngineValue }
	| { type: 'fail'; id: number; code: ErrorCode; details: ErrorDetails; message: string };

/** From the engine to whoever started it: a process in which the library tries a binary, see llama/trial-processes.ts. */
export type TrialRequest =
	| { type: 'trial-start'; id: number }
	| { type: 'trial-send'; id: number; value: unknown }
	| { type: 'trial-kill'; id: number };

export type TrialReply =
	{ type: 'trial-message'; id: number; value: unknown } | { type: 'trial-exit'; id: number; code: number };

/** A line to one running engine process. */
export interface EngineLink {
	post(request: EngineRequest): void;
	onReply(listener: (reply: EngineReply) => void): void;
	/** `code` as the system gave it; null when it was ended by a signal. */
	onExit(listener: (code: number | null) => void): void;
	/** Ends the process at once. */
	kill(): void;
	/** Process id, for reports and tests; undefined in memory. */
	readonly pid: number | undefined;
}

/** Starts an engine process. Electron and plain Node each bring one. */
export type ForkEngine = () => EngineLink;
