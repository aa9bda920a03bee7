import type { Page } from '../contract/entities.ts';
import { chooseSpread } from './choose-spread.ts';
import { leansOnOthers, rankSentences } from './ranking.ts';
import { findSentences, titleOf, type PageText, type Sentence } from './sentences.ts';
import { pointsFor } from './summary-size.ts';
import { findTopics } from './topics.ts';

/** Which sentences a summary is made from, for every length at once. */
export interface SentencePlan {
	/** In the order of the document. */
	readonly points: readonly PlannedPoint[];
	/** Pages of each topic; a point names its topic by index. */
	readonly topicPages: readonly (readonly number[])[];
	readonly words: number;
}

/** One to three related sentences that become one point. */
export interface PlannedPoint {
	/** 0 for the one to take first; a shorter summary takes the lower ranks, so that work is shared between lengths. */
	readonly rank: number;
	readonly topic: number;
	readonly heading: string;
	readonly sentences: readonly PlannedSentence[];
}

export interface PlannedSentence {
	readonly text: string;
	readonly parts: readonly PageText[];
	readonly words: number;
	readonly isRow: boolean;
}

/**
 * Chooses sentences topic by topic, each topic's share growing with its length, so that no part of the document is
 * forgotten; then gives all of them an order of importance.
 */
export function planSentences(pages: readonly Page[], language: string): SentencePlan {
	const sentences = findSentences(pages, language);
	const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
	const most = pointsFor('detailed', words);
	const topics = findTopics(sentences, Math.min(40, Math.max(2, most)));
	const ranking = rankSentences(
		sentences,
		topics.map((topic) => topic.end),
		titleOf(pages),
	);
	const total = topics.reduce((sum, topic) => sum + topic.words ** 0.8, 0) || 1;
	const picks: { index: number; topic: number; worth: number }[] = [];
	topics.forEach((topic, number) => {
		const share = topic.words ** 0.8 / total;
		const inside = sentences.slice(topic.start, topic.end).map((sentence) => sentence.index);
		const options = {
			count: Math.max(1, Math.round(share * most * 1.15)),
			perGroup: Infinity,
			groupOf: () => 0,
			mostAlike: 0.55,
		};
		chooseSpread(inside, ranking, options).forEach((index, place) => {
			picks.push({
				index,
				topic: number,
				worth: ((ranking.scores[index] ?? 0) * topic.words ** 0.4) / (1 + place * 0.8),
			});
		});
	});
	picks.sort((one, other) => other.worth - one.worth || one.index - other.index);
	const different = withoutRepetition(picks, ranking.similarity).slice(0, most);
	const used = new Set<number>();
	const points = different.flatMap(({ index, topic }, rank) => {
		const group = related(sentences, index, used);
		if (group.length === 0) return [];
		return [
			{
				rank,
				topic,
				first: group[0]?.index ?? index,
				heading: sentences[index]?.heading ?? '',
				sentences: group.map(planned),
			},
		];
	});
	points.sort((one, other) => one.first - other.first);
	return {
		points: points.map(({ rank, topic, heading, sentences: group }) => ({
			rank,
			topic,
			heading,
			sentences: group,
		})),
		topicPages: topics.map((topic) => [
			...new Set(
				sentences
					.slice(topic.start, topic.end)
					.flatMap((sentence) => sentence.parts.map((part) => part.page)),
			),
		]),
		words,
	};
}

/** Topics do not know of each other, so the same thing may have been chosen in two of them. */
function withoutRepetition<T extends { index: number }>(
	picks: readonly T[],
	similarity: (one: number, other: number) => number,
): T[] {
	const kept: T[] = [];
	for (const pick of picks) if (kept.every((one) => similarity(one.index, pick.index) < 0.6)) kept.push(pick);
	return kept;
}

/** The sentence with the one before it where it points back to it, as long as neither stands in another point. */
function related(sentences: readonly Sentence[], index: number, used: Set<number>): Sentence[] {
	const sentence = sentences[index];
	if (sentence === undefined || used.has(index)) return [];
	const before = sentences[index - 1];
	const group = [sentence];
	const leans = leansOnOthers.test(sentence.text) && sentence.kind !== 'table-row';
	if (
		leans &&
		before?.block === sentence.block &&
		!used.has(index - 1) &&
		before.words + sentence.words <= mostWords
	)
		group.unshift(before);
	for (const one of group) used.add(one.index);
	return group;
}

function planned({ text, parts, words, kind }: Sentence): PlannedSentence {
	return { text, parts, words, isRow: kind === 'table-row' };
}

/** Words above which small models lose the thread. */
const mostWords = 60;
