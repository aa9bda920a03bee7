import * as z from 'zod';

/** Ids that more than one file of entities needs. Opaque like all others: made by main, never paths, never reused. */
export const CollectionId = z.string().min(1).max(64).brand('CollectionId');
export type CollectionId = z.infer<typeof CollectionId>;
