import { open, readFile, rename, rm } from 'node:fs/promises';
import * as z from 'zod';
import { writeFailure } from '../imports/file-errors.ts';

/** What has to be known to go on with a file that has been received in part. */
const Journal = z.object({
	/** The hash that the whole file must have: another one means another file. */
	sha256: z.string(),
	/** The address that was asked, before redirects. */
	url: z.string(),
	/** A strong entity tag of the server, which names exactly these bytes. */
	etag: z.string().optional(),
	lastModified: z.string().optional(),
	/** The server answers with other parts than it was asked for, so it is asked for the whole. */
	ignoresRanges: z.boolean().optional(),
	totalBytes: z.number().int().positive().optional(),
	/** Its beginning was found without a journal, so that only the hash of the whole tells what it is. */
	isDoubtful: z.boolean().optional(),
});
export type Journal = z.infer<typeof Journal>;

/** Undefined where there is none, or one that cannot be read. */
export async function readJournal(file: string): Promise<Journal | undefined> {
	try {
		return Journal.parse(JSON.parse(await readFile(file, 'utf8')));
	} catch {
		return undefined;
	}
}

/**
 * Replaces it in one step, so that a power cut leaves the old one or the new one. Errors: `disk-full`,
 * `folder-not-writable`.
 */
export async function writeJournal(file: string, journal: Journal): Promise<void> {
	try {
		await replace(file, journal);
	} catch (error) {
		throw writeFailure(error);
	}
}

async function replace(file: string, journal: Journal): Promise<void> {
	const handle = await open(`${file}.new`, 'w', 0o600);
	try {
		await handle.writeFile(JSON.stringify(journal));
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(`${file}.new`, file);
}

export async function removeJournal(file: string): Promise<void> {
	await rm(file, { force: true });
}
