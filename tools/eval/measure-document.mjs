/** Everything that is measured on one document. */
import { countWords } from '../../src-main/documents/words.ts';
import { baselines } from './baselines.mjs';
import { checkPairs } from './checks.mjs';
import { coverage, coveredBy } from './coverage.mjs';
import { measureKind } from './kinds.mjs';
import { makeSummary } from './summaries.mjs';
import { isSupported } from './support.mjs';

/** @param model null where only what needs none is measured */
export async function measureDocument(document, { model, text, verdicts }) {
	const quoted = await makeSummary(document, 'quotations', null, text);
	const texts = textsOf(quoted.points);
	const words = texts.reduce((sum, one) => sum + countWords(one), 0);
	const others = baselines(document.pages, document.language, words);
	const measured = {
		document,
		checks: checkPairs(document),
		quotations: {
			coverage: coverage(document.facts, texts),
			missing: missing(document.facts, texts),
			citations: citations(document.facts, quoted.points),
			words,
		},
		baselines: Object.fromEntries(
			Object.entries(others).map(([name, sentences]) => [name, coverage(document.facts, sentences)]),
		),
	};
	const notes = new Map();
	if (model === null)
		return { ...measured, kind: await measureKind(document, { model, text, verdicts, notes }) };
	const shortened = await makeSummary(document, 'sentences', model, text, { notes });
	const choosing = { ...model, choosesSentences: true };
	const chosen = await makeSummary(document, 'sentences', choosing, text, { notes });
	return {
		...measured,
		kind: await measureKind(document, { model, text, verdicts, notes }),
		chosenByModel: {
			coverage: coverage(document.facts, textsOf(chosen.points)),
			points: chosen.points.length,
		},
		sentences: {
			coverage: coverage(document.facts, textsOf(shortened.points)),
			missing: missing(document.facts, textsOf(shortened.points)),
			citations: citations(document.facts, shortened.points),
			points: shortened.points.map((point) => ({
				text: point.text,
				quoted: point.quoted,
				passages: point.sources.map((source) => source.passage),
				supported: isSupported(point, verdicts),
			})),
			secondsPerPage: shortened.ms / 1000 / document.pages.length,
		},
	};
}

function textsOf(points) {
	return points.map((point) => point.text);
}

function missing(facts, texts) {
	return facts.filter((fact) => coveredBy(fact, texts) < 0).map((fact) => fact.fact);
}

/** For each covered fact, whether its point cites a page on which the fact stands. */
function citations(facts, points) {
	return facts.flatMap((fact) => {
		const point = points[coveredBy(fact, textsOf(points))];
		return point === undefined ? [] : [point.sources.some((source) => fact.pages.has(source.page))];
	});
}
