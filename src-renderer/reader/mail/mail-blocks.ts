import type { Block } from '../../../src-main/contract/entities.ts';
import type { ReadingContext } from '../reading.ts';
import { tableRow } from '../table-row.ts';
import { htmlBody } from './html-body.ts';
import type { Mail } from './mail.ts';
import { textBody } from './text-body.ts';

/** A mail in reading order: its subject, the rows of its head, its body. */
export function mailBlocks(mail: Mail, parseHtml: ReadingContext['parseHtml']): Block[] {
	const heading: Block[] = mail.subject === '' ? [] : [{ kind: 'heading', level: 1, text: mail.subject }];
	const rows = mail.head.map(([name, value]) => tableRow([name, value]));
	return [...heading, ...rows, ...(mail.isEncrypted ? [] : bodyBlocks(mail, parseHtml))];
}

/** Plain text, unless it only says that there is HTML to read. */
function bodyBlocks({ text, html }: Mail, parseHtml: ReadingContext['parseHtml']): Block[] {
	const plain = text.trim() === '' ? [] : textBody(text);
	if (html === '' || (plain.length > 0 && lettersOf(plain) >= longestStub)) return plain;
	const rich = htmlBody(html, parseHtml);
	return lettersOf(rich) > lettersOf(plain) * 3 || plain.length === 0 ? rich : plain;
}

function lettersOf(blocks: readonly Block[]): number {
	return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** Characters; a longer plain text is a body, not a hint. */
const longestStub = 300;
