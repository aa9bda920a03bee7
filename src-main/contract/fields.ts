import * as z from 'zod';
import { DocumentUnit } from './format-schemas.ts';
import { DocumentId, Finding, Problem, RecognisedPage, SourceReference, Support } from './entities.ts';

/** What a person looks for in each of many documents. */
export const FieldRunId = z.string().min(1).max(64).brand('FieldRunId');
export type FieldRunId = z.infer<typeof FieldRunId>;
/** A form that a person chose, until another one is chosen. */
export const FieldFormId = z.string().min(1).max(64).brand('FieldFormId');
export type FieldFormId = z.infer<typeof FieldFormId>;

export const FieldName = z.string().trim().min(1).max(80);
export const FieldNames = z.array(FieldName).min(1).max(20);
const Count = z.number().int().nonnegative();

/** A value that stands in a document. */
export const FieldValue = z.object({ text: z.string(), source: SourceReference });
export type FieldValue = z.infer<typeof FieldValue>;

export const FieldCell = z.object({
	state: z.enum(['waiting', 'found', 'empty']),
	/** What was found; null for nothing. */
	found: FieldValue.nullable(),
	/** How: behind a label, by the words before it, because nothing else has its form, or chosen by the model. */
	by: z.enum(['label', 'words', 'form', 'model']).nullable(),
	/** Why it is empty. */
	because: z.enum(['not-found', 'several', 'failed']).nullable(),
	/** Values that compete, for a person to choose from. */
	others: z.array(FieldValue).max(8),
	/** What a person entered in its place; null for nothing. */
	edited: z.string().max(2000).nullable(),
	/** Whether the shown value stands at its source, as for the points of a summary. */
	support: Support.nullable(),
	findings: z.array(Finding),
});
export type FieldCell = z.infer<typeof FieldCell>;

/** One document with a cell for each field. */
export const FieldsRow = z.object({
	documentId: DocumentId,
	name: z.string(),
	unit: DocumentUnit,
	/** Of those that it cites. */
	recognised: z.array(RecognisedPage),
	cells: z.array(FieldCell),
});
export type FieldsRow = z.infer<typeof FieldsRow>;

export const FieldsRun = z.object({
	id: FieldRunId,
	fields: z.array(z.string()),
	/** 'stopped': by a person, or because the program ended. */
	state: z.enum(['running', 'stopped', 'done']),
	/** Documents. */
	done: Count,
	total: Count,
	secondsLeft: z.number().nonnegative().nullable(),
	problem: Problem.nullable(),
});
export type FieldsRun = z.infer<typeof FieldsRun>;

/** The whole table first, then the rows that changed. */
export const FieldsEvent = z.object({
	kind: z.enum(['snapshot', 'changed']),
	/** Null where nothing was looked for yet. */
	run: FieldsRun.nullable(),
	rows: z.array(FieldsRow),
});
export type FieldsEvent = z.infer<typeof FieldsEvent>;

/** A Word file with named places, compared with the fields. */
export const FieldsForm = z.object({
	id: FieldFormId,
	name: z.string(),
	/** Names of places that a field fills. */
	places: z.array(z.string()),
	/** Names of places that no field fills. */
	unknown: z.array(z.string()),
	/** Fields that have no place. */
	without: z.array(z.string()),
});
export type FieldsForm = z.infer<typeof FieldsForm>;
