import type { Finding } from '../contract/entities.ts';
import { standsWithItsWords } from './check-figures.ts';
import { checkPoint } from './check-point.ts';
import { findFigures } from './figures/find-figures.ts';
import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { splitSentences, type PageText } from './sentences.ts';
import { contentWords, stem } from './words.ts';

/** Where a point comes from. */
export interface Attribution {
	/** Best first; the whole pages (with an empty passage) where no sentence fits. */
	readonly sources: readonly { readonly page: number; readonly passage: string }[];
	readonly findings: Finding[];
}

/**
 * Finds the sentences that points were made from, by shared figures and by shared words, rare words counting more; and
 * checks each point against them. `pages` is the text that the model had before it.
 */
export function attribute(
	points: readonly string[],
	pages: readonly PageText[],
	language: string,
): Attribution[] {
	const index = new SentenceIndex(pages, language);
	return points.map((point) => {
		const sources = index.sourcesOf(point);
		if (sources.length === 0) {
			const numbers = [...new Set(pages.map((page) => page.page))];
			return {
				sources: numbers.map((page) => ({ page, passage: '' })),
				findings: checkPoint(point, pages, language),
			};
		}
		const passages = sources.map(({ page, text }) => ({ page, passage: text }));
		return { sources: passages, findings: withWiderLook(point, sources, pages, language) };
	});
}

/** What is not in the best sentences may stand elsewhere on the same pages; only what is nowhere there is a finding. */
function withWiderLook(
	point: string,
	sources: readonly PageText[],
	pages: readonly PageText[],
	language: string,
): Finding[] {
	const near = checkPoint(point, sources, language);
	if (near.length === 0) return near;
	const wide = checkPoint(point, pages, language);
	const remain = near.filter((finding) => {
		if (finding.kind === 'negation' || wide.some((other) => other.start === finding.start)) return true;
		return finding.kind !== 'name' && !standsWithItsWords(point, finding.start, pages);
	});
	return remain.map((finding) =>
		finding.source !== ''
			? finding
			: (wide.find((other) => other.start === finding.start && other.source !== '') ?? finding),
	);
}

interface IndexedSentence extends PageText {
	readonly stems: ReadonlySet<string>;
	readonly figures: readonly Figure[];
}

class SentenceIndex {
	readonly #sentences: readonly IndexedSentence[];
	readonly #weights = new Map<string, number>();

	constructor(pages: readonly PageText[], language: string) {
		this.#sentences = pages.flatMap(({ page, text }) =>
			text.split('\n').flatMap((block) =>
				splitSentences(block, language).map((sentence) => ({
					page,
					text: sentence,
					stems: stemsOf(sentence),
					figures: findFigures(sentence),
				})),
			),
		);
		const counts = new Map<string, number>();
		for (const { stems } of this.#sentences)
			for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
		for (const [one, count] of counts) this.#weights.set(one, Math.log(1 + this.#sentences.length / count));
	}

	/** One to three sentences that together carry the point. */
	sourcesOf(point: string): IndexedSentence[] {
		const wanted = stemsOf(point);
		const figures = findFigures(point);
		const chosen: IndexedSentence[] = [];
		const covered = new Set<string>();
		const coveredFigures = new Set<Figure>();
		for (let round = 0; round < mostSources; round += 1) {
			let best: { sentence: IndexedSentence; worth: number } | undefined;
			for (const sentence of this.#sentences) {
				if (chosen.includes(sentence)) continue;
				const worth = this.#worth(sentence, wanted, covered, figures, coveredFigures);
				if (best === undefined || worth > best.worth) best = { sentence, worth };
			}
			if (
				best === undefined ||
				best.worth < (round === 0 ? leastOfFirst : leastOfMore) * this.#total(wanted, figures)
			)
				break;
			chosen.push(best.sentence);
			for (const one of best.sentence.stems) covered.add(one);
			for (const figure of figures)
				if (best.sentence.figures.some((other) => agreement(figure, other) === 'same'))
					coveredFigures.add(figure);
		}
		return chosen;
	}

	#worth(
		sentence: IndexedSentence,
		wanted: ReadonlySet<string>,
		covered: ReadonlySet<string>,
		figures: readonly Figure[],
		coveredFigures: ReadonlySet<Figure>,
	): number {
		let worth = 0;
		for (const one of wanted)
			if (!covered.has(one) && sentence.stems.has(one)) worth += this.#weights.get(one) ?? 0;
		if (sentence.figures.length > 0) {
			for (const figure of figures) {
				if (
					!coveredFigures.has(figure) &&
					sentence.figures.some((other) => agreement(figure, other) === 'same')
				)
					worth += figureWeight;
			}
		}
		// Of two that cover the same, the shorter one says it more exactly.
		return worth - sentence.stems.size * 0.01;
	}

	#total(wanted: ReadonlySet<string>, figures: readonly Figure[]): number {
		let total = figures.length * figureWeight;
		for (const one of wanted) total += this.#weights.get(one) ?? unknownWeight;
		return Math.max(total, 1);
	}
}

function stemsOf(text: string): Set<string> {
	return new Set(contentWords(text).map((word) => stem(word.text)));
}

const mostSources = 3;
/** Share of the point's weight that the first sentence must carry, and each further one must add. */
const leastOfFirst = 0.25;
const leastOfMore = 0.2;
const figureWeight = 4;
const unknownWeight = 3;
