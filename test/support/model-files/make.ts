import {
	gguf,
	languageValues,
	numberValue,
	smallModel,
	tensor,
	text,
	textValue,
	u32,
	u64,
} from '../gguf-bytes.ts';
import { zipOf } from '../zip.ts';

/** A whole small file of another kind, by what its header says beside the usual. */
export const modelSaying = (...values: readonly Buffer[]): Buffer =>
	gguf([...values], [tensor({ name: 'one', dimensions: [16], type: 0, offset: 0 })], Buffer.alloc(64));

export const languageModel = (architecture: string, ...more: readonly Buffer[]): Buffer =>
	modelSaying(
		textValue('general.architecture', architecture),
		numberValue(`${architecture}.context_length`, 512),
		numberValue(`${architecture}.block_count`, 6),
		numberValue(`${architecture}.embedding_length`, 384),
		...more,
	);

/** Part `part` (from 0) of a model of `parts` files, as `gguf-split` writes it: only the first says what it is. */
export function splitPart(part: number, parts: number): Buffer {
	const u16 = (key: string, value: number): Buffer =>
		Buffer.concat([text(key), u32(2), Buffer.from([value & 255, value >> 8])]);
	const split = [u16('split.no', part), u16('split.count', parts)];
	return modelSaying(...(part === 0 ? languageValues : []), ...split);
}

/** The other byte order: every number of the header with its bytes turned around. */
const bigEndian = Buffer.concat([
	Buffer.from('GGUF'),
	Buffer.from([0, 0, 0, 3]),
	Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]),
	Buffer.alloc(40),
]);

const safetensorsHeader =
	'{"__metadata__":{"format":"pt"},"w":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}';

const pointer = `version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345
`;

/** Files that are no model to talk to, each with what it is recognised as. */
export const badFiles: readonly (readonly [string, Buffer, string])[] = [
	['an empty file', Buffer.alloc(0), 'model-file-empty'],
	['a ZIP', zipOf({ 'model.gguf': 'x' }), 'model-file-zip'],
	['an empty ZIP', Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]), 'model-file-zip'],
	[
		'safetensors',
		Buffer.concat([u64(safetensorsHeader.length), Buffer.from(safetensorsHeader), Buffer.alloc(16)]),
		'model-file-safetensors',
	],
	['a page', Buffer.from('\n<!DOCTYPE html>\n<html lang="en"><head>'), 'model-file-page'],
	['a page with a mark of its coding', Buffer.from('\ufeff<HTML><body>Log in'), 'model-file-page'],
	['a page that begins with a remark', Buffer.from('<!-- saved -->\n<html>'), 'model-file-page'],
	['a note of Git LFS', Buffer.from(pointer), 'model-file-pointer'],
	['the first byte of a model', Buffer.from('G'), 'model-file-truncated'],
	['the first five bytes of a model', smallModel().subarray(0, 5), 'model-file-truncated'],
	['half a header', smallModel().subarray(0, 120), 'model-file-truncated'],
	['a model without its last byte', smallModel().subarray(0, -1), 'model-file-truncated'],
	['the other byte order', bigEndian, 'model-file-big-endian'],
	['version 1', gguf(languageValues, [], Buffer.alloc(0), 1), 'model-file-version'],
	['version 4', gguf(languageValues, [], Buffer.alloc(0), 4), 'model-file-version'],
	['an adapter', modelSaying(textValue('general.type', 'adapter'), ...languageValues), 'model-file-adapter'],
	['a draft for another model', languageModel('eagle3'), 'model-file-adapter'],
	[
		'a direction for another model',
		modelSaying(textValue('general.architecture', 'controlvector')),
		'model-file-adapter',
	],
	['a projector', modelSaying(textValue('general.architecture', 'clip')), 'model-file-projector'],
	[
		'a projector by its type',
		modelSaying(textValue('general.architecture', 'qwen2vl'), textValue('general.type', 'mmproj')),
		'model-file-projector',
	],
	[
		'a model that puts results in order',
		languageModel('qwen3', numberValue('qwen3.pooling_type', 4)),
		'model-file-reranking',
	],
	['an encoder of texts for translation', languageModel('t5encoder'), 'model-file-reranking'],
	['a voice', languageModel('wavtokenizer-dec'), 'model-file-unknown'],
	['a model of pictures', modelSaying(textValue('general.architecture', 'flux')), 'model-file-unknown'],
	['a vocabulary by itself', gguf(languageValues), 'model-file-unknown'],
	['text', Buffer.from('Dear all,\nplease find attached'), 'model-file-unknown'],
	['JSON', Buffer.from('{"model": "llama"}'), 'model-file-unknown'],
	['zeros', Buffer.alloc(4096), 'model-file-unknown'],
	[
		'a model whose tensors lie over each other',
		gguf(
			languageValues,
			[
				tensor({ name: 'one', dimensions: [16], type: 0, offset: 0 }),
				tensor({ name: 'two', dimensions: [16], type: 0, offset: 0 }),
			],
			Buffer.alloc(128),
		),
		'model-damaged',
	],
];
