import * as z from 'zod';
import { errorCodes } from './errors.ts';
import type { DocumentFormat } from './document-formats.ts';
import { DocumentNote, Page } from './entities.ts';
import type { RecognitionId } from './ids.ts';

/** What main sends to the reader's window, once. */
export interface ReadRequest {
	readonly type: 'read';
	/** The whole file. */
	readonly bytes: ArrayBuffer;
	readonly format: DocumentFormat;
	readonly password?: string | undefined;
	readonly limits: ReadLimits;
	/** Text in pictures is recognised in these; without them, in those that come along. */
	readonly languages?: readonly RecognitionId[];
}

export interface ReadLimits {
	readonly pages: number;
	readonly characters: number;
	/** Bytes of a ZIP's contents, and how many times larger than the file they may be. */
	readonly unpackedBytes: number;
	readonly unpackedRatio: number;
	/** Files inside of an archive or a mail, and their bytes together. */
	readonly parts: number;
	readonly partBytes: number;
	/** Cells that are read of a sheet. */
	readonly cells: number;
	/** Pixels of an image. */
	readonly pixels: number;
}

export const readLimits: ReadLimits = {
	pages: 5000,
	characters: 20_000_000,
	unpackedBytes: 500 * 1024 * 1024,
	unpackedRatio: 200,
	parts: 200,
	partBytes: 200 * 1024 * 1024,
	cells: 200_000,
	pixels: 100_000_000,
};

/** How many files deep an archive within a mail within an archive is followed. */
export const deepestPart = 3;

/** Files above this many bytes are not opened at all. */
export const largestFileBytes = 500_000_000;

/** What the reader answers. It is untrusted: parse every message. Ends with `done` or `fail`. */
export const ReadEvent = z.discriminatedUnion('type', [
	/** A sign of life and how far it is. */
	z.object({
		type: z.literal('progress'),
		done: z.number().int().nonnegative(),
		total: z.number().int().nonnegative(),
	}),
	/** In rising order of page numbers. */
	z.object({ type: z.literal('pages'), pages: z.array(Page).max(500) }),
	/** A file inside of this one: an attachment, an entry of an archive. */
	z.object({
		type: z.literal('part'),
		name: z.string().max(300),
		bytes: z.instanceof(Uint8Array),
	}),
	z.object({ type: z.literal('done'), title: z.string().max(1000), notes: z.array(DocumentNote).max(100) }),
	z.object({
		type: z.literal('fail'),
		code: z.enum(errorCodes),
		details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
	}),
]);
export type ReadEvent = z.infer<typeof ReadEvent>;
