import type { Sentence } from './sentences.ts';

/** A run of sentences that belong together, for spreading a choice over the whole document. */
export interface Topic {
	/** Index of the first sentence, and after the last one. */
	readonly start: number;
	readonly end: number;
	readonly words: number;
}

/**
 * Cuts the sentences at headings into runs of about equal weight: small neighbours are taken together, long stretches
 * without a heading are cut at paragraphs. At most about `most` runs come out.
 */
export function findTopics(sentences: readonly Sentence[], most: number): Topic[] {
	const total = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
	const aim = Math.max(fewestWords, total / most);
	const topics: Topic[] = [];
	let start = 0;
	let words = 0;
	sentences.forEach((sentence, index) => {
		const before = sentences[index - 1];
		const newHeading = before !== undefined && before.heading !== sentence.heading;
		const newBlock = before !== undefined && before.block !== sentence.block;
		if ((newHeading && words >= aim * 0.6) || (newBlock && words >= aim * 1.6)) {
			topics.push({ start, end: index, words });
			start = index;
			words = 0;
		}
		words += sentence.words;
	});
	if (start < sentences.length) {
		const last = topics.at(-1);
		if (last !== undefined && words < aim * 0.25)
			topics.splice(-1, 1, { start: last.start, end: sentences.length, words: last.words + words });
		else topics.push({ start, end: sentences.length, words });
	}
	return topics;
}

/** Words below which a run is too small to count as a topic of its own. */
const fewestWords = 60;
