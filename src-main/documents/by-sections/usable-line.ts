import { fold } from '../fold.ts';
import { countWords } from '../words.ts';
import type { Leaf } from './material.ts';

/**
 * A line as it stands in a summary, with a mark at its end; undefined where it only repeats a heading of the document,
 * or names something and says nothing of it.
 *
 * @param title the heading of the kind of summary that it is put under; '' where there is none
 */
export function usableLine(line: string, leaves: readonly Leaf[], title = ''): string | undefined {
	const text = line.trim();
	const same = bare(text);
	if (same === '' || leaves.some(({ heading }) => bare(heading) === same)) return undefined;
	if (title === '' && !unmarked.test(text) && countWords(text) < fewestWords) return undefined;
	return /[\p{L}\p{N})%]$/u.test(text) && !unmarked.test(text) ? `${text}.` : text;
}

/** "83 years" or "Mrs Lindner" is no point unless a heading such as "Diagnosis" says what it is about. */
const fewestWords = 3;

const bare = (text: string): string =>
	fold(text)
		.replace(/[\s.:!?"“”„]+/gu, ' ')
		.trim();
/** Scripts that end a sentence with another mark, or with none. */
const unmarked =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Devanagari}]$/u;
