import { denies } from './check-negation.ts';
import { findOwnedFigures, type OwnedFigure } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import { isOfOneKind, type Figure } from './figures/figure.ts';
import { splitSentences, type PageText } from './sentences.ts';
import { contentWords, stem, stemsOf } from './words.ts';

export interface IndexedSentence extends PageText {
	readonly stems: ReadonlySet<string>;
	readonly figures: readonly OwnedFigure[];
}

/** Where a figure stands best: with its own words, or where these words have another figure of its kind. */
export interface FigurePlaces {
	/** Worth of the best sentence that has the figure; 0 where there is none. */
	readonly own: number;
	/** Share of the figure's own words that a sentence with the figure has; the greatest. */
	readonly share: number;
	/** The best sentence that has another figure instead. */
	readonly rival:
		| {
				readonly sentence: IndexedSentence;
				readonly figure: Figure;
				readonly worth: number;
				/** It is where another figure of the point comes from. */
				readonly taken: boolean;
		  }
		| undefined;
}

/** Finds sentences of a text by shared figures and by shared words, rare words counting more. */
export class SentenceIndex {
	readonly #sentences: readonly IndexedSentence[];
	readonly #weights = new Map<string, number>();
	/** All words of each page: a sentence is about what its page is about. */
	readonly #onPage = new Map<number, Set<string>>();

