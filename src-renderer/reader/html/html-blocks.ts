import type { Block } from '../../../src-main/contract/entities.ts';
import { leaders } from '../contents-line.ts';
import { heading } from '../heading.ts';
import { namedRows, type GivenRow } from '../named-rows.ts';
import { onOneLine } from '../one-line.ts';

/** The blocks of parsed HTML in reading order; nothing in it is run or loaded. */
export function htmlBlocks(body: Element): Block[] {
	return [...blocksWithNodes(body).keys()];
}

/** The same, each with the nodes that it was made of. */
export function blocksWithNodes(body: Element): Map<Block, readonly Node[]> {
	const blocks = new Blocks();
	addChildren(body, blocks, new Inside(body));
	return blocks.found;
}

class Blocks {
	readonly found = new Map<Block, readonly Node[]>();

	/** A page may have more nodes than a call can have arguments. */
	push(block: Block, nodes: readonly Node[]): void {
		if (block.text !== '') this.found.set(block, nodes);
	}
}

/** What elements hold, found once, because looking into each of many layers takes very long. */
class Inside {
	readonly #withBlocks: ReadonlySet<Element>;
	readonly #withLayout: ReadonlySet<Element>;

	constructor(body: Element) {
		this.#withBlocks = around(body, blockSelector);
		this.#withLayout = around(body, 'table, h1, h2, h3');
	}

	hasBlocks(element: Element): boolean {
		return this.#withBlocks.has(element);
	}

	/** Old pages place everything with tables; such a table says so, or holds headings or other tables. */
	isLayout(table: Element): boolean {
		return this.#withLayout.has(table) || /^(?:presentation|none)$/u.test(table.getAttribute('role') ?? '');
	}
}

/** Every element around one that is selected. */
function around(body: Element, selector: string): Set<Element> {
	const found = new Set<Element>();
	for (const element of body.querySelectorAll(selector))
		for (let at = element.parentElement; at !== null && !found.has(at); at = at.parentElement) found.add(at);
	return found;
}

function addBlocks(element: Element, blocks: Blocks, inside: Inside): void {
	const name = element.tagName.toLowerCase();
	const level = /^h([1-6])$/u.exec(name)?.[1];
	if (level !== undefined) blocks.push(heading(Number(level), textOf(element)), [element]);
	else if (name === 'ul' || name === 'ol') addList(element, name === 'ol', blocks, inside);
	else if (name === 'table' && !inside.isLayout(element)) addRows(element, blocks);
	else if (name === 'p') addParagraph(element, blocks);
	else if (name === 'dt' || name === 'dd' || !inside.hasBlocks(element))
		blocks.push({ kind: 'paragraph', text: textOf(element) }, [element]);
	else addChildren(element, blocks, inside);
}

/** Text that stands between blocks is a paragraph of its own, up to the next block or two line breaks. */
function addChildren(element: Element, blocks: Blocks, inside: Inside): void {
	let loose: Node[] = [];
	const close = (): void => {
		blocks.push({ kind: 'paragraph', text: onOneLine(loose.map((node) => rawText(node)).join('')) }, loose);
		loose = [];
	};
	for (const node of element.childNodes) {
		const isBreak = node.nodeName === 'BR';
		if (
			isBreak &&
			loose.findLast((before) => rawText(before).trim() !== '' || before.nodeName === 'BR')?.nodeName === 'BR'
		)
			close();
		else if (isElement(node) && (blockNames.has(node.nodeName) || inside.hasBlocks(node))) {
			close();
			addBlocks(node, blocks, inside);
		} else loose.push(node);
	}
	close();
}

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}

/** People often write a heading as a bold line of its own. */
function addParagraph(element: Element, blocks: Blocks): void {
	const text = textOf(element);
	const [only] = element.children;
	const bold =
		only?.tagName.toLowerCase() === 'strong' && element.children.length === 1 && textOf(only) === text;
	if (bold && !isOfContents(element, text) && text.length < longestHeading && !/[.,;!?]$|:\s/u.test(text))
		blocks.push(heading(3, text), [element]);
	else blocks.push({ kind: 'paragraph', text }, [element]);
}

/** A line of a table of contents leads as a whole to what it names. */
function isOfContents(paragraph: Element, text: string): boolean {
	if (leaders.test(text)) return true;
	const link = paragraph.querySelector('a[href*="#"]');
	return link !== null && textOf(link) === text;
}

