import type { Point } from '../contract/entities.ts';
import { asQuoted } from './as-quoted.ts';
import { CoverageCount } from './coverage.ts';
import { orderOf } from './plan-order.ts';
import type { PlannedPoint } from './plan-sentences.ts';
import { pointId } from './point-id.ts';
import { pointsFor } from './summary-size.ts';
import type { SummariseEvent, SummariseInput } from './summary-events.ts';

/** The document's own sentences under its own headings: nothing can be made up. */
export async function* quotations(
	input: SummariseInput,
	signal: AbortSignal,
): AsyncGenerator<SummariseEvent> {
	const plan = await input.text.planSentences(input.pages, input.language, orderOf(input), signal);
	const points = plan.points.filter((point) => point.rank < pointsFor(input.length, plan.words, input.depth));
	const coverage = new CoverageCount(input.pages, 'none', new Set(points.map((point) => point.topic)).size);
	for (const planned of points) {
		signal.throwIfAborted();
		coverage.finished(planned.topic, plan.topicPages[planned.topic] ?? []);
		yield { type: 'point', point: quotation(planned, input, 'chosen') };
	}
	yield { type: 'done', coverage: coverage.current, reused: 0 };
}

/** Sentences as a point in quotation marks. */
export function quotation(
	planned: PlannedPoint,
	input: Pick<SummariseInput, 'documentId'>,
	because: NonNullable<Point['quotedBecause']>,
): Point {
	const { sentences } = planned;
	const isTable = sentences.every((sentence) => sentence.isRow);
	return {
		id: pointId('sentences', sentences.map((sentence) => sentence.text).join(' ')),
		heading: planned.heading,
		text: sentences.map((sentence) => asQuoted(sentence.text)).join(isTable ? '; ' : ' '),
		quoted: true,
		quotedBecause: because,
		sources: sourcesOf(planned, input),
		findings: [],
		support: { verdict: 'supported', missing: [] },
		edited: false,
	};
}

/** Each sentence is a passage of its own; the rows of a table are shown as one, page by page. */
export function sourcesOf(
	planned: PlannedPoint,
	{ documentId }: Pick<SummariseInput, 'documentId'>,
): Point['sources'] {
	const passages = planned.sentences.flatMap((sentence) =>
		sentence.parts.map((part) => ({ documentId, page: part.page, passage: part.text })),
	);
	if (!planned.sentences.every((sentence) => sentence.isRow)) return passages;
	const pages = new Map<number, string[]>();
	for (const { page, passage } of passages) pages.set(page, [...(pages.get(page) ?? []), passage]);
	return [...pages].map(([page, rows]) => ({ documentId, page, passage: rows.join('\n') }));
}
