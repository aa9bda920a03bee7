import type { Place } from '../../../../src-main/contract/deidentify.ts';

/** The stretch of a text that is selected within an element whose pieces name where they begin; null for none. */
export function markedPlace(within: Element, text: string): Place | null {
	const selection = window.getSelection();
	if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const from = placeOf(within, range.startContainer, range.startOffset);
	const to = placeOf(within, range.endContainer, range.endOffset);
	if (from === null || to === null) return null;
	let [start, end] = from < to ? [from, to] : [to, from];
	while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
	while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
	return start < end ? { start, end } : null;
}

function placeOf(within: Element, node: Node, offset: number): number | null {
	const element = node instanceof Element ? (node.childNodes[offset] ?? node) : node;
	const holder = element instanceof Element ? element : element.parentElement;
	const piece = holder?.closest('[data-start]') ?? null;
	if (piece === null || !within.contains(piece)) return null;
	const start = Number(piece.getAttribute('data-start'));
	return node.nodeType === Node.TEXT_NODE ? start + offset : start;
}
