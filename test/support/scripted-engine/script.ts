import type { FakeBehaviour } from '../../../src-main/engine/fake.ts';
import type { ErrorCode, ErrorDetails } from '../../../src-main/contract/errors.ts';

/** What an engine says instead of a model, as it is handed to its process. */
export interface EngineScript {
	/** By words of the question; anything else is said back. */
	readonly answers?: Readonly<Record<string, string>>;
	/** What is thought before each answer. */
	readonly thought?: string;
	/** The characters that arrive at once: up to so many, in an order that the seed decides. */
	readonly pieces?: { readonly longest: number; readonly seed: number };
	/** Milliseconds per word read and per piece written. */
	readonly msPerWord?: number;
	readonly crashWhile?: FakeBehaviour['crashWhile'];
	/** Why the model cannot be loaded. */
	readonly failsToLoad?: { readonly code: ErrorCode; readonly details: ErrorDetails };
	readonly fellBackToCpu?: boolean;
}

/** For `launch({ env })`. */
export const scripted = (script: EngineScript): Record<string, string> => ({
	[variable]: JSON.stringify(script),
});

export const scriptHere = (): EngineScript => JSON.parse(process.env[variable] ?? '{}') as EngineScript;

/** The text in pieces of one character up to the longest, the same way for the same seed. */
export function inPieces(text: string, { longest, seed }: Required<EngineScript>['pieces']): string[] {
	const pieces: string[] = [];
	let state = seed;
	for (let at = 0; at < text.length; at += pieces.at(-1)?.length ?? 1) {
		// The numbers of a linear congruential generator, as in Numerical Recipes.
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		pieces.push(text.slice(at, at + 1 + ((state >>> 16) % longest)));
	}
	return pieces;
}

const variable = 'SCRIPTED_ENGINE';
