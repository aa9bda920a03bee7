import type { EndReason } from './engine.ts';

/**
 * Whether a text has come to say the same over and over at its end, which small models do until they have no room left.
 * Only what nobody writes on purpose counts: a long passage twice, a shorter one more often, word for word.
 */
export function repeatsItself(text: string): boolean {
	const backwards = [...text.slice(-lookedAt)].reverse().join('');
	const same = matchesOfBeginning(backwards);
	return same.some((length, unit) => {
		const times = 1 + Math.floor(length / Math.max(unit, 1));
		return limits.some((limit) => times >= limit.times && unit >= limit.unit && times * unit >= limit.whole);
	});
}

/** How long the beginning of a text is repeated at each place of it; 0 at the first (Z algorithm, Gusfield 1997). */
function matchesOfBeginning(text: string): number[] {
	const lengths = Array.from({ length: text.length }, () => 0);
	let [left, right] = [0, 0];
	for (let at = 1; at < text.length; at += 1) {
		let length = at < right ? Math.min(right - at, lengths[at - left] ?? 0) : 0;
		while (at + length < text.length && text[length] === text[at + length]) length += 1;
		lengths[at] = length;
		if (at + length > right) [left, right] = [at, at + length];
	}
	return lengths;
}

/** Characters: of what is repeated, and of all its repetitions together; lines of a table may well be alike. */
const limits = [
	{ times: 2, unit: 280, whole: 0 },
	{ times: 3, unit: 100, whole: 0 },
	{ times: 8, unit: 3, whole: 300 },
] as const;
const lookedAt = 4000;

/** Ends an answer that has come to repeat itself. */
export class RepetitionWatch {
	readonly #end = new AbortController();
	#looked = 0;

	get signal(): AbortSignal {
		return this.#end.signal;
	}

	/** The whole text so far; it is not looked at for every word. */
	look(text: string): void {
		if (text.length - this.#looked < 40) return;
		this.#looked = text.length;
		if (repeatsItself(text)) this.#end.abort();
	}

	/** Why an answer ended, where the library says that it `stopped` so. */
	reason(stopped: string): EndReason {
		if (this.#end.signal.aborted) return 'repeats';
		return stopped === 'maxTokens' ? 'length' : 'end';
	}
}
