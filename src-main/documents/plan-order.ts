import type { PlanOrder } from './plan-sentences.ts';
import type { SummariseInput } from './summary-events.ts';

/** What depth and kind of a summary ask of the plan. */
export function orderOf({ depth, recipe }: Pick<SummariseInput, 'depth' | 'recipe'>): PlanOrder {
	return { everySection: depth === 'thorough', sections: recipe.sections };
}
