import type { CatalogEntry, Component, Licence } from '../../contract/catalog.ts';
import type { MofClass, MofVerdict } from '../../contract/passport.ts';
import { openly } from './counts.ts';

/**
 * Class of the Model Openness Framework 1.0 (White et al., arXiv 2403.13784; required components as the Model Openness
 * Tool lists them). Each class needs all components of the one before; a component counts under an open licence only.
 */
export function mofVerdict(entry: CatalogEntry, licences: ReadonlyMap<string, Licence>): MofVerdict {
	let reached: MofClass | null = null;
	for (const [name, needed] of classes) {
		const answers = needed.map((component) => [component, openly(entry, component, licences)] as const);
		const which = (wanted: string): Component[] =>
			answers.filter(([, answer]) => answer === wanted).map(([component]) => component);
		const missing = which('no');
		const notKnown = which('not-known');
		if (missing.length + notKnown.length > 0) return { reached, next: { class: name, missing, notKnown } };
		reached = name;
	}
	return { reached, next: null };
}

const classes: readonly (readonly [MofClass, readonly Component[]])[] = [
	['III', ['architecture', 'weights', 'evaluationResults', 'modelCard', 'dataCard', 'technicalReport']],
	['II', ['trainingCode', 'inferenceCode', 'evaluationCode', 'evaluationData']],
	['I', ['trainingData', 'preprocessingCode', 'intermediateWeights', 'researchPaper']],
];
