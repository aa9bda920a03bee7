import * as z from 'zod';
import { CatalogEntry, components, Licence, LicenceId, Permission, uses } from './catalog.ts';

/** Whether something was published, as far as anybody verified it. */
export const Answer = z.enum(['yes', 'partly', 'no', 'unknown']);
export type Answer = z.infer<typeof Answer>;

/** How open a model is, in the four words that badge, filter and passport share; `unknown` where nobody verified it. */
export const Openness = z.enum(['open-source', 'open-weights', 'restricted-weights', 'not-open', 'unknown']);
export type Openness = z.infer<typeof Openness>;

/** The four cells of the badge. */
export const Badge = z.object({
	weights: Answer,
	documentation: Answer,
	trainingCode: Answer,
	trainingData: Answer,
});
export type Badge = z.infer<typeof Badge>;

const ComponentName = z.enum(components);

export const MofClass = z.enum(['I', 'II', 'III']);
export type MofClass = z.infer<typeof MofClass>;

/** The class of the Model Openness Framework that is reached, and what the next one lacks. */
export const MofVerdict = z.object({
	reached: MofClass.nullable(),
	/** Null when the highest is reached. */
	next: z
		.object({
			class: MofClass,
			/** Not published, or only in part, or under a licence that is not open. */
			missing: z.array(ComponentName),
			notKnown: z.array(ComponentName),
		})
		.nullable(),
});
export type MofVerdict = z.infer<typeof MofVerdict>;

/** One condition of the Open Source AI Definition 1.0, and what its answer rests on. */
export const OsaidCondition = z.object({
	condition: z.enum(['use', 'study', 'modify', 'share', 'data', 'code', 'parameters']),
	answer: z.enum(['met', 'not-met', 'not-known']),
	restsOn: z.array(z.union([ComponentName, z.literal('licence')])),
});
export type OsaidCondition = z.infer<typeof OsaidCondition>;

/** What may be done, by the strictest of the model's own licence and that of the model it was made from. */
export const Terms = z.object({
	kind: Licence.shape.kind,
	/** Each use with the licence that says so. */
	may: z.record(z.enum(uses), z.object({ ...Permission.shape, licence: LicenceId })),
	/** Own first, then the base model's where it is another. */
	licences: z.array(Licence),
});
export type Terms = z.infer<typeof Terms>;

/** Everything that the passport of a model shows. */
export const Passport = z.object({
	entry: CatalogEntry,
	terms: Terms,
	openness: Openness,
	badge: Badge,
	mof: MofVerdict,
	osaid: z.array(OsaidCondition),
});
export type Passport = z.infer<typeof Passport>;
