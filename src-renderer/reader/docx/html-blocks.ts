import type { Block } from '../../../src-main/contract/entities.ts';
import { tableRow } from '../table-row.ts';

/** The blocks of parsed HTML in reading order; nothing in it is run or loaded. */
export function htmlBlocks(body: Element): Block[] {
	const blocks: Block[] = [];
	for (const element of body.children) addBlocks(element, blocks);
	return blocks.filter((block) => block.text !== '');
}

function addBlocks(element: Element, blocks: Block[]): void {
	const name = element.tagName.toLowerCase();
	const heading = /^h([1-6])$/u.exec(name);
	if (heading !== null) blocks.push({ kind: 'heading', level: Number(heading[1]), text: textOf(element) });
	else if (name === 'ul' || name === 'ol') addList(element, name === 'ol', blocks);
	else if (name === 'table') addRows(element, blocks);
	else if (name === 'p') addParagraph(element, blocks);
	else if (element.children.length > 0) for (const child of element.children) addBlocks(child, blocks);
	else blocks.push({ kind: 'paragraph', text: textOf(element) });
}

/** People often write a heading as a bold line of its own. */
function addParagraph(element: Element, blocks: Block[]): void {
	const text = textOf(element);
	const [only] = element.children;
	const bold =
		only?.tagName.toLowerCase() === 'strong' && element.children.length === 1 && textOf(only) === text;
	if (bold && text.length < longestHeading && !/[.,;!?]$|:\s/u.test(text))
		blocks.push({ kind: 'heading', level: 3, text });
	else blocks.push({ kind: 'paragraph', text });
}

function addList(list: Element, numbered: boolean, blocks: Block[]): void {
	let number = 0;
	for (const item of list.children) {
		number += 1;
		const own = tidy([...item.childNodes].map((node) => (isList(node) ? '' : rawText(node))).join(''));
		blocks.push({ kind: 'list-item', text: own === '' ? '' : `${numbered ? `${number}.` : '•'} ${own}` });
		for (const child of item.children) if (isList(child)) addBlocks(child, blocks);
	}
}

function addRows(table: Element, blocks: Block[]): void {
	/** By column: how many more rows a cell from above reaches into. */
	const reaching: number[] = [];
	for (const row of table.querySelectorAll('tr')) {
		if (row.closest('table') !== table) continue;
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
		blocks.push(tableRow(cells));
	}
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
	return Math.min(Math.max(Number(cell.getAttribute(name) ?? 1) || 1, 1), widestSpan);
}

function isList(node: Node): boolean {
	return node.nodeName === 'UL' || node.nodeName === 'OL';
}

function textOf(node: Node): string {
	return tidy(rawText(node));
}

function tidy(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** Paragraphs inside a cell or item must not run together. */
function rawText(node: Node): string {
	if (node.nodeType === 3) return node.nodeValue ?? '';
	const text = [...node.childNodes].map((child) => rawText(child)).join('');
	return /^(?:P|BR|LI|TR|TD|DIV)$/u.test(node.nodeName) ? ` ${text} ` : text;
}

const longestHeading = 90;
/** What HTML allows for `colspan`. */
const widestSpan = 1000;
