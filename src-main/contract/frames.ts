import * as z from 'zod';
import { errorCodes } from './errors.ts';

const StreamNumber = z.number().int().positive();

/** From the asking side. `credit` says how many more items may be sent. */
export const ClientFrame = z.discriminatedUnion('type', [
	z.strictObject({
		type: z.literal('open'),
		id: StreamNumber,
		channel: z.string().max(100),
		input: z.unknown(),
		credit: z.number().int().positive().max(1_000_000),
	}),
	z.strictObject({ type: z.literal('cancel'), id: StreamNumber }),
	z.strictObject({
		type: z.literal('credit'),
		id: StreamNumber,
		amount: z.number().int().positive().max(1_000_000),
	}),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

/** From the answering side. A call is one `item` and `done`. */
export const ServerFrame = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('item'), id: StreamNumber, value: z.unknown() }),
	z.strictObject({ type: z.literal('done'), id: StreamNumber }),
	z.strictObject({
		type: z.literal('fail'),
		id: StreamNumber,
		code: z.enum(errorCodes),
		message: z.string(),
		details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
	}),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;

/** The least that a transport has to offer; MessagePort of both worlds fits behind it. */
export interface Port {
	post(frame: unknown): void;
	onMessage(listener: (frame: unknown) => void): void;
	onClose(listener: () => void): void;
	close(): void;
}
