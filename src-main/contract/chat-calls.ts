import * as z from 'zod';
import { call } from './channel.ts';
import { ConversationId, DocumentId, MessageId } from './entities.ts';

const Text = z.string().max(2_000_000);
/** The document that lies open beside the conversation: "this one" means it. */
const Shown = { shownDocumentId: DocumentId.optional() };

/** The channels about what is written in a conversation. */
export const chatCalls = {
	'chat.send': call(
		z.object({ conversationId: ConversationId, text: Text.min(1), ...Shown }),
		z.object({ answerId: MessageId }),
	),
	'chat.stop': call(z.object({ conversationId: ConversationId }), z.void()),
	/** A new version of an answer; also "Try again" on one that failed. */
	'chat.regenerate': call(z.object({ messageId: MessageId }), z.object({ answerId: MessageId })),
	/** A new version of what the person wrote, and a new answer to it. */
	'chat.edit': call(
		z.object({ messageId: MessageId, text: Text.min(1), ...Shown }),
		z.object({ answerId: MessageId }),
	),
	'chat.showVersion': call(z.object({ messageId: MessageId }), z.void()),
	/** A new version of an answer, made with other documents of its conversation. Fails with `not-found` and `busy`. */
	'chat.takeDocuments': call(
		z.object({ messageId: MessageId, documentIds: z.array(DocumentId).min(1).max(1000) }),
		z.object({ answerId: MessageId }),
	),
} as const;
