import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import type { EmbeddingEngine, Engine, LoadOptions, ModelFile } from '../../engine/engine.ts';
import { type ModelSize, neededBytes } from '../memory.ts';
import { residentBytes } from './resident-bytes.ts';
import { aborted, type TrialLimits, TrialWatch, usualLimits } from './trial-watch.ts';

/** An engine process of its own; `EngineHost` is one. */
export interface TrialEngine extends Engine, EmbeddingEngine {
	/** Undefined before it runs and after it ended. */
	readonly pid: number | undefined;
}

export interface TrialTools {
	/** A new engine that has not loaded anything, and that loads with these options. */
	readonly start: (options: LoadOptions) => TrialEngine;
	/** Bytes of memory that are free. */
	readonly freeBytes: () => number;
	/** Bytes of memory that a process holds. */
	readonly memoryOf?: (pid: number) => Promise<number | undefined>;
	readonly limits?: Partial<TrialLimits>;
}

/**
 * Loads a model for the first time, in a process that is ended whatever happens, and lets it write one word or embed one
 * text: native code has had faults with crafted files. Gives the most memory that was seen, in bytes. Errors: those of
 * `trialFailures`; `model-does-not-fit` where too little memory is free to begin; `cancelled`.
 */
export async function tryOut(
	file: ModelFile,
	size: ModelSize,
	tools: TrialTools,
	signal: AbortSignal,
): Promise<{ memoryBytes: number }> {
	if (signal.aborted) throw new KnownError('cancelled');
	const needed = neededBytes(size, options.contextTokens);
	const freeBytes = tools.freeBytes();
	if (needed > freeBytes) throw new KnownError('model-does-not-fit', { neededBytes: needed, freeBytes });
	const engine = tools.start({ ...options, embeds: size.embeds });
	const limits = { ...usualLimits, ...tools.limits };
	const memoryOf = tools.memoryOf ?? residentBytes;
	const held = async (): Promise<number | undefined> =>
		engine.pid === undefined ? undefined : memoryOf(engine.pid).catch(() => undefined);
	const watch = new TrialWatch(held, tools.freeBytes, limits, needed);
	try {
		await Promise.race([loadAndUse(engine, file, size, watch, signal), watch.failed, aborted(signal)]);
		await Promise.race([watch.look(), watch.failed]);
		return { memoryBytes: watch.mostBytes };
	} catch (error) {
		const known = toKnownError(error);
		if (signal.aborted) throw new KnownError('cancelled');
		if (ours.has(known.code)) throw known;
		// The library may also refuse a file without a crash.
		const how = known.code === 'engine-crashed' || known.code === 'engine-gave-up' ? 'died' : 'refused';
		throw new KnownError('model-crashed-in-trial', { how }, error);
	} finally {
		watch.end();
		const { pid } = engine;
		await Promise.race([engine.dispose(), wait(mostForEnd)]);
		await gone(pid);
	}
}

async function loadAndUse(
	engine: TrialEngine,
	file: ModelFile,
	{ embeds }: ModelSize,
	watch: TrialWatch,
	signal: AbortSignal,
): Promise<void> {
	const states = new AbortController();
	const heard = (async () => {
		for await (const state of engine.watch(states.signal)) if (state.kind !== 'no-model') watch.sign();
	})();
	try {
		engine.choose(file);
		await engine.load(signal);
		if (embeds === true) await engine.embed(['Hello'], signal);
		else for await (const event of engine.generate(oneWord, signal)) if (event.type !== 'done') watch.sign();
	} finally {
		states.abort();
		await heard;
	}
}

/** Waits until the system has taken back the process, because Windows keeps its files from being renamed until then. */
async function gone(pid: number | undefined): Promise<void> {
	if (pid === undefined) return;
	for (let tries = 0; tries < 100; tries += 1) {
		try {
			process.kill(pid, 0);
		} catch {
			return;
		}
		await wait(50);
	}
}

const options = {
	contextTokens: 512,
	gpu: false,
	// Another model may be at work; threads beyond the processor's would stop both.
	threads: Math.max(1, Math.floor(os.availableParallelism() / 2)),
};
const oneWord = {
	lane: 'front' as const,
	turns: [{ role: 'person' as const, text: 'Hello' }],
	maxTokens: 1,
	sampling: { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 },
};
/** Milliseconds. */
const mostForEnd = 10_000;
const ours = new Set(['model-too-large-in-trial', 'model-hung-in-trial', 'cancelled']);
