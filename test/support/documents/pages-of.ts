import type { Block, Page } from '../../../src-main/contract/entities.ts';

/** Pages from short notes: "# …" is a heading, "| …" a table row, "- …" a list item, the rest paragraphs. */
export function pagesOf(...pages: readonly string[]): Page[] {
	return pages.map((text, index) => {
		const blocks = text
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '')
			.map(blockOf);
		return { number: index + 1, blocks, hasText: blocks.length > 0 };
	});
}

function blockOf(line: string): Block {
	const heading = /^(#{1,6}) (.*)$/u.exec(line);
	if (heading !== null) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
	if (line.startsWith('| ')) return { kind: 'table-row', text: line.slice(2) };
	if (line.startsWith('- ')) return { kind: 'list-item', text: line };
	return { kind: 'paragraph', text: line };
}
