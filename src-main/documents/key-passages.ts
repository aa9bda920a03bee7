import type { Page, Passage } from '../contract/entities.ts';
import { asQuoted } from './as-quoted.ts';
import { chooseSpread } from './choose-spread.ts';
import { rankSentences } from './ranking.ts';
import { findSentences, titleOf, type Sentence } from './sentences.ts';
import { findTopics } from './topics.ts';

/** The five to eight most telling sentences, verbatim, in the order of the document. */
export function findKeyPassages(pages: readonly Page[], language: string): Passage[] {
	return keyPassagesOf(findSentences(pages, language), pages);
}

export function keyPassagesOf(sentences: readonly Sentence[], pages: readonly Page[]): Passage[] {
	const topics = findTopics(sentences, 24);
	const topicOf = new Uint32Array(sentences.length);
	topics.forEach((topic, number) => topicOf.fill(number, topic.start, topic.end));
	const ranking = rankSentences(
		sentences,
		topics.map((topic) => topic.end),
		titleOf(pages),
	);
	const count = pages.length <= 2 ? 5 : pages.length <= 10 ? 6 : pages.length <= 60 ? 7 : 8;
	const options = {
		count,
		perGroup: Math.max(1, Math.ceil(count / Math.max(topics.length, 1))),
		groupOf: (index: number) => topicOf[index] ?? 0,
		mostAlike: 0.5,
	};
	const whole = sentences
		.filter((sentence) => sentence.parts.length === 1 && sentence.text.length <= longestPassage)
		.map((sentence) => sentence.index);
	let chosen = chooseSpread(whole, ranking, options);
	if (chosen.length < 5)
		chosen = chooseSpread(whole, ranking, { ...options, perGroup: count, mostAlike: 0.8 });
	// A list or a form may have no sentence that stands alone; its longest lines are better than nothing.
	if (chosen.length === 0) chosen = longest(sentences, count);
	return chosen
		.sort((one, other) => one - other)
		.flatMap((index) => {
			const sentence = sentences[index];
			return sentence === undefined
				? []
				: [{ text: asQuoted(sentence.text), page: sentence.page, heading: sentence.heading }];
		});
}

function longest(sentences: readonly Sentence[], count: number): number[] {
	return [...sentences]
		.filter((sentence) => sentence.parts.length === 1)
		.sort((one, other) => Math.min(other.words, 30) - Math.min(one.words, 30) || one.index - other.index)
		.slice(0, count)
		.map((sentence) => sentence.index);
}

const longestPassage = 400;
