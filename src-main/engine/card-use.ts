import { KnownError } from '../contract/errors.ts';
import type { LoadedModel, LoadOptions } from './engine.ts';

/** On the graphics card where one is wanted; where that ends the process, as a driver too old does, on the processor. */
export class CardUse {
	/** Until the program starts again, when there may be another driver. */
	#isAvoided = false;

	/** `load` needs a process, and starts one where there is none; `mayTryAgain`: nobody has stopped it meanwhile. */
	async load(
		options: LoadOptions,
		load: (options: LoadOptions) => Promise<LoadedModel>,
		mayTryAgain: () => boolean,
	): Promise<LoadedModel> {
		if (!options.gpu) return load(options);
		if (!this.#isAvoided) {
			try {
				return await load(options);
			} catch (error) {
				const hasCrashed = error instanceof KnownError && error.code === 'engine-crashed';
				if (!hasCrashed || !mayTryAgain()) throw error;
			}
		}
		const loaded = await load({ ...options, gpu: false });
		// A model that ends the process on the processor too says nothing about the card.
		this.#isAvoided = true;
		return { ...loaded, fellBackToCpu: true };
	}
}
