import * as z from 'zod';
import { DocumentUnit } from './format-schemas.ts';
import { DocumentId, DocumentNote, Point, Problem, RecognisedPage, SourceReference } from './entities.ts';

/** A file that waits to be read into a conversation, or that could not be read. */
export const WaitingFileId = z.string().min(1).max(64).brand('WaitingFileId');
export type WaitingFileId = z.infer<typeof WaitingFileId>;

const Count = z.number().int().nonnegative();
const Seconds = z.number().nonnegative().nullable();

/** One line of the table of a conversation's documents. */
export const ManyRow = z.object({
	/** The file's id while it is not read, then the document's. */
	key: z.string().max(64),
	fileId: WaitingFileId.nullable(),
	documentId: DocumentId.nullable(),
	name: z.string(),
	/** The mail or the archive that it came in; empty for none. */
	partOf: z.string(),
	/** 'stopped': it was not read, because somebody stopped it or the program ended. */
	state: z.enum(['waiting', 'reading', 'read', 'stopped', 'failed']),
	/** While it is read, 0 to 1; null while unknown. */
	fraction: z.number().min(0).max(1).nullable(),
	problem: Problem.nullable(),
	/** How many of `unit` it has; 0 before it is read. */
	pages: Count,
	unit: DocumentUnit,
	/** What a reader of it should know, so that nothing is left out in silence. */
	notes: z.array(DocumentNote),
	pagesWithoutText: z.array(z.number().int().positive()),
	/** Of those that it cites. */
	recognised: z.array(RecognisedPage),
	/** Its most telling sentence, verbatim; null before it is found, or where there is none. */
	gist: z.object({ text: z.string(), page: z.number().int().positive() }).nullable(),
	/** Null where none was made or asked for. */
	summary: z
		.object({
			state: z.enum(['waiting', 'running', 'stopped', 'failed', 'done']),
			done: Count,
			total: Count,
			secondsLeft: Seconds,
		})
		.nullable(),
});
export type ManyRow = z.infer<typeof ManyRow>;

/** How far work on many documents is; null where none is going on. */
export const ManyProgress = z.object({ done: Count, total: Count, secondsLeft: Seconds }).nullable();
export type ManyProgress = z.infer<typeof ManyProgress>;

export const ManyWork = z.object({ reading: ManyProgress, summaries: ManyProgress });
export type ManyWork = z.infer<typeof ManyWork>;

/** The whole table first, then the lines that changed. */
export const ManyEvent = z.object({
	kind: z.enum(['snapshot', 'changed']),
	rows: z.array(ManyRow),
	/** Keys of lines that are not there any more. */
	gone: z.array(z.string().max(64)),
	work: ManyWork,
});
export type ManyEvent = z.infer<typeof ManyEvent>;

/** What all summaries of a conversation say together. */
export const Overall = z.object({
	documents: z.array(
		z.object({
			documentId: DocumentId,
			name: z.string(),
			unit: DocumentUnit,
			recognised: ManyRow.shape.recognised,
			points: z.array(Point),
		}),
	),
	/** Names of documents without a finished summary. */
	missing: z.array(z.string()),
});
export type Overall = z.infer<typeof Overall>;

/* ───────── two versions of a document ───────── */

/** A piece of a sentence: in both versions, or in one of them. */
export const ComparedPiece = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() });
export type ComparedPiece = z.infer<typeof ComparedPiece>;

/** A sentence that is not the same, or not in the same place, in both versions. */
export const ComparedChange = z.object({
	kind: z.enum(['changed', 'added', 'removed', 'moved']),
	/** Null for what was added, and for what was removed. */
	before: SourceReference.nullable(),
	after: SourceReference.nullable(),
	pieces: z.array(ComparedPiece),
	/** Figures, amounts and dates that differ; empty text where one has no counterpart. */
	figures: z.array(z.object({ before: z.string(), after: z.string() })),
});
export type ComparedChange = z.infer<typeof ComparedChange>;

export const Comparison = z.object({
	/** Those with other figures first, then in the order of the document. */
	changes: z.array(ComparedChange),
	/** How many there are of each kind; more than `changes` holds where the versions have little in common. */
	counts: z.object({
		same: Count,
		changed: Count,
		added: Count,
		removed: Count,
		moved: Count,
		/** Figures and dates that differ, within changed sentences. */
		figures: Count,
	}),
});
export type Comparison = z.infer<typeof Comparison>;
