import { open } from 'node:fs/promises';
import { BoundedReader } from './bounded-reader.ts';
import { type ByteSource, fileSource } from './byte-source.ts';
import { damaged, GgufFault } from './gguf-fault.ts';
import { languageModel, type LanguageModel } from './language-model.ts';
import { recommendedSampling, type RecommendedSampling } from './recommended-sampling.ts';
import { quantisations } from './tensor-types.ts';
import { readTensors } from './tensors.ts';
import { readValues, type Value } from './values.ts';

export { bytesPerToken, type LanguageModel } from './language-model.ts';

/** What a model file says of itself. Sizes in tokens, elements and bytes. */
export interface GgufHeader {
	/** Empty only in the later files of a split model, which repeat nothing of the first. */
	readonly architecture: string;
	/** As `general.type` says: "model", "adapter", "mmproj"; absent in older files. */
	readonly type: string | undefined;
	readonly name: string | undefined;
	readonly licence: string | undefined;
	/** "Q4_K_M"; undefined where the file does not say. */
	readonly quantisation: string | undefined;
	readonly hasChatTemplate: boolean;
	readonly sampling: RecommendedSampling;
	/** The file is one of several that make the model together: this one, counted from 0, and how many. */
	readonly split: { readonly part: number; readonly parts: number } | undefined;
	/** Lengths of its tensors in every dimension, the innermost first, by their names. */
	readonly shapes: ReadonlyMap<string, readonly number[]>;
	/** Weights in this file, which is all of them unless it is split. */
	readonly weights: number;
	/** How long the file must be at least. */
	readonly wholeBytes: number;
	/** Undefined for files that are no language model, and for the later ones of a split model. */
	readonly language: LanguageModel | undefined;
}

/** The header of a file. Errors: as `parseGguf`, and those of the file system. */
export async function readGgufHeader(path: string): Promise<GgufHeader> {
	const file = await open(path, 'r');
	try {
		return await parseGguf(await fileSource(file));
	} finally {
		await file.close();
	}
}

/**
 * Reads the header, with bounds on everything that a file claims, because a crafted one attacks its reader. Format:
 * GGUF versions 2 and 3 (ggml documentation, "GGUF"). Errors: `GgufFault`, also for a file that is shorter than its
 * tensors.
 */
export async function parseGguf(source: ByteSource): Promise<GgufHeader> {
	const reader = new BoundedReader(source);
	await reader.fill(preambleBytes);
	if (reader.take(4).toString('latin1') !== 'GGUF') throw new GgufFault('not-gguf', 'not a GGUF file');
	checkVersion(reader.takeU32());
	const tensorCount = reader.takeCount(mostTensors, 'tensors');
	const values = await readValues(reader, reader.takeCount(mostValues, 'values'));
	const alignment = alignmentOf(values);
	const { shapes, weights, dataBytes } = await readTensors(reader, tensorCount, alignment);
	const dataStart = Math.ceil(reader.position / alignment) * alignment;
	const wholeBytes = tensorCount === 0 ? reader.position : dataStart + dataBytes;
	if (wholeBytes > source.size) throw new GgufFault('ends-early', 'shorter than its tensors');
	return describe(values, shapes, weights, wholeBytes);
}

/** A file for processors of the other byte order shows its version in the upper half of the number. */
function checkVersion(version: number): void {
	if (version === 2 || version === 3) return;
	if (version !== 0 && version % 65_536 === 0) throw new GgufFault('big-endian', 'other byte order');
	throw new GgufFault('version', `version ${version}`, version);
}

function describe(
	values: Map<string, Value>,
	shapes: GgufHeader['shapes'],
	weights: number,
	wholeBytes: number,
): GgufHeader {
	const split = splitOf(values);
	const architecture = textOf(values, 'general.architecture') ?? '';
	if (architecture === '' && (split === undefined || split.part === 0))
		throw damaged('general.architecture is missing');
	const fileType = values.get('general.file_type');
	return {
		architecture,
		type: textOf(values, 'general.type'),
		name: textOf(values, 'general.name'),
		licence: textOf(values, 'general.license'),
		quantisation: typeof fileType === 'number' ? quantisations[fileType] : undefined,
		hasChatTemplate: textOf(values, 'tokenizer.chat_template') !== undefined,
		sampling: recommendedSampling(values),
		split,
		shapes,
		weights,
		wholeBytes,
		language: languageModel(values, architecture),
	};
}

/** Keys by llama.cpp, `tools/gguf-split`. */
function splitOf(values: Map<string, Value>): GgufHeader['split'] {
	const part = values.get('split.no');
	const parts = values.get('split.count');
	if (typeof part !== 'number' || typeof parts !== 'number' || parts <= 1) return undefined;
	if (!Number.isInteger(part) || !Number.isInteger(parts) || part < 0 || part >= parts || parts > mostParts)
		throw damaged('split');
	return { part, parts };
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

/** Magic, version and two counts. */
const preambleBytes = 24;
/** llama.cpp compares each name with all before it, so that many more would stop it. */
const mostTensors = 20_000;
const mostValues = 10_000;
const mostParts = 1000;
