import type { Finding, Point, SourceReference, Support } from '../contract/entities.ts';
import { inventedWords } from './check-shortened.ts';
import { contentWords } from './words.ts';

/**
 * Whether the sentences that a point cites say what it says: by what differs (figures, names, negations, units) and by
 * the share of its content words that they have. In another language than the document's only figures and names can
 * be compared, which is never enough for 'supported'.
 */
export function supportOf(
	{ text, sources, findings, quoted }: Pick<Point, 'text' | 'sources' | 'findings' | 'quoted'>,
	isTranslated = false,
): Support {
	if (quoted) return { verdict: 'supported', missing: [] };
	const cited = sources.filter(({ passage }) => passage !== '');
	if (cited.length === 0) return { verdict: 'not-found', because: 'no-source', missing: [] };
	const differs = findings.some(isOpen);
	if (isTranslated) return { verdict: 'partly', because: differs ? 'places' : 'language', missing: [] };
	const missing = missingWords(text, cited);
	const words = contentWords(text).length;
	const share = words === 0 ? 1 : 1 - missing.length / words;
	const shown = missing.slice(0, mostShown);
	if (share < leastFound) return { verdict: 'not-found', because: 'words', missing: shown };
	if (differs) return { verdict: 'partly', because: 'places', missing: shown };
	if (share < leastSupported) return { verdict: 'partly', because: 'words', missing: shown };
	return { verdict: 'supported', missing: shown };
}

/** The point with what is to be said about it now. */
export function withSupport(point: Point, isTranslated = false): Point {
	return { ...point, support: supportOf(point, isTranslated) };
}

function isOpen({ decision }: Finding): boolean {
	return decision === 'open';
}

function missingWords(text: string, cited: readonly SourceReference[]): string[] {
	const given = cited.map(({ page, passage }) => ({ page, text: passage }));
	return [...new Set(inventedWords(text, given))].map((word) => word.slice(0, 100));
}

/** Share of the content words below which the sentences are about something else. */
const leastFound = 0.4;
const leastSupported = 0.75;
const mostShown = 12;
