import * as z from 'zod';

/** Files that a person dropped or pasted, from the preload to main on a channel of their own. */
export const HandedFiles = z.object({
	how: z.enum(['drop', 'paste']),
	paths: z.array(z.string().max(10_000)).max(1000),
});
export type HandedFiles = z.infer<typeof HandedFiles>;

/** Where the window stood the last time, in pixels of the screen. */
export const WindowBounds = z.object({
	x: z.int32(),
	y: z.int32(),
	width: z.int32().min(600),
	height: z.int32().min(400),
	maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof WindowBounds>;
