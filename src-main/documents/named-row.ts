import type { Figure } from './figures/figure.ts';
import { figuresIn, same } from './pairs.ts';
import { remembered } from './remembered.ts';
import type { PageText } from './sentences.ts';
import { stemsOf } from './words.ts';

/** A row of a table by its first cell. */
export interface NamedRow {
	/** In small letters. */
	readonly name: string;
	readonly stems: readonly string[];
	readonly figures: readonly Figure[];
	readonly source: PageText;
}

/** Undefined for a text that is no row. */
export const namedRowOf = remembered((source: PageText): NamedRow | undefined => {
	const [name = '', ...cells] = source.text.split(' | ');
	if (cells.length === 0) return undefined;
	return { name: name.toLowerCase(), stems: [...stemsOf(name)], figures: figuresIn(source), source };
});

export const has = (figures: readonly Figure[], figure: Figure): boolean =>
	figures.some((one) => same(figure, one));
