import { damaged } from './gguf-fault.ts';
import type { Value } from './values.ts';

/** What only a language model says of itself. */
export interface LanguageModel {
	readonly contextTokens: number;
	readonly layers: number;
	readonly embedding: number;
	/** Numbers that one token of conversation leaves behind in all layers together: keys and values. */
	readonly keyValuesPerToken: number;
	/** As the file states how tokens become one vector (llama.cpp, `enum llama_pooling_type`); `none`: it writes. */
	readonly pooling: 'none' | 'vector' | 'rank';
}

/** Bytes that one token of conversation takes in one sequence, in half precision. */
export function bytesPerToken(model: LanguageModel): number {
	return 2 * model.keyValuesPerToken;
}

/** Undefined where a fact is missing that every language model states. Errors: `GgufFault`. */
export function languageModel(values: Map<string, Value>, architecture: string): LanguageModel | undefined {
	const value = (name: string): Value | undefined => values.get(`${architecture}.${name}`);
	const contextTokens = count(value('context_length'));
	const layers = count(value('block_count'));
	const embedding = count(value('embedding_length'));
	if (contextTokens === undefined || layers === undefined || embedding === undefined) return undefined;
	if (layers > mostLayers) throw damaged('layers');
	const heads = largest(value('attention.head_count'));
	const headDimension = heads === undefined ? embedding : Math.floor(embedding / heads);
	const keys = count(value('attention.key_length')) ?? headDimension;
	const valuesLength = count(value('attention.value_length')) ?? headDimension;
	const keyValueHeads = sumOverLayers(
		value('attention.head_count_kv') ?? value('attention.head_count'),
		layers,
	);
	const keyValuesPerToken = (keyValueHeads ?? layers) * (keys + valuesLength);
	if (!Number.isSafeInteger(keyValuesPerToken * contextTokens)) throw damaged('keys and values');
	const pooling = value('pooling_type');
	return {
		contextTokens,
		layers,
		embedding,
		keyValuesPerToken,
		pooling:
			typeof pooling !== 'number' || pooling <= 0 ? 'none' : pooling === rankPooling ? 'rank' : 'vector',
	};
}

/** One number for every layer alike, or a list of them. */
function sumOverLayers(value: Value | undefined, layers: number): number | undefined {
	if (Array.isArray(value)) {
		const numbers = (value as readonly number[]).slice(0, layers);
		const sum = numbers.reduce((total, one) => total + (count(one) ?? 0), 0);
		return sum > 0 ? sum : undefined;
	}
	const each = count(value);
	return each === undefined ? undefined : each * layers;
}

function largest(value: Value | undefined): number | undefined {
	return count(Array.isArray(value) ? Math.max(0, ...(value as readonly number[])) : value);
}

function count(value: Value | undefined): number | undefined {
	return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 1e9
		? value
		: undefined;
}

const rankPooling = 4;
const mostLayers = 10_000;
