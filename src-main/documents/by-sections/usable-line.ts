import { fold } from '../fold.ts';
import type { Leaf } from './material.ts';

/** A line as it stands in a summary, with a mark at its end; undefined where it only repeats a heading of the document. */
export function usableLine(line: string, leaves: readonly Leaf[]): string | undefined {
	const text = line.trim();
	const same = bare(text);
	if (same === '' || leaves.some(({ heading }) => bare(heading) === same)) return undefined;
	return /[\p{L}\p{N})%]$/u.test(text) && !unmarked.test(text) ? `${text}.` : text;
}

const bare = (text: string): string =>
	fold(text)
		.replace(/[\s.:!?"“”„]+/gu, ' ')
		.trim();
/** Scripts that end a sentence with another mark, or with none. */
const unmarked =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Devanagari}]$/u;
