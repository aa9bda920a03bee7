import * as z from 'zod';
import type { DocumentFormat } from './document-formats.ts';
import { errorCodes } from './errors.ts';
import { TextBox, type Turn } from './page-text.ts';
import type { ReadLimits } from './reader.ts';

/** In points, 1/72 inch, as the page stands upright. */
export const PageSize = z.object({ width: z.number().positive(), height: z.number().positive() });
export type PageSize = z.infer<typeof PageSize>;

/** A page as it looks. */
export const PagePicture = z.object({
	/** A PNG file. */
	image: z.instanceof(Uint8Array),
	texts: z.array(TextBox).max(20_000),
});
export type PagePicture = z.infer<typeof PagePicture>;

/** What can be shown of a document's pages. */
export const PicturesState = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('opening') }),
	/** Sizes of all pages; those that are not known yet are taken to be like the first one. */
	z.object({ kind: z.literal('pages'), sizes: z.array(PageSize).max(5000) }),
	/** Its pages cannot be drawn: another format, a file that is gone, a password that is not known. */
	z.object({ kind: z.literal('text-only') }),
]);
export type PicturesState = z.infer<typeof PicturesState>;

/** Pixels for each point. */
export const Scale = z.number().min(0.1).max(8);

/** What main sends to a reader that stays open to show pages: the file once, then page after page. */
export type ViewRequest =
	| {
			readonly type: 'view';
			readonly bytes: ArrayBuffer;
			readonly format: DocumentFormat;
			readonly limits: ReadLimits;
			readonly password: string | undefined;
	  }
	| {
			readonly type: 'draw';
			readonly id: number;
			readonly page: number;
			readonly scale: number;
			readonly turn: Turn;
	  };

/** What the reader answers; untrusted like all that it says. */
export const ViewEvent = z.discriminatedUnion('type', [
	z.object({ type: z.literal('sizes'), sizes: z.array(PageSize).max(5000) }),
	z.object({ type: z.literal('drawn'), id: z.number().int(), picture: PagePicture }),
	z.object({ type: z.literal('not-drawn'), id: z.number().int() }),
	z.object({
		type: z.literal('fail'),
		code: z.enum(errorCodes),
		details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
	}),
]);
export type ViewEvent = z.infer<typeof ViewEvent>;
