import type { EndReason } from './engine.ts';

/**
 * Whether a text has come to say the same over and over at its end, which small models do until they have no room left.
 * Only what hardly anybody writes on purpose counts, word for word; of tables, lines and code much more of it.
 */
export function repeatsItself(text: string): boolean {
	const backwards = [...text.slice(-lookedAt)].reverse().join('');
	return matchesOfBeginning(backwards).some((length, unit) => {
		const times = 1 + Math.floor(length / Math.max(unit, 1));
		if (!limits.some((limit) => times >= limit.times && unit >= limit.unit && times * unit >= limit.whole))
			return false;
		return times * unit >= asFormLimit || !(isForm(backwards.slice(0, unit)) || endsInCode(text));
	});
}

const endsInCode = (text: string): boolean => (text.match(/^```/gmu)?.length ?? 0) % 2 === 1;

/** Empty cells, lines to write on, numbers. */
const isForm = (unit: string): boolean => !/\p{L}{2}/u.test(unit);

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

/** Characters: of what is repeated, and of all its repetitions together. */
const limits = [
	{ times: 3, unit: 200, whole: 0 },
	{ times: 5, unit: 60, whole: 0 },
	{ times: 10, unit: 3, whole: 600 },
] as const;
const asFormLimit = 2500;
const lookedAt = 5000;

/** Ends an answer that has come to repeat itself. */
export class RepetitionWatch {
	readonly #end = new AbortController();
	#kind: string | undefined;
	#text = '';
	#looked = 0;

	get signal(): AbortSignal {
		return this.#end.signal;
	}

	/** `kind`: what is thought may be said again in the answer. The text is not looked at for every word. */
	add(text: string, kind: string): void {
		if (kind !== this.#kind) [this.#kind, this.#text, this.#looked] = [kind, '', 0];
		this.#text += text;
		if (this.#text.length - this.#looked < 40) return;
		this.#looked = this.#text.length;
		if (repeatsItself(this.#text)) this.#end.abort();
	}

	/** Why an answer ended, where the library says that it `stopped` so. */
	reason(stopped: string): EndReason {
		if (this.#end.signal.aborted) return 'repeats';
		return stopped === 'maxTokens' ? 'length' : 'end';
	}
}
