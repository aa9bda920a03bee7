import * as z from 'zod';
import { DocumentId } from './entities.ts';
import { mostMarkedLength } from './decision-key.ts';

export const TextSetId = z.string().min(1).max(64).brand('TextSetId');
export type TextSetId = z.infer<typeof TextSetId>;
export const SetTextId = z.string().min(1).max(64).brand('SetTextId');
export type SetTextId = z.infer<typeof SetTextId>;

const Count = z.number().int().nonnegative();

/** What personal data is, by the eighteen identifiers of HIPAA Safe Harbor. */
export const PersonalKind = z.enum([
	'name',
	'date',
	'age',
	'address',
	'phone',
	'email',
	'web',
	'number',
	'organisation',
]);
export type PersonalKind = z.infer<typeof PersonalKind>;

/** What stands in the place of a date: another one, its year alone, or a word. */
export const DateWay = z.enum(['shift', 'year', 'replace']);
export type DateWay = z.infer<typeof DateWay>;

/** The longest text of a set, in UTF-16 units: some 1,500 pages. */
export const mostTextLength = 5_000_000;

/** Texts that are looked through together: one person has one letter in all of them. */
export const TextSet = z.object({
	id: TextSetId,
	name: z.string(),
	dates: DateWay,
	texts: Count,
	confirmed: Count,
	/** Texts of which not all is known yet. */
	waiting: Count,
});
export type TextSet = z.infer<typeof TextSet>;

export const SetName = z.string().trim().min(1).max(200);

/** A text of a set, without its words. */
export const SetText = z.object({
	id: SetTextId,
	setId: TextSetId,
	name: z.string(),
	/** `waiting`: what is known of it is not all. */
	state: z.enum(['waiting', 'looking', 'ready', 'stopped']),
	/** 0 to 1; null while it is not looked through. */
	fraction: z.number().min(0).max(1).nullable(),
	secondsLeft: z.number().nonnegative().nullable(),
	length: Count,
	findings: Count,
	/** Of these, how many a person looked at. */
	decided: Count,
	doubtful: Count,
	confirmedAt: z.number().nullable(),
	documentId: DocumentId.nullable(),
	/** Words of a name, in the form in which they are decided on: whose dates it has; null where nobody said so. */
	datesOf: z.string().nullable(),
});
export type SetText = z.infer<typeof SetText>;

const Place = z.object({ start: Count, end: Count });
export type Place = z.infer<typeof Place>;

/** Personal data in a text of a set. */
export const SetFinding = Place.extend({
	kind: PersonalKind,
	rule: z.string(),
	isSure: z.boolean(),
	/** The words in the form in which they are decided on. */
	key: z.string(),
	/** What stands there instead. */
	replacement: z.string(),
});
export type SetFinding = z.infer<typeof SetFinding>;

/** What a person said of words; it holds in all texts of the set. */
export const Decision = z.object({
	key: z.string().min(1).max(mostMarkedLength),
	decision: z.enum(['accepted', 'refused']),
	/** What it is, where that is not what was found. */
	kind: PersonalKind.nullable(),
	/** Personal wherever it stands, also where nothing else finds it. */
	everywhere: z.boolean(),
});
export type Decision = z.infer<typeof Decision>;

/** A decision, or none any more. */
export const DecisionChange = z.object({ key: Decision.shape.key, decision: Decision.nullable() });
export type DecisionChange = z.infer<typeof DecisionChange>;

/** What happens to a text that is looked at; the first one is always `text`. */
export const SetTextEvent = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('text'),
		item: SetText,
		text: z.string(),
		findings: z.array(SetFinding),
		decisions: z.array(Decision),
		/** Where something is not personal although it is elsewhere. */
		kept: z.array(Place),
	}),
	z.object({ kind: z.literal('found'), item: SetText, findings: z.array(SetFinding) }),
	z.object({ kind: z.literal('item'), item: SetText }),
	z.object({ kind: z.literal('decided'), changes: z.array(DecisionChange) }),
	z.object({ kind: z.literal('kept'), kept: z.array(Place) }),
	z.object({ kind: z.literal('gone') }),
]);
export type SetTextEvent = z.infer<typeof SetTextEvent>;

/** What became of files that were brought into a set. */
export const BroughtTexts = z.object({
	added: z.array(SetTextId),
	/** Files inside of them that were too many or too large together. */
	partsLeftOut: Count,
	failed: z.array(
		z.object({
			name: z.string(),
			code: z.string(),
			details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
		}),
	),
});
export type BroughtTexts = z.infer<typeof BroughtTexts>;
