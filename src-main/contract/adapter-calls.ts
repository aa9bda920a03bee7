import * as z from 'zod';
import * as a from './adapter-passport.ts';
import { call, stream } from './channel.ts';
import { DroppedFileId } from './entities.ts';
import { AdapterId } from './ids.ts';
import { Adapter } from './teaching.ts';

const Nothing = z.void();
const One = z.object({ id: AdapterId });

/** The channels about what models were taught. */
export const adapterCalls = {
	'adapters.watch': stream(Nothing, z.array(Adapter)),
	'adapters.papers': call(One, a.AdapterPapers),
	'adapters.change': call(
		One.extend({ name: z.string().trim().min(1).max(80), madeBy: z.string().trim().max(80) }),
		Nothing,
	),
	/** Those of dropped files that are adapters, by their headers; what cannot be read is none. */
	'adapters.among': call(
		z.object({ fileIds: z.array(DroppedFileId).max(1000) }),
		z.object({ fileIds: z.array(DroppedFileId) }),
	),
	/**
	 * Takes a dropped file in, or asks for one; null when the dialog was closed. Reads its passport too, where one lies
	 * beside it. Fails with `adapter-…` codes.
	 */
	'adapters.import': call(
		z.object({ fileId: DroppedFileId.nullable() }),
		Adapter.pick({ id: true, name: true }).nullable(),
	),
	/** `withNames`: documents and texts are named in the passport beside the file; `passport` false where another file is in its place. */
	'adapters.export': call(
		One.extend({ withNames: z.boolean() }),
		z.object({ saved: z.boolean(), passport: z.boolean() }),
	),
	/** Hidden now, destroyed when the time for undo is over. */
	'adapters.remove': call(One, z.object({ undoMs: z.number() })),
	'adapters.undoRemove': call(One, Nothing),
	/** Which adapters and examples were made of something. */
	'adapters.learntFrom': call(a.LearntThing, a.LearntFrom),
} as const;
