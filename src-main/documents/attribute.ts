import type { Finding } from '../contract/entities.ts';
import { differentFigure } from './check-figures.ts';
import { checkNamedRows, rowsByName, type RowsByName } from './check-named-rows.ts';
import { inAnotherCell } from './check-rows.ts';
import { translated } from './check-names.ts';
import { checkPoint } from './check-point.ts';
import { findOwnedFigures } from './clauses.ts';
import { isLoose } from './figures/loose.ts';
import { SentenceIndex, type IndexedSentence } from './sentence-index.ts';
import type { PageText } from './sentences.ts';
import { settledFigures } from './settled-figures.ts';
import { withScales } from './table-scales.ts';
import { tablesOf, type TextTable } from './tables-of-text.ts';

/** Where a point comes from. */
export interface Attribution {
	/** Best first; the whole pages (with an empty passage) where no sentence fits. */
	readonly sources: readonly { readonly page: number; readonly passage: string }[];
	readonly findings: Finding[];
}

/**
 * Finds the sentences that points were made from, by shared figures and by shared words, rare words counting more; and
 * checks each point against them. `given` is the text that the model had before it, in `language`.
 */
export function attribute(
	points: readonly string[],
	given: readonly PageText[],
	language: string,
	writtenIn = language,
): Attribution[] {
	const pages = withScales(given);
	const index = new SentenceIndex(pages, language);
	const tables = tablesOf(pages);
	const named = rowsByName(tables);
	const checkedAs = writtenIn === language ? language : translated;
	return points.map((point) => {
		const sources = index.sourcesOf(point);
		if (sources.length === 0) {
			const numbers = [...new Set(pages.map((page) => page.page))];
			return {
				sources: numbers.map((page) => ({ page, passage: '' })),
				findings: checkPoint(point, pages, checkedAs),
			};
		}
		const passages = sources.map(({ page, text }) => ({ page, passage: text }));
		return {
			sources: passages,
			findings: withWiderLook(point, sources, index, tables, named, pages, checkedAs),
		};
	});
}

/**
 * What is not in the best sentences may stand elsewhere; and what is in one of them may belong to other words. A figure
 * is right where its words stand with it and no other sentence has them with another figure.
 */
function withWiderLook(
	point: string,
	sources: readonly IndexedSentence[],
	index: SentenceIndex,
	tables: readonly TextTable[],
	named: RowsByName,
	pages: readonly PageText[],
	language: string,
): Finding[] {
	const near = checkPoint(point, sources, language);
	const settled = settledFigures(point, sources);
	const figures = findOwnedFigures(point, 0).filter(({ figure }) => !isLoose(figure));
	const misplaced = figures.flatMap((said) => {
		if (settled.has(said.figure.start) || near.some(({ start }) => start === said.figure.start)) return [];
		const elsewhere = index.standsInText(said) ? undefined : inAnotherCell(said, figures, tables);
		if (elsewhere !== undefined) return [elsewhere];
		const { own, rival } = index.placesOf(said, point, figures);
		if (rival === undefined || rival.taken || rival.worth < own * clearlyBetter + leastBetter) return [];
		return [differentFigure(said.figure, rival.figure, rival.sentence)];
	});
	const otherRow = checkNamedRows(point, named);
	if (near.length === 0) return merged(otherRow, misplaced);
	const wide = checkPoint(point, pages, language);
	const remain = near.filter((finding) => {
		if (finding.kind === 'negation' && finding.source === '') return !index.deniesAlike(point, finding);
		if (finding.kind === 'negation' || wide.some((other) => other.start === finding.start)) return true;
		const said = figures.find(({ figure }) => figure.start === finding.start);
		if (finding.kind === 'name' || said === undefined) return finding.kind !== 'name';
		const beside = finding.kind === 'unit' ? undefined : index.besides(said, sources, figures);
		const isBeside =
			beside !== undefined &&
			!checkPoint(point, [...sources, beside], language).some(({ start }) => start === finding.start);
		if (isBeside) return false;
		const { own, rival, share } = index.placesOf(said, point, figures, sources);
		// A joined point: the other figure's sentence carries another part of it, and this one's has the words of this part.
		if (rival?.taken === true && share >= leastShare) return false;
		return own === 0 || own < (rival?.worth ?? 0);
	});
	const withSource = remain.map((finding) =>
		finding.source !== ''
			? finding
			: (wide.find((other) => other.start === finding.start && other.source !== '') ?? finding),
	);
	return merged(otherRow, [...withSource, ...misplaced]);
}

/** In the order of the text; what the first ones say of a place is better founded. */
function merged(first: readonly Finding[], others: readonly Finding[]): Finding[] {
	const rest = others.filter((one) => first.every(({ start }) => start !== one.start));
	return [...first, ...rest].sort((one, other) => one.start - other.start);
}

/** By how much the words of a figure must fit a sentence with another figure better. */
const clearlyBetter = 1.1;
const leastBetter = 0.5;
const leastShare = 0.6;
