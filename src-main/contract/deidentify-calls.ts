import * as z from 'zod';
import { askingCalls } from './asking-calls.ts';
import { call, stream } from './channel.ts';
import * as d from './deidentify.ts';
import * as e from './entities.ts';

const Nothing = z.void();
const Added = z.object({ id: d.SetTextId });
const Place = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() });

/** The channels about taking personal data out of texts. */
export const deidentifyCalls = {
	'deidentify.watch': stream(Nothing, z.array(d.TextSet)),
	'deidentify.watchTexts': stream(z.object({ setId: d.TextSetId }), z.array(d.SetText)),
	'deidentify.watchText': stream(z.object({ id: d.SetTextId }), d.SetTextEvent),

	'deidentify.makeSet': call(z.object({ name: d.SetName }), z.object({ id: d.TextSetId })),
	/** Other dates take back what was confirmed. */
	'deidentify.changeSet': call(
		z.object({ id: d.TextSetId, name: d.SetName.optional(), dates: d.DateWay.optional() }),
		Nothing,
	),
	/** Hides it at once; all of it is destroyed when the time for undo is over. */
	'deidentify.removeSet': call(
		z.object({ id: d.TextSetId }),
		z.object({ undoMs: z.number(), backupsHoldUntil: z.number().nullable() }),
	),
	'deidentify.undoRemoveSet': call(z.object({ id: d.TextSetId }), Nothing),
	/** Destroys it now and rewrites the backups without it. */
	'deidentify.removeSetForGood': call(z.object({ id: d.TextSetId }), Nothing),

	'deidentify.addText': call(
		z.object({
			setId: d.TextSetId,
			name: d.SetName,
			text: z.string().trim().min(1).max(d.mostTextLength),
		}),
		Added,
	),
	/** Reads files as documents are read; with no ids it asks for them. */
	'deidentify.addFiles': call(
		z.object({ setId: d.TextSetId, fileIds: z.array(e.DroppedFileId).max(1000) }),
		d.BroughtTexts,
	),
	'deidentify.addDocument': call(z.object({ setId: d.TextSetId, documentId: e.DocumentId }), Added),
	/** What was written in the shown branch of a conversation, by both. */
	'deidentify.addConversation': call(
		z.object({ setId: d.TextSetId, conversationId: e.ConversationId }),
		Added,
	),
	/** Its words anew; what was confirmed is taken back. */
	'deidentify.editText': call(
		z.object({ id: d.SetTextId, text: z.string().trim().min(1).max(d.mostTextLength) }),
		Nothing,
	),
	/** What was confirmed is taken back. */
	'deidentify.setDatesOf': call(
		z.object({ id: d.SetTextId, datesOf: d.Decision.shape.key.nullable() }),
		Nothing,
	),
	'deidentify.renameText': call(z.object({ id: d.SetTextId, name: d.SetName }), Nothing),
	/** Hides it at once; it is destroyed when the time for undo is over. */
	'deidentify.removeText': call(z.object({ id: d.SetTextId }), z.object({ undoMs: z.number() })),
	'deidentify.undoRemoveText': call(z.object({ id: d.SetTextId }), Nothing),
	'deidentify.stop': call(z.object({ id: d.SetTextId }), Nothing),
	'deidentify.goOn': call(z.object({ id: d.SetTextId }), Nothing),

	/** Decides on words in the whole set and gives back what was decided before, for undo. */
	'deidentify.decide': call(
		z.object({ setId: d.TextSetId, changes: z.array(d.DecisionChange).min(1).max(100_000) }),
		z.array(d.DecisionChange),
	),
	/** Something is not personal in one place, or is so again. */
	'deidentify.keep': call(z.object({ id: d.SetTextId, place: Place, isKept: z.boolean() }), Nothing),
	/** Fails with `text-not-looked-at` and `text-still-searched`. */
	'deidentify.confirm': call(z.object({ id: d.SetTextId }), Nothing),
	'deidentify.takeBack': call(z.object({ id: d.SetTextId }), Nothing),
	...askingCalls,

	/** Of a confirmed text only. Fails with `text-not-confirmed`. */
	'deidentify.copy': call(z.object({ id: d.SetTextId }), Nothing),
	'deidentify.save': call(
		z.object({ id: d.SetTextId, format: z.enum(['text', 'markdown', 'docx']) }),
		z.object({ saved: z.boolean() }),
	),

	/** Organisations, houses and wards, for all sets. */
	'deidentify.house': call(Nothing, z.array(z.string())),
	'deidentify.setHouse': call(z.object({ words: z.array(z.string().max(200)).max(20_000) }), Nothing),
	/** The cells of a table, to be looked at before they are taken; null where the dialog was closed. */
	'deidentify.readHouseFile': call(
		z.object({ fileId: e.DroppedFileId.nullable() }),
		z.object({ words: z.array(z.string()) }).nullable(),
	),
} as const;
