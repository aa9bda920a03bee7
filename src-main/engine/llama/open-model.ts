import { resolveChatWrapper, type ChatWrapper, type Llama, type LlamaModel } from 'node-llama-cpp';
import { KnownError } from '../../contract/errors.ts';
import type { LoadOptions, ModelFile } from '../engine.ts';
import { openContext, type Lanes } from './lanes.ts';
import type { Libraries } from './libraries.ts';
import { fastest, measureThreads, readSample } from './threads.ts';

/** A model that is ready to read and write. */
export interface OpenModel {
	readonly llama: Llama;
	readonly model: LlamaModel;
	readonly chatWrapper: ChatWrapper;
	readonly lanes: Lanes;
	readonly threads: number;
	/** Empty when `options.threads` said how many. */
	readonly threadTrials: readonly { threads: number; tokensPerSecond: number }[];
	/** The graphics card was wanted and could not take the model or its context. */
	readonly fellBackToCpu: boolean;
}

/**
 * Opens the model on the graphics card where one is wanted, found and large enough, else on the processor.
 * Throws `model-load-failed` with the library's error as cause, or what the signal was aborted with.
 */
export async function openModel(
	file: ModelFile,
	options: LoadOptions,
	onProgress: (fraction: number) => void,
	signal: AbortSignal,
	libraries: Libraries,
): Promise<OpenModel> {
	if (options.gpu) {
		try {
			return {
				...(await openOn('auto', file, options, onProgress, signal, libraries)),
				fellBackToCpu: false,
			};
		} catch {
			signal.throwIfAborted();
		}
	}
	try {
		return {
			...(await openOn(false, file, options, onProgress, signal, libraries)),
			fellBackToCpu: options.gpu,
		};
	} catch (error) {
		signal.throwIfAborted();
		throw new KnownError('model-load-failed', {}, error);
	}
}

async function openOn(
	gpu: 'auto' | false,
	file: ModelFile,
	options: LoadOptions,
	onProgress: (fraction: number) => void,
	signal: AbortSignal,
	libraries: Libraries,
): Promise<Omit<OpenModel, 'fellBackToCpu'>> {
	const llama = await libraries.get(gpu);
	let model: LlamaModel | undefined;
	try {
		model = await llama.loadModel({
			modelPath: file.path,
			loadSignal: signal,
			onLoadProgress: onProgress,
		});
		// A driver that cannot compute is found out now; a card that can makes its programs, which takes up to ten seconds.
		if (llama.gpu !== false) await readSample(model, 1);
		signal.throwIfAborted();
		const threadTrials = options.threads === undefined ? await measureThreads(model, signal) : [];
		const threads = options.threads ?? fastest(threadTrials);
		const trained = model.trainContextSize ?? options.contextTokens;
		const chatWrapper = resolveChatWrapper(model);
		const lanes = await openContext(model, chatWrapper, Math.min(trained, options.contextTokens), threads);
		return { llama, model, chatWrapper, lanes, threads, threadTrials };
	} catch (error) {
		await model?.dispose();
		// The processor's library is needed again whatever happened; a graphics card that failed gives its memory back.
		if (gpu !== false) await libraries.drop(gpu);
		throw error;
	}
}
