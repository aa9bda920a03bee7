import type { Page } from '../contract/entities.ts';
import type { RecipeSection } from '../contract/recipes.ts';
import { chooseSpread } from './choose-spread.ts';
import { headingWeight } from './heading-weight.ts';
import { planRecipe } from './plan-recipe.ts';
import { leansOnOthers, rankSentences, type Ranking } from './ranking.ts';
import { findSentences, titleOf, type PageText, type Sentence } from './sentences.ts';
import { mostPoints } from './summary-size.ts';
import { findShortTables, tableAt, worthOfTable, type ShortTable } from './short-tables.ts';
import { findTopics, type Topic } from './topics.ts';

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

/** What is asked of a plan. */
export interface PlanOrder {
	/** Every section gets a point of its own, up to a limit. */
	readonly everySection: boolean;
	/** Headings of the kind of summary; empty: those of the document. */
	readonly sections: readonly RecipeSection[];
	/** Besides the points of the longest summary also others to choose from, behind them in rank. */
	readonly withOthers?: boolean;
}

export const plainOrder: PlanOrder = { everySection: false, sections: [] };

/** Chooses the sentences that a summary is made from, and gives all of them an order of importance. */
export function planSentences(
	pages: readonly Page[],
	language: string,
	order: PlanOrder = plainOrder,
): SentencePlan {
	const sentences = findSentences(pages, language);
	const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
	const most = mostPoints(words, order.everySection);
	const topics = findTopics(sentences, Math.min(order.everySection ? 150 : 40, Math.max(2, most)));
	const ranking = rankSentences(
		sentences,
		topics.map((topic) => topic.end),
		titleOf(pages),
	);
	const tables = findShortTables(sentences);
	const isRecipe = order.sections.length > 0;
	const pick = (count: number): readonly Pick<Chosen, 'index' | 'topic'>[] =>
		isRecipe
			? planRecipe(sentences, tables, ranking, order.sections, count)
			: pickByTopic(sentences, topics, tables, ranking, count, order.everySection);
	const best = pick(most);
	const known = new Set(best.map(({ index }) => index));
	const others = order.withOthers === true ? pick(most * 3).filter(({ index }) => !known.has(index)) : [];
	const chosen = withSentencesBeside([...best, ...others], sentences, tables);
	return {
		points: inOrder(chosen, (topic) => order.sections[topic]?.title),
		topicPages: isRecipe
			? order.sections.map((_, section) =>
					pagesOf(
						chosen.flatMap(({ index, topic, group }) => (topic === section && known.has(index) ? group : [])),
					),
				)
			: topics.map((topic) => pagesOf(sentences.slice(topic.start, topic.end))),
		words,
	};
}

interface Chosen {
	readonly index: number;
	readonly topic: number;
	readonly group: readonly Sentence[];
}

/** From the order of importance to that of the text: under the headings of a recipe first by heading. */
function inOrder(
	chosen: readonly Chosen[],
	titleOfTopic: (topic: number) => string | undefined,
): PlannedPoint[] {
	return chosen
		.map((point, rank) => ({ ...point, rank, title: titleOfTopic(point.topic) }))
		.sort((one, other) => (one.title === undefined ? 0 : one.topic - other.topic) || one.index - other.index)
		.map(({ rank, topic, group, title }) => ({
			rank,
			topic,
			heading: title ?? group.at(-1)?.heading ?? '',
			sentences: group.map(planned),
		}));
}

/** Each sentence with those that it cannot stand without, each table whole; none of them stands in two points. */
function withSentencesBeside(
	picks: readonly Pick<Chosen, 'index' | 'topic'>[],
	sentences: readonly Sentence[],
	tables: readonly ShortTable[],
): Chosen[] {
	const used = new Set<number>();
	return picks.flatMap(({ index, topic }) => {
		const table = tableAt(tables, index);
		if (table === undefined) {
			const group = related(sentences, index, used);
			return group.length === 0 ? [] : [{ index, topic, group }];
		}
		if (used.has(table.start)) return [];
		const group = sentences.slice(table.start, table.end);
		for (const row of group) used.add(row.index);
		return [{ index, topic, group }];
	});
}

function pagesOf(sentences: readonly Sentence[]): number[] {
	return [...new Set(sentences.flatMap((sentence) => sentence.parts.map((part) => part.page)))];
}

