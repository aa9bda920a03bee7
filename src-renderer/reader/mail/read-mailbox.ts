import type { Page } from '../../../src-main/contract/entities.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Part, Reading, ReadingContext } from '../reading.ts';
import { mailBlocks } from './mail-blocks.ts';
import { parseEmail } from './parse-email.ts';
import { withinLimits } from './within-limits.ts';

/** A mailbox (RFC 4155, with ">From" as mboxrd has it): each mail is a page. A broken mail among them is passed over. */
export async function readMailbox(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const pages: Page[] = [];
	const parts: Part[] = [];
	let title = '';
	const messages = splitMailbox(bytes);
	if (messages.length > context.limits.pages)
		throw new ReadFailure('document-too-many-pages', { pages: messages.length, limit: context.limits.pages });
	for (const [index, message] of messages.entries()) {
		if (index % reportEvery === 0) context.progress(index, messages.length);
		const mail = await parseEmail(message).catch(() => undefined);
		if (mail === undefined) continue;
		title ||= mail.subject;
		const blocks = mailBlocks(mail, context.parseHtml);
		pages.push({ number: pages.length + 1, blocks, hasText: blocks.length > 0 });
		for (const part of mail.attachments) parts.push({ ...part, name: `${pages.length} ${part.name}` });
	}
	if (pages.length === 0) throw new ReadFailure('document-damaged');
	return { title: messages.length === 1 ? title : '', pages, ...withinLimits(parts, context.limits) };
}

/** The mails of a mailbox, as bytes. */
function splitMailbox(bytes: Uint8Array): Uint8Array[] {
	const starts: number[] = [];
	for (let at = 0; at >= 0 && at < bytes.length;) {
		if (startsWith(bytes, at, fromLine)) starts.push(at);
		const end = bytes.indexOf(lineFeed, at);
		at = end < 0 ? -1 : end + 1;
	}
	return starts.map((start, index) => {
		const body = bytes.indexOf(lineFeed, start) + 1;
		return unquoted(bytes.subarray(body, starts[index + 1] ?? bytes.length));
	});
}

/** ">From " at a line's beginning was "From ". */
function unquoted(message: Uint8Array): Uint8Array {
	const text = latin1.decode(message);
	if (!/^>+From /mu.test(text)) return message;
	return Uint8Array.from(text.replace(/^>(>*From )/gmu, '$1'), (letter) => bytesOf.get(letter) ?? 63);
}

function startsWith(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
	return wanted.every((byte, index) => bytes[at + index] === byte);
}

const fromLine = new TextEncoder().encode('From ');
const lineFeed = 10;
/** Windows-1252 stands for each byte by one letter, so that a change of text keeps every other byte. */
const latin1 = new TextDecoder('windows-1252');
const bytesOf = new Map(
	Array.from({ length: 256 }, (_, byte) => [latin1.decode(new Uint8Array([byte])), byte]),
);
const reportEvery = 50;
