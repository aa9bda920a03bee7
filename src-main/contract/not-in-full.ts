import type { Summary } from './entities.ts';

/** Pages of which the model read some sentences only, be it for a quick look or because it is a small one. */
export function pagesNotInFull({ coverage }: Pick<Summary, 'coverage'>): number {
	if (coverage.reading !== 'sentences' || coverage.pagesInFull === undefined) return 0;
	return Math.max(0, coverage.pages - coverage.pagesInFull);
}
