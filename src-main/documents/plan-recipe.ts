import type { RecipeSection } from '../contract/recipes.ts';
import { chooseSpread } from './choose-spread.ts';
import type { Ranking } from './ranking.ts';
import { cueCounter } from './recipes/cues.ts';
import type { Sentence } from './sentences.ts';
import { tableAt, worthOfTable, type ShortTable } from './short-tables.ts';

/** A sentence, or the first row of a table, that was chosen for a heading of a recipe. */
export interface RecipePick {
	readonly index: number;
	/** Index of the recipe's section, which takes the place of a topic. */
	readonly topic: number;
}

/**
 * Chooses sentences and whole tables for the headings of a recipe: each belongs to the heading with most of its words,
 * a heading of the document counting as well, and the ranking decides among them. The order is that of importance, one
 * of each heading in turn, so that a shorter summary has all of them too. What has none of the words goes to the
 * heading without words, where there is one.
 */
export function planRecipe(
	sentences: readonly Sentence[],
	tables: readonly ShortTable[],
	ranking: Ranking,
	sections: readonly RecipeSection[],
	most: number,
): RecipePick[] {
	const rest = sections.findIndex(({ cues }) => cues.length === 0);
	const counters = sections.map(({ cues, title }) =>
		cueCounter({ cues: cues.length === 0 ? [] : [...cues, ...longWords(title)] }),
	);
	const headings = new Map<string, number[]>();
	const candidates = sections.map((): number[] => []);
	const scores = Float64Array.from(ranking.scores);
	const ofTable = scores.reduce((best, score) => Math.max(best, score), 0) * worthOfTable;
	for (const { start } of tables) scores[start] = ofTable;
	for (const { index, text, heading } of withTablesWhole(sentences, tables)) {
		let underHeading = headings.get(heading);
		if (underHeading === undefined) {
			underHeading = counters.map((count) => (heading === '' ? 0 : count(heading)));
			headings.set(heading, underHeading);
		}
		const counts = counters.map((count, at) => count(text) + (underHeading[at] ? worthOfHeading : 0));
		const best = Math.max(...counts);
		if (best === 0) {
			candidates[rest]?.push(index);
			continue;
		}
		candidates[counts.indexOf(best)]?.push(index);
		scores[index] = (scores[index] ?? 0) * (1 + Math.min(best, mostCounted) * worthOfCue);
	}
	const perSection = Math.max(2, Math.ceil((most / sections.length) * 2.5));
	const chosen = candidates.map((inside) =>
		chooseSpread(
			inside,
			{ ...ranking, scores },
			{
				count: perSection,
				perGroup: Infinity,
				groupOf: () => 0,
				mostAlike: 0.55,
			},
		),
	);
	const picks = chosen.flatMap((list, topic) =>
		list.map((index, place) => ({
			index,
			topic,
			place,
			worth: (scores[index] ?? 0) / (1 + place * worthLessEach),
		})),
	);
	// The best of every heading first, then what is most worth saying, under whichever heading.
	picks.sort(
		(one, other) =>
			Number(one.place > 0) - Number(other.place > 0) ||
			(one.place === 0 ? one.topic - other.topic : other.worth - one.worth) ||
			one.index - other.index,
	);
	return picks.slice(0, most).map(({ index, topic }) => ({ index, topic }));
}

/** The rows of a short table count as one text, at the place of the first one. */
function withTablesWhole(
	sentences: readonly Sentence[],
	tables: readonly ShortTable[],
): Pick<Sentence, 'index' | 'text' | 'heading'>[] {
	return sentences.flatMap((sentence) => {
		const table = tableAt(tables, sentence.index);
		if (table === undefined) return [sentence];
		if (table.start !== sentence.index) return [];
		const rows = sentences.slice(table.start, table.end);
		return [{ ...sentence, text: rows.map((row) => row.text).join('\n') }];
	});
}

/** The words of a title are cues for it: "Medication" finds the part that is called so. */
function longWords(title: string): string[] {
	return title.split(/\s+/u).filter((word) => word.length >= 6);
}

/** By how much each further point under one heading counts less. */
const worthLessEach = 0.25;
const worthOfHeading = 2;
const worthOfCue = 0.35;
const mostCounted = 3;
