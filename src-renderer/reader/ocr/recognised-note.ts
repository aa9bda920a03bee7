import type { DocumentNote } from '../../../src-main/contract/entities.ts';
import type { PageFromPicture } from './read-picture.ts';

/** How many pages were recognised, and how sure that is over all their words; none where there was nothing to read. */
export function noteOf(read: Iterable<PageFromPicture>): DocumentNote[] {
	const pages = [...read].filter(({ words }) => words > 0);
	if (pages.length === 0) return [];
	const words = pages.reduce((sum, page) => sum + page.words, 0);
	const confidence = pages.reduce((sum, page) => sum + page.confidence * page.words, 0) / words;
	return [{ kind: 'recognised', pages: pages.length, confidence: Math.round(confidence * 100) / 100 }];
}
