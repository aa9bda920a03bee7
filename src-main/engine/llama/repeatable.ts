import os from 'node:os';
import { LlamaChat, type ChatWrapper, type Llama, type LlamaModel } from 'node-llama-cpp';
import { freeMemory } from '../../base/free-memory.ts';
import { KnownError } from '../../contract/errors.ts';
import type { GenerateRequest } from '../engine.ts';
import { RepetitionWatch } from '../repetition.ts';
import type { RepeatPlan } from '../inspection.ts';
import type { GenerateResult, RuntimeEvents } from '../runtime.ts';
import { promptHash } from './prompt-pieces.ts';
import { loraOf, type Lanes } from './lanes.ts';
import { computedBy } from './library-version.ts';
import { history, promptTokens } from './prompt-tokens.ts';
import { refuseShift, responseOptions } from './response-options.ts';

/**
 * An answer that can be had again: read from nothing in a memory of its own, in slices of one size, with threads that
 * stay. What the conversation holds in memory is not touched. `bytesPerToken`: of the memory of a model's reading.
 */
export async function writeRepeatably(
	loaded: {
		llama: Llama;
		model: LlamaModel;
		chatWrapper: ChatWrapper;
		backend: string;
		bytesPerToken: number;
	},
	request: GenerateRequest,
	plan: RepeatPlan,
	emit: RuntimeEvents,
	signal: AbortSignal,
): Promise<GenerateResult> {
	const { llama, model, chatWrapper } = loaded;
	const started = performance.now();
	const tokens = promptTokens(loaded, request.turns);
	const contextSize = Math.ceil((tokens.length + request.maxTokens) / roundedTo) * roundedTo;
	refuseTooLarge(loaded, contextSize);
	const threads = Math.min(plan.threads, os.availableParallelism());
	const threadsBefore = llama.maxThreads;
	llama.maxThreads = threads;
	const context = await model.createContext({
		contextSize,
		sequences: 1,
		batchSize: Math.min(512, contextSize),
		threads: { ideal: threads, min: 1 },
		...loraOf(request.adapter),
	});
	const sequence = context.getSequence();
	const chat = new LlamaChat({ contextSequence: sequence, chatWrapper });
	try {
		const slices: number[] = [];
		const last = tokens.length - 1;
		for (let at = 0; at < last; at += plan.slice) {
			signal.throwIfAborted();
			const size = Math.min(plan.slice, last - at);
			const options = { contextShift: refuseShift };
			await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(at, at + size), options);
			slices.push(size);
			emit.reading(at + size, tokens.length);
		}
		signal.throwIfAborted();
		const readMs = performance.now() - started;
		let text = '';
		let written = 0;
		let firstAt = 0;
		const repetition = new RepetitionWatch();
		const { metadata } = await chat.generateResponse(history(chatWrapper, request.turns), {
			...responseOptions(request),
			signal: AbortSignal.any([signal, repetition.signal]),
			stopOnAbortSignal: true,
			maxTokens: request.maxTokens,
			onResponseChunk: (chunk) => {
				if (chunk.text === '') return;
				if (firstAt === 0) firstAt = performance.now();
				written += chunk.tokens.length;
				text += chunk.text;
				emit.text(chunk.text, chunk.type === 'segment');
				repetition.add(chunk.text, String(chunk.type));
			},
		});
		signal.throwIfAborted();
		const ended = performance.now();
		const words = text.split(/\s+/u).filter(Boolean).length;
		return {
			reason: repetition.reason(metadata.stopReason),
			figures: {
				promptTokens: tokens.length,
				readTokens: tokens.length,
				tokens: written,
				wordsPerSecond: words / Math.max((ended - (firstAt === 0 ? ended : firstAt)) / 1000, 0.001),
				firstWordMs: firstAt === 0 ? 0 : firstAt - started,
				durationMs: ended - started,
				readingTokensPerSecond: last / (readMs / 1000),
			},
			how: {
				promptSha256: promptHash(loaded, request.turns),
				reused: 0,
				slices,
				threads,
				backend: loaded.backend,
				...computedBy(llama),
				isRepeatable: true,
			},
		};
	} finally {
		llama.maxThreads = threadsBefore;
		chat.dispose();
		await sequence.dispose();
		await context.dispose();
	}
}

/** What a token takes in the memory of what was read. */
export function bytesOfToken({ context }: Lanes): number {
	return Math.max(context.stateSize / (context.contextSize * 2), 1);
}

function refuseTooLarge(
	{ model, bytesPerToken }: { model: LlamaModel; bytesPerToken: number },
	size: number,
) {
	const trained = model.trainContextSize ?? size;
	if (size > Math.ceil(trained / roundedTo) * roundedTo) throw new KnownError('too-long', {});
	const free = freeMemory();
	const extra = Math.round(size * bytesPerToken);
	if (extra > free) throw new KnownError('model-does-not-fit', { neededBytes: extra, freeBytes: free });
}

/** Sizes of a memory that differ by less give the same sums, so that near lengths share one. */
const roundedTo = 256;
