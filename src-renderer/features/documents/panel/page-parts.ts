import type { Block } from '../../../../src-main/contract/entities.ts';

/** A stretch of text of a page, by its place among all of them. */
export interface Piece {
	readonly at: number;
	readonly text: string;
}

/** A page as it is shown: rows that stand below each other are one table. */
export type PagePart =
	| {
			readonly kind: 'table';
			readonly rows: Piece[][];
			/** What the columns are called, where the row that says so stands on a page before. */
			readonly names: readonly string[] | undefined;
	  }
	| { readonly kind: Exclude<Block['kind'], 'table-row'>; readonly piece: Piece };

export function pageParts(blocks: readonly Block[]): PagePart[] {
	const parts: PagePart[] = [];
	let at = 0;
	const piece = (text: string): Piece => ({ at: at++, text });
	for (const [index, block] of blocks.entries()) {
		const { kind, text, cells = [text] } = block;
		if (kind !== 'table-row') {
			parts.push({ kind, piece: piece(text) });
			continue;
		}
		const row = cells.map(piece);
		const last = parts.at(-1);
		if (last?.kind === 'table' && last.rows[0]?.length === row.length) last.rows.push(row);
		else parts.push({ kind: 'table', rows: [row], names: index === 0 ? block.columns : undefined });
	}
	return parts;
}

/** The pieces in reading order, as a passage is looked for in them. */
export function textsOf(parts: readonly PagePart[]): string[] {
	return parts
		.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : part.piece))
		.map(({ text }) => text);
}
