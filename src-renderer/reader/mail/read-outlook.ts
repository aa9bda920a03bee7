import type { Reading, ReadingContext } from '../reading.ts';
import { parseOutlook } from './parse-outlook.ts';
import { mailReading } from './read-email.ts';

/** A mail that Outlook saved. Mails inside of it become files of the same kind. */
export async function readOutlook(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	return mailReading(await parseOutlook(bytes), context);
}
