import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	bytesPerToken,
	parseGguf,
	readGgufHeader,
	type GgufHeader,
	type LanguageModel,
} from '../../../../src-main/catalog/gguf/header.ts';
import { GgufFault } from '../../../../src-main/catalog/gguf/gguf-fault.ts';
import {
	floatValue,
	gguf,
	languageValues,
	numberValue,
	smallModel,
	tensor,
	text,
	textValue,
	texts,
	u32,
	u64,
} from '../../../support/gguf-bytes.ts';
import { languageModel, splitPart } from '../../../support/model-files/make.ts';
import { MemorySource } from '../../../support/model-files/memory-source.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-gguf-'));
let files = 0;
function write(bytes: Buffer): string {
	const file = path.join(folder, `${(files += 1)}.gguf`);
	writeFileSync(file, bytes);
	return file;
}
const read = (bytes: Buffer) => readGgufHeader(write(bytes));
const whole = smallModel();
const f32 = (dimensions: readonly (number | bigint)[], offset: number | bigint = 0) =>
	tensor({ name: 'one', dimensions, type: 0, offset });

describe('readGgufHeader', () => {
	it('reads what its makers recommend for answers, and nothing that could not be meant', async () => {
		const values = (temperature: number, topP: number, topK: number) => [
			floatValue('general.sampling.temp', temperature),
			floatValue('general.sampling.top_p', topP),
			numberValue('general.sampling.top_k', topK),
			textValue('general.sampling.min_p', '0.1'),
		];
		const said = async (...own: [number, number, number]) =>
			(await read(gguf([...languageValues, ...values(...own)]))).sampling;
		expect(await said(0.7, 0.95, 20)).toEqual({ temperature: 0.7, topP: 0.95 });
		expect(await said(NaN, 1.5, 0)).toEqual({});
		expect(await said(-1, Infinity, 0)).toEqual({});
	});

	it('reads what a model says of itself', async () => {
		const header = await read(whole);
		expect(header).toEqual({
			architecture: 'llama',
			type: undefined,
			name: 'Small',
			licence: 'apache-2.0',
			quantisation: 'Q4_K_M',
			hasChatTemplate: true,
			sampling: {},
			split: undefined,
			shapes: new Map([
				['token_embd.weight', [64, 2]],
				['output_norm.weight', [16]],
			]),
			weights: 64 * 2 + 16,
			wholeBytes: whole.length,
			language: {
				contextTokens: 8192,
				layers: 30,
				embedding: 576,
				keyValuesPerToken: 30 * 3 * 128,
				pooling: 'none',
			},
		});
		expect(bytesPerToken(header.language as LanguageModel)).toBe(23_040);
	});

	it('adds up heads that differ from layer to layer', async () => {
		const perLayer = Buffer.concat([
			text('llama.attention.head_count_kv'),
			u32(9),
			u32(4),
			u64(3),
			u32(4),
			u32(0),
			u32(2),
		]);
		const { language } = await read(gguf([...languageValues.slice(0, -1), perLayer]));
		expect(language?.keyValuesPerToken).toBe(6 * 128);
	});

	it('reads a large file by its header alone', async () => {
		const file = write(
			gguf(
				[
					...languageValues,
					texts(
						'tokenizer.ggml.merges',
						Array.from({ length: 300_000 }, (_, at) => `word ${at}`),
					),
				],
				[tensor({ name: 'huge', dimensions: [4096, 900_000], type: 0, offset: 0 })],
				Buffer.alloc(32),
			),
		);
		truncateSync(file, 15e9);
		const started = performance.now();
		const { weights } = await readGgufHeader(file);
		expect(weights).toBe(4096 * 900_000);
		expect(performance.now() - started).toBeLessThan(1000);
	});

	it('reads at most twice as far as the header goes', async () => {
		const words = Array.from({ length: 50_000 }, (_, at) => `word ${at}`);
		const header = gguf(
			[...languageValues, texts('tokenizer.ggml.merges', words)],
			[tensor({ name: 'huge', dimensions: [4096, 900_000], type: 0, offset: 0 })],
		);
		const source = new MemorySource(header, 15e9);
		await parseGguf(source);
		expect(header.length).toBeGreaterThan(500_000);
		expect(source.seen.bytes).toBeLessThanOrEqual(2 * header.length);
	});

	it('gives up on a header without end within a second, and behind 64 MB at the latest', async () => {
		const endless = gguf(
			Array.from({ length: 9 }, (_, at) => Buffer.concat([text(`a${at}`), u32(9), u32(8), u64(4_000_000)])),
		);
		const source = new MemorySource(endless.subarray(0, 24 + 8 + 2 + 16), 15e9);
		const started = performance.now();
		await expect(parseGguf(source)).rejects.toBeInstanceOf(GgufFault);
		expect(performance.now() - started).toBeLessThan(1000);
		expect(source.seen.furthest).toBeLessThanOrEqual(64 * 1024 * 1024);
	});

	it('takes a single number for a tensor', async () => {
		const one = tensor({ name: 'scale', dimensions: [], type: 0, offset: 0 });
		expect(await read(gguf(languageValues, [one], Buffer.alloc(4)))).toMatchObject({ weights: 1 });
	});

	it('knows the later files of a split model, which say nothing else', async () => {
		expect(await read(splitPart(1, 3))).toMatchObject({ architecture: '', split: { part: 1, parts: 3 } });
	});

	it('counts a model as one for comparing texts only where it pools them', async () => {
		const pooling = (value: number): Promise<GgufHeader> =>
			read(languageModel('qwen3', numberValue('qwen3.pooling_type', value)));
		expect((await pooling(0)).language?.pooling).toBe('none');
		expect((await pooling(3)).language?.pooling).toBe('vector');
	});

	it.each([
		['no GGUF at all', Buffer.from('PK\u0003\u0004 and more')],
		['an empty file', Buffer.alloc(0)],
		['an unknown version', gguf(languageValues, [], Buffer.alloc(0), 9)],
		['more values than any model has', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(2n ** 62n)])],
		['more tensors than any model has', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(2n ** 40n), u64(0)])],
		['a key of 16 exabytes', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(1), u64(2n ** 63n)])],
		['an array without end', gguf([Buffer.concat([text('a'), u32(9), u32(4), u64(2n ** 50n)])])],
		['nested arrays', gguf([Buffer.concat([text('a'), u32(9), u32(9), u64(1)])])],
		['no architecture', gguf([numberValue('llama.block_count', 1)])],
		['an alignment that is no power of two', gguf([...languageValues, numberValue('general.alignment', 48)])],
		['an alignment of nothing', gguf([...languageValues, numberValue('general.alignment', 0)])],
		[
			'more layers than memory',
			gguf([
				textValue('general.architecture', 'a'),
				...['a.context_length', 'a.block_count', 'a.embedding_length'].map((key) =>
					numberValue(key, 999_999),
				),
			]),
		],
		['a tensor of five dimensions', gguf(languageValues, [f32([1, 1, 1, 1, 1])], Buffer.alloc(64))],
		['a tensor of nothing', gguf(languageValues, [f32([0])], Buffer.alloc(64))],
		['a tensor whose size overflows', gguf(languageValues, [f32([2n ** 40n, 2n ** 40n])], Buffer.alloc(64))],
		['a tensor between two alignments', gguf(languageValues, [f32([4], 7)], Buffer.alloc(64))],
		['a tensor behind the end', gguf(languageValues, [f32([4], 3200)], Buffer.alloc(64))],
		['a tensor behind every end', gguf(languageValues, [f32([4], 2n ** 63n)], Buffer.alloc(64))],
		[
			'a tensor of an unknown type',
			gguf(languageValues, [tensor({ name: 'a', dimensions: [32], type: 4, offset: 0 })], Buffer.alloc(64)),
		],
		[
			'half a block',
			gguf(languageValues, [tensor({ name: 'a', dimensions: [16], type: 2, offset: 0 })], Buffer.alloc(64)),
		],
		['two tensors of one name', gguf(languageValues, [f32([4]), f32([4], 32)], Buffer.alloc(64))],
		[
			'tensors with a gap between them',
			gguf(
				languageValues,
				[f32([4]), tensor({ name: 'two', dimensions: [4], type: 0, offset: 64 })],
				Buffer.alloc(96),
			),
		],
		[
			'tensors over each other',
			gguf(
				languageValues,
				[f32([4]), tensor({ name: 'two', dimensions: [4], type: 0, offset: 0 })],
				Buffer.alloc(96),
			),
		],
		['a key twice', gguf([...languageValues, numberValue('llama.block_count', 3)])],
		['a key without a name', gguf([...languageValues, numberValue('', 3)])],
		['a text of 16 MB', gguf([...languageValues, Buffer.concat([text('a'), u32(8), u64(2 ** 24)])])],
		[
			'a word of 16 MB',
			gguf([...languageValues, Buffer.concat([text('a'), u32(9), u32(8), u64(1), u64(2 ** 24)])]),
		],
		[
			'a conversation larger than every memory',
			gguf([
				textValue('general.architecture', 'a'),
				...['a.context_length', 'a.block_count', 'a.embedding_length'].map((key) =>
					numberValue(key, key === 'a.block_count' ? 9999 : 999_999_999),
				),
				numberValue('a.attention.head_count_kv', 999_999),
			]),
		],
		['a part behind the last one', splitPart(3, 3)],
		['a file that ends within its tensors', whole.subarray(0, whole.length - 1)],
	])('refuses %s', async (_, bytes) => {
		await expect(read(bytes)).rejects.toMatchObject({ code: 'model-damaged' });
	});

	it.each([
		['not-gguf', Buffer.from('PK\u0003\u0004'.padEnd(24))],
		['big-endian', Buffer.concat([Buffer.from('GGUF'), Buffer.from([0, 0, 0, 3]), Buffer.alloc(16)])],
		['version', gguf(languageValues, [], Buffer.alloc(0), 9)],
		['ends-early', whole.subarray(0, 40)],
		['ends-early', whole.subarray(0, -1)],
		['damaged', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(2n ** 40n), u64(0)])],
		['damaged', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(2n ** 62n)])],
		['damaged', gguf([Buffer.concat([u64(2n ** 20n), Buffer.alloc(100)])])],
	])('gives the reason "%s" where that is what is wrong', async (reason, bytes) => {
		await expect(read(bytes)).rejects.toMatchObject({ code: 'model-damaged', reason });
	});
});
