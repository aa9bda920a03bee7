import type { Block } from '../../../src-main/contract/entities.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { removeUnread } from '../html/main-content.ts';
import { tableRow } from '../table-row.ts';
import { plainBlocks } from '../text/read-plain-text.ts';
import type { Mail } from './mail.ts';

/** A mail as a page: its subject, its head as a table, and what it says, earlier mails below it included. */
export function mailBlocks(mail: Mail, parseHtml: (html: string) => Document): Block[] {
	const head: Block[] = mail.fields
		.filter(([, value]) => value !== '')
		.map(([name, value]) => tableRow([name, value]));
	const body = mail.text.trim() === '' ? fromHtml(mail.html, parseHtml) : fromText(mail.text);
	const subject: Block[] = mail.subject === '' ? [] : [{ kind: 'heading', level: 1, text: mail.subject }];
	return [...subject, ...head, ...body];
}

function fromHtml(html: string, parseHtml: (html: string) => Document): Block[] {
	const page = parseHtml(html);
	removeUnread(page);
	return htmlBlocks(page.body).map(asEarlier);
}

/** Marks of quoting would run into the sentences. */
function fromText(text: string): Block[] {
	return plainBlocks(text.replace(/^(?:>\s?)+/gmu, '')).map(asEarlier);
}

/** "On 4 May Ann wrote:" begins an earlier mail, so it is a heading. */
function asEarlier(block: Block): Block {
	return block.kind === 'paragraph' && block.text.length < longestAttribution && attribution.test(block.text)
		? { kind: 'heading', level: 2, text: block.text }
		: block;
}

const attribution =
	/^(?:On .{6,150}\bwrote:|Am .{6,150}\bschrieb\b.{0,80}:|-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Forwarded message|Weitergeleitete Nachricht)\s*-{2,})$/u;
const longestAttribution = 250;