function addList(list: Element, numbered: boolean, blocks: Blocks, inside: Inside): void {
	let number = 0;
	for (const item of list.children) {
		number += 1;
		const nodes = [...item.childNodes].filter((node) => !isList(node));
		const own = onOneLine(nodes.map((node) => rawText(node)).join(''));
		// Web pages and books list notes so too; those of Word are taken out before.
		if (/^(?:foot|end)note-/u.test(item.id))
			blocks.push({ kind: 'paragraph', text: `[${number}] ${own.replace(/\s*↑$/u, '')}` }, nodes);
		else
			blocks.push(
				{ kind: 'list-item', text: own === '' ? '' : `${numbered ? `${number}.` : '•'} ${own}` },
				nodes,
			);
		for (const child of item.children) if (isList(child)) addBlocks(child, blocks, inside);
	}
}

function addRows(table: Element, blocks: Blocks): void {
	/** By column: how many more rows a cell from above reaches into. */
	const reaching: number[] = [];
	const rows: GivenRow[] = [];
	const elements = rowsOf(table);
	for (const row of elements) {
		const cells: string[] = [];
		const skipReaching = (): void => {
			for (let down = reaching[cells.length] ?? 0; down > 0; down = reaching[cells.length] ?? 0) {
				reaching[cells.length] = down - 1;
				cells.push('');
			}
		};
		for (const cell of row.children) {
			skipReaching();
			const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
			for (let column = 0; column < across; column += 1) {
				reaching[cells.length] = down - 1;
				cells.push(column === 0 ? textOf(cell) : '');
			}
		}
		skipReaching();
		rows.push({ cells, isHead: isHead(row), isBold: isBold(row) });
	}
	for (const [at, block] of namedRows(rows).entries()) blocks.push(block, elements.slice(at, at + 1));
}

/** A row in the head of its table, or one of heading cells only, but for an empty corner. */
function isHead(row: Element): boolean {
	if (row.parentElement?.nodeName === 'THEAD' || row.hasAttribute(headMark)) return true;
	const cells = [...row.children];
	const heads = cells.filter(({ nodeName }) => nodeName === 'TH');
	return heads.length > 1 && cells.every((cell) => cell.nodeName === 'TH' || textOf(cell) === '');
}

function isBold(row: Element): boolean {
	const texts = [...row.children].map((cell) => textOf(cell)).join('');
	const bold = [...row.querySelectorAll('strong, b')].map((one) => textOf(one)).join('');
	return texts !== '' && texts.replaceAll(' ', '') === bold.replaceAll(' ', '');
}

/** The rows of a table itself, not of tables in its cells. */
export function rowsOf(table: Element): Element[] {
	return [...table.children].flatMap((child) =>
		child.nodeName === 'TR' ? [child] : [...child.children].filter(({ nodeName }) => nodeName === 'TR'),
	);
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
	return Math.min(Math.max(Number(cell.getAttribute(name) ?? 1) || 1, 1), widestSpan);
}

function isList(node: Node): boolean {
	return node.nodeName === 'UL' || node.nodeName === 'OL';
}

function textOf(node: Node): string {
	return onOneLine(rawText(node));
}

/** Paragraphs inside a cell or item must not run together. */
function rawText(node: Node): string {
	if (node.nodeType === 3) return node.nodeValue ?? '';
	const text = [...node.childNodes].map((child) => rawText(child)).join('');
	if (isNoteReference(node, text)) return node.previousSibling === null ? `[${text}] ` : `[${text}]`;
	return /^(?:P|BR|LI|TR|TD|DIV)$/u.test(node.nodeName) ? ` ${text} ` : text;
}

/** A raised number that leads to a footnote, or from it back to its place, would run into the words before it. */
function isNoteReference(node: Node, text: string): boolean {
	if (!isElement(node) || node.nodeName !== 'A' || !/^\d{1,3}$/u.test(text)) return false;
	return /^[^:]*#/u.test(node.getAttribute('href') ?? '');
}

/** Elements that stand on lines of their own (HTML Living Standard, 15.3). */
const blockNames: ReadonlySet<string> = new Set(
	'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
		' ',
	),
);
const blockSelector = [...blockNames].join(',').toLowerCase();
const longestHeading = 90;
/** On a row that a format of its own says names the columns. */
export const headMark = 'data-names-columns';
/** What HTML allows for `colspan`. */
const widestSpan = 1000;
