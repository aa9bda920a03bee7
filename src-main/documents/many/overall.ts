import { naturalOrder } from '../../base/natural-order.ts';
import type { Passage, Point, Summary } from '../../contract/entities.ts';
import type { Overall } from '../../contract/many.ts';
import type { SummaryLength } from '../../contract/recipes.ts';
import type { StoredDocument } from '../../db/documents.ts';
import { ofCitedPages } from '../recognised-pages.ts';

export interface SummarisedDocument {
	readonly document: Pick<StoredDocument, 'id' | 'name' | 'unit' | 'recognised'>;
	/** Its most telling sentences, the best one first. */
	readonly telling: readonly Passage[];
	readonly summary: Summary | undefined;
}

/**
 * Puts the finished summaries side by side, by the names of their documents: the most important points of each, as they
 * stand there.
 */
export function overallOf(all: readonly SummarisedDocument[], length: SummaryLength): Overall {
	const documents = [...all].sort((one, other) => naturalOrder(one.document.name, other.document.name));
	const isDone = ({ summary }: SummarisedDocument): boolean =>
		summary?.state === 'done' && summary.points.length > 0;
	return {
		documents: documents.filter(isDone).map(({ document, telling, summary }) => {
			const points = mostImportant(summary?.points ?? [], telling, pointsOfEach[length]);
			return {
				documentId: document.id,
				name: document.name,
				unit: document.unit,
				recognised: ofCitedPages(
					document.recognised,
					points.flatMap(({ sources }) => sources),
				),
				points,
			};
		}),
		missing: documents.filter((one) => !isDone(one)).map(({ document }) => document.name),
	};
}

/** By the rank of the sentences that they come from, given back in the order of the summary. */
function mostImportant(points: readonly Point[], telling: readonly Passage[], count: number): Point[] {
	const rankOf = (point: Point): number => {
		const at = telling.findIndex(({ text }) => point.sources.some(({ passage }) => shares(passage, text)));
		return at < 0 ? telling.length : at;
	};
	const chosen = points
		.map((point, place) => ({ point, place, rank: rankOf(point) }))
		.sort((one, other) => one.rank - other.rank || one.place - other.place)
		.slice(0, count);
	return chosen.sort((one, other) => one.place - other.place).map(({ point }) => point);
}

function shares(passage: string, sentence: string): boolean {
	return passage !== '' && (passage.includes(sentence) || sentence.includes(passage));
}

const pointsOfEach: Readonly<Record<SummaryLength, number>> = { short: 1, medium: 3, detailed: 6 };
