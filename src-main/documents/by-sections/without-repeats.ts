import type { Block, Page } from '../../contract/entities.ts';

/**
 * The pages without what stood word for word on them before: the notice under every form, the mail that every answer
 * quotes. Headings and rows of tables stay, because they say what stands below or beside them. `sameAs`: pages that
 * thereby lost all their text, each with the page that has it.
 */
export function withoutRepeats(pages: readonly Page[]): {
	pages: Page[];
	sameAs: ReadonlyMap<number, number>;
} {
	const firstAt = new Map<string, number>();
	const sameAs = new Map<number, number>();
	const left = pages.map((page) => {
		let original: number | undefined;
		const blocks = page.blocks.filter((block) => {
			if (!canRepeat(block)) return true;
			// Quoted mails are broken into other lines.
			const words = block.text.replace(/\s+/gu, ' ');
			const first = firstAt.get(words);
			if (first === undefined) firstAt.set(words, page.number);
			else original = first;
			return first === undefined;
		});
		const isEmpty = blocks.every(({ kind }) => kind === 'heading');
		if (original !== undefined && original !== page.number && isEmpty) sameAs.set(page.number, original);
		return blocks.length === page.blocks.length ? page : { ...page, blocks };
	});
	return { pages: left, sameAs };
}

const canRepeat = ({ kind, text }: Block): boolean =>
	(kind === 'paragraph' || kind === 'list-item') && text.length >= fewestCharacters;

/** "Yes." or "see above" means something else each time. */
const fewestCharacters = 60;
