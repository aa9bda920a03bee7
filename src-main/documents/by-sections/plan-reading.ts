import { countSectionWords, sectionText, type DocumentSection } from '../sections.ts';
import { isPlain, type SummariseInput } from '../summary-events.ts';
import type { SummaryModel } from '../summary-model.ts';
import { pointsFor } from '../summary-size.ts';
import { tokensPerCharacter } from '../whole-text.ts';
import { withoutRepeats } from './without-repeats.ts';

/** What the model reads, and how many points it makes of it. */
export interface ReadingPlan {
	/** The whole document at once, its key passages, or every section: with points of each, or with notes of each first. */
	readonly way: 'whole' | 'passages' | 'sections' | 'notes';
	readonly sections: readonly DocumentSection[];
	readonly points: number;
	/** Pages whose text stands on another one too, with that one: who read it has read them. */
	readonly sameAs: ReadonlyMap<number, number>;
	/** Characters of notes or passages that one request holds. */
	readonly charactersAtOnce: number;
}

/** One section where the whole document fits into a single pass, else sections that the model takes in well. */
export async function planReading(
	{ pages: all, text, length, depth, recipe }: SummariseInput,
	model: SummaryModel,
	signal: AbortSignal,
): Promise<ReadingPlan> {
	const { pages, sameAs } = withoutRepeats(all);
	const blocks = pages.flatMap((page) => page.blocks.map((block) => ({ page: page.number, block })));
	const whole = sectionText({ blocks });
	const perCharacter = (await tokensPerCharacter(whole, (texts) => model.count(texts, signal))) * 1.08;
	const tokens = whole.length * perCharacter;
	const points = pointsFor(length, countSectionWords([{ blocks }]), depth);
	const plan = async (way: ReadingPlan['way'], budget: number): Promise<ReadingPlan> => ({
		way,
		sections: await text.planSections(pages, budget, perCharacter, signal),
		points,
		sameAs,
		charactersAtOnce: Math.min(model.contextTokens * 0.45, mostTokensAtOnce) / perCharacter,
	});
	if (tokens <= Math.min(model.contextTokens * 0.55, mostTokensAtOnce)) return plan('whole', Infinity);
	const most = Math.min(model.contextTokens * 0.4, tokensPerSection);
	if (depth === 'quick') return plan('passages', most);
	// A kind leaves out what it does not ask for, which only notes on everything show.
	if (!isPlain(recipe) || tokens / most > points) return plan('notes', most);
	const wanted = (tokens / points) * pointsAtOnce;
	return plan('sections', Math.min(most, Math.max(wanted, fewestTokens)));
}

const mostTokensAtOnce = 3500;
const tokensPerSection = 1500;
/** Points of one section: of more a small model tells only how the section begins. */
const pointsAtOnce = 4;
/** A section of fewer costs more for the request around it than it is worth. */
const fewestTokens = 600;
