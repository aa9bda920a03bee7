import type { Page, Passage } from '../../contract/entities.ts';
import { asQuoted } from '../as-quoted.ts';
import { planSentences } from '../plan-sentences.ts';

/** The most telling sentences of a document, verbatim, the best one first: its gist, and what its points are ranked by. */
export function tellingSentences(pages: readonly Page[], language: string): Passage[] {
	const points = [...planSentences(pages, language).points].sort((one, other) => one.rank - other.rank);
	const passages = points.flatMap(({ sentences, heading }) => {
		const sentence = sentences.at(-1);
		const page = sentence?.parts[0]?.page;
		if (sentence === undefined || page === undefined) return [];
		return [{ text: asQuoted(sentence.text), page, heading, isGist: isGist(sentence) }];
	});
	// Whole sentences of a usual length come first, because one of them stands for the document in a line.
	const gists = passages.filter((passage) => passage.isGist);
	const others = passages.filter((passage) => !passage.isGist);
	return [...gists, ...others].slice(0, most).map(({ text, page, heading }) => ({ text, page, heading }));
}

function isGist(sentence: { text: string; words: number; isRow: boolean }): boolean {
	return !sentence.isRow && sentence.words >= 5 && sentence.text.length <= longest;
}

const most = 12;
const longest = 320;
