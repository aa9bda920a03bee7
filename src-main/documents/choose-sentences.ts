import { KnownError } from '../contract/errors.ts';
import { asQuoted } from './as-quoted.ts';
import type { PlannedPoint, SentencePlan } from './plan-sentences.ts';
import { shortHash } from './point-id.ts';
import { choiceGrammar, chooseTurns } from './prompts.ts';
import { exactSampling, type SummaryModel } from './summary-model.ts';
import type { NotesStore } from './summary-events.ts';

/** What one topic may give: as many points as the ranking would take from it, out of its best ones. */
export interface TopicChoice {
	readonly topic: number;
	/** How many points the topic has in this summary. */
	readonly count: number;
	/** In the order of the plan; the ranking's own choice is among them. */
	readonly candidates: readonly PlannedPoint[];
	/** Those that the ranking takes. */
	readonly ranked: readonly PlannedPoint[];
}

/** Topic by topic, in the order of the plan, what there is to choose from for a summary of so many points. */
export function topicChoices(plan: SentencePlan, points: number): TopicChoice[] {
	const topics = [...new Set(plan.points.map(({ topic }) => topic))];
	return topics.flatMap((topic) => {
		const all = plan.points.filter((point) => point.topic === topic);
		const ranked = all.filter(({ rank }) => rank < points);
		if (ranked.length === 0) return [];
		const best = [...all].sort((one, other) => one.rank - other.rank).slice(0, ranked.length + mostOthers);
		const candidates = all.filter((point) => best.includes(point));
		return [{ topic, count: ranked.length, candidates, ranked }];
	});
}

/** Whether the model has anything to decide, and all of it fits before it. */
export function isOpen({ candidates, count }: TopicChoice, model: SummaryModel): boolean {
	return (
		model.choosesSentences &&
		candidates.length > count &&
		candidates.reduce((sum, one) => sum + shownText(one).length, 0) < model.contextTokens * 1.5
	);
}

/** Where the numbers that the model gave are kept, so that nothing is asked twice. */
export function choiceKey(choice: TopicChoice): string {
	return `choice:${choice.count}:${shortHash(choice.candidates.map(textOf).join('\n\n'))}`;
}

/** The points that stand under the numbers of a stored choice; undefined where it was not made yet. */
export function storedChoice(choice: TopicChoice, notes: NotesStore): PlannedPoint[] | undefined {
	const note = notes.get(choiceKey(choice));
	return note === undefined ? undefined : pointsOf(choice, JSON.parse(note) as number[]);
}

/** Lets the model choose among the numbered candidates; what it leaves open or says twice the ranking decides. */
export async function chooseByModel(
	choice: TopicChoice,
	model: SummaryModel,
	notes: NotesStore,
	signal: AbortSignal,
): Promise<PlannedPoint[]> {
	const numbers = await chosenNumbers(choice.candidates.map(shownText), choice.count, model, signal);
	notes.put(choiceKey(choice), JSON.stringify(numbers));
	return pointsOf(choice, numbers);
}

/** The numbers of the sentences that the model takes for the most important ones, from 0. */
export async function chosenNumbers(
	sentences: readonly string[],
	count: number,
	model: SummaryModel,
	signal: AbortSignal,
): Promise<number[]> {
	const request = {
		turns: chooseTurns(sentences, count),
		grammar: choiceGrammar(sentences.length, count),
		maxTokens: count * 4 + 4,
		sampling: exactSampling,
	};
	let text = '';
	for await (const event of model.generate(request, signal))
		if (event.type === 'text' && !event.thought) text += event.text;
	if (signal.aborted) throw new KnownError('cancelled');
	const numbers = (text.match(/\d+/gu) ?? []).map((number) => Number(number) - 1);
	return [...new Set(numbers)].filter((number) => number >= 0 && number < sentences.length).slice(0, count);
}

function pointsOf({ candidates, ranked, count }: TopicChoice, numbers: readonly number[]): PlannedPoint[] {
	const chosen = numbers.flatMap((number) => candidates[number] ?? []);
	const rest = ranked.filter((point) => !chosen.includes(point)).sort((one, other) => one.rank - other.rank);
	const all = new Set([...chosen, ...rest].slice(0, count));
	return candidates.filter((point) => all.has(point));
}

function textOf({ sentences }: PlannedPoint): string {
	return sentences.map(({ text }) => text).join('\n');
}

/** A table is known by its first rows. */
function shownText({ sentences }: PlannedPoint): string {
	const text = sentences.map((sentence) => asQuoted(sentence.text)).join(' ');
	return text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text;
}

/** Candidates besides those that the ranking takes. */
const mostOthers = 4;
const mostCharacters = 320;
