import os from 'node:os';
import type { LlamaModel } from 'node-llama-cpp';

/** Prompt tokens per second for one thread, half of them and all, over a short text. */
export async function measureThreads(
	model: LlamaModel,
	signal: AbortSignal,
): Promise<{ threads: number; tokensPerSecond: number }[]> {
	const most = os.availableParallelism();
	const candidates = [
		...new Set([Math.max(1, Math.floor(most / 2)), Math.max(1, Math.ceil((most * 3) / 4)), most]),
	];
	const trials = [];
	for (const threads of candidates) {
		signal.throwIfAborted();
		trials.push({ threads, tokensPerSecond: await readSample(model, threads) });
	}
	return trials;
}

/** Tokens per second. */
export async function readSample(model: LlamaModel, threads: number): Promise<number> {
	const tokens = model.tokenize(sampleText).slice(0, 96);
	const context = await model.createContext({ contextSize: 256, sequences: 1, batchSize: 128, threads });
	const sequence = context.getSequence();
	const started = performance.now();
	await sequence.evaluateWithoutGeneratingNewTokens(tokens);
	const seconds = (performance.now() - started) / 1000;
	await sequence.dispose();
	await context.dispose();
	return tokens.length / seconds;
}

export function fastest(trials: readonly { threads: number; tokensPerSecond: number }[]): number {
	return trials.reduce((best, one) => (one.tokensPerSecond > best.tokensPerSecond ? one : best)).threads;
}

const sampleText =
	'The council met on Tuesday evening in the old town hall and spoke about the opening hours of the library, ' +
	'the new bus line to the hospital, and the budget for the coming year. '.repeat(6);
