import type { Input } from '../../../src-main/contract/calls.ts';
import type { DocumentId, Summary } from '../../../src-main/contract/entities.ts';
import type {
	Recipe,
	RecipeId,
	SummaryDepth,
	SummaryLength,
	SummaryOffer,
	SummaryPrice,
} from '../../../src-main/contract/recipes.ts';

/** What a person chose for the next summary. */
export interface SummaryWish {
	readonly depth: SummaryDepth;
	readonly length: SummaryLength;
	readonly recipeId: RecipeId;
	/** ISO 639-1; null: the document's. */
	readonly language: string | null;
}

/** As it is offered, or as the shown summary was made. */
export function firstWish(offer: SummaryOffer, usual: SummaryLength, shown: Summary | null): SummaryWish {
	return shown === null
		? { depth: offer.depth, length: usual, recipeId: offer.recipeId, language: null }
		: { depth: shown.depth, length: shown.length, recipeId: shown.recipe.id, language: shown.language };
}

export function orderOf(documentId: DocumentId, wish: SummaryWish): Input<'summary.start'> {
	return { documentId, quotations: false, ...wish };
}

/** What it costs, for each depth. */
export function pricesFor(
	{ prices }: SummaryOffer,
	{ recipeId, length }: SummaryWish,
	recipes: readonly Recipe[],
): SummaryPrice[] {
	const recipe = recipes.find(({ id }) => id === recipeId);
	const isParticular = recipe !== undefined && (recipe.instructions !== '' || recipe.sections.length > 0);
	return prices.filter((price) => price.length === length && price.isParticular === isParticular);
}

/** Languages that capable models write well, as ISO 639-1. */
export const writtenLanguages = ['en', 'de', 'fr', 'es', 'it', 'pl', 'tr', 'uk', 'ar'] as const;
