/** Which way of summarising serves a model better: section by section, or sentence by sentence. */
import { measureAbility, servesBetter } from '../../src-main/documents/ability.ts';
import { measureChoice } from '../../src-main/documents/choice-ability.ts';
import { modelFrom } from '../../src-main/documents/summary-model.ts';
import { coverage } from './coverage.mjs';
import { mean, share } from './figures.mjs';
import { makeSummary } from './summaries.mjs';
import { isSupported } from './support.mjs';

/**
 * Both ways on the same documents, beside what the program's own trial decides for the model.
 *
 * @param host an engine that has the model
 * @returns the rows of a table, and the way that serves it better
 */
export async function compareMethods(documents, { host, contextTokens, text, verdicts }) {
	const model = modelFrom(host, null, contextTokens);
	const { signal } = new AbortController();
	const trial = await measureAbility(model, signal);
	const choice = trial.method === 'sentences' ? (await measureChoice(model, signal)).choice : null;
	const ways = [
		['sections', model],
		['sentences', model],
		['sentences, chosen by the model', { ...model, choosesSentences: true }],
	];
	const rows = [];
	for (const [way, used] of ways) {
		const made = [];
		for (const document of documents) {
			const method = way === 'sections' ? 'sections' : 'sentences';
			const { points, ms } = await makeSummary(document, method, used, text);
			console.log(`  ${way}: ${document.name}, ${points.length} points in ${(ms / 1000).toFixed(1)} s`);
			made.push({ document, points, ms });
		}
		rows.push({
			way,
			covered: mean(made.map(({ document, points }) => coverage(document.facts, points.map(textOf)))),
			supported: share(made.flatMap(({ points }) => points.map((point) => isSupported(point, verdicts)))),
			secondsPerPage: mean(made.map(({ document, ms }) => ms / 1000 / document.pages.length)),
		});
	}
	return { rows, better: betterOf(rows), trial, choice };
}

/** By the same rule as in the program: sections where they serve better than the better way by sentences. */
function betterOf([sections, ...bySentences]) {
	const best = bySentences.reduce((one, other) => (other.covered > one.covered ? other : one));
	return servesBetter(sections, best) ? sections : best;
}

const textOf = (point) => point.text;
