import type { DocumentId, Point, PointId, Summary, SummaryId } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import type { Stores } from '../db/store.ts';
import { translated } from './check-names.ts';
import { checkPoint } from './check-point.ts';
import { decideFinding, movePoint } from './edit-points.ts';
import { withSupport } from './support.ts';

export interface SummaryEditsOptions {
	readonly stores: Stores;
	readonly onChanged: (documentId: DocumentId) => void;
	readonly now: () => number;
}

/** Correcting a summary and signing it off. Every change can be undone and takes back "checked by me". */
export class SummaryEdits {
	readonly #options: SummaryEditsOptions;

	constructor(options: SummaryEditsOptions) {
		this.#options = options;
	}

	editPoint(id: SummaryId, pointId: PointId, text: string): void {
		this.#changePoint(id, pointId, (point, { language, isTranslated }) => {
			const findings = checkPoint(text, point.sources, isTranslated ? translated : language);
			return withSupport({ ...point, text, edited: true, quoted: false, findings }, isTranslated);
		});
	}

	/** Errors: `not-found` where the point cites no sentence. */
	takeSource(id: SummaryId, pointId: PointId): void {
		this.#changePoint(id, pointId, (point) => {
			const passages = point.sources.map(({ passage }) => passage).filter((passage) => passage !== '');
			if (passages.length === 0) throw new KnownError('not-found');
			return withSupport({
				...point,
				text: passages.join(' '),
				quoted: true,
				quotedBecause: 'chosen',
				findings: [],
				edited: true,
			});
		});
	}

	movePoint(id: SummaryId, pointId: PointId, by: -1 | 1): void {
		this.#changePoints(id, (points) => movePoint(points, pointId, by));
	}

	removePoint(id: SummaryId, pointId: PointId): void {
		this.#changePoints(id, (points) => points.filter((point) => point.id !== pointId));
	}

	decide(id: SummaryId, pointId: PointId, finding: number, decision: 'changed' | 'kept'): void {
		this.#changePoint(id, pointId, (point, { isTranslated }) =>
			withSupport(decideFinding(point, finding, decision), isTranslated),
		);
	}

	undo(id: SummaryId): void {
		const { summaries } = this.#options.stores.of(id);
		const steps = summaries.undoSteps(id);
		const points = steps.pop();
		if (points === undefined) return;
		summaries.change(id, { points, undo: steps, checkedAt: null });
		this.#options.onChanged(this.#need(id).documentId);
	}

	markChecked(id: SummaryId, checked: boolean): void {
		this.#options.stores.of(id).summaries.change(id, { checkedAt: checked ? this.#options.now() : null });
		this.#options.onChanged(this.#need(id).documentId);
	}

	#changePoint(
		id: SummaryId,
		pointId: PointId,
		change: (point: Point, written: { language: string; isTranslated: boolean }) => Point,
	): void {
		const { documentId, language } = this.#need(id);
		const document = this.#options.stores.of(documentId).documents.get(documentId);
		const written = { language: document?.language ?? 'und', isTranslated: language !== null };
		this.#changePoints(id, (points) =>
			points.map((point) => (point.id === pointId ? change(point, written) : point)),
		);
	}

	#changePoints(id: SummaryId, change: (points: readonly Point[]) => Point[]): void {
		const { summaries } = this.#options.stores.of(id);
		const { points, documentId } = this.#need(id);
		const undo = [...summaries.undoSteps(id), points].slice(-mostUndoSteps);
		summaries.change(id, { points: change(points), undo, checkedAt: null });
		this.#options.onChanged(documentId);
	}

	#need(id: SummaryId): Summary {
		const summary = this.#options.stores.of(id).summaries.get(id);
		if (summary === undefined) throw new KnownError('not-found');
		return summary;
	}
}

const mostUndoSteps = 50;
