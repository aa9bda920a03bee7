import type { CatalogEntry, Component, Licence } from '../../contract/catalog.ts';

/** Whether a component was published under an open licence: its own where it names one, else the model's and its base's. */
export function openly(
	entry: CatalogEntry,
	component: Component,
	licences: ReadonlyMap<string, Licence>,
): 'yes' | 'no' | 'not-known' {
	const fact = entry.published[component];
	if (fact === undefined) return 'not-known';
	if (fact.state !== 'yes') return 'no';
	const ids = fact.licence === undefined ? [entry.licence.id, entry.base?.licence.id] : [fact.licence];
	const kinds = ids.flatMap((id) => (id === undefined ? [] : (licences.get(id)?.kind ?? 'unknown')));
	if (kinds.includes('restricted')) return 'no';
	return kinds.includes('unknown') ? 'not-known' : 'yes';
}
