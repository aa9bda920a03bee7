import type { Token } from 'node-llama-cpp';
import type { Lane } from '../engine.ts';
import type { ThreadGovernor } from '../thread-governor.ts';
import type { Lanes } from './lanes.ts';
import { refuseShift } from './response-options.ts';

export interface Read {
	/** New tokens of the prompt. */
	tokens: number;
	/** How many were read at once, each time. */
	slices: number[];
	/** 0: too few were read in slices to tell. */
	perSecond: number;
}

export interface Reading {
	/** Resolves when the lane may go on. */
	readonly turn: () => Promise<void>;
	readonly onProgress: (done: number, total: number) => void;
	readonly governor: ThreadGovernor;
	readonly signal: AbortSignal;
}

/** Reads all but the last `leave` tokens, in slices, so that a stop is seen within one of them. */
export async function readInSlices(
	lanes: Lanes,
	name: Lane,
	tokens: Token[],
	leave: number,
	{ turn, onProgress, governor, signal }: Reading,
): Promise<Read> {
	const started = performance.now();
	const { sequence } = lanes[name];
	await sequence.adaptStateToTokens(tokens, false);
	const first = sequence.nextTokenIndex;
	const last = tokens.length - leave;
	let at = first;
	if (tokens.length > first) onProgress(0, tokens.length - first);
	const slices: number[] = [];
	while (at < last) {
		signal.throwIfAborted();
		await turn();
		const size = Math.min(lanes.slice.size, last - at);
		const before = performance.now();
		await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(at, at + size), {
			contextShift: refuseShift,
		});
		const ms = performance.now() - before;
		lanes.slice.learn(size, ms);
		if (size >= fewestToJudge) governor.observe('reading', ms / size);
		at += size;
		slices.push(size);
		onProgress(at - first, tokens.length - first);
	}
	signal.throwIfAborted();
	const seconds = (performance.now() - started) / 1000;
	return {
		tokens: tokens.length - first,
		slices,
		perSecond: at - first < fewestForSpeed ? 0 : (at - first) / seconds,
	};
}

/**
 * Tokens read per second; 0: too few to tell. A quick computer reads a short prompt together with its first word, which
 * then counts as read as well.
 */
export function readingSpeed({ tokens, perSecond }: Read, untilFirstWordMs: number): number {
	if (perSecond > 0 || tokens < fewestForSpeed || untilFirstWordMs <= 0) return perSecond;
	return tokens / (untilFirstWordMs / 1000);
}

/** A slice of fewer tokens says little about the speed. */
const fewestToJudge = 16;
const fewestForSpeed = 64;
