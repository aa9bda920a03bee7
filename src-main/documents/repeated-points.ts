import { contentWords, stem } from './words.ts';

/** Remembers the points of one summary, to leave out one that says again what another has said. */
export class RepeatedPoints {
	readonly #known: Set<string>[] = [];

	/** True when an earlier point has nearly all of its words; remembers it otherwise. */
	has(text: string): boolean {
		const words = new Set([
			...contentWords(text).map((word) => stem(word.text)),
			...(text.match(/\d+/gu) ?? []),
		]);
		const repeats = this.#known.some((known) => {
			const shared = [...words].filter((word) => known.has(word)).length;
			return shared >= words.size * 0.85 && shared >= known.size * 0.5;
		});
		if (!repeats) this.#known.push(words);
		return repeats;
	}
}
