import { picturesLeftOut } from '../image/pictures-left-out.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { decodeText, encodingOf } from '../text/decode-text.ts';
import { splitIntoSections } from '../text/split-sections.ts';
import { titleOf } from '../title-of.ts';
import { htmlBlocks } from './html-blocks.ts';
import { pictureSizes } from './picture-sizes.ts';
import { mainContent } from './main-content.ts';

/** A saved web page: its main content, without the addresses of links. */
export function readHtml(bytes: Uint8Array, { parseHtml }: ReadingContext): Promise<Reading> {
	const page = parseHtml(decodeHtml(bytes));
	const named = page.title.replace(/\s+/gu, ' ').trim();
	const content = mainContent(page);
	const blocks = htmlBlocks(content);
	return Promise.resolve({
		title: titleOf(blocks) || named,
		pages: splitIntoSections(blocks),
		notes: picturesLeftOut(pictureSizes(content)),
	});
}

/** As text files, except that a page may say in which older encoding it is. */
function decodeHtml(bytes: Uint8Array): string {
	if (encodingOf(bytes) === 'windows-1252') {
		const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
		const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1];
		try {
			if (said !== undefined) return new TextDecoder(said).decode(bytes);
		} catch {
			// What it says is no encoding that browsers know.
		}
	}
	return decodeText(bytes);
}
