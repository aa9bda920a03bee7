import type { CatalogItem } from '../../../../src-main/contract/models.ts';
import type { CatalogFilter } from '../../../state/catalog.svelte.ts';
import type { Language } from '../../../state/language.svelte.ts';

/** What of the catalog is like the filter says; a search finds every word, in any order. */
export function filterItems(
	items: readonly CatalogItem[],
	filter: CatalogFilter,
	language: Language,
): CatalogItem[] {
	const words = fold(filter.query)
		.split(/\s+/)
		.filter((word) => word !== '');
	return items.filter(
		(item) =>
			(filter.language === '' || item.languages.includes(filter.language)) &&
			(filter.purpose === '' || item.purposes.includes(filter.purpose)) &&
			(filter.openness === '' || item.openness === filter.openness) &&
			(filter.fit === '' || item.fit.verdict === filter.fit) &&
			(words.length === 0 || hasAll(words, item, language)),
	);
}

export interface CatalogGroup {
	key: 'fits' | 'too-big' | 'search';
	items: CatalogItem[];
}

/** The usable ones first; what is too big, or cannot chat, in groups of their own. */
export function groupItems(items: readonly CatalogItem[]): CatalogGroup[] {
	const of = (key: CatalogGroup['key']): CatalogGroup => ({
		key,
		items: items.filter((item) => groupOf(item) === key).sort((a, b) => rank(a) - rank(b)),
	});
	return [of('fits'), of('too-big'), of('search')].filter((group) => group.items.length > 0);
}

function groupOf(item: CatalogItem): CatalogGroup['key'] {
	if (item.kind !== 'chat') return 'search';
	return item.fit.verdict === 'too-big' || item.fit.verdict === 'no-room' ? 'too-big' : 'fits';
}

function rank(item: CatalogItem): number {
	return (
		(item.refusal === null ? 0 : 4) +
		(item.notOffered === 'no-hash' ? 2 : 0) +
		(item.fit.verdict === 'slow' ? 1 : 0)
	);
}

function hasAll(words: readonly string[], item: CatalogItem, language: Language): boolean {
	const t = language.messages;
	const text = fold(
		[
			item.name,
			item.maker,
			item.licence,
			language.sentence(item.goodFor),
			t.passport.verdicts[item.openness].short,
			...item.purposes.map((purpose) => t.catalog.purposes[purpose]),
		].join(' '),
	);
	return words.every((word) => text.includes(word));
}

/** Without capitals and accents, so that "olmo" finds OLMo and "francais" français. */
function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
