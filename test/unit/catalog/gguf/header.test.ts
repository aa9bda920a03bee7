import * as fc from 'fast-check';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	bytesPerToken,
	readGgufHeader,
	type LanguageModel,
} from '../../../../src-main/catalog/gguf/header.ts';
import { KnownError } from '../../../../src-main/contract/errors.ts';
import {
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
	it('reads what a model says of itself', async () => {
		const header = await read(whole);
		expect(header).toEqual({
			architecture: 'llama',
			type: undefined,
			name: 'Small',
			licence: 'apache-2.0',
			quantisation: 'Q4_K_M',
			hasChatTemplate: true,
			split: undefined,
			weights: 64 * 2 + 16,
			wholeBytes: whole.length,
			language: {
				contextTokens: 8192,
				layers: 30,
				embedding: 576,
				keyValuesPerToken: 30 * 3 * 128,
				isEmbedding: false,
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
		['two tensors of one name', gguf(languageValues, [f32([4]), f32([4])], Buffer.alloc(64))],
		['a file that ends within its tensors', whole.subarray(0, whole.length - 1)],
	])('refuses %s', async (_, bytes) => {
		await expect(read(bytes)).rejects.toMatchObject({ code: 'model-damaged' });
	});

	it('gives a header or model-damaged for every damage, in bounded time', async () => {
		const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
		await fc.assert(
			fc.asyncProperty(
				fc.array(change, { maxLength: 4 }),
				fc.nat({ max: whole.length }),
				async (changes, cut) => {
					const bytes = Buffer.from(whole);
					for (const [at, byte] of changes) bytes[at] = byte;
					const result = await read(bytes.subarray(0, whole.length - (cut % 3 === 0 ? cut : 0))).catch(
						(error: unknown) => error,
					);
					if (result instanceof Error) expect(result).toBeInstanceOf(KnownError);
				},
			),
			{ numRuns: 300 },
		);
	});
});
