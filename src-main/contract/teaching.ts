import * as z from 'zod';
import { FoundWords } from './corrections.ts';
import { SetTextId } from './deidentify.ts';
import { ModelId, Problem } from './entities.ts';
import { AdapterId, ExampleId } from './ids.ts';

/** What a model is asked, and what it should have answered. */
export const ExampleContent = z.object({
	question: z.string().trim().min(1).max(4000),
	answer: z.string().trim().min(1).max(8000),
});
export type ExampleContent = z.infer<typeof ExampleContent>;

/** Where an example comes from. */
export const ExampleSource = z.enum(['typed', 'glossary', 'imported', 'corrected', 'text']);
export type ExampleSource = z.infer<typeof ExampleSource>;

/** Something that examples are made of, as it was called then. Names may name somebody: they never leave unasked. */
export const Origin = z.object({
	kind: z.enum(['conversation', 'document', 'text', 'text-set', 'term', 'file']),
	id: z.string(),
	name: z.string(),
});
export type Origin = z.infer<typeof Origin>;

/**
 * What speaks against an example: it is there already, another answers the same question otherwise, nobody reads it to its end; or the text that it was made of
 * is not confirmed any more as it was: it waits, and is neither learnt from nor handed out.
 */
export const ExampleProblem = z.enum(['duplicate', 'contradiction', 'too-long', 'unconfirmed']);
export type ExampleProblem = z.infer<typeof ExampleProblem>;

export const Example = ExampleContent.extend({
	id: ExampleId,
	source: ExampleSource,
	problem: ExampleProblem.nullable(),
	/** Kept apart, to see afterwards whether teaching helped. */
	isHeldOut: z.boolean(),
});
export type Example = z.infer<typeof Example>;

/** `id` null: it was not saved, because somebody has to say first whether it may be learnt. */
export const SavedExample = z.object({
	id: ExampleId.nullable(),
	found: FoundWords,
	/** It was made of a confirmed text, and its words now are nobody's but those of whoever changes it. */
	wasConfirmed: z.boolean(),
});
export type SavedExample = z.infer<typeof SavedExample>;

/**
 * Rows of a file that did not become examples: they hold no question or no answer, or no conversation that ends with an
 * answer; one of both is longer than an example may be; the table is too long to be read to its end. Of `earlier-turns`
 * only the last question and answer were taken.
 */
export const RowsLeftOut = z.object({
	because: z.enum(['empty', 'no-conversation', 'too-long', 'not-read', 'earlier-turns']),
	count: z.number().int().positive(),
	/** The first of them, 1-based: lines of a text file, rows of a table without its empty ones. */
	rows: z.array(z.number().int().positive()),
});
export type RowsLeftOut = z.infer<typeof RowsLeftOut>;

/** What became of a file of examples. */
export const ImportedExamples = z.object({
	file: z.string(),
	added: z.number().int().nonnegative(),
	/** They were there already. */
	skipped: z.number().int().nonnegative(),
	leftOut: z.array(RowsLeftOut),
	/** What is counted in it. */
	unit: z.enum(['line', 'row']),
});
export type ImportedExamples = z.infer<typeof ImportedExamples>;

/** A confirmed text, and how many examples it would make. */
export const PreviewedText = z.object({
	id: SetTextId,
	name: z.string(),
	/** Of the text as it was looked at. */
	sha256: z.string().max(64),
	examples: z.number().int().nonnegative(),
	/** They are there already. */
	isTaken: z.boolean(),
});
export type PreviewedText = z.infer<typeof PreviewedText>;

/** The Python that trains, and what it still needs. */
export const TeachingTools = z.discriminatedUnion('state', [
	z.object({ state: z.literal('unknown') }),
	/** `tooNew`: the version of one that is here, for which there are no packages yet; null: none is here. */
	z.object({ state: z.literal('no-python'), tooNew: z.string().nullable() }),
	/** `torch`: whether PyTorch is there already; bytes that would be fetched. */
	z.object({
		state: z.literal('packages-missing'),
		python: z.string(),
		torch: z.boolean(),
		fetchBytes: z.number(),
	}),
	z.object({ state: z.literal('setting-up'), line: z.string() }),
	/** `isSlow`: its PyTorch lacks what makes it quick. */
	z.object({ state: z.literal('ready'), python: z.string(), torch: z.string(), isSlow: z.boolean() }),
	z.object({ state: z.literal('failed'), problem: Problem, line: z.string() }),
]);
export type TeachingTools = z.infer<typeof TeachingTools>;

