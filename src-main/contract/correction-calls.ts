import * as z from 'zod';
import { call, stream } from './channel.ts';
import * as c from './corrections.ts';
import { MessageId } from './entities.ts';
import { ComparedPiece } from './many.ts';

const Nothing = z.void();
const One = z.object({ messageId: MessageId });
const Some = z.object({ messageIds: z.array(MessageId).max(10_000) });

/** The channels about corrections of answers. */
export const correctionCalls = {
	/** The newest first; none of conversations that are deleted. */
	'corrections.watch': stream(Nothing, z.array(c.Correction)),
	'corrections.begin': call(One, c.CorrectionDraft),
	/** Makes or changes the one of this answer, which is open again then. */
	'corrections.save': call(One.extend({ content: c.CorrectionContent }), Nothing),
	'corrections.takeBack': call(One, Nothing),
	/** What changed from the answer to its correction. */
	'corrections.compare': call(One, z.array(ComparedPiece)),
	/** Makes examples of them; one with personal data only where `anyway` says so. */
	'corrections.take': call(Some.extend({ anyway: z.boolean() }), c.TakenCorrections),
	'corrections.dismiss': call(Some, Nothing),
	/** They are suggested again, and what was made of them leaves the examples. */
	'corrections.reopen': call(Some, Nothing),
} as const;
