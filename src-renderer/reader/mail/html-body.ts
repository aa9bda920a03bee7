import type { Block } from '../../../src-main/contract/entities.ts';
import { htmlBlocks, rowsOf } from '../html/html-blocks.ts';
import { removeUnread } from '../html/main-content.ts';
import type { ReadingContext } from '../reading.ts';
import { isAttribution, quotedHead } from './attribution.ts';
import { quotedHeadBlocks } from './text-body.ts';

/** A body of HTML: without what is hidden in it, with a heading where an earlier mail begins. */
export function htmlBody(html: string, parseHtml: ReadingContext['parseHtml']): Block[] {
	const page = parseHtml(html);
	removeUnread(page);
	for (const element of page.querySelectorAll('[style], img'))
		if (element.tagName === 'IMG' || isHidden(element)) element.remove();
	for (const table of page.querySelectorAll('table'))
		if (isFrame(table)) table.setAttribute('role', 'presentation');
	return htmlBlocks(page.body).flatMap((block) => {
		if (block.kind !== 'paragraph') return [block];
		if (isAttribution(block.text)) return [{ kind: 'heading', level: 2, text: block.text }];
		const head = quotedHead(block.text);
		return head === undefined ? [block] : quotedHeadBlocks(head);
	});
}

/** The preview text that newsletters hide is not meant to be read in the mail. */
function isHidden(element: Element): boolean {
	return hidden.test((element.getAttribute('style') ?? '').replace(/\s+/gu, '').toLowerCase());
}

/** Mails are laid out by tables; one with a single column holds no rows to compare. */
function isFrame(table: Element): boolean {
	return rowsOf(table).every((row) => row.children.length <= 1);
}

const hidden =
	/(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|opacity:0(?:;|$)|max-height:0(?:px)?(?:;|$)|font-size:[01](?:px)?(?:;|$))/u;
