import { errorFacts, type Logger } from '../base/logger.ts';
import type { JobHandle, Jobs } from '../base/jobs.ts';
import type {
	ConversationId,
	Coverage,
	DocumentId,
	Point,
	PointId,
	Summary,
	SummaryId,
	SummaryLength,
} from '../contract/entities.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import type { Model } from '../contract/models.ts';
import type { StoredDocument } from '../db/documents.ts';
import type { Store, Stores } from '../db/store.ts';
import type { Turn } from '../engine/engine.ts';
import { checkPoint } from './check-point.ts';
import { decideFinding, movePoint } from './edit-points.ts';
import { estimateSummarySeconds } from './estimate.ts';
import { promptVersion, shortenBeginning } from './prompts.ts';
import { summarise } from './summarise.ts';
import type { SummaryModel } from './summary-model.ts';
import type { TextWork } from './text-work.ts';

export interface SummariesServiceOptions {
	readonly stores: Stores;
	readonly text: TextWork;
	readonly jobs: Jobs;
	readonly logger: Logger;
	/** The model in use, and its file's hash; null without one. */
	readonly currentModel: () => { model: Model; sha256: string } | null;
	readonly openModel: () => SummaryModel;
	/** Makes the engine take the conversation's model, when nobody is being answered. */
	readonly prepare: (id: ConversationId, signal: AbortSignal) => Promise<void>;
	/** Called with what a model-made point took, in seconds. */
	readonly onPointTime: (seconds: number) => void;
	/** Resolves when the model's speed on this computer is known. */
	readonly ensureMeasured: () => Promise<void>;
	/** Reads turns ahead in the background, so that a summary asked for later starts sooner. */
	readonly readAhead: (turns: readonly Turn[]) => Promise<void>;
	readonly onChanged: (documentId: DocumentId) => void;
	readonly onFinished: (documentId: DocumentId) => void;
	readonly preferredLength: () => SummaryLength;
	readonly now?: () => number;
}

interface Live {
	readonly job: JobHandle;
	writing: string;
	secondsLeft: number | null;
	done: Promise<void>;
}

/** Making, correcting and signing off summaries. What is stored is the truth; only the running words live here. */
export class SummariesService {
	readonly #options: SummariesServiceOptions;
	readonly #now: () => number;
	readonly #live = new Map<SummaryId, Live>();

	constructor(options: SummariesServiceOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
	}

