import * as z from 'zod';
import { DroppedFileId } from './entities.ts';

/** A file or folder that a person gave; the window knows it by its id only. */
export const DroppedFile = z.object({
	id: DroppedFileId,
	name: z.string(),
	bytes: z.number().int().nonnegative(),
	isFolder: z.boolean(),
});
export type DroppedFile = z.infer<typeof DroppedFile>;
