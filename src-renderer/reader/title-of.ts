import type { Block } from '../../src-main/contract/entities.ts';

/** What a document calls itself: its first heading, unless text stands before it. Empty when there is none. */
export function titleOf(blocks: readonly Block[]): string {
	for (const { kind, text } of blocks) {
		if (kind === 'heading') return text;
		if (kind === 'paragraph' && text.split(/\s+/u).length >= fewestWords && /[.!?](?:\[\d+\])*$/u.test(text))
			return '';
	}
	return '';
}

/** Fewer are an address or a reference, which stand above a title. */
const fewestWords = 10;
