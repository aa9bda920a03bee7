import type { ExampleContent, TeachingPrice } from '../contract/teaching.ts';
import type { AdapterBase } from './adapters-service.ts';
import { learningSpeed, teachingBytes, teachingSeconds } from './estimate.ts';
import { usualSettings } from './job-folder.ts';
import type { ModelSizes } from './model-sizes.ts';

export interface TeachableModel {
	/** As GGUF names it; undefined while nobody has looked yet. */
	readonly architecture: string | undefined;
	readonly weights: number;
	/** Undefined while nobody has looked, or where its file does not say. */
	readonly sizes: ModelSizes | undefined;
	/** How fast it reads here; null: not measured yet. */
	readonly readingTokensPerSecond: number | null;
	/** How fast it learnt here; null: it was not taught here yet. */
	readonly learningTokensPerSecond: number | null;
}

/** What training from `examples` would take here, and why it is refused; `freeBytes`: memory that is free now. */
export function priceOf(
	base: AdapterBase & TeachableModel,
	examples: readonly ExampleContent[],
	freeBytes: number,
): TeachingPrice {
	const letters = examples.reduce((sum, { question, answer }) => sum + question.length + answer.length, 0);
	const tokens = letters / lettersOfToken + examples.length * tokensAround;
	const speed = base.learningTokensPerSecond ?? learningSpeed(base.readingTokensPerSecond ?? usualReading);
	const neededBytes = teachingBytes(base.weights, base.sizes);
	const isKnownKind = base.architecture === undefined || teachable.has(base.architecture);
	return {
		modelId: base.file.id as TeachingPrice['modelId'],
		modelName: base.name,
		examples: examples.length,
		seconds: teachingSeconds(tokens, usualSettings.epochs, speed),
		neededBytes,
		freeBytes,
		refusal: !isKnownKind
			? 'not-teachable'
			: examples.length < fewestExamples
				? 'too-few'
				: neededBytes > freeBytes
					? 'too-large'
					: null,
	};
}

/** Architectures that the pinned transformers reads from GGUF and whose layers the trainer knows, by their names in GGUF. */
const teachable: ReadonlySet<string> = new Set(['llama', 'qwen2']);
export const fewestExamples = 8;
const lettersOfToken = 3.5;
/** Of the signs of the chat format and the instructions, for each example. */
const tokensAround = 30;
/** Where nobody measured it yet; tokens per second. */
const usualReading = 300;
