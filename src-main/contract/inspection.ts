import * as z from 'zod';
import { DocumentUnit } from './format-schemas.ts';
import { AnswerBasis, DocumentId, MessageId, ModelId } from './entities.ts';
import { TermContent } from './glossary.ts';
import { ComparedPiece } from './many.ts';

const Count = z.number().int().nonnegative();
const Hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** What a part of a prompt is; `format`: the signs that a model needs around turns; `rules`: words of the program. */
export const PartKind = z.enum([
	'instructions',
	'rules',
	'glossary',
	'passage',
	'document',
	'history',
	'question',
	/** Of the answer itself, which was gone on with from there. */
	'beginning',
	'format',
]);
export type PartKind = z.infer<typeof PartKind>;

/** A part as it is stored: words of its own, or where they stand. */
export const StoredPart = z.object({
	kind: PartKind,
	/** Before what is referred to, where something is; null: taken out together with a document. */
	text: z.string().nullable(),
	messageId: MessageId.optional(),
	documentId: DocumentId.optional(),
	/** Place among the passages that were given for the answer. */
	passage: Count.optional(),
});
export type StoredPart = z.infer<typeof StoredPart>;

/** How a prompt was read; see the engine's `HowRead`. */
export const HowRead = z.object({
	promptSha256: Hash,
	reused: Count,
	slices: z.array(Count).max(100_000),
	threads: Count,
	backend: z.string().max(100),
	library: z.string().max(100),
	binary: z.string().max(100),
	processor: z.string().max(100).optional(),
	isRepeatable: z.boolean(),
});
export type HowRead = z.infer<typeof HowRead>;

export const RecordedSampling = z.object({
	temperature: z.number(),
	topP: z.number(),
	minP: z.number(),
	repeatPenalty: z.number(),
	seed: Count,
});
export type RecordedSampling = z.infer<typeof RecordedSampling>;

const Timing = z.object({
	promptTokens: Count,
	tokens: Count,
	firstWordMs: z.number(),
	durationMs: z.number(),
});

/** `strength`: 1 as it was trained. */
export const RecordedAdapter = z.object({ sha256: Hash, strength: z.number() });
export type RecordedAdapter = z.infer<typeof RecordedAdapter>;

export const RecordedStep = z.object({
	/** Words of the program that stand above what the model wrote. */
	above: z.string().optional(),
	turns: z.array(z.object({ role: z.enum(['system', 'person', 'assistant']), parts: z.array(StoredPart) })),
	maxTokens: Count,
	sampling: RecordedSampling,
	/** What the model was taught beside its weights; null: nothing. */
	adapter: RecordedAdapter.nullable().default(null),
	/** Null while it was not written to its end. */
	how: HowRead.nullable(),
	timing: Timing.nullable(),
});
export type RecordedStep = z.infer<typeof RecordedStep>;

const ModelFacts = z.object({ id: ModelId, name: z.string(), sha256: Hash });
const LeftOut = z.object({
	/** Earlier turns of the conversation, and why: no room, or answers from documents read none. */
	turns: Count,
	turnsBecause: z.enum(['room', 'documents']),
	passages: Count,
	terms: Count,
});

/** What is kept of how an answer came into being. */
export const AnswerRecord = z.object({
	basis: AnswerBasis,
	model: ModelFacts.nullable(),
	program: z.string(),
	began: z.number().int(),
	ended: z.number().int().nullable(),
	leftOut: LeftOut,
	steps: z.array(RecordedStep),
});
export type AnswerRecord = z.infer<typeof AnswerRecord>;

export const InspectedPart = z.object({
	kind: PartKind,
	/** Null: it was deleted with its document. */
	text: z.string().nullable(),
	/** Null where only the model can count them, and it is not in use. */
	tokens: Count.nullable(),
	source: z
		.object({
			documentId: DocumentId,
			name: z.string(),
			page: z.number().int().positive(),
			unit: DocumentUnit,
			heading: z.string(),
		})
		.nullable(),
});
export type InspectedPart = z.infer<typeof InspectedPart>;

/** What the model read for an answer, in order, and all that it was written with. */
export const InspectedAnswer = z.object({
	/** Null for answers of earlier programs. */
	record: z
		.object({
			model: ModelFacts.extend({ isInUse: z.boolean() }).nullable(),
			program: z.string(),
			began: z.number(),
			ended: z.number().nullable(),
			leftOut: LeftOut,
			steps: z.array(
				RecordedStep.omit({ turns: true }).extend({
					/** `name` null: it is no longer here. */
					adapter: RecordedAdapter.extend({ name: z.string().nullable() }).nullable(),
					parts: z.array(InspectedPart),
					/** The text is what was sent, by its hash; null: nothing to compare with. */
					isExact: z.boolean().nullable(),
				}),
			),
		})
		.nullable(),
	/** What is known without it, where there is none. */
	known: z.array(InspectedPart),
	/** What else is known: the way of working and its terms. */
	assistant: z.string().nullable(),
	terms: z.array(TermContent),
	/** Why words cannot be shaded; null: they can. */
	noShading: z
		.enum(['not-recorded', 'parts', 'thinks', 'other-model', 'adapter-gone', 'document-gone', 'unfinished'])
		.nullable(),
});
export type InspectedAnswer = z.infer<typeof InspectedAnswer>;

/** A word of an answer with what goes before it, and how probable it was. */
export const ShadedWord = z.object({
	/** Where it begins in the answer, and ends: UTF-16 offsets. */
	start: Count,
	end: Count,
	probability: z.number().min(0).max(1),
});
export type ShadedWord = z.infer<typeof ShadedWord>;

export const WordAlternative = z.object({
	/** Empty: the answer would have ended. */
	text: z.string(),
	probability: z.number().min(0).max(1),
});
export type WordAlternative = z.infer<typeof WordAlternative>;

/** What came of writing an answer again. */
export const Repetition = z.object({
	isIdentical: z.boolean(),
	/** Empty where it is. */
	pieces: z.array(ComparedPiece),
	/** The answer had been made so that it can be had again. */
	wasRepeatable: z.boolean(),
	/** It was read with the same versions and threads as then. */
	isSamePlan: z.boolean(),
});
export type Repetition = z.infer<typeof Repetition>;

export const RepeatEvent = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('written'), words: Count }),
	z.object({ kind: z.literal('done'), repetition: Repetition }),
]);
export type RepeatEvent = z.infer<typeof RepeatEvent>;
