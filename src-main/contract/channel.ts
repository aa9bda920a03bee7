import type * as z from 'zod';

/** One answer per call. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
	({ kind: 'call', input, output }) as const;

/** Many items until one side ends it. Watches give a snapshot first, then every change. */
export const stream = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
	({ kind: 'stream', input, output }) as const;
