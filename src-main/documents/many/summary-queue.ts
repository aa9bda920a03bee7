import type { ConversationId, DocumentId, Summary } from '../../contract/entities.ts';
import type { ManyProgress } from '../../contract/many.ts';
import type { SummaryLength } from '../../contract/recipes.ts';
import type { Stores } from '../../db/store.ts';

/** What the queue asks of the summaries. */
export interface SummaryWork {
	start(documentId: DocumentId, length: SummaryLength): void;
	/** Resolves when it came to its end. */
	stop(documentId: DocumentId): Promise<void>;
	/** The shown summary of a document; undefined without one. */
	shown(documentId: DocumentId): Summary | undefined;
	/** Estimated seconds of one that was not begun; null while unknown. */
	estimate(documentId: DocumentId, length: SummaryLength): number | null;
}

export interface SummaryQueueOptions {
	readonly stores: Stores;
	readonly work: SummaryWork;
	readonly onChanged: (conversationId: ConversationId, documentId: DocumentId) => void;
}

/** Summarises the documents of a conversation one after the other. What is done is not done again. */
export class SummaryQueue {
	readonly #options: SummaryQueueOptions;
	readonly #runs = new Map<ConversationId, Run>();

	constructor(options: SummaryQueueOptions) {
		this.#options = options;
	}

	start(conversationId: ConversationId, length: SummaryLength): void {
		const { stores, work } = this.#options;
		const open = stores
			.of(conversationId)
			.documents.ofConversation(conversationId)
			.filter(({ id }) => work.shown(id)?.state !== 'done')
			.map(({ id }) => id);
		if (open.length === 0 || this.#runs.has(conversationId)) return;
		this.#runs.set(conversationId, { length, waiting: open, current: null, total: open.length });
		for (const id of open) this.#options.onChanged(conversationId, id);
		this.#next(conversationId);
	}

	stop(conversationId: ConversationId): void {
		const run = this.#runs.get(conversationId);
		if (run === undefined) return;
		this.#runs.delete(conversationId);
		if (run.current !== null) void this.#options.work.stop(run.current);
		for (const id of run.waiting) this.#options.onChanged(conversationId, id);
	}

	/** A document is taken away: the work goes on without it. */
	remove(conversationId: ConversationId, documentId: DocumentId): void {
		const run = this.#runs.get(conversationId);
		if (run === undefined || (run.current !== documentId && !run.waiting.includes(documentId))) return;
		const isCurrent = run.current === documentId;
		this.#runs.set(conversationId, {
			...run,
			waiting: run.waiting.filter((id) => id !== documentId),
			current: isCurrent ? null : run.current,
			total: run.total - 1,
		});
		if (isCurrent) this.#next(conversationId);
	}

	/** A document's summary changed; where it came to an end, the next one begins. */
	changed(conversationId: ConversationId, documentId: DocumentId): void {
		const run = this.#runs.get(conversationId);
		if (run?.current !== documentId) return;
		const state = this.#options.work.shown(documentId)?.state;
		if (state === 'running' || state === 'waiting') return;
		// One that somebody stopped stops the rest as well; one that failed does not.
		if (state === 'stopped') this.stop(conversationId);
		else this.#next(conversationId);
	}

	waits(conversationId: ConversationId, documentId: DocumentId): boolean {
		return this.#runs.get(conversationId)?.waiting.includes(documentId) ?? false;
	}

	progress(conversationId: ConversationId): ManyProgress {
		const run = this.#runs.get(conversationId);
		if (run === undefined) return null;
		const { work } = this.#options;
		const left = run.waiting.map((id) => work.estimate(id, run.length));
		const current = run.current === null ? 0 : (work.shown(run.current)?.secondsLeft ?? null);
		const all = [current, ...left];
		return {
			done: run.total - run.waiting.length - (run.current === null ? 0 : 1),
			total: run.total,
			secondsLeft: all.includes(null) ? null : all.reduce<number>((sum, one) => sum + (one ?? 0), 0),
		};
	}

	#next(conversationId: ConversationId): void {
		const run = this.#runs.get(conversationId);
		if (run === undefined) return;
		const { stores, work, onChanged } = this.#options;
		const [current, ...waiting] = run.waiting;
		if (current === undefined) {
			this.#runs.delete(conversationId);
			if (run.current !== null) onChanged(conversationId, run.current);
			return;
		}
		this.#runs.set(conversationId, { ...run, waiting, current });
		if (stores.of(current).documents.get(current) === undefined) this.remove(conversationId, current);
		else work.start(current, run.length);
		onChanged(conversationId, current);
	}
}

interface Run {
	readonly length: SummaryLength;
	readonly waiting: readonly DocumentId[];
	readonly current: DocumentId | null;
	readonly total: number;
}