	constructor(pages: readonly PageText[], language: string) {
		this.#sentences = pages.flatMap(({ page, text, scale }) =>
			text.split('\n').flatMap((block) =>
				splitSentences(block, language).map((sentence) => ({
					page,
					...(scale === undefined ? {} : { scale }),
					text: sentence,
					stems: stemsOf(sentence),
					figures: findOwnedFigures(sentence, page, scale),
				})),
			),
		);
		const counts = new Map<string, number>();
		for (const { stems, page } of this.#sentences) {
			const onPage = this.#onPage.get(page) ?? new Set();
			for (const one of stems) {
				counts.set(one, (counts.get(one) ?? 0) + 1);
				onPage.add(one);
			}
			this.#onPage.set(page, onPage);
		}
		for (const [one, count] of counts) this.#weights.set(one, Math.log(1 + this.#sentences.length / count));
	}

	/** One to three sentences that together carry the point. */
	sourcesOf(point: string): IndexedSentence[] {
		const wanted = stemsOf(point);
		const figures = findOwnedFigures(point, 0).map(({ figure }) => figure);
		const chosen: IndexedSentence[] = [];
		const covered = new Set<string>();
		const coveredFigures = new Set<Figure>();
		const least = this.#total(wanted, figures);
		for (let round = 0; round < mostSources; round += 1) {
			let best: { sentence: IndexedSentence; worth: number; ranked: number; figures: number } | undefined;
			for (const sentence of this.#sentences) {
				if (chosen.includes(sentence)) continue;
				const open = figures.filter((figure) => !coveredFigures.has(figure) && has(sentence, figure));
				const left = [...wanted].filter((one) => !covered.has(one));
				const worth = this.#shared(sentence, left) + open.length * figureWeight;
				if (worth === 0) continue;
				const ranked = worth + this.#aroundIt(sentence, left) * tieBreak - sentence.stems.size * 0.01;
				if (best === undefined || ranked > best.ranked)
					best = { sentence, worth, ranked, figures: open.length };
			}
			if (best === undefined) break;
			const isWorthIt = best.worth >= (round === 0 ? leastOfFirst : leastOfMore) * least;
			// A long point has many words, of which its second half carries few.
			if (!isWorthIt && (round === 0 || best.figures < 2)) break;
			const { sentence } = best;
			chosen.push(sentence);
			for (const one of sentence.stems) covered.add(one);
			for (const figure of figures) if (has(sentence, figure)) coveredFigures.add(figure);
		}
		return chosen;
	}

	/**
	 * Compares the sentences that have a figure of a point with those that have its words and another figure. `figures`
	 * are all figures of the point; sentences in `except` do not count as its own.
	 */
	placesOf(
		said: OwnedFigure,
		point: string,
		figures: readonly OwnedFigure[],
		except: readonly IndexedSentence[] = [],
	): FigurePlaces {
		const rest = figures.filter((one) => one !== said);
		const owners = new Set(said.owners.map(stem));
		const others = [...stemsOf(point)].filter((one) => !owners.has(one));
		const wanted = Math.max(1, this.#total(owners, []));
		let own = 0;
		let share = 0;
		let best: FigurePlaces['rival'];
		for (const sentence of this.#sentences) {
			const shared = this.#shared(sentence, owners) + this.#shared(sentence, others) * weightOfOthers;
			if (shared === 0 && !has(sentence, said.figure)) continue;
			const worth =
				shared +
				this.#aroundIt(sentence, owners) * weightOfPage +
				rest.filter(({ figure }) => has(sentence, figure)).length * figureWeight;
			if (has(sentence, said.figure)) {
				if (except.includes(sentence)) continue;
				own = Math.max(own, worth);
				share = Math.max(share, this.#shared(sentence, owners) / wanted);
				continue;
			}
			// What the point says elsewhere is not what it should have said here.
			const other = sentence.figures.find(
				({ figure }) =>
					isOfOneKind(figure, said.figure) && rest.every((one) => agreement(one.figure, figure) === 'none'),
			);
			if (other === undefined || worth <= (best?.worth ?? 0)) continue;
			const taken = rest.some(({ figure }) => figure.kind === said.figure.kind && has(sentence, figure));
			best = { sentence, figure: other.figure, worth, taken };
		}
		return { own, share, rival: best };
	}

	/**
	 * The sentence with a figure that stands right beside one of `near`, where it has a word of the figure or those have
	 * nothing that the figure could have been mistaken for.
	 */
	besides(
		said: OwnedFigure,
		near: readonly IndexedSentence[],
		figures: readonly OwnedFigure[],
	): IndexedSentence | undefined {
		const places = near.map((one) => this.#sentences.indexOf(one));
		const owners = said.owners.slice(0, said.near).map(stem);
		const hasRival = near.some((sentence) =>
			sentence.figures.some(
				({ figure }) =>
					isOfOneKind(figure, said.figure) &&
					figures.every((one) => agreement(one.figure, figure) === 'none'),
			),
		);
		return this.#sentences.find((sentence, at) => {
			const far = Math.min(...places.map((place) => Math.abs(place - at)));
			if (far === 0 || far > stepsBeside || !has(sentence, said.figure)) return false;
			return !hasRival || owners.some((one) => sentence.stems.has(one));
		});
	}

	/** Whether a sentence that denies something has the words beside a place of a point, or a rare one of them. */
	deniesAlike(point: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
		const words = contentWords(point);
		const beside = [
			...words.filter((word) => word.end <= start).slice(-wordsBeside),
			...words.filter((word) => word.start >= end).slice(0, wordsBeside),
		].map((word) => stem(word.text));
		return this.#sentences.some((sentence) => {
			const shared = beside.filter((one) => sentence.stems.has(one));
			const isRare = shared.some(
				(one) => (this.#weights.get(one) ?? 0) >= Math.log(1 + this.#sentences.length / rareSentences),
			);
			return (shared.length > 1 || isRare) && denies(sentence.text);
		});
	}

	/** Whether a sentence outside of tables has the figure with one of its words. */
	standsInText(said: OwnedFigure): boolean {
		const owners = new Set(said.owners.slice(0, said.near).map(stem));
		return this.#sentences.some(
			(sentence) =>
				!sentence.text.includes(' | ') &&
				[...owners].some((one) => sentence.stems.has(one)) &&
				has(sentence, said.figure),
		);
	}

	#shared(sentence: IndexedSentence, wanted: Iterable<string>): number {
		let sum = 0;
		for (const one of wanted) if (sentence.stems.has(one)) sum += this.#weights.get(one) ?? 0;
		return sum;
	}

	/** Words that the sentence leaves to the heading and the sentences around it. */
	#aroundIt(sentence: IndexedSentence, wanted: Iterable<string>): number {
		const onPage = this.#onPage.get(sentence.page);
		let sum = 0;
		for (const one of wanted)
			if (!sentence.stems.has(one) && onPage?.has(one)) sum += this.#weights.get(one) ?? 0;
		return sum;
	}

	#total(wanted: ReadonlySet<string>, figures: readonly Figure[]): number {
		let total = figures.length * figureWeight;
		for (const one of wanted) total += this.#weights.get(one) ?? unknownWeight;
		return Math.max(total, 1);
	}
}

function has(sentence: IndexedSentence, figure: Figure): boolean {
	return sentence.figures.some((one) => agreement(figure, one.figure) === 'same');
}

const wordsBeside = 3;
const rareSentences = 2;
const mostSources = 3;
const stepsBeside = 2;
/** Share of the point's weight that the first sentence must carry, and each further one must add. */
const leastOfFirst = 0.25;
const leastOfMore = 0.2;
const figureWeight = 4;
const unknownWeight = 3;
/** Of a word that only stands elsewhere on the page. */
const weightOfPage = 0.5;
/** Of such a word where two sentences carry a point equally well. */
const tieBreak = 0.02;
/** Of a word of the point that does not belong to the figure. */
const weightOfOthers = 0.3;
