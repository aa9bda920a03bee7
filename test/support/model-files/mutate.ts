import { gguf, languageValues, numberValue, smallModel, tensor, texts } from '../gguf-bytes.ts';
import { languageModel, splitPart } from './make.ts';

/** Random numbers that a seed repeats (mulberry32). From 0 on, below `limit`. */
export type Random = (limit: number) => number;

export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	return (limit) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
	};
}

/** Whole headers to begin with; each has something that the others have not. */
const wholes: readonly Buffer[] = [
	smallModel(),
	splitPart(0, 3),
	splitPart(2, 3),
	languageModel('nomic-bert', numberValue('general.alignment', 64)),
	gguf(
		[
			...languageValues,
			texts(
				'tokenizer.ggml.merges',
				Array.from({ length: 60 }, (_, at) => `w ${at}`),
			),
		],
		Array.from({ length: 12 }, (_, at) =>
			tensor({ name: `blk.${at}.attn_q.weight`, dimensions: [32, 4], type: 8, offset: at * 160 }),
		),
		Buffer.alloc(12 * 160),
		2,
	),
];

/** A header with one to four faults of the kinds that have broken readers: numbers, lengths, order, ends. */
export function mutatedHeader(random: Random): Buffer {
	let bytes = Buffer.from(wholes[random(wholes.length)] ?? smallModel());
	for (let left = 1 + random(4); left > 0 && bytes.length > 16; left -= 1) bytes = mutate(bytes, random);
	return bytes;
}

/** The same with one fault; may change `bytes`, which has more than eight. */
export function mutate(bytes: Buffer<ArrayBuffer>, random: Random): Buffer<ArrayBuffer> {
	const at = random(bytes.length - 8);
	switch (random(8)) {
		case 0:
			bytes[at] = random(256);
			return bytes;
		case 1:
			bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
			return bytes;
		case 2:
			bytes.writeUInt32LE(edge32[random(edge32.length)] ?? 0, at);
			return bytes;
		case 3:
			bytes.writeBigUInt64LE(edge64[random(edge64.length)] ?? 0n, at);
			return bytes;
		case 4:
			return bytes.subarray(0, at + 4);
		case 5:
			return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random(32))]);
		case 6: {
			const piece = bytes.subarray(at, at + random(64));
			const to = random(bytes.length);
			return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
		}
		default:
			return bytes.fill(random(2) === 0 ? 0 : 255, at, Math.min(bytes.length, at + random(24)));
	}
}

const edge32 = [0, 1, 2, 3, 8, 9, 12, 13, 0x7fffffff, 0x80000000, 0xffffffff, 0x03000000, 4_000_000, 65_536];
const edge64 = [
	0n,
	1n,
	31n,
	255n,
	65_535n,
	4_000_000n,
	2n ** 31n,
	2n ** 32n - 1n,
	2n ** 44n,
	2n ** 53n - 1n,
	2n ** 53n,
	2n ** 63n - 1n,
	2n ** 63n,
	2n ** 64n - 1n,
];
