import * as z from 'zod';

/** Milliseconds since 1970. */
const Time = z.number().int();
const Count = z.number().int().nonnegative();

/** What the program keeps on disk, in bytes. */
export const Storage = z.object({
	databaseBytes: Count,
	backupBytes: Count,
	documentBytes: Count,
	stateBytes: Count,
	modelBytes: Count,
	freeBytes: Count,
});
export type Storage = z.infer<typeof Storage>;

export const Backup = z.object({ id: z.string(), at: Time, bytes: Count });
export type Backup = z.infer<typeof Backup>;

/** What a backup holds, read without touching what is there now. */
export const BackupPreview = z.object({
	id: z.string(),
	at: Time,
	conversations: Count,
	messages: Count,
	documents: Count,
	newest: z.array(z.string()),
});
export type BackupPreview = z.infer<typeof BackupPreview>;