/**
 * Topic by topic, each topic's share growing with its length, so that no part of the document is forgotten; best
 * first, or first one of each topic.
 */
function pickByTopic(
	sentences: readonly Sentence[],
	topics: readonly Topic[],
	tables: readonly ShortTable[],
	ranking: Ranking,
	most: number,
	oneOfEach: boolean,
): TopicPick[] {
	const weights = topics.map((topic) => weightOf(sentences.slice(topic.start, topic.end), ranking.formulas));
	const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
	const picks: TopicPick[] = [];
	topics.forEach((topic, number) => {
		const weight = weights[number] ?? 0;
		const share = weight / total;
		const inside = sentences
			.slice(topic.start, topic.end)
			.map((sentence) => sentence.index)
			.filter((index) => tableAt(tables, index) === undefined);
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
				worth: ((ranking.scores[index] ?? 0) * weight ** 0.5) / (1 + place * 0.8),
			});
		});
	});
	picks.push(...tables.map(({ start }) => tablePick(start, topics, picks)));
	picks.sort((one, other) => other.worth - one.worth || one.index - other.index);
	return withoutRepetition(oneOfEach ? oneOfEachTopic(picks) : picks, ranking.similarity).slice(0, most);
}

/** The best of every topic before the second of any. */
function oneOfEachTopic(picks: readonly TopicPick[]): TopicPick[] {
	const seen = new Set<number>();
	const isFirst = picks.map(({ topic }) => !seen.has(topic) && seen.add(topic).has(topic));
	return [...picks.filter((_, at) => isFirst[at]), ...picks.filter((_, at) => !isFirst[at])];
}

/** What a run of sentences has to tell: grows more slowly than its words, which count by their heading and by what is new. */
function weightOf(sentences: readonly Sentence[], formulas: Float64Array): number {
	const telling = sentences.map(
		({ index, words, heading }) => words * headingWeight(heading) ** 2 * (1 - (formulas[index] ?? 0)) ** 2,
	);
	return telling.reduce((sum, words) => sum + words, 0) ** 0.8;
}

/** A sentence, or the first row of a table, that may become a point. */
interface TopicPick {
	readonly index: number;
	readonly topic: number;
	readonly worth: number;
}

/** Topics do not know of each other, so the same thing may have been chosen in two of them. */
function withoutRepetition(
	picks: readonly TopicPick[],
	similarity: (one: number, other: number) => number,
): TopicPick[] {
	const kept: TopicPick[] = [];
	for (const pick of picks) if (kept.every((one) => similarity(one.index, pick.index) < 0.6)) kept.push(pick);
	return kept;
}

/** A table comes after the best sentence of its topic, and among the better sentences where it is a topic of its own. */
function tablePick(start: number, topics: readonly Topic[], picks: readonly TopicPick[]): TopicPick {
	const topic = topics.findIndex((one) => start >= one.start && start < one.end);
	const worths = (list: readonly TopicPick[]): number[] =>
		list.map((pick) => pick.worth).sort((one, other) => other - one);
	const [best] = worths(picks.filter((pick) => pick.topic === topic));
	const better = worths(picks)[Math.floor(picks.length / 4)] ?? 0;
	return { index: start, topic, worth: best === undefined ? better : best * worthOfTable };
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
	const lead = leadOf(sentences, sentence);
	if (lead !== undefined && !used.has(lead.index) && lead.words + sentence.words <= mostWords)
		group.unshift(lead);
	for (const one of group) used.add(one.index);
	return group;
}

/** "The Committee is recommended to:" before the items of a list. */
function leadOf(sentences: readonly Sentence[], item: Sentence): Sentence | undefined {
	if (item.kind !== 'list-item' || item.place > 0) return undefined;
	let at = item.index;
	while (sentences[at]?.kind === 'list-item') at -= 1;
	const lead = sentences[at];
	return lead?.kind === 'paragraph' && lead.heading === item.heading && lead.text.endsWith(':')
		? lead
		: undefined;
}

function planned({ text, parts, words, kind }: Sentence): PlannedSentence {
	return { text, parts, words, isRow: kind === 'table-row' };
}

/** Words above which small models lose the thread. */
const mostWords = 60;
