import * as z from 'zod';
import * as a from './assistants.ts';
import { call, stream } from './channel.ts';
import { compareCalls } from './compare-calls.ts';
import * as e from './entities.ts';
import * as g from './glossary.ts';
import { AssistantId } from './ids.ts';
import { ComparedPiece } from './many.ts';

const Nothing = z.void();

/** The channels about ways of working, which of them is better, and the words of the house. */
export const assistantCalls = {
	...compareCalls,

	/** Those that came with the program first. */
	'assistants.watch': stream(Nothing, z.array(a.Assistant)),
	/** A null id makes a new one; what was there before stays as a version. */
	'assistants.save': call(
		z.object({ id: AssistantId.nullable(), content: a.AssistantContent }),
		z.object({ id: AssistantId }),
	),
	/** Hides an own one; it is gone when the program starts next. One that came with the program is as it was again. */
	'assistants.remove': call(z.object({ id: AssistantId }), Nothing),
	'assistants.undoRemove': call(z.object({ id: AssistantId }), Nothing),
	/** The newest first. */
	'assistants.versions': call(z.object({ id: AssistantId }), z.array(a.AssistantVersion)),
	/** Word by word, what became of a text. */
	'assistants.compare': call(
		z.object({ before: z.string().max(4000), after: z.string().max(4000) }),
		z.array(ComparedPiece),
	),
	'assistants.export': call(z.object({ id: AssistantId }), z.object({ saved: z.boolean() })),
	/** Asks for a file and says what it would do; null where the dialog was closed. Fails with `assistant-file-broken`. */
	'assistants.readFile': call(Nothing, a.AssistantPreview.nullable()),
	/** Chooses the way of working from the next question on. */
	'conversations.setAssistant': call(z.object({ id: e.ConversationId, assistantId: AssistantId }), Nothing),

	/** How many terms there are; comes anew with every change. */
	'glossary.watch': stream(Nothing, z.object({ total: z.number().int().nonnegative() })),
	'glossary.find': call(
		z.object({
			query: z.string().max(200),
			from: z.number().int().nonnegative(),
			count: z.number().int().min(1).max(500),
		}),
		g.TermPage,
	),
	/** A null id makes a new one. Fails with `term-taken`, `term-forbids-itself`, `term-only-signs`, `glossary-full`. */
	'glossary.save': call(
		z.object({ id: g.TermId.nullable(), content: g.TermContent }),
		z.object({ id: g.TermId }),
	),
	'glossary.remove': call(z.object({ id: g.TermId }), Nothing),
	'glossary.saveFile': call(z.object({ format: z.enum(['xlsx', 'csv']) }), z.object({ saved: z.boolean() })),
	/** Asks for a table, or takes a dropped one, and says what it would do; null where the dialog was closed. */
	'glossary.readFile': call(z.object({ fileId: e.DroppedFileId.nullable() }), g.TermsPreview.nullable()),
	/** Does it. What is in the list and not in the table stays. */
	'glossary.takeFile': call(z.object({ id: z.string().max(64) }), z.object({ taken: z.number().int() })),
} as const;
