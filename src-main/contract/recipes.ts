import * as z from 'zod';

export const SummaryLength = z.enum(['short', 'medium', 'detailed']);
export type SummaryLength = z.infer<typeof SummaryLength>;

/** 'quick': the key passages of every part, taken in one pass; 'thorough': every section for itself. */
export const SummaryDepth = z.enum(['quick', 'thorough']);
export type SummaryDepth = z.infer<typeof SummaryDepth>;

/** The model reads sections or sentences, or nothing: then key sentences stand there as they are. */
export const SummaryMethod = z.enum(['sections', 'sentences', 'quotations']);
export type SummaryMethod = z.infer<typeof SummaryMethod>;

export const RecipeId = z.string().min(1).max(64).brand('RecipeId');
export type RecipeId = z.infer<typeof RecipeId>;

/**
 * One heading of a summary, and the words by which its sentences are found: whole words or their beginnings. One
 * without words takes what else is important.
 */
export const RecipeSection = z.object({
	title: z.string().trim().min(1).max(80),
	cues: z.array(z.string().trim().min(1).max(60)).max(120),
});
export type RecipeSection = z.infer<typeof RecipeSection>;

/** What a kind of summary is made by. */
export const RecipeContent = z.object({
	name: z.string().trim().min(1).max(80),
	/** For models that follow them; empty for none. */
	instructions: z.string().trim().max(2000),
	/** Empty: in the order of the document, under its own headings. */
	sections: z.array(RecipeSection).max(12),
	length: SummaryLength,
});
export type RecipeContent = z.infer<typeof RecipeContent>;

export const Recipe = RecipeContent.extend({
	id: RecipeId,
	/** 'changed': one that came with the program and was edited; its original can be had again. */
	origin: z.enum(['built-in', 'changed', 'own']),
});
export type Recipe = z.infer<typeof Recipe>;

/** A recipe as a file. */
export const RecipeFile = z.object({
	format: z.literal('indoors-recipe'),
	version: z.literal(1),
	recipe: RecipeContent,
});

/** What a summary costs before it is started. */
export const SummaryPrice = z.object({
	depth: SummaryDepth,
	length: SummaryLength,
	/** For kinds that ask for something in particular: the model notes every section down before it writes. */
	isParticular: z.boolean(),
	/** Null until a model was measured on this computer. */
	seconds: z.number().nonnegative().nullable(),
	/** As many pages' worth of text as the model reads. */
	pagesWorth: z.number().nonnegative(),
});
export type SummaryPrice = z.infer<typeof SummaryPrice>;

/** What can be chosen for a document, and what is suggested. */
export const SummaryOffer = z.object({
	depth: SummaryDepth,
	recipeId: RecipeId,
	prices: z.array(SummaryPrice),
	/** By sections the model in use follows instructions and writes in other languages too. */
	method: SummaryMethod,
});
export type SummaryOffer = z.infer<typeof SummaryOffer>;
