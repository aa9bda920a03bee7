import type { DocumentNote, Page } from '../../../src-main/contract/entities.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { mailBlocks } from './mail-blocks.ts';
import { MailParts } from './mail-parts.ts';
import { parseEmail } from './parse-email.ts';
import { splitMailbox, unquoted } from './split-mailbox.ts';

/**
 * A mailbox, each message a page. One that cannot be read is an empty page with a note. Throws
 * `document-wrong-extension` where no message begins.
 */
export async function readMailbox(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const messages = [...splitMailbox(bytes)];
	const { pages: limit } = context.limits;
	if (messages.length === 0) throw new ReadFailure('document-wrong-extension', { expected: 'mbox' });
	if (messages.length > limit)
		throw new ReadFailure('document-too-many-pages', { pages: messages.length, limit });
	const pages: Page[] = [];
	const notes: DocumentNote[] = [];
	const found = new MailParts(context.limits);
	for (const [index, message] of messages.entries()) {
		const number = index + 1;
		const mail = await parseEmail(unquoted(message)).catch(asFailure);
		if (mail instanceof ReadFailure) {
			pages.push({ number, blocks: [], hasText: false });
			notes.push(unread(`${number}`, mail));
		} else {
			const name = [`${number}`, mail.subject.slice(0, longestSubject).replace(/[\\/\p{Cc}]+/gu, ' ')]
				.filter(Boolean)
				.join(' - ');
			pages.push({ number, blocks: mailBlocks(mail, context.parseHtml), hasText: true });
			if (mail.isEncrypted) notes.push(unread(name, new ReadFailure('document-mail-encrypted')));
			else found.add(mail, (part) => `${name} - ${part}`);
		}
		context.progress(number, messages.length);
	}
	return { title: '', pages, parts: found.parts, notes: [...notes, ...found.notes] };
}

function asFailure(error: unknown): ReadFailure {
	return error instanceof ReadFailure ? error : new ReadFailure('document-damaged');
}

function unread(name: string, { code, details }: ReadFailure): DocumentNote {
	return { kind: 'part-unread', name, problem: { code, details } };
}

const longestSubject = 60;
