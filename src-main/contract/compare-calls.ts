import * as z from 'zod';
import { call, stream } from './channel.ts';
import {
	ComparedQuestionId,
	ComparisonEvent,
	ComparisonId,
	ComparisonsView,
	Vote,
	WantedComparison,
} from './compare.ts';

const Nothing = z.void();
const One = z.object({ id: ComparisonId });

/** The channels about the same question to two sides. */
export const compareCalls = {
	'compare.watch': stream(Nothing, ComparisonsView),
	'compare.open': stream(One, ComparisonEvent),
	/** Asks both sides. Fails with `comparison-same-side`, `comparison-running`, `no-model`, and why a model cannot be used. */
	'compare.start': call(WantedComparison, One),
	/** What was answered until now stays. */
	'compare.stop': call(One, Nothing),
	/** Asks for the answers that are missing. */
	'compare.goOn': call(One, Nothing),
	/** Another vote takes the place of the first. Fails with `comparison-not-answered`. */
	'compare.vote': call(z.object({ id: ComparedQuestionId, vote: Vote }), Nothing),
	/** Hides it; it is gone when the program starts next. */
	'compare.remove': call(One, Nothing),
	'compare.undoRemove': call(One, Nothing),
	/** All votes with their questions and answers, as a table. */
	'compare.saveFile': call(z.object({ format: z.enum(['xlsx', 'csv']) }), z.object({ saved: z.boolean() })),
} as const;
