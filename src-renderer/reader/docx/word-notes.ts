import type { Block } from '../../../src-main/contract/entities.ts';
import { htmlBlocks } from '../html/html-blocks.ts';

/**
 * Footnotes and endnotes by the names that their places refer to. Mammoth lists them at the end of all, each with an arrow
 * back to its place; here they are taken out, to stand where they are needed.
 */
export function takeNotes(body: Element): Map<string, string> {
	const notes = new Map<string, string>();
	for (const item of body.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')) {
		const text = htmlBlocks(item)
			.map((block) => block.text)
			.join(' ')
			.replace(/\s*↑$/u, '');
		notes.set(item.id, `[${notes.size + 1}] ${text}`);
		item.remove();
	}
	return notes;
}

/** The notes by the blocks that refer to them first; those that no block refers to belong to the last one. */
export function notesByBlock(
	made: ReadonlyMap<Block, readonly Node[]>,
	notes: ReadonlyMap<string, string>,
): Map<Block, readonly string[]> {
	const byBlock = new Map<Block, readonly string[]>();
	const left = new Map(notes);
	const take = (name: string): string[] => {
		const text = left.get(name);
		left.delete(name);
		return text === undefined ? [] : [text];
	};
	for (const [block, nodes] of made) {
		if (left.size === 0) return byBlock;
		const texts = nodes.flatMap((node) => linksIn(node)).flatMap((link) => take(targetOf(link)));
		if (texts.length > 0) byBlock.set(block, texts);
	}
	const last = [...made.keys()].at(-1);
	if (last !== undefined) byBlock.set(last, [...(byBlock.get(last) ?? []), ...left.values()]);
	return byBlock;
}

function targetOf(link: Element): string {
	return (link.getAttribute('href') ?? '').slice(1);
}

function linksIn(node: Node): Element[] {
	if (node.nodeType !== 1) return [];
	const element = node as Element;
	return [...(element.nodeName === 'A' ? [element] : []), ...element.querySelectorAll('a')];
}
