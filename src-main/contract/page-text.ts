import * as z from 'zod';

/** A stretch of text of a page and where it stands, in fractions of the page's width and height from the top left. */
export const TextBox = z.object({
	text: z.string().max(10_000),
	x: z.number(),
	y: z.number(),
	width: z.number(),
	height: z.number(),
});
export type TextBox = z.infer<typeof TextBox>;

/** Clockwise, in degrees: what makes a page upright that was scanned on its side or on its head. */
export const Turn = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Turn = z.infer<typeof Turn>;
