import type { Block, DocumentNote } from '../../../src-main/contract/entities.ts';
import { blocksWithNodes, headMark, htmlBlocks, rowsOf } from '../html/html-blocks.ts';
import { picturesLeftOutOf } from '../image/pictures-left-out.ts';
import { withNotes } from '../office/ast-blocks.ts';
import { isOle } from '../ole/compound-file.ts';
import { decryptOffice } from '../ole/decrypt-office.ts';
import { ReadFailure } from '../read-failure.ts';
import type { Reading, ReadingContext } from '../reading.ts';
import { runningBlocks } from '../running-blocks.ts';
import { splitIntoSections } from '../text/split-sections.ts';
import { titleOf } from '../title-of.ts';
import { xmlTags } from '../xml/xml-tags.ts';
import { checkZip } from '../zip/check-zip.ts';
import { firstBytesOf } from '../zip/first-bytes.ts';
import { relatedParts } from '../zip/related-parts.ts';
import { unpackTexts } from '../zip/unpack-texts.ts';
import { fieldsAsText, hasSimpleFields } from './simple-fields.ts';
import { runningParts } from './running-parts.ts';
import { notesByBlock, takeNotes } from './word-notes.ts';
import { tablesWithHead } from './table-heads.ts';
import { partsHtml, wordHtml } from './word-html.ts';

/** A Word document as sections, because its pages exist only once it is laid out. */
export async function readDocx(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
	const plain = isOle(bytes) ? await decryptOffice(bytes, context.password, 'docx') : bytes;
	if (!checkZip(plain, context.limits).includes(mainPart))
		throw new ReadFailure('document-wrong-extension', { expected: 'docx' });
	context.progress(0, 1);
	const parts = unpackTexts(
		plain,
		(name) => name === mainPart || name === 'word/styles.xml' || /^word\/_rels\/[^/]+$/u.test(name),
	);
	const xml = parts.get(mainPart) ?? '';
	const { body } = context.parseHtml(await (hasSimpleFields(xml) ? withFields(plain, xml) : wordHtml(plain)));
	markHeads(body, tablesWithHead(xml, parts.get('word/styles.xml') ?? ''));
	const notes = takeNotes(body);
	const made = blocksWithNodes(body);
	const blocks = [...made.keys()];
	const shown = shownParts(parts);
	const running = await runningParts(plain, xml);
	const blocksOf = (parts: readonly string[]): Block[] => blocksOnce(parts, context, blocks);
	const all = [...blocksOf(running.heads), ...blocks, ...blocksOf(running.feet)];
	return {
		title: titleOf(blocks),
		pages: withNotes(splitIntoSections(all), notesByBlock(made, notes)),
		notes: [
			...trackedChanges(xml),
			...picturesLeftOutOf(firstBytesOf(plain, (name) => isPicture.test(name) && shown.has(name))),
		],
	};
}

function withFields(bytes: Uint8Array, xml: string): Promise<string> {
	// Heads and feet are read apart, because a damaged one must not keep the text from being read.
	const parts = unpackTexts(
		bytes,
		(name) => /\.(?:xml|rels)$/u.test(name) && !/^word\/(?:header|footer)\d*\.xml$/u.test(name),
	);
	return partsHtml({ ...Object.fromEntries(parts), [mainPart]: fieldsAsText(xml) });
}

/** What the head of the first page says stands often in that of the others too. */
function blocksOnce(
	parts: readonly string[],
	{ parseHtml }: ReadingContext,
	text: readonly Block[],
): Block[] {
	const found: Block[] = [];
	for (const part of parts)
		found.push(...runningBlocks(htmlBlocks(parseHtml(part).body), [...text, ...found]));
	return found;
}

/** Nothing is said where mammoth left a table out, because the others cannot be told apart. */
function markHeads(body: Element, withHead: readonly boolean[]): void {
	const tables = [...body.querySelectorAll('table')];
	if (tables.length !== withHead.length) return;
	for (const [at, table] of tables.entries())
		if (withHead[at] === true) rowsOf(table)[0]?.setAttribute(headMark, '');
}

/** Insertions, deletions and moves (ECMA-376 part 1, 17.13.5); the text is read as if they were accepted. */
function trackedChanges(xml: string): DocumentNote[] {
	let count = 0;
	for (const { name, kind } of xmlTags(xml))
		if ((name === 'ins' || name === 'del' || name === 'moveTo') && kind === 'open') count += 1;
	return count === 0 ? [] : [{ kind: 'changes-accepted', count }];
}

/** What the text and its notes refer to; the picture in the head of a page is a letterhead. */
function shownParts(parts: ReadonlyMap<string, string>): Set<string> {
	const named = [...relatedParts(mainPart, parts).values()];
	const read = named.filter(({ type }) => /^(?:footnotes|endnotes)$/u.test(type));
	const more = read.flatMap(({ name }) => [...relatedParts(name, parts).values()]);
	return new Set([...named, ...more].map(({ name }) => name));
}

const mainPart = 'word/document.xml';
const isPicture = /(?:^|\/)media\//u;
