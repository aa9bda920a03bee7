import * as z from 'zod';
import { ModelId, Problem } from './entities.ts';
import { WordingFinding } from './glossary.ts';
import { AssistantId } from './ids.ts';

export const ComparisonId = z.string().min(1).max(64).brand('ComparisonId');
export type ComparisonId = z.infer<typeof ComparisonId>;

export const ComparedQuestionId = z.string().min(1).max(64).brand('ComparedQuestionId');
export type ComparedQuestionId = z.infer<typeof ComparedQuestionId>;

const Count = z.number().int().nonnegative();

/** Who answers: a way of working with the model that it was answered by. Always as it was then. */
export const ComparedSide = z.object({
	assistantId: AssistantId,
	name: z.string(),
	/** How often the way of working had been saved; 0 for one that was as it came with the program. */
	version: Count,
	modelId: ModelId,
	modelName: z.string(),
	modelSha256: z.string(),
	/** What the model was taught beside its weights; null: nothing. */
	adapter: z.object({ name: z.string(), sha256: z.string(), strength: z.number() }).nullable(),
});
export type ComparedSide = z.infer<typeof ComparedSide>;

export const AnswerState = z.enum(['waiting', 'reading', 'writing', 'complete', 'stopped', 'failed']);

export const SideAnswer = z.object({
	state: AnswerState,
	text: z.string(),
	/** What the model thought first. */
	thought: z.string(),
	/** It met the length that an answer may have. */
	isCut: z.boolean(),
	/** It was ended because it had come to say the same over and over. */
	isRepeating: z.boolean().optional(),
	/** What is not said in this house. */
	wordings: z.array(WordingFinding),
	/** From the question to the last word; null while that is not known, and before a blind vote. */
	seconds: z.number().nullable(),
	problem: Problem.nullable(),
});
export type SideAnswer = z.infer<typeof SideAnswer>;

/** Which answer is better, as they stand side by side. */
export const Vote = z.enum(['left', 'right', 'both-good', 'both-bad']);
export type Vote = z.infer<typeof Vote>;

export const ComparedQuestion = z.object({
	id: ComparedQuestionId,
	question: z.string(),
	/** Left and right. In a blind comparison they are empty until both are there. */
	answers: z.tuple([SideAnswer, SideAnswer]),
	/** Which side of the comparison stands left; null: not told before the vote. */
	leftSide: z.union([z.literal(0), z.literal(1)]).nullable(),
	/** Both are there. */
	canVote: z.boolean(),
	vote: Vote.nullable(),
	/** The vote was given without knowing who wrote what. */
	wasBlind: z.boolean(),
});
export type ComparedQuestion = z.infer<typeof ComparedQuestion>;

export const ComparisonState = z.enum(['waiting', 'running', 'stopped', 'done']);

/** The same questions to two sides. */
export const AnswersComparison = z.object({
	id: ComparisonId,
	/** Milliseconds since 1970. */
	madeAt: z.number().int(),
	isBlind: z.boolean(),
	sides: z.tuple([ComparedSide, ComparedSide]),
	/** 'waiting': for other work with another model; 'stopped': some answers are missing. */
	state: ComparisonState,
	/** Answers that are complete, of both sides together. */
	answered: Count,
	secondsLeft: z.number().nonnegative().nullable(),
	questions: z.array(ComparedQuestion),
});
export type AnswersComparison = z.infer<typeof AnswersComparison>;

/** What is sent of an open comparison: all of it, then what changes. */
export const ComparisonEvent = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('all'), comparison: AnswersComparison }),
	z.object({
		kind: z.literal('changed'),
		progress: AnswersComparison.pick({ state: true, answered: true, secondsLeft: true }),
		questions: z.array(ComparedQuestion),
	}),
	z.object({ kind: z.literal('gone') }),
]);
export type ComparisonEvent = z.infer<typeof ComparisonEvent>;

export const ComparisonItem = AnswersComparison.pick({
	id: true,
	madeAt: true,
	isBlind: true,
	sides: true,
	state: true,
}).extend({
	/** The beginning of the first question. */
	question: z.string(),
	questions: Count,
	votes: Count,
});
export type ComparisonItem = z.infer<typeof ComparisonItem>;

/** What the votes of one kind say about two sides. */
export const VoteCount = z.object({
	/** How often each side was better, in the order of the sides. */
	better: z.tuple([Count, Count]),
	bothGood: Count,
	bothBad: Count,
	/** 'too-few': so few votes that chance alone could have given them, however they had come out. */
	verdict: z.enum(['too-few', 'first', 'second', 'no-difference']),
});
export type VoteCount = z.infer<typeof VoteCount>;

/** Two sides that were compared, over all comparisons of them. */
export const Standing = z.object({
	sides: z.tuple([ComparedSide, ComparedSide]),
	/** Votes given without knowing, and those given with the names in sight; null where there is none. */
	blind: VoteCount.nullable(),
	open: VoteCount.nullable(),
});
export type Standing = z.infer<typeof Standing>;

/** Newest first. */
export const ComparisonsView = z.object({
	items: z.array(ComparisonItem),
	standings: z.array(Standing),
});
export type ComparisonsView = z.infer<typeof ComparisonsView>;

/** A side as it is asked for; a null model: the one that its way of working has. */
const WantedSide = z.object({ assistantId: AssistantId, modelId: ModelId.nullable() });
export type WantedSide = z.infer<typeof WantedSide>;

export const WantedComparison = z.object({
	questions: z.array(z.string().trim().min(1).max(8000)).min(1).max(50),
	sides: z.tuple([WantedSide, WantedSide]),
	isBlind: z.boolean(),
});
export type WantedComparison = z.infer<typeof WantedComparison>;
