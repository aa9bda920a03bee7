import * as z from 'zod';
import { call } from './channel.ts';
import { DroppedFileId, MessageId, SummaryId } from './entities.ts';
import { ReceiptCheck } from './receipts.ts';

const Saved = z.object({ saved: z.boolean() });

/** The channels about receipts. */
export const receiptCalls = {
	/** Asks where to. Fails with `answer-not-recorded`. */
	'receipts.saveAnswer': call(z.object({ messageId: MessageId }), Saved),
	'receipts.saveSummary': call(z.object({ summaryId: SummaryId }), Saved),
	/** Of a dropped file, or of one that is asked for; null where the dialog was closed. Fails with the codes receipt-*. */
	'receipts.check': call(z.object({ fileId: DroppedFileId.nullable() }), ReceiptCheck.nullable()),
} as const;
