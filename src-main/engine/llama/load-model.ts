import os from 'node:os';
import { getLlama, LlamaLogLevel, type Llama, type LlamaModel } from 'node-llama-cpp';
import { KnownError } from '../../contract/errors.ts';
import type { ModelFile } from '../engine.ts';

/** The graphics card where one is found and works, else the processor. */
export async function loadModel(
	file: ModelFile,
	gpu: boolean,
	onProgress: (fraction: number) => void,
	signal: AbortSignal,
): Promise<{ llama: Llama; model: LlamaModel; fellBackToCpu: boolean }> {
	const attempt = async (useGpu: boolean) => {
		const llama = await getLlama({
			gpu: useGpu ? 'auto' : false,
			build: 'never',
			skipDownload: true,
			progressLogs: false,
			logLevel: LlamaLogLevel.disabled,
			maxThreads: os.availableParallelism(),
		});
		try {
			const model = await llama.loadModel({
				modelPath: file.path,
				loadSignal: signal,
				onLoadProgress: onProgress,
			});
			return { llama, model };
		} catch (error) {
			await llama.dispose();
			throw error;
		}
	};
	if (gpu) {
		try {
			const { llama, model } = await attempt(true);
			return { llama, model, fellBackToCpu: false };
		} catch (error) {
			signal.throwIfAborted();
			if (error instanceof KnownError) throw error;
		}
	}
	try {
		return { ...(await attempt(false)), fellBackToCpu: gpu };
	} catch (error) {
		signal.throwIfAborted();
		throw new KnownError('model-load-failed', {}, error);
	}
}
