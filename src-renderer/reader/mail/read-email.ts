import type { Reading, ReadingContext } from '../reading.ts';
import { splitIntoSections } from '../text/split-sections.ts';
import type { Mail } from './mail.ts';
import { mailBlocks } from './mail-blocks.ts';
import { parseEmail } from './parse-email.ts';
import { withinLimits } from './within-limits.ts';

/** One mail; what is attached to it is read after it. */
export async function readEmail(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	return readingOf(await parseEmail(bytes), context);
}

export function readingOf(mail: Mail, context: ReadingContext): Reading {
	const pages = splitIntoSections(mailBlocks(mail, context.parseHtml));
	return { title: mail.subject, pages, ...withinLimits(mail.attachments, context.limits) };
}
