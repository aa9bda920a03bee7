import * as z from 'zod';
import { DocumentUnit } from './format-schemas.ts';
import { DocumentId, Problem } from './entities.ts';
import { CollectionId } from './ids.ts';

export { CollectionId };

/** Milliseconds since 1970. */
const Time = z.number().int();
const Count = z.number().int().nonnegative();

export const CollectionFileId = z.string().min(1).max(64).brand('CollectionFileId');
export type CollectionFileId = z.infer<typeof CollectionFileId>;

/** What is going on with a collection, as one fact at a time. */
export const CollectionState = z.enum([
	/** Everything that can be read was read. */
	'ready',
	/** The folder is looked through for what changed. */
	'looking',
	/** New and changed files are read. */
	'reading',
	/** Stands back while a person opens a document or waits for an answer. */
	'waiting',
	'paused',
	/** The folder is not there: a stick that was pulled out, say. What was read stays. */
	'folder-gone',
	/** Stopped, with a problem that concerns all files: a full disk. */
	'stopped',
]);
export type CollectionState = z.infer<typeof CollectionState>;

/** A folder whose documents can be asked about, kept in step with what lies in it. */
export const Collection = z.object({
	id: CollectionId,
	name: z.string(),
	/** For showing; it is never sent back. */
	folder: z.string(),
	/** Names and places of files that are left out; `*` stands for anything. */
	excluded: z.array(z.string()),
	state: CollectionState,
	problem: Problem.nullable(),
	files: Count,
	filesRead: Count,
	/** Files that could not be read. */
	filesFailed: Count,
	/** Files of kinds that are not read here, and those beyond the limits. */
	filesLeftOut: Count,
	pages: Count,
	/** Null while that is not known, or nothing is read. */
	secondsLeft: z.number().nonnegative().nullable(),
	/** When the folder was last looked through to its end. */
	checkedAt: Time.nullable(),
});
export type Collection = z.infer<typeof Collection>;

/** A file that could not be read, and why. */
export const FailedFile = z.object({
	id: CollectionFileId,
	/** Its place in the folder. */
	path: z.string(),
	problem: Problem,
});
export type FailedFile = z.infer<typeof FailedFile>;

/** A pattern of the list of what is left out. */
export const Exclusion = z.string().trim().min(1).max(300);

/** A passage that a model was given for an answer, as it stood then. */
export const GivenPassage = z.object({
	documentId: DocumentId,
	name: z.string(),
	page: z.number().int().positive(),
	unit: DocumentUnit,
	heading: z.string(),
	text: z.string(),
});
export type GivenPassage = z.infer<typeof GivenPassage>;