/** Examples that were not learnt from, and why: the trainer, too, finds some too long. */
export const LeftOutExamples = z.object({
	because: ExampleProblem,
	examples: z.number().int().positive(),
});
export type LeftOutExamples = z.infer<typeof LeftOutExamples>;

/** One question, answered by the model as it was and as it was taught. */
export const ComparedAnswer = z.object({
	question: z.string(),
	/** What was to be learnt; null for a general question, whose answer should stay as good. */
	wanted: z.string().nullable(),
	before: z.string(),
	after: z.string(),
	/** Whether the telling words of what was wanted are in the answer; null where it has none. */
	isRightBefore: z.boolean().nullable(),
	isRightAfter: z.boolean().nullable(),
});
export type ComparedAnswer = z.infer<typeof ComparedAnswer>;

/** Is it better? */
export const TeachingResult = z.object({
	answers: z.array(ComparedAnswer),
	/** Questions that were kept apart too, but are more than is asked. */
	notAsked: z.number().int().nonnegative().default(0),
	/** Perplexity on a text that nobody learnt from (Jelinek et al. 1977); lower is better. */
	perplexityBefore: z.number(),
	perplexityAfter: z.number(),
});
export type TeachingResult = z.infer<typeof TeachingResult>;

export const TeachingRun = z.object({
	state: z.enum(['loading', 'training', 'paused', 'comparing', 'done', 'stopped', 'failed']),
	name: z.string(),
	modelId: ModelId,
	modelName: z.string(),
	step: z.number().int().nonnegative(),
	steps: z.number().int().nonnegative(),
	/** Mean loss of each step, in nats for each token. */
	losses: z.array(z.number()),
	secondsLeft: z.number().nullable(),
	problem: Problem.nullable(),
	/** In the words of the trainer, for whoever helps. */
	details: z.string(),
	leftOut: z.array(LeftOutExamples).default([]),
	result: TeachingResult.nullable(),
	adapterId: AdapterId.nullable(),
});
export type TeachingRun = z.infer<typeof TeachingRun>;

/** What training would take on this computer. */
export const TeachingPrice = z.object({
	modelId: ModelId,
	modelName: z.string(),
	examples: z.number().int().nonnegative(),
	seconds: z.number(),
	neededBytes: z.number(),
	freeBytes: z.number(),
	/** Null: it can be taught here. */
	refusal: z.enum(['too-few', 'too-large', 'no-model', 'not-teachable']).nullable(),
});
export type TeachingPrice = z.infer<typeof TeachingPrice>;

/** A LoRA adapter that is here. */
export const Adapter = z.object({
	id: AdapterId,
	name: z.string(),
	/** What it belongs to. */
	baseModelId: ModelId.nullable(),
	baseName: z.string(),
	bytes: z.number(),
	/** Milliseconds since 1970. */
	madeAt: z.number(),
	origin: z.enum(['taught', 'imported']),
	examples: z.number().int().nonnegative().nullable(),
	sources: z.array(ExampleSource),
	result: TeachingResult.nullable(),
});
export type Adapter = z.infer<typeof Adapter>;

/** What is needed, what it would take, and how far it is. */
export const TeachingView = z.object({
	tools: TeachingTools,
	run: TeachingRun.nullable(),
	price: TeachingPrice.nullable(),
});
export type TeachingView = z.infer<typeof TeachingView>;

/** An adapter and how strongly it counts: 1 as it was trained. */
export const AdapterChoice = z.object({ id: AdapterId, strength: z.number().min(0).max(1.5) });
export type AdapterChoice = z.infer<typeof AdapterChoice>;
