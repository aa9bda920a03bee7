import type { CatalogEntry, Component, Licence } from '../../contract/catalog.ts';

/** Whether a component was published under an open licence; its own licence where it names one, else the model's. */
export function openly(
	entry: CatalogEntry,
	component: Component,
	licences: ReadonlyMap<string, Licence>,
): 'yes' | 'no' | 'not-known' {
	const fact = entry.published[component];
	if (fact === undefined) return 'not-known';
	if (fact.state !== 'yes') return 'no';
	const kind = licences.get(fact.licence ?? entry.licence.id)?.kind ?? 'unknown';
	if (kind === 'unknown') return 'not-known';
	return kind === 'open' ? 'yes' : 'no';
}
