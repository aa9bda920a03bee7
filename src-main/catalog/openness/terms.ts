import { uses, type CatalogEntry, type Licence, type Permission, type Use } from '../../contract/catalog.ts';
import type { Terms } from '../../contract/passport.ts';

/**
 * What may be done with a model: of its own licence and its base model's, the stricter one speaks for each use.
 * Throws when the catalog names a licence that it does not describe.
 */
export function termsOf(entry: CatalogEntry, licences: ReadonlyMap<string, Licence>): Terms {
	const ids = new Set([entry.licence.id, ...(entry.base === undefined ? [] : [entry.base.licence.id])]);
	const binding = [...ids].map((id) => {
		const licence = licences.get(id);
		if (licence === undefined) throw new Error(`the catalog does not describe the licence ${id}`);
		return licence;
	});
	return {
		kind: strictest(
			binding.map(({ kind }) => kind),
			kinds,
		),
		may: Object.fromEntries(uses.map((use) => [use, strictestPermission(use, binding)])) as Terms['may'],
		licences: binding,
	};
}

function strictestPermission(use: Use, licences: readonly Licence[]): Permission & { licence: string } {
	const answer = strictest(
		licences.map(({ may }) => may[use].answer),
		answers,
	);
	const speaks = licences.find(({ may }) => may[use].answer === answer) as Licence;
	return { ...speaks.may[use], licence: speaks.id };
}

function strictest<T>(given: readonly T[], mildFirst: readonly T[]): T {
	return mildFirst[Math.max(...given.map((one) => mildFirst.indexOf(one)))] as T;
}

const kinds: readonly Licence['kind'][] = ['open', 'unknown', 'restricted'];
const answers: readonly Permission['answer'][] = ['yes', 'conditions', 'silent', 'no'];
