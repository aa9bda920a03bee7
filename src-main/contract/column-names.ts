import type { Block } from './entities.ts';

/**
 * What the columns of a row are called, where its heading row does not stand right above: on a further page, or at the
 * beginning of a part that is read alone.
 */
export function namesAbove(
	{ columns }: Pick<Block, 'columns'>,
	before: Pick<Block, 'columns' | 'cells'> | undefined,
): readonly string[] | undefined {
	if (columns === undefined) return undefined;
	const isKnown = same(columns, before?.columns) || same(columns, before?.cells);
	return isKnown ? undefined : columns;
}

/** As a row is written. */
export function namesText(names: readonly string[]): string {
	return names.filter((name) => name !== '').join(' | ');
}

function same(one: readonly string[], other: readonly string[] | undefined): boolean {
	return other?.length === one.length && one.every((text, at) => text === other[at]);
}
