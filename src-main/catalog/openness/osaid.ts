import type { CatalogEntry, Component, Licence, Use } from '../../contract/catalog.ts';
import type { OsaidCondition, Terms } from '../../contract/passport.ts';
import { openly } from './counts.ts';

/**
 * The conditions of the Open Source AI Definition 1.0 (Open Source Initiative, October 2024), each met, not met or not
 * known; never added up to a score.
 */
export function osaidConditions(
	entry: CatalogEntry,
	terms: Terms,
	licences: ReadonlyMap<string, Licence>,
): OsaidCondition[] {
	return [
		...freedoms.map((use): OsaidCondition => ({
			condition: use,
			answer: freedom(terms, use),
			restsOn: ['licence'],
		})),
		fromComponents('data', entry, ['dataCard'], licences),
		fromComponents('code', entry, ['trainingCode', 'inferenceCode'], licences),
		fromComponents('parameters', entry, ['weights'], licences),
	];
}

function freedom(terms: Terms, use: Use): OsaidCondition['answer'] {
	if (terms.kind === 'unknown') return 'not-known';
	if (terms.kind === 'restricted') return terms.may[use].answer === 'yes' ? 'met' : 'not-met';
	return 'met';
}

function fromComponents(
	condition: OsaidCondition['condition'],
	entry: CatalogEntry,
	restsOn: Component[],
	licences: ReadonlyMap<string, Licence>,
): OsaidCondition {
	const answers = restsOn.map((component) => openly(entry, component, licences));
	if (answers.includes('no')) return { condition, answer: 'not-met', restsOn };
	return { condition, answer: answers.includes('not-known') ? 'not-known' : 'met', restsOn };
}

const freedoms = ['use', 'study', 'modify', 'share'] as const;
