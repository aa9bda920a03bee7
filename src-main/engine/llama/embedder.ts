import type { Llama, LlamaEmbeddingContext, LlamaModel } from 'node-llama-cpp';
import { KnownError } from '../../contract/errors.ts';
import type { LoadedModel, LoadOptions, ModelFile } from '../engine.ts';
import type { Libraries } from './libraries.ts';

/** A model that turns texts into vectors. It stays on the processor: a card's memory belongs to the model that writes. */
export class Embedder {
	readonly loaded: LoadedModel;
	readonly #model: LlamaModel;
	readonly #context: LlamaEmbeddingContext;

	private constructor(loaded: LoadedModel, model: LlamaModel, context: LlamaEmbeddingContext) {
		this.loaded = loaded;
		this.#model = model;
		this.#context = context;
	}

	/** Throws `model-load-failed` with the library's error as cause, or what the signal was aborted with. */
	static async open(
		file: ModelFile,
		options: LoadOptions,
		onProgress: (fraction: number) => void,
		signal: AbortSignal,
		libraries: Libraries,
	): Promise<Embedder> {
		let model: LlamaModel | undefined;
		try {
			const llama: Llama = await libraries.get(false);
			model = await llama.loadModel({
				modelPath: file.path,
				loadSignal: signal,
				onLoadProgress: onProgress,
			});
			const trained = model.trainContextSize ?? options.contextTokens;
			const contextSize = Math.min(trained, options.contextTokens);
			const threads = options.threads ?? 1;
			// A text is read in one batch, because every word of it is compared with every other.
			const context = await model.createEmbeddingContext({ contextSize, batchSize: contextSize, threads });
			const loaded: LoadedModel = {
				contextTokens: contextSize,
				trainedContextTokens: trained,
				threads,
				threadTrials: [],
				backend: 'cpu',
				fellBackToCpu: false,
				graphics: null,
			};
			return new Embedder(loaded, model, context);
		} catch (error) {
			await model?.dispose();
			signal.throwIfAborted();
			throw new KnownError('model-load-failed', {}, error);
		}
	}

	async embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
		const vectors: Float32Array[] = [];
		for (const text of texts) {
			signal.throwIfAborted();
			const tokens = this.#model.tokenize(text).slice(0, this.loaded.contextTokens - marksAround);
			// The library gives no numbers for no words.
			const { vector } =
				tokens.length === 0
					? { vector: new Array<number>(this.#model.embeddingVectorSize).fill(0) }
					: await this.#context.getEmbeddingFor(tokens);
			vectors.push(ofLengthOne(vector));
		}
		return vectors;
	}

	async dispose(): Promise<void> {
		await this.#context.dispose();
		await this.#model.dispose();
	}
}

function ofLengthOne(vector: readonly number[]): Float32Array {
	const length = Math.hypot(...vector);
	return Float32Array.from(vector, (value) => (length > 0 ? value / length : 0));
}

/** Tokens that the library puts around a text, and one that it keeps free. */
const marksAround = 3;
