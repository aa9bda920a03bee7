import type { Found } from '../../../src-main/contract/found.ts';

/** A place that can be opened: a hit, or the conversation itself where its title is what was found. */
export interface Place {
	readonly found: Found;
	readonly hit?: Found['hits'][number];
}

export const isTitleFound = (found: Found): boolean => found.title.some((piece) => piece.marked);

/** In the order shown. */
export const placesOf = (found: Found): Place[] => [
	...(isTitleFound(found) ? [{ found }] : []),
	...found.hits.map((hit) => ({ found, hit })),
];
