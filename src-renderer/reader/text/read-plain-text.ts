import type { Block } from '../../../src-main/contract/entities.ts';
import { goesOnCounting, leaders } from '../contents-line.ts';
import { heading, isBoxTitle } from '../heading.ts';
import { LineJoiner } from '../pdf/hyphens.ts';
import type { Reading } from '../reading.ts';
import { tableRow } from '../table-row.ts';
import { titleOf } from '../title-of.ts';
import { decodeText } from './decode-text.ts';
import { splitIntoSections } from './split-sections.ts';

export function readPlainText(bytes: Uint8Array): Promise<Reading> {
	const blocks = plainBlocks(decodeText(bytes));
	const first = blocks[0];
	const title =
		titleOf(blocks) || (first?.kind === 'paragraph' && first.text.length < longestTitle ? first.text : '');
	return Promise.resolve({ title, pages: splitIntoSections(blocks) });
}

/** Paragraphs by empty lines; lines broken at a fixed width are joined, deliberate line ends are kept. */
export function plainBlocks(text: string): Block[] {
	const groups = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/u).map((group) =>
		group
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
	);
	const joiner = new LineJoiner();
	for (const group of groups) for (const line of group) joiner.learn(line);
	const width = wrapWidth(groups);
	const blocks: Block[] = [];
	groups.forEach((group, index) => {
		const [first = '', second = ''] = group;
		const underlined = group.length === 2 && /^(?:={3,}|-{3,})$/u.test(second);
		if (underlined) blocks.push(heading(second.startsWith('=') ? 1 : 2, first));
		else if (isHeading(group, groups[index + 1])) blocks.push(heading(2, first));
		else blocks.push(...linesToBlocks(group, width, joiner));
	});
	return blocks.filter((block) => /[\p{L}\p{N}]/u.test(block.text));
}

/** Lines without an empty one between them, cut where a heading stands directly above its paragraph. */
function linesToBlocks(lines: readonly string[], width: number, joiner: LineJoiner): Block[] {
	const blocks: Block[] = [];
	let from = 0;
	lines.forEach((line, at) => {
		if (!headsParagraph(lines, at, width)) return;
		blocks.push(...paragraphs(lines.slice(from, at), width, joiner), heading(2, line));
		from = at + 1;
	});
	return [...blocks, ...paragraphs(lines.slice(from), width, joiner)];
}

function paragraphs(lines: readonly string[], width: number, joiner: LineJoiner): Block[] {
	const blocks: Block[] = [];
	let before = '';
	for (const line of lines) {
		const last = blocks.at(-1);
		const item = listMarker.test(line);
		const cells = line.split(wideGap);
		if (cells.length > 1 && !item) blocks.push(tableRow(cells));
		else if (
			last === undefined ||
			last.kind === 'table-row' ||
			item ||
			endsOnPurpose(before, line, width) ||
			(labelLine.test(before) && (labelLine.test(line) || letterLine.test(line)))
		)
			blocks.push({ kind: item ? 'list-item' : 'paragraph', text: cells.join(' ') });
		else last.text = joiner.join(last.text, line);
		before = line;
	}
	return blocks;
}

/** Line length at which the file was wrapped, in characters; 0 where lines are whole paragraphs. */
function wrapWidth(groups: readonly (readonly string[])[]): number {
	const inner = groups
		.flatMap((group) => group.slice(0, -1).map((line) => line.length))
		.sort((one, other) => one - other);
	const long = inner[Math.floor(inner.length * 0.9)] ?? 0;
	return inner.length >= 3 && long >= 40 && long <= 130 ? long * 0.92 : 0;
}

/** The next line's first word would have fitted. */
function endsOnPurpose(line: string, next: string, width: number): boolean {
	return width === 0 || line.length + 1 + (next.split(' ')[0]?.length ?? 0) < width;
}

/** A short line of its own before a paragraph. */
function isHeading(group: readonly string[], next: readonly string[] | undefined): boolean {
	const [line] = group;
	if (line === undefined || group.length !== 1 || !looksLikeHeading(line)) return false;
	const following = (next ?? []).join(' ');
	return !listMarker.test(following) && following.length >= 80 && following.length > line.length * 2;
}

/**
 * A short line directly above prose. Lines of an address, a signature or a verse are followed by lines that are short
 * or are no sentences.
 */
function headsParagraph(lines: readonly string[], at: number, width: number): boolean {
	const [before, line = '', next] = [lines[at - 1], lines[at], lines[at + 1]];
	if (next === undefined || !looksLikeHeading(line) || !endsOnPurpose(line, next, width)) return false;
	if (before !== undefined && !sentenceEnd.test(before)) return false;
	if (goesOnCounting(line, next)) return false;
	if (listMarker.test(next) || !/^["'“„«(]?[\p{Lu}\p{N}]/u.test(next)) return false;
	const isProse = lines
		.slice(at + 1)
		.some((one) => sentenceEnd.test(one) || /\p{Ll}[.!?]\s+\p{Lu}/u.test(one));
	return isProse && next.length >= 40 && next.length > line.length * 1.3;
}

function looksLikeHeading(line: string): boolean {
	const text = line.replace(/^\d{1,2}[.)]\s+/u, '');
	if (line.length > 70 || listMarker.test(text) || wideGap.test(line) || letterLine.test(text)) return false;
	if (leaders.test(line) || isBoxTitle(line)) return false;
	return /^[\p{Lu}\p{N}]/u.test(text) && !/[.,;:!?]$|:\s/u.test(text) && /\p{L}{2}/u.test(text);
}

const listMarker = /^(?:[•*–-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;
/** "Invoice no.: 20418": one of several below each other stands for itself, however long it is. */
const labelLine = /^\p{Lu}[\p{L}\p{N} .()/-]{1,40}:\s\S/u;
const sentenceEnd = /\p{L}{2}[.!?]["'”“»)]*$|\d[.!?]["'”“»)]*$/u;
/** What stands alone in a letter without being a heading: salutation, close, and the date with or without its place. */
const letterLine =
	/^(?:Dear|Hello|Hi|Yours|(?:Kind|Best|Warm) (?:regards|wishes)|Sehr geehrte|Liebe[rs]?\s|Guten (?:Tag|Morgen)|Hallo|Mit (?:freundlich|best|herzlich)|Freundliche|Herzliche|Hochachtungsvoll)|(?:^|,\s*)(?:the\s|den\s)?\d{1,2}(?:\.|st|nd|rd|th)?\s?(?:\p{L}+\.?|\d{1,2}\.)\s?\d{2,4}$/u;
const longestTitle = 100;
/** Columns set with tabs or spaces. */
const wideGap = /[^\S\n]*\t[^\S\n]*|\s{3,}/u;
