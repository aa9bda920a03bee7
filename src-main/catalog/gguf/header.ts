import { open } from 'node:fs/promises';
import { BoundedReader, damaged } from './bounded-reader.ts';
import { quantisations } from './tensor-types.ts';
import { readTensors } from './tensors.ts';
import { readValues, type Value } from './values.ts';

/** What a model file says of itself. Sizes in tokens, elements and bytes. */
export interface GgufHeader {
	readonly architecture: string;
	/** As `general.type` says: "model", "adapter", "mmproj"; absent in older files. */
	readonly type: string | undefined;
	readonly name: string | undefined;
	readonly licence: string | undefined;
	/** "Q4_K_M"; undefined where the file does not say. */
	readonly quantisation: string | undefined;
	readonly hasChatTemplate: boolean;
	/** The file is one of several that make the model together: this one, counted from 0, and how many. */
	readonly split: { readonly part: number; readonly parts: number } | undefined;
	/** Weights in this file, which is all of them unless it is split. */
	readonly weights: number;
	/** How long the file must be at least. */
	readonly wholeBytes: number;
	/** What only a language model says; undefined for other files. */
	readonly language: LanguageModel | undefined;
}

export interface LanguageModel {
	readonly contextTokens: number;
	readonly layers: number;
	readonly embedding: number;
	/** Numbers that one token of conversation leaves behind in all layers together: keys and values. */
	readonly keyValuesPerToken: number;
	/** True where the model only compares texts. */
	readonly isEmbedding: boolean;
}

/**
 * Reads the header, and nothing behind it, with bounds on everything that a file claims, because a crafted one attacks
 * its reader. Format: GGUF versions 2 and 3 (ggml documentation, "GGUF"). Errors: `model-damaged`, also for a file
 * that is shorter than its tensors.
 */
export async function readGgufHeader(path: string): Promise<GgufHeader> {
	const file = await open(path, 'r');
	try {
		const { size } = await file.stat();
		const reader = new BoundedReader(file);
		if ((await reader.bytes(4)).toString('latin1') !== 'GGUF') throw damaged('not a GGUF file');
		const version = await reader.u32();
		if (version !== 2 && version !== 3) throw damaged(`version ${version}`);
		const tensorCount = await reader.count(mostTensors, 'tensors');
		const values = await readValues(reader, await reader.count(mostValues, 'values'));
		const alignment = alignmentOf(values);
		const tensors = await readTensors(reader, tensorCount, alignment);
		const dataStart = Math.ceil(reader.position / alignment) * alignment;
		const wholeBytes = tensors.tensors === 0 ? reader.position : dataStart + tensors.dataBytes;
		if (wholeBytes > size) throw damaged('shorter than its tensors');
		return describe(values, tensors.weights, wholeBytes);
	} finally {
		await file.close();
	}
}

/** Bytes that one token of conversation takes in one sequence, in half precision. */
export function bytesPerToken(model: LanguageModel): number {
	return 2 * model.keyValuesPerToken;
}

function describe(values: Map<string, Value>, weights: number, wholeBytes: number): GgufHeader {
	const architecture = textOf(values, 'general.architecture');
	if (architecture === undefined) throw damaged('general.architecture is missing');
	const fileType = values.get('general.file_type');
	const part = values.get('split.no');
	const parts = values.get('split.count');
	return {
		architecture,
		type: textOf(values, 'general.type'),
		name: textOf(values, 'general.name'),
		licence: textOf(values, 'general.license'),
		quantisation: typeof fileType === 'number' ? quantisations[fileType] : undefined,
		hasChatTemplate: textOf(values, 'tokenizer.chat_template') !== undefined,
		split: typeof part === 'number' && typeof parts === 'number' && parts > 1 ? { part, parts } : undefined,
		weights,
		wholeBytes,
		language: languageModel(values, architecture),
	};
}

/** Undefined where a fact is missing that every language model states. */
function languageModel(values: Map<string, Value>, architecture: string): LanguageModel | undefined {
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
	return {
		contextTokens,
		layers,
		embedding,
		keyValuesPerToken: (keyValueHeads ?? layers) * (keys + valuesLength),
		isEmbedding: value('pooling_type') !== undefined,
	};
}

/** One number for every layer alike, or a list of them. */
function sumOverLayers(value: Value | undefined, layers: number): number | undefined {
	if (Array.isArray(value)) {
		const numbers = value as readonly number[];
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

function textOf(values: Map<string, Value>, key: string): string | undefined {
	const value = values.get(key);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function alignmentOf(values: Map<string, Value>): number {
	const alignment = values.get('general.alignment') ?? 32;
	if (
		typeof alignment !== 'number' ||
		alignment < 1 ||
		alignment > 65_536 ||
		!Number.isInteger(Math.log2(alignment))
	)
		throw damaged('alignment');
	return alignment;
}

const mostTensors = 100_000;
const mostValues = 10_000;
const mostLayers = 10_000;
