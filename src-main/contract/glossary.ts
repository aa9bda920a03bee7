import * as z from 'zod';

export const TermId = z.string().min(1).max(64).brand('TermId');
export type TermId = z.infer<typeof TermId>;

const Count = z.number().int().nonnegative();
const Wording = z.string().trim().min(1).max(120);

/** A term of the house, in whatever language. */
export const TermContent = z.object({
	term: Wording,
	meaning: z.string().trim().max(600),
	/** What is to be written; empty: the term itself. */
	preferred: z.string().trim().max(120),
	/** What is not to be written. */
	forbidden: z.array(Wording).max(20),
});
export type TermContent = z.infer<typeof TermContent>;

export const Term = TermContent.extend({ id: TermId });
export type Term = z.infer<typeof Term>;

/** A part of the list, in the order of the alphabet. */
export const TermPage = z.object({ terms: z.array(Term), found: Count, total: Count });
export type TermPage = z.infer<typeof TermPage>;

/** Words of an answer for which the house has others. */
export const WordingFinding = z.object({
	/** Where it stands: UTF-16 offsets. */
	start: Count,
	end: Count,
	said: z.string(),
	/** What is said here instead. */
	preferred: z.string(),
});
export type WordingFinding = z.infer<typeof WordingFinding>;

/** What a model was given for an answer beside passages, as it stood then. */
export const GivenWay = z.object({
	assistant: z.string(),
	/** The first turn, word for word. */
	instructions: z.string(),
	terms: z.array(TermContent),
	/** Terms that occur too, but for which there was no room. */
	leftOut: Count,
});
export type GivenWay = z.infer<typeof GivenWay>;

/** One row of a table of terms that cannot be taken in. */
export const BrokenRow = z.object({
	/** As the spreadsheet counts, 1-based. */
	row: z.number().int().positive(),
	text: z.string(),
	because: z.enum(['no-term', 'too-long', 'too-many-wordings', 'twice', 'only-signs', 'forbids-itself']),
});
export type BrokenRow = z.infer<typeof BrokenRow>;

/** What taking a table in would do; lists end after some hundred, counts do not. */
export const TermsPreview = z.object({
	id: z.string().min(1).max(64),
	file: z.string(),
	added: z.array(TermContent),
	changed: z.array(z.object({ before: TermContent, after: TermContent })),
	broken: z.array(BrokenRow),
	counts: z.object({ added: Count, changed: Count, same: Count, broken: Count }),
	/** Rows that were not read, because the table is too long. */
	notRead: Count,
});
export type TermsPreview = z.infer<typeof TermsPreview>;
