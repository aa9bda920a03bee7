import type { CatalogEntry, Component, Licence } from '../../contract/catalog.ts';
import type { Answer, Badge, Openness, Passport, Terms } from '../../contract/passport.ts';
import { mofVerdict } from './mof.ts';
import { osaidConditions } from './osaid.ts';
import { termsOf } from './terms.ts';

/** Everything that follows from the facts of one model. Pure: the same facts give the same passport. */
export function passportOf(entry: CatalogEntry, licences: ReadonlyMap<string, Licence>): Passport {
	const terms = termsOf(entry, licences);
	const badge = badgeOf(entry);
	return {
		entry,
		terms,
		openness: opennessOf(terms, badge),
		badge,
		mof: mofVerdict(entry, licences),
		osaid: osaidConditions(entry, terms, licences),
	};
}

function badgeOf(entry: CatalogEntry): Badge {
	const answer = (component: Component): Answer => entry.published[component]?.state ?? 'unknown';
	return {
		weights: answer('weights'),
		documentation: together([
			answer('modelCard'),
			answer('dataCard'),
			better(answer('technicalReport'), answer('researchPaper')),
			answer('evaluationResults'),
		]),
		trainingCode: answer('trainingCode'),
		trainingData: answer('trainingData'),
	};
}

/** Everything needed to rebuild it means weights, the code that made them and the data they were made from. */
function opennessOf(terms: Terms, badge: Badge): Openness {
	if (badge.weights === 'no') return 'not-open';
	if (badge.weights === 'unknown' || terms.kind === 'unknown') return 'unknown';
	if (terms.kind === 'restricted') return 'restricted-weights';
	const rebuildable = badge.weights === 'yes' && badge.trainingCode === 'yes' && badge.trainingData === 'yes';
	return rebuildable ? 'open-source' : 'open-weights';
}

function together(answers: readonly Answer[]): Answer {
	const [first] = answers;
	if (first !== undefined && answers.every((answer) => answer === first)) return first;
	return answers.some((answer) => answer === 'yes' || answer === 'partly') ? 'partly' : 'unknown';
}

function better(one: Answer, other: Answer): Answer {
	return bestFirst.find((answer) => answer === one || answer === other) ?? 'unknown';
}

const bestFirst: readonly Answer[] = ['yes', 'partly', 'unknown', 'no'];
