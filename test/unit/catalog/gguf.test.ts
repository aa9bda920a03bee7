import * as fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesPerToken, readGgufHeader } from '../../../src-main/catalog/gguf.ts';
import { contextThatFits } from '../../../src-main/catalog/memory.ts';
import { KnownError } from '../../../src-main/contract/errors.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-gguf-'));
let files = 0;
function write(bytes: Buffer): string {
	const file = path.join(folder, `${(files += 1)}.gguf`);
	writeFileSync(file, bytes);
	return file;
}

const u32 = (value: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
};
const u64 = (value: number | bigint): Buffer => {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64LE(BigInt(value));
	return bytes;
};
const text = (value: string): Buffer => Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);
const number = (key: string, value: number): Buffer => Buffer.concat([text(key), u32(4), u32(value)]);
const header = (...values: Buffer[]): Buffer =>
	Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(values.length), ...values]);

const whole = header(
	Buffer.concat([text('general.architecture'), u32(8), text('llama')]),
	Buffer.concat([text('tokenizer.ggml.tokens'), u32(9), u32(8), u64(2), text('a'), text('b')]),
	number('llama.context_length', 8192),
	number('llama.block_count', 30),
	number('llama.embedding_length', 576),
	number('llama.attention.head_count', 9),
	number('llama.attention.head_count_kv', 3),
);

describe('readGgufHeader', () => {
	it('reads what memory depends on', async () => {
		const read = await readGgufHeader(write(whole));
		expect(read).toEqual({
			architecture: 'llama',
			contextTokens: 8192,
			layers: 30,
			embedding: 576,
			heads: 9,
			keyValueHeads: 3,
			headDimension: 64,
		});
		expect(bytesPerToken(read)).toBe(23_040);
	});

	it.each([
		['no GGUF at all', Buffer.from('PK\u0003\u0004 and more')],
		['an empty file', Buffer.alloc(0)],
		['an unknown version', Buffer.concat([Buffer.from('GGUF'), u32(9), u64(0), u64(0)])],
		['more values than any model has', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(2n ** 62n)])],
		['a key of 16 exabytes', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(1), u64(2n ** 63n)])],
		['an array without end', header(Buffer.concat([text('a'), u32(9), u32(4), u64(2n ** 50n)]))],
		['nested arrays', header(Buffer.concat([text('a'), u32(9), u32(9), u64(1)]))],
		['a model without layers', header(Buffer.concat([text('general.architecture'), u32(8), text('llama')]))],
	])('refuses %s', async (_, bytes) => {
		await expect(readGgufHeader(write(bytes))).rejects.toMatchObject({ code: 'model-damaged' });
	});

	it('gives a header or model-damaged for every damage, in bounded time', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.nat({ max: whole.length - 1 }),
				fc.nat({ max: 255 }),
				fc.nat({ max: whole.length }),
				async (at, byte, length) => {
					const bytes = Buffer.from(whole);
					bytes[at] = byte;
					const result = await readGgufHeader(write(bytes.subarray(0, length))).catch(
						(error: unknown) => error,
					);
					if (result instanceof Error) expect(result).toBeInstanceOf(KnownError);
				},
			),
			{ numRuns: 150 },
		);
	});
});

describe('contextThatFits', () => {
	const model = {
		bytes: 98_362_432,
		header: {
			architecture: 'llama',
			contextTokens: 8192,
			layers: 30,
			embedding: 576,
			heads: 9,
			keyValueHeads: 3,
			headDimension: 64,
		},
	};

	it('takes what is wanted where there is room, less where there is less', () => {
		expect(contextThatFits(model, 4096, 8e9)).toBe(4096);
		expect(contextThatFits(model, 100_000, 8e9)).toBe(8192);
		expect(contextThatFits(model, 4096, 430e6)).toBe(2048);
	});

	it('refuses what cannot fit, with the numbers', () => {
		expect(() => contextThatFits(model, 4096, 100e6)).toThrowError(
			expect.objectContaining({
				code: 'model-does-not-fit',
				details: { freeBytes: 100e6, neededBytes: expect.any(Number) as number },
			}),
		);
	});
});
