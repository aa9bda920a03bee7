import * as z from 'zod';
import { PersonalKind } from './deidentify.ts';
import { ConversationId, DocumentId, MessageId } from './entities.ts';

/** How an answer should have been; nothing of it is cut, so that what is too long can be shortened by a person. */
export const CorrectionContent = z.object({
	question: z.string().trim().min(1).max(2_000_000),
	corrected: z.string().trim().min(1).max(200_000),
	/** Why; may be empty. */
	remark: z.string().trim().max(1000),
});
export type CorrectionContent = z.infer<typeof CorrectionContent>;

/** A correction that somebody suggested under an answer; there is one for each answer. */
export const Correction = CorrectionContent.extend({
	messageId: MessageId,
	conversationId: ConversationId,
	/** As the conversation is called. */
	conversation: z.string(),
	/** As it was written. */
	answer: z.string(),
	/** The way of working and the model that answered; empty where they are not known. */
	assistant: z.string(),
	model: z.string(),
	/** What the answer was made from. */
	documents: z.array(z.object({ id: DocumentId, name: z.string() })),
	at: z.number(),
	/** `taken`: it became an example. */
	state: z.enum(['open', 'taken', 'dismissed']),
});
export type Correction = z.infer<typeof Correction>;

/** What makes a question a bad example: the words around it are missing when a model learns from it. */
export const CorrectionNeed = z.enum(['conversation', 'document']);
export type CorrectionNeed = z.infer<typeof CorrectionNeed>;

/** What a correction begins with. */
export const CorrectionDraft = z.object({
	question: z.string(),
	answer: z.string(),
	needs: z.array(CorrectionNeed),
	/** The one that is there already. */
	correction: Correction.nullable(),
});
export type CorrectionDraft = z.infer<typeof CorrectionDraft>;

/** What seems to be personal in a text, each once. */
export const FoundWords = z.array(z.object({ kind: PersonalKind, words: z.string() }));
export type FoundWords = z.infer<typeof FoundWords>;

/** Why a correction did not become an example at once: a person has to say what is to happen. */
export const AskedCorrection = z.object({
	messageId: MessageId,
	found: FoundWords,
	/** Longer than what a model learns from. */
	isTooLong: z.boolean(),
});
export type AskedCorrection = z.infer<typeof AskedCorrection>;

export const TakenCorrections = z.object({ taken: z.array(MessageId), asked: z.array(AskedCorrection) });
export type TakenCorrections = z.infer<typeof TakenCorrections>;
