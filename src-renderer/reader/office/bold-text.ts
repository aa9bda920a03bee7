import type { OfficeContentNode } from 'officeparser/slim';

/** All runs of text, of which there is at least one. */
export function isBold(node: OfficeContentNode): boolean {
	const texts = runsOf(node).filter(({ text = '' }) => text.trim() !== '');
	return texts.length > 0 && texts.every((run) => run.type === 'text' && run.formatting?.bold === true);
}

function runsOf(node: OfficeContentNode): OfficeContentNode[] {
	return node.type === 'text' ? [node] : (node.children ?? []).flatMap(runsOf);
}
