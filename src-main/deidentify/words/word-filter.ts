/**
 * A set of words of which only bits are kept (a Bloom filter): it never denies a word that it has, and takes one in some
 * ten thousand others for one of its own. Two million words need 5 MB and no time to load.
 */
export class WordFilter {
	readonly #bits: Uint8Array;

	constructor(bits: Uint8Array) {
		this.#bits = bits;
	}

	has(word: string): boolean {
		const size = this.#bits.length * 8;
		if (size === 0) return false;
		const [first, step] = hashes(word);
		for (let at = 0; at < probes; at += 1) {
			const bit = (first + at * step) % size;
			if (((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
		}
		return true;
	}

	static of(words: readonly string[]): Uint8Array {
		const bits = new Uint8Array(Math.ceil((words.length * bitsPerWord) / 8));
		const size = bits.length * 8;
		for (const word of words) {
			const [first, step] = hashes(word);
			for (let at = 0; at < probes; at += 1) {
				const bit = (first + at * step) % size;
				bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
			}
		}
		return bits;
	}
}

/** Two numbers of 32 bits (FNV-1a, and one that multiplies before it mixes). */
function hashes(word: string): [number, number] {
	let one = 0x811c9dc5;
	let other = 0x9e3779b9;
	for (let at = 0; at < word.length; at += 1) {
		const code = word.charCodeAt(at);
		one = Math.imul(one ^ code, 0x01000193);
		other = Math.imul(other, 0x85ebca6b) ^ (code + (other >>> 13));
	}
	one ^= one >>> 15;
	return [one >>> 0, (other | 1) >>> 0];
}

const probes = 14;
const bitsPerWord = 21;
