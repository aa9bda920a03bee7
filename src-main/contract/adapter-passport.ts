import * as z from 'zod';
import { ExampleSource, LeftOutExamples, Origin, TeachingResult } from './teaching.ts';

const Count = z.number().int().nonnegative();
const Hash = z.string().regex(/^[0-9a-f]{64}$/u);
/** In files of others everything has its bounds. */
const Name = z.string().max(400);

/** Something that was learnt from, and in how many examples. */
export const LearntOrigin = Origin.extend({ id: Name, name: Name, examples: Count });
export type LearntOrigin = z.infer<typeof LearntOrigin>;

/** As the trainer had them. */
export const LearntSettings = z.object({
	rank: z.number(),
	alpha: z.number(),
	epochs: z.number(),
	batchSize: z.number(),
	learningRate: z.number(),
	seed: z.number(),
});

/** Where an adapter comes from: written down when its training begins. */
export const AdapterPassport = z.object({
	/** As somebody typed it; empty: nobody said. */
	madeBy: z.string().max(80),
	/** Milliseconds since 1970. */
	madeAt: z.number(),
	program: z.string().max(100),
	base: z.object({ name: Name, sha256: Hash }),
	examples: Count,
	/** Kept apart for the test afterwards. */
	heldOut: Count,
	sources: z.array(z.object({ source: ExampleSource, examples: Count })).max(20),
	/** Which were there and not learnt from. */
	leftOut: z.array(LeftOutExamples).max(20).default([]),
	/** Most examples first. Empty where the names were left out on its way here. */
	origins: z.array(LearntOrigin).max(20_000),
	settings: LearntSettings,
});
export type AdapterPassport = z.infer<typeof AdapterPassport>;

/** The same as a file beside an adapter's. `sha256` of the adapter; null where it was not there yet. */
export const AdapterPassportFile = z.object({
	format: z.literal('indoors-adapter-passport'),
	version: z.literal(1),
	name: z.string().trim().min(1).max(200),
	sha256: Hash.nullable(),
	passport: AdapterPassport,
	result: TeachingResult.nullable(),
});
export type AdapterPassportFile = z.infer<typeof AdapterPassportFile>;

/** What is shown of an adapter. */
export const AdapterPapers = z.object({
	/** Null for one that came without. */
	passport: AdapterPassport.nullable(),
	sha256: z.string(),
	/** The model's file that it was tried with; null where that is not known. */
	baseSha256: z.string().nullable(),
	/** What its own file says of itself: unchecked, and in the words of whoever made it. */
	said: z.array(z.object({ key: z.string(), value: z.string() })),
});
export type AdapterPapers = z.infer<typeof AdapterPapers>;

/** Something that is about to be removed. */
export const LearntThing = z.object({
	kind: z.enum(['conversation', 'document', 'collection', 'text', 'text-set']),
	id: z.string().max(64),
});
export type LearntThing = z.infer<typeof LearntThing>;

/** What was made of it: names of adapters, and how many examples. */
export const LearntFrom = z.object({ adapters: z.array(z.string()), examples: Count });
export type LearntFrom = z.infer<typeof LearntFrom>;
