import type { GgufHeader } from '../catalog/gguf/header.ts';

/** How many numbers a model has for one token at its different places. */
export interface ModelSizes {
	readonly layers: number;
	readonly embedding: number;
	/** In the middle of a layer's feed-forward part. */
	readonly feedForward: number;
	/** One for each word piece that it can say. */
	readonly vocabulary: number;
}

/** Undefined where the file does not say all of them in the way of the kinds that can be taught. */
export function modelSizes({ language, shapes }: GgufHeader): ModelSizes | undefined {
	const [, vocabulary] = shapes.get('token_embd.weight') ?? [];
	const [, feedForward] = shapes.get('blk.0.ffn_up.weight') ?? [];
	if (language === undefined || vocabulary === undefined || feedForward === undefined) return undefined;
	return { layers: language.layers, embedding: language.embedding, feedForward, vocabulary };
}
