import * as z from 'zod';
import { call, stream } from './channel.ts';
import * as e from './entities.ts';
import * as f from './fields.ts';

const Nothing = z.void();

/** The channels about fields found in each document. */
export const fieldCalls = {
	/** What is looked for in each document of a conversation, and what was found. */
	'fields.watch': stream(z.object({ conversationId: e.ConversationId }), f.FieldsEvent),
	/** Looks for these fields in all documents; cells of fields that were looked for before are kept. */
	'fields.start': call(
		z.object({ conversationId: e.ConversationId, fields: f.FieldNames }),
		z.object({ runId: f.FieldRunId }),
	),
	'fields.stop': call(z.object({ runId: f.FieldRunId }), Nothing),
	/** Goes on where it was stopped, with documents that came meanwhile. */
	'fields.goOn': call(z.object({ runId: f.FieldRunId }), Nothing),
	/** Null: what was found stands again. */
	'fields.edit': call(
		z.object({
			runId: f.FieldRunId,
			documentId: e.DocumentId,
			field: z.number().int().min(0).max(19),
			value: z.string().max(2000).nullable(),
		}),
		Nothing,
	),
	/** The texts of a table's first row. Without a file it asks for one; null where the dialog was closed. */
	'fields.headings': call(
		z.object({ fileId: e.DroppedFileId.nullable() }),
		z.array(f.FieldName).max(20).nullable(),
	),
	'fields.save': call(
		z.object({ runId: f.FieldRunId, format: z.enum(['xlsx', 'csv']) }),
		z.object({ saved: z.boolean() }),
	),
	/** Asks for a Word file with named places; null where the dialog was closed. Fails with the codes form-*. */
	'fields.chooseForm': call(z.object({ runId: f.FieldRunId }), f.FieldsForm.nullable()),
	/**
	 * Asks for a folder and writes one filled file per document into it; null where the dialog was closed. The job `forms`
	 * shows how far it is and stops it, after which fewer files were written than documents there are.
	 */
	'fields.fillForms': call(
		z.object({ runId: f.FieldRunId, formId: f.FieldFormId }),
		z
			.object({
				files: z.number().int().nonnegative(),
				documents: z.number().int().nonnegative(),
				folder: z.string(),
			})
			.nullable(),
	),
} as const;
