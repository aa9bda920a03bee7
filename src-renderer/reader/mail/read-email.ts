import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { splitIntoSections } from '../text/split-sections.ts';
import { mailBlocks } from './mail-blocks.ts';
import { MailParts } from './mail-parts.ts';
import type { Mail } from './mail.ts';
import { parseEmail } from './parse-email.ts';

export async function readEmail(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	return mailReading(await parseEmail(bytes), context);
}

/** One mail as a document; its attachments are its parts. Throws `document-mail-encrypted`. */
export function mailReading(mail: Mail, context: ReadingContext): Reading {
	if (mail.isEncrypted) throw new ReadFailure('document-mail-encrypted');
	const found = new MailParts(context.limits);
	found.add(mail);
	const pages = splitIntoSections(mailBlocks(mail, context.parseHtml));
	return { title: mail.subject, pages, parts: found.parts, notes: found.notes };
}
