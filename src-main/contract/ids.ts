import * as z from 'zod';

/** Ids that more than one file of entities needs. Opaque like all others: made by main, never paths, never reused. */
export const CollectionId = z.string().min(1).max(64).brand('CollectionId');
export type CollectionId = z.infer<typeof CollectionId>;

/** A way of working. */
export const AssistantId = z.string().min(1).max(64).brand('AssistantId');
export type AssistantId = z.infer<typeof AssistantId>;

/** A language in which scans are read, as tesseract names it: `eng`, `chi_sim`. Not opaque: it is a file's name too. */
export const RecognitionId = z
	.string()
	.regex(/^[a-z]{3}(?:_[a-z]{2,8})?$/u)
	.brand('RecognitionId');
export type RecognitionId = z.infer<typeof RecognitionId>;

/** Something that a model is taught from. */
export const ExampleId = z.string().min(1).max(64).brand('ExampleId');
export type ExampleId = z.infer<typeof ExampleId>;

/** What a model was taught beside its weights. */
export const AdapterId = z.string().min(1).max(64).brand('AdapterId');
export type AdapterId = z.infer<typeof AdapterId>;
