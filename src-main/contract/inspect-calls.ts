import * as z from 'zod';
import { call, stream } from './channel.ts';
import { receiptCalls } from './receipt-calls.ts';
import { MessageId, SummaryId } from './entities.ts';
import * as i from './inspection.ts';

const Answer = z.object({ messageId: MessageId });
const Place = z.number().int().nonnegative();

/** The channels about how an answer came into being. */
export const inspectCalls = {
	...receiptCalls,
	/** What the model read for an answer. */
	'inspect.answer': call(Answer, i.InspectedAnswer),
	/** How probable each word of it was. Fails with the codes answer-*. */
	'inspect.shade': call(Answer, z.array(i.ShadedWord)),
	/** What else might have stood in place of the word that begins there. */
	'inspect.alternatives': call(Answer.extend({ start: Place }), z.array(i.WordAlternative)),
	/** A new version that has the same beginning, then this, and is gone on with by the model. */
	'inspect.goOn': call(
		Answer.extend({ start: Place, text: z.string().min(1).max(200) }),
		z.object({ answerId: MessageId }),
	),
	/** A new version, written so that it can be had again. */
	'inspect.makeRepeatable': call(Answer, z.object({ answerId: MessageId })),
	/** Writes it once more and compares; nothing is kept, and leaving stops it. */
	'inspect.repeat': stream(Answer, i.RepeatEvent),
	/** The same for a summary. Fails with `summary-unfinished`, `summary-kind-changed`, `answer-other-model`, `summary-model-replaced`. */
	'inspect.repeatSummary': stream(z.object({ summaryId: SummaryId }), i.RepeatEvent),
} as const;
