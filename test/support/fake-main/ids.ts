import type {
	ConversationId,
	DocumentId,
	DroppedFileId,
	MessageId,
	ModelId,
	PointId,
	SummaryId,
} from '../../../src-main/contract/entities.ts';
import type { JobId } from '../../../src-main/contract/jobs.ts';

/** Branded ids out of plain words, for data made by hand. */
export const conversationId = (id: string): ConversationId => id as ConversationId;
export const messageId = (id: string): MessageId => id as MessageId;
export const documentId = (id: string): DocumentId => id as DocumentId;
export const summaryId = (id: string): SummaryId => id as SummaryId;
export const pointId = (id: string): PointId => id as PointId;
export const modelId = (id: string): ModelId => id as ModelId;
export const jobId = (id: string): JobId => id as JobId;
export const fileId = (id: string): DroppedFileId => id as DroppedFileId;
