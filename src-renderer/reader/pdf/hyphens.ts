/**
 * Joins the lines of a paragraph and undoes hyphenation at their ends.
 *
 * Which hyphens are real is learnt from the document itself: a word seen written together elsewhere is joined, one
 * seen with the hyphen keeps it, and so does one whose two halves are both words of the document ("decision-making").
 */
export class LineJoiner {
	readonly #words = new Map<string, number>();

	/** Learns from a line; its last word counts only if it is whole. */
	learn(line: string): void {
		const text = endsHyphenated.test(line) ? line.replace(/\S+$/u, '') : line;
		for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu)) {
			const key = plainHyphen(word);
			this.#words.set(key, (this.#words.get(key) ?? 0) + 1);
		}
	}

	join(before: string, after: string): string {
		if (before === '') return after;
		if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
		if (withoutSpaces.test(before.at(-1) ?? '') && withoutSpaces.test(after[0] ?? '')) return before + after;
		if (brokenPath.test(before) && /^[\p{Ll}\d._-]/u.test(after)) return before + after;
		if (/\d[-–]$/u.test(before) && /^\d/u.test(after)) return before + after;
		if (!endsHyphenated.test(before)) return `${before} ${after}`;
		const next = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
		if (next === '') return /^\d/u.test(after) ? before + after : `${before} ${after}`;
		if (joiningWords.has(next.toLowerCase())) return `${before} ${after}`;
		const head = /[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*$/u.exec(before.slice(0, -1))?.[0] ?? '';
		return this.#keepsHyphen(head, next) ? before + after : before.slice(0, -1) + after;
	}

	#keepsHyphen(head: string, next: string): boolean {
		if (/^\p{Lu}/u.test(next)) return true;
		const last = head.split(/[-\u2010\u2011]/u).at(-1) ?? head;
		if (this.#count(last + next) > 0 || this.#count(head + next) > 0) return false;
		if (this.#count(`${head}-${next}`) > 0) return true;
		return last.length > 2 && next.length > 2 && this.#count(last) > 1 && this.#count(next) > 1;
	}

	#count(word: string): number {
		return this.#words.get(plainHyphen(word)) ?? 0;
	}
}

function plainHyphen(word: string): string {
	return word.replace(/[\u2010\u2011]/gu, '-');
}

const endsHyphenated = /[\p{L}\p{M}][-\u2010\u00ad]$/u;
/** A path or web address that goes on in the next line. */
const brokenPath = /(?:^|\s)\S*\/\S*\/$/u;
/** Chinese, Japanese and Thai write no spaces between words. */
const withoutSpaces =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。、，．（）「」]/u;
/** After these a hyphen at the line's end stands for a word left out: "Vor- und Nachname". */
const joiningWords = new Set(['und', 'oder', 'bzw', 'sowie', 'bis', 'and', 'or', 'to']);
