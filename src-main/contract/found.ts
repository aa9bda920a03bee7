import * as z from 'zod';
import { DocumentUnit } from './format-schemas.ts';
import { ConversationId, DocumentId, MessageId } from './entities.ts';

/** Pieces of text; the marked ones are what was searched for. */
export const MarkedText = z.array(z.object({ text: z.string(), marked: z.boolean() }));
export type MarkedText = z.infer<typeof MarkedText>;

/** A conversation in which something was found. */
export const Found = z.object({
	conversationId: ConversationId,
	title: MarkedText,
	/** Milliseconds since 1970. */
	updatedAt: z.number().int(),
	/** The best places, best first; none when only the title matches. */
	hits: z.array(
		z.object({
			/** The message, or the item of the document that the page belongs to. */
			messageId: MessageId,
			snippet: MarkedText,
			page: z
				.object({
					documentId: DocumentId,
					name: z.string(),
					number: z.number().int().positive(),
					unit: DocumentUnit,
				})
				.nullable(),
		}),
	),
});
export type Found = z.infer<typeof Found>;
