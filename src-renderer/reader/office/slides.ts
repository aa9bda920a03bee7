import type { OfficeContentNode } from 'officeparser/slim';
import type { Block, Page } from '../../../src-main/contract/entities.ts';
import { astBlocks } from './ast-blocks.ts';

/**
 * A slide as one page: its title first, wherever it lies, and what the speaker noted at the end. `withHeadRows` are the
 * places of slides whose tables all begin with a heading row.
 */
export function slidePages(
	nodes: readonly OfficeContentNode[],
	withHeadRows: ReadonlySet<number> = new Set(),
): Page[] {
	return nodes
		.filter((node) => node.type === 'slide')
		.map((slide, index) => {
			const { blocks } = astBlocks(slide.children ?? [], {
				boldLines: 'paragraphs',
				hasHeadRow: withHeadRows.has(index),
			});
			const title = blocks.find((block) => block.kind === 'heading');
			const rest = blocks.filter((block) => block !== title);
			const shown = title === undefined ? rest : [title, ...rest];
			return { number: index + 1, blocks: [...shown, ...speakerNotes(slide)], hasText: shown.length > 0 };
		});
}

function speakerNotes({ notes = [] }: OfficeContentNode): Block[] {
	const { blocks } = astBlocks(
		notes.flatMap((note) => note.children ?? []),
		{ boldLines: 'paragraphs' },
	);
	return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: 'Notes' }, ...blocks];
}
