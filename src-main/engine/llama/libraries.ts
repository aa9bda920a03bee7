import os from 'node:os';
import { getLlama, LlamaLogLevel, type Llama } from 'node-llama-cpp';

/** The library for the graphics card or the processor, opened once for all models: that alone takes a third of a second. */
export class Libraries {
	readonly #open = new Map<'auto' | false, Llama>();

	async get(gpu: 'auto' | false): Promise<Llama> {
		const known = this.#open.get(gpu);
		if (known !== undefined) return known;
		const llama = await getLlama({
			gpu,
			build: 'never',
			skipDownload: true,
			progressLogs: false,
			logLevel: LlamaLogLevel.disabled,
			maxThreads: os.availableParallelism(),
		});
		this.#open.set(gpu, llama);
		return llama;
	}

	/** One that failed is not used again. */
	async drop(gpu: 'auto' | false): Promise<void> {
		const llama = this.#open.get(gpu);
		this.#open.delete(gpu);
		await llama?.dispose();
	}
}
