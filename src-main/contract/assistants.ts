import * as z from 'zod';
import { ModelId } from './entities.ts';
import { AssistantId } from './ids.ts';
import { AdapterChoice } from './teaching.ts';

/** 'question': as the question; else an ISO 639-1 code. */
export const AnswerLanguage = z.union([z.literal('question'), z.string().regex(/^[a-z]{2}$/u)]);
export type AnswerLanguage = z.infer<typeof AnswerLanguage>;

export const AnswerLength = z.enum(['short', 'medium', 'long']);
export type AnswerLength = z.infer<typeof AnswerLength>;

/** From exact, 1, to imaginative, 5. */
export const Freedom = z.number().int().min(1).max(5);

/** Single values in place of those that `Freedom` stands for; null: those. */
export const SamplingValues = z.object({
	temperature: z.number().min(0).max(2).nullable(),
	topP: z.number().min(0.05).max(1).nullable(),
	minP: z.number().min(0).max(0.5).nullable(),
	repeatPenalty: z.number().min(1).max(2).nullable(),
});
export type SamplingValues = z.infer<typeof SamplingValues>;

/** A named way of working. */
export const AssistantContent = z.object({
	name: z.string().trim().min(1).max(60),
	/** What it is good for, in one line. */
	purpose: z.string().trim().max(160),
	/** What the model is told before every conversation; empty for nothing. */
	instructions: z.string().trim().max(2000),
	/** Null: the one in use. */
	modelId: ModelId.nullable(),
	language: AnswerLanguage,
	length: AnswerLength,
	freedom: Freedom,
	values: SamplingValues,
	/** Whether the model gets the house's terms, and answers are checked against them. */
	glossary: z.boolean(),
	/** What the model was taught beside its weights; null: nothing. Counts only with the model that it belongs to. */
	adapter: AdapterChoice.nullable().default(null),
});
export type AssistantContent = z.infer<typeof AssistantContent>;

export const Assistant = AssistantContent.extend({
	id: AssistantId,
	/** 'changed': one that came with the program and was edited; its original can be had again. */
	origin: z.enum(['built-in', 'changed', 'own']),
	/** How often it was saved; 0 for one that is as it came. */
	versions: z.number().int().nonnegative(),
});
export type Assistant = z.infer<typeof Assistant>;

export const AssistantVersion = z.object({
	/** 1 is the first. */
	number: z.number().int().positive(),
	content: AssistantContent,
	/** Milliseconds since 1970; null for what came with the program. */
	at: z.number().int().nullable(),
});
export type AssistantVersion = z.infer<typeof AssistantVersion>;

/** An assistant as a file. */
export const AssistantFile = z.object({
	format: z.literal('indoors-assistant'),
	version: z.literal(1),
	assistant: AssistantContent,
	/** What its model is called, for whoever does not have it. */
	modelName: z.string().max(200).nullable(),
});
export type AssistantFile = z.infer<typeof AssistantFile>;

/** What taking a file in would do. */
export const AssistantPreview = z.object({
	content: AssistantContent,
	/** One that has the name already; null: the name is free. */
	taken: z.object({ id: AssistantId, isSame: z.boolean(), origin: Assistant.shape.origin }).nullable(),
	/** A name that no other has. */
	freeName: z.string(),
	model: z.object({ name: z.string(), isHere: z.boolean() }).nullable(),
	/** Signs that cannot be seen and were taken out of its texts. */
	hiddenSigns: z.number().int().nonnegative(),
});
export type AssistantPreview = z.infer<typeof AssistantPreview>;