	/** Starts a short one by itself; a long one waits for a click while its beginning is read. */
	async afterOpening(documentId: DocumentId): Promise<void> {
		const opened = this.#options.stores.of(documentId).documents.get(documentId);
		if (opened === undefined) return;
		await this.#options.prepare(opened.conversationId, new AbortController().signal).catch(() => undefined);
		await this.#options.ensureMeasured().catch(() => undefined);
		// What came with it is estimated now as well.
		for (const other of this.#options.stores.of(documentId).documents.ofConversation(opened.conversationId))
			if (other.id !== documentId) this.#options.onChanged(other.id);
		const document = this.#options.stores.of(documentId).documents.get(documentId);
		if (document === undefined || document.summaryId !== null) return;
		const seconds = this.estimateSeconds(document);
		const { method } = this.#method(document, false);
		if (method === 'quotations' || (seconds !== null && seconds < startsByItselfBelow)) {
			this.start(documentId, this.#options.preferredLength(), false);
			return;
		}
		this.#options.onChanged(documentId);
		if (method === 'sentences')
			await this.#options.readAhead(shortenBeginning(document.language)).catch(() => undefined);
	}

	/** Seconds for a summary of medium length on this computer; null before anything was measured. */
	estimateSeconds(document: StoredDocument): number | null {
		const current = this.#options.currentModel();
		if (current === null) return null;
		const { readingTokensPerSecond, wordsPerSecond } = current.model;
		const { method } = this.#method(document, false);
		return estimateSummarySeconds({ words: document.words, method, readingTokensPerSecond, wordsPerSecond });
	}

	start(documentId: DocumentId, length: SummaryLength, quotations: boolean): SummaryId {
		const document = this.#document(documentId);
		const store = this.#options.stores.of(documentId);
		const { method, because } = this.#method(document, quotations);
		const shown = document.summaryId === null ? undefined : store.summaries.get(document.summaryId);
		if (shown !== undefined && this.#live.has(shown.id)) {
			if (shown.length === length && shown.method === method) return shown.id;
			this.stop(shown.id);
		}
		const continues =
			shown !== undefined &&
			shown.length === length &&
			shown.method === method &&
			['stopped', 'failed'].includes(shown.state);
		const id = continues
			? shown.id
			: store.summaries.add({
					documentId,
					length,
					method,
					methodBecause: because,
					coverage: nothingRead(document),
					modelId: method === 'quotations' ? null : (this.#options.currentModel()?.model.id ?? null),
					at: this.#now(),
				});
		store.documents.showSummary(documentId, id);
		this.#run(store, document, id);
		return id;
	}

	stop(id: SummaryId): void {
		this.#live.get(id)?.job.stop();
	}

	stopOfDocument(documentId: DocumentId): void {
		for (const id of this.#live.keys()) {
			if (this.#store(id).summaries.get(id)?.documentId === documentId) this.stop(id);
		}
	}

	/** The stored summary with the words that are being written. */
	show(id: SummaryId): Summary {
		const summary = this.#need(id);
		const live = this.#live.get(id);
		return live === undefined
			? summary
			: { ...summary, writing: live.writing, secondsLeft: live.secondsLeft };
	}

	showVersion(id: SummaryId): void {
		const { documentId } = this.#need(id);
		this.#store(id).documents.showSummary(documentId, id);
		this.#options.onChanged(documentId);
	}

	editPoint(id: SummaryId, pointId: PointId, text: string): void {
		const document = this.#document(this.#need(id).documentId);
		this.#changePoints(id, (points) =>
			points.map((point) =>
				point.id === pointId
					? {
							...point,
							text,
							edited: true,
							quoted: false,
							findings: checkPoint(text, point.sources, document.language),
						}
					: point,
			),
		);
	}

	movePoint(id: SummaryId, pointId: PointId, by: -1 | 1): void {
		this.#changePoints(id, (points) => movePoint(points, pointId, by));
	}

	removePoint(id: SummaryId, pointId: PointId): void {
		this.#changePoints(id, (points) => points.filter((point) => point.id !== pointId));
	}

	decide(id: SummaryId, pointId: PointId, finding: number, decision: 'changed' | 'kept'): void {
		this.#changePoints(id, (points) =>
			points.map((point) => (point.id === pointId ? decideFinding(point, finding, decision) : point)),
		);
	}

	undo(id: SummaryId): void {
		const store = this.#store(id);
		const steps = store.summaries.undoSteps(id);
		const points = steps.pop();
		if (points === undefined) return;
		store.summaries.change(id, { points, undo: steps, checkedAt: null });
		this.#options.onChanged(this.#need(id).documentId);
	}

	markChecked(id: SummaryId, checked: boolean): void {
		this.#store(id).summaries.change(id, { checkedAt: checked ? this.#now() : null });
		this.#options.onChanged(this.#need(id).documentId);
	}

	/** Every change can be undone and takes back "checked by me". */
	#changePoints(id: SummaryId, change: (points: readonly Point[]) => Point[]): void {
		const store = this.#store(id);
		const { points, documentId } = this.#need(id);
		const undo = [...store.summaries.undoSteps(id), points].slice(-mostUndoSteps);
		store.summaries.change(id, { points: change(points), undo, checkedAt: null });
		this.#options.onChanged(documentId);
	}

	#run(store: Store, document: StoredDocument, id: SummaryId): void {
		const { jobs, onChanged, onFinished } = this.#options;
		const job = jobs.start({
			kind: 'summary',
			title: document.name,
			conversationId: document.conversationId,
		});
		const live: Live = { job, writing: '', secondsLeft: null, done: Promise.resolve() };
		this.#live.set(id, live);
		store.summaries.change(id, { state: 'running', problem: null });
		onChanged(document.id);
		live.done = this.#make(store, document, id, live).finally(() => {
			job.end();
			this.#live.delete(id);
			onChanged(document.id);
			if (store.summaries.get(id)?.state === 'done') onFinished(document.id);
		});
	}

	async #make(store: Store, document: StoredDocument, id: SummaryId, live: Live): Promise<void> {
		const { logger, onChanged } = this.#options;
		const started = performance.now();
		const earlier = this.#need(id);
		const spent = (): number => earlier.durationMs + performance.now() - started;
		let shownAt = 0;
		try {
			if (earlier.method !== 'quotations')
				await this.#options.prepare(document.conversationId, live.job.signal);
			const model = earlier.method === 'quotations' ? null : this.#options.openModel();
			const origin = {
				documentSha256: document.sha256,
				modelSha256: this.#options.currentModel()?.sha256 ?? '',
				promptVersion,
			};
			const events = summarise(
				{
					documentId: document.id,
					pages: store.documents.pages(document.id, 1, document.pages),
					language: document.language,
					length: earlier.length,
					method: earlier.method,
					model,
					notes: {
						get: (key) => store.notes.get(origin, key),
						put: (key, text) => store.notes.put(origin, key, text),
					},
					text: this.#options.text,
				},
				live.job.signal,
			);
			let pointStarted = performance.now();
			let reused = 0;
			for await (const event of events) {
				switch (event.type) {
					case 'step':
						live.secondsLeft = event.secondsLeft;
						live.job.update({
							step: { done: event.done, total: event.total },
							fraction: event.total === 0 ? null : event.done / event.total,
							secondsLeft: event.secondsLeft,
						});
						reused = event.reused;
						store.summaries.change(id, {
							coverage: event.coverage,
							reused: event.reused,
							durationMs: spent(),
						});
						break;
					case 'writing':
						live.writing = event.text;
						if (performance.now() - shownAt < showWritingEvery) continue;
						break;
					case 'point':
						live.writing = '';
						this.#addPoint(store, id, event.point);
						if (!event.point.quoted && reused === 0)
							this.#options.onPointTime((performance.now() - pointStarted) / 1000);
						pointStarted = performance.now();
						break;
					case 'done':
						store.summaries.change(id, { coverage: event.coverage, reused: event.reused });
						break;
				}
				shownAt = performance.now();
				onChanged(document.id);
			}
			store.summaries.change(id, { state: 'done', durationMs: spent() });
		} catch (error) {
			const known = toKnownError(error);
			const stopped = live.job.signal.aborted || known.code === 'cancelled';
			if (!stopped) logger.event('summary-failed', { ...errorFacts(known.cause ?? error), code: known.code });
			if (store.summaries.get(id) === undefined) return;
			store.summaries.change(id, {
				state: stopped ? 'stopped' : 'failed',
				problem: stopped ? null : { code: known.code, details: known.details },
				durationMs: spent(),
			});
		}
	}

	/** Work done again after a stop brings the same points: what a person changed or removed stays so. */
	#addPoint(store: Store, id: SummaryId, point: Point): void {
		const { points } = this.#need(id);
		const known = (list: readonly Point[]): boolean => list.some((one) => one.id === point.id);
		if (known(points) || store.summaries.undoSteps(id).some(known)) return;
		store.summaries.change(id, { points: [...points, point] });
	}

	#method(
		document: StoredDocument,
		quotations: boolean,
	): { method: Summary['method']; because: Summary['methodBecause'] } {
		const current = this.#options.currentModel();
		if (quotations) return { method: 'quotations', because: 'asked' };
		if (current === null) return { method: 'quotations', because: 'no-model' };
		const { languages, summaryMethod } = current.model;
		const known =
			document.language === 'und' || languages.length === 0 || languages.includes(document.language);
		return known
			? { method: summaryMethod, because: 'measured' }
			: { method: 'quotations', because: 'language' };
	}

	#store(id: SummaryId): Store {
		return this.#options.stores.of(id);
	}

	#need(id: SummaryId): Summary {
		const summary = this.#store(id).summaries.get(id);
		if (summary === undefined) throw new KnownError('not-found');
		return summary;
	}

	#document(id: DocumentId): StoredDocument {
		const document = this.#options.stores.of(id).documents.get(id);
		if (document === undefined) throw new KnownError('not-found');
		return document;
	}
}

function nothingRead(document: StoredDocument): Coverage {
	return {
		pages: document.pages,
		pagesRead: 0,
		reading: 'none',
		pagesWithoutText: document.pagesWithoutText,
		sectionsDone: 0,
		sections: 0,
	};
}

const startsByItselfBelow = 60;
const showWritingEvery = 60;
const mostUndoSteps = 50;
