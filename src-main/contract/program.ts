import * as z from 'zod';
import { Sentence } from './catalog.ts';
import { Problem } from './entities.ts';

/** Milliseconds since 1970. */
const Time = z.number().int();
const Count = z.number().int().nonnegative();

export const Notice = z.discriminatedUnion('kind', [
	/** The database was damaged; a backup was opened instead, or a new one made. */
	z.object({ kind: z.literal('restored'), setAside: z.string(), backupFrom: Time.nullable() }),
	/** Nothing can be stored until the program is started again. */
	z.object({ kind: z.literal('read-only'), reason: z.enum(['disk-full', 'read-only-folder']) }),
	/** Something could not be stored; it can be as soon as there is room. */
	z.object({ kind: z.literal('disk-full') }),
	z.object({ kind: z.literal('restore-done'), from: Time }),
	/** These are installed, and a list that arrived says that they do harm. */
	z.object({
		kind: z.literal('model-recalled'),
		models: z.array(z.object({ name: z.string(), reason: Sentence })),
	}),
	/** A move of their folder could not go on after a start; they are where they were. */
	z.object({ kind: z.literal('models-not-moved'), problem: Problem }),
	/** The disk that they were being moved to is away. */
	z.object({ kind: z.literal('models-move-waits'), folder: z.string() }),
]);
export type Notice = z.infer<typeof Notice>;

export const AppInfo = z.object({
	version: z.string(),
	platform: z.enum(['linux', 'darwin', 'win32']),
	systemLanguage: z.string(),
	dataFolder: z.string(),
	electron: z.string(),
	/** Settings that the administrator's file decides here. */
	fixedSettings: z.array(z.string()),
});
export type AppInfo = z.infer<typeof AppInfo>;

export const LedgerEntry = z.object({
	id: z.number().int(),
	at: Time,
	host: z.string(),
	purpose: z.enum(['link', 'download', 'language', 'check', 'packages']),
	outcome: z.enum(['allowed', 'denied', 'failed']),
	bytes: Count,
	/**
	 * `program`: it went on by itself with what a person had asked for. Null for what was written down before this was.
	 */
	askedBy: z.enum(['person', 'administrator', 'program']).nullable(),
	/** Name of the model, the language or the list that was fetched; null where it is none of them. */
	about: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
