import type { Block } from '../../../src-main/contract/entities.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { removeUnread } from '../html/main-content.ts';
import { picturesLeftOutOf } from '../image/pictures-left-out.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { splitIntoSections } from '../text/split-sections.ts';
import { attributeOf, xmlTags, xmlText } from '../xml/xml-tags.ts';
import { checkZip } from '../zip/check-zip.ts';
import { firstBytesOf } from '../zip/first-bytes.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';

/** An electronic book, its chapters in the order of its spine (EPUB 3.3, 5). */
export function readEpub(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const names = checkZip(bytes, context.limits);
	if (!names.includes(containerName)) throw new ReadFailure('document-wrong-extension', { expected: 'epub' });
	// A chapter is what the list of its parts calls so, whatever its name ends with.
	const files = unpackTexts(
		bytes,
		(name) => !/\.(?:jpe?g|png|gif|webp|svg|[ot]tf|woff2?|mp[34]|css|js)$/iu.test(name),
	);
	const book = packageOf(files);
	const blocks: Block[] = [];
	book.chapters.forEach((name, index) => {
		context.progress(index, book.chapters.length);
		const chapter = files.get(name);
		if (chapter === undefined) throw new ReadFailure('document-damaged');
		const page = context.parseHtml(withoutEmptyTags(chapter));
		removeUnread(page);
		for (const block of htmlBlocks(page.body)) blocks.push(block);
	});
	const notes = picturesLeftOutOf(firstBytesOf(bytes, (name) => /\.(?:jpe?g|png|gif|webp)$/iu.test(name)));
	return Promise.resolve({ title: book.title, pages: splitIntoSections(blocks), notes });
}

interface Book {
	readonly title: string;
	/** Names of files in the ZIP. */
	readonly chapters: readonly string[];
}

function packageOf(files: ReadonlyMap<string, string>): Book {
	const root = [...xmlTags(files.get(containerName) ?? '')].find(({ name }) => name === 'rootfile');
	const path = root === undefined ? '' : attributeOf(root, 'full-path');
	const hrefs = new Map<string, string>();
	const chapters: string[] = [];
	let title = '';
	for (const tag of xmlTags(files.get(path) ?? '')) {
		if (tag.name === 'title' && tag.kind === 'open' && title === '') title = xmlText(tag.text).trim();
		else if (tag.name === 'item' && /html/u.test(attributeOf(tag, 'media-type')))
			hrefs.set(attributeOf(tag, 'id'), attributeOf(tag, 'href'));
		else if (tag.name === 'itemref' && attributeOf(tag, 'linear') !== 'no') {
			const href = hrefs.get(attributeOf(tag, 'idref'));
			if (href !== undefined) chapters.push(resolved(path, href));
		}
	}
	return { title, chapters };
}

/** A relative address inside of the ZIP. */
function resolved(from: string, href: string): string {
	const address = new URL(href, `epub:///${from}`);
	return decodeURIComponent(address.pathname).replace(/^\/+/u, '');
}

/** XHTML may close an element in its own tag, which in HTML would go on to the end of the page. */
function withoutEmptyTags(xhtml: string): string {
	return xhtml.replace(/<(title|script|a|p|div|span|i|b|em|td|th|li|h[1-6])(\s[^<>]*)?\/>/giu, '<$1$2></$1>');
}

const containerName = 'META-INF/container.xml';
