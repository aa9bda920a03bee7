/** Whether a summary of the kind that suits a document leaves less out than a general one, and puts points where they belong. */
import { asQuoted } from '../../src-main/documents/as-quoted.ts';
import { plainOrder } from '../../src-main/documents/plan-sentences.ts';
import { builtInRecipe } from '../../src-main/documents/recipes/built-in-recipes.ts';
import { isBuiltIn } from '../../src-main/documents/recipes/recipe-ids.ts';
import { coverage, coveredBy } from './coverage.mjs';
import { makeSummary } from './summaries.mjs';
import { isSupported } from './support.mjs';

/** @returns undefined for a document that no kind but the general one suits */
export async function measureKind(document, { model, text, verdicts, notes }) {
	const kind = document.recipe ?? document.kind;
	if (!isBuiltIn(kind)) return undefined;
	const recipe = builtInRecipe(kind, document.language);
	const { points } = await makeSummary(document, 'quotations', null, text, { recipe });
	const texts = points.map((point) => point.text);
	const shortened =
		model === null ? undefined : await makeSummary(document, 'sentences', model, text, { recipe, notes });
	return {
		kind,
		points: points.length,
		coverage: coverage(document.facts, texts),
		general: coverage(document.facts, await generalTexts(document, points.length, text)),
		placed: document.facts.flatMap((fact) => {
			const point = points[coveredBy(fact, texts)];
			if (point === undefined || fact.under === undefined) return [];
			const right = fact.under.split('|').includes(point.heading);
			return [{ fact: fact.fact, text: point.text, heading: point.heading, under: fact.under, right }];
		}),
		supported: (shortened?.points ?? []).map((point) => isSupported(point, verdicts)),
	};
}

/** What a general summary of so many points quotes. */
async function generalTexts({ pages, language }, count, text) {
	const plan = await text.planSentences(pages, language, plainOrder, new AbortController().signal);
	return plan.points
		.filter(({ rank }) => rank < count)
		.map(({ sentences }) => sentences.map((sentence) => asQuoted(sentence.text)).join(' '));
}
