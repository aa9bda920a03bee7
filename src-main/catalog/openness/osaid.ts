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
		dataInformation(entry, licences),
		fromComponents('code', entry, ['trainingCode', 'inferenceCode'], licences),
		fromComponents('parameters', entry, ['weights'], licences),
	];
}

function freedom(terms: Terms, use: Use): OsaidCondition['answer'] {
	if (terms.kind === 'unknown') return 'not-known';
	if (terms.kind === 'restricted') return terms.may[use].answer === 'yes' ? 'met' : 'not-met';
	return 'met';
}

/**
 * Enough about the data "that a skilled person can build a substantially equivalent system", under open terms. Either a
 * data card says it, or the whole training data is published, and beside it how it was chosen and prepared, as program
 * or in words: data alone tells nothing of its choice, and a paper alone gives no data. Terms that nobody has read are
 * not known to be open.
 */
function dataInformation(entry: CatalogEntry, licences: ReadonlyMap<string, Licence>): OsaidCondition {
	const condition = 'data';
	const isOpen = (component: Component): boolean => openly(entry, component, licences) === 'yes';
	const isRefused = (component: Component): boolean => openly(entry, component, licences) === 'no';
	if (isOpen('dataCard')) return { condition, answer: 'met', restsOn: ['dataCard', 'licence'] };
	const howPrepared = waysToTell.find(isOpen);
	if (isOpen('trainingData') && howPrepared !== undefined)
		return { condition, answer: 'met', restsOn: ['trainingData', howPrepared, 'licence'] };
	const isLost = isRefused('dataCard') && (isRefused('trainingData') || waysToTell.every(isRefused));
	const isDataThere = entry.published.trainingData?.state === 'yes';
	return {
		condition,
		answer: isLost ? 'not-met' : 'not-known',
		restsOn: ['dataCard', 'trainingData', ...(isDataThere ? waysToTell : []), 'licence'],
	};
}

const waysToTell = ['preprocessingCode', 'technicalReport', 'researchPaper'] as const;

function fromComponents(
	condition: OsaidCondition['condition'],
	entry: CatalogEntry,
	components: Component[],
	licences: ReadonlyMap<string, Licence>,
): OsaidCondition {
	const answers = components.map((component) => openly(entry, component, licences));
	const restsOn: OsaidCondition['restsOn'] = [...components, 'licence'];
	if (answers.includes('no')) return { condition, answer: 'not-met', restsOn };
	return { condition, answer: answers.includes('not-known') ? 'not-known' : 'met', restsOn };
}

const freedoms = ['use', 'study', 'modify', 'share'] as const;
