import { GatheredChanges } from '../../base/gathered-changes.ts';
import type { JobHandle, Jobs } from '../../base/jobs.ts';
import { errorFacts, type Logger } from '../../base/logger.ts';
import type { ConversationId, DocumentId } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import type { FieldCell, FieldRunId, FieldsEvent, FieldsRow, FieldsRun } from '../../contract/fields.ts';
import type { StoredDocument } from '../../db/documents.ts';
import type { StoredFieldRun } from '../../db/field-runs.ts';
import type { Store, Stores } from '../../db/store.ts';
import type { TextWork } from '../text-work.ts';
import { editedCell, emptyCell, waitingCell } from './field-cells.ts';
import { labelKey } from './label-key.ts';
import { findInDocument, type FieldModel, type LookParts } from './find-in-document.ts';
import { ofCitedPages } from '../recognised-pages.ts';

export interface FieldRunsOptions {
	readonly stores: Stores;
	readonly text: TextWork;
	readonly find: LookParts['find'];
	readonly jobs: Jobs;
	readonly logger: Logger;
	/** Makes the model of a conversation ready; rejects where there is none. */
	readonly prepare: (id: ConversationId, signal: AbortSignal) => Promise<unknown>;
	/** The model in use, where it knows this language. */
	readonly model: (language: string) => FieldModel | undefined;
	readonly onFinished: () => void;
	readonly now?: () => number;
}

/** Fields looked for in all documents of a conversation, one document after the other; what is found stays stored. */
export class FieldRuns {
	readonly #options: FieldRunsOptions;
	readonly #live = new Map<FieldRunId, Live>();
	readonly #changes = new GatheredChanges((id: ConversationId, documentIds: DocumentId[]) =>
		this.#changesOf(id, documentIds),
	);
	readonly #now: () => number;

	constructor(options: FieldRunsOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
	}

	/** Errors: `not-found`. */
	watch(conversationId: ConversationId, signal: AbortSignal): AsyncIterable<FieldsEvent> {
		const store = this.#options.stores.of(conversationId);
		if (store.conversations.get(conversationId) === undefined) throw new KnownError('not-found');
		return this.#changes.watch(conversationId, signal, this.#snapshot(conversationId));
	}

	/** Looks for fields in all documents; what was found or entered for a field of the same name is kept. */
	start(conversationId: ConversationId, fields: readonly string[]): FieldRunId {
		const store = this.#options.stores.of(conversationId);
		if (store.conversations.get(conversationId) === undefined) throw new KnownError('not-found');
		const names = fields.filter(
			(name, at) => fields.findIndex((other) => labelKey(other) === labelKey(name)) === at,
		);
		const before = store.fieldRuns.ofConversation(conversationId);
		if (before !== undefined) this.stop(before.id);
		const id = store.transaction(() => {
			const run = store.fieldRuns.add(conversationId, names, this.#now());
			const known = before === undefined ? undefined : store.fieldRuns.cells(before.id);
			for (const document of store.documents.ofConversation(conversationId)) {
				for (const [field, name] of names.entries()) {
					const at = before?.fields.findIndex((other) => labelKey(other) === labelKey(name)) ?? -1;
					const cell = known?.get(document.id)?.get(at);
					store.fieldRuns.put(run, document.id, field, cell ?? waitingCell);
				}
			}
			if (before !== undefined) store.fieldRuns.remove(before.id);
			return run;
		});
		this.#run(store, id);
		this.#changes.send(conversationId, this.#snapshot(conversationId));
		return id;
	}

	stop(id: FieldRunId): void {
		this.#live.get(id)?.job.stop();
	}

	stopOfConversation(conversationId: ConversationId): void {
		const run = this.#options.stores.of(conversationId).fieldRuns.ofConversation(conversationId);
		if (run !== undefined) this.stop(run.id);
	}

	/** Goes on where it was stopped; documents that came meanwhile are taken in. */
	goOn(id: FieldRunId): void {
		const { store, run } = this.#need(id);
		if (this.#live.has(id)) return;
		const known = store.fieldRuns.cells(id);
		store.transaction(() => {
			for (const document of store.documents.ofConversation(run.conversationId))
				for (const field of run.fields.keys())
					if (known.get(document.id)?.has(field) !== true)
						store.fieldRuns.put(id, document.id, field, waitingCell);
		});
		this.#run(store, id);
		this.#changes.send(run.conversationId, this.#snapshot(run.conversationId));
	}

	/** Null: what was found stands again. Errors: `not-found`. */
	edit(id: FieldRunId, documentId: DocumentId, field: number, value: string | null): void {
		const { store, run } = this.#need(id);
		const cell = store.fieldRuns.cellsOf(id, documentId).get(field);
		const document = store.documents.get(documentId);
		if (cell === undefined || document === undefined) throw new KnownError('not-found');
		store.fieldRuns.put(id, documentId, field, editedCell(cell, value, document.language));
		this.#changes.changed(run.conversationId, documentId);
	}

	/** What would be told later is told to nobody any more. */
	dispose(): void {
		this.#changes.dispose();
	}

	/** Errors: `not-found`. */
	table(id: FieldRunId): { run: StoredFieldRun; rows: FieldsRow[] } {
		const { store, run } = this.#need(id);
		return { run, rows: rowsOf(store, run) };
	}

	#run(store: Store, id: FieldRunId): void {
		const { run } = this.#need(id);
		const { jobs, onFinished } = this.#options;
		const { conversationId } = run;
		const title = store.conversations.get(conversationId)?.title ?? '';
		const job = jobs.start({ kind: 'fields', title, conversationId });
		const live: Live = { job, secondsLeft: null };
		this.#live.set(id, live);
		store.fieldRuns.change(id, 'running', null);
		void this.#lookThrough(store, run, live)
			.then(
				() => 'done' as const,
				(error: unknown) => error,
			)
			.then((outcome) => {
				job.end();
				this.#live.delete(id);
				const isDone = outcome === 'done';
				const { code, details } = toKnownError(outcome);
				const isStopped = job.signal.aborted || code === 'cancelled';
				if (!isDone && !isStopped)
					this.#options.logger.event('fields-failed', { ...errorFacts(outcome), code });
				// The conversation may have been deleted, or the program closed, meanwhile.
				if (store.fieldRuns.get(id) === undefined) return;
				store.fieldRuns.change(
					id,
					isDone ? 'done' : 'stopped',
					isDone || isStopped ? null : { code, details },
				);
				this.#changes.changed(conversationId);
				if (isDone) onFinished();
			})
			.catch(() => undefined);
	}

	async #lookThrough(store: Store, run: StoredFieldRun, live: Live): Promise<void> {
		const { prepare, model } = this.#options;
		const { signal } = live.job;
		const waiting = waitingDocuments(store, run);
		// Without a model that can be asked, the program looks alone.
		if (waiting.some(({ language }) => model(language)?.isCapable === true))
			await prepare(run.conversationId, signal).catch(() => undefined);
		const started = performance.now();
		const total = waiting.length;
		for (const [done, document] of waiting.entries()) {
			signal.throwIfAborted();
			live.secondsLeft = done === 0 ? null : ((performance.now() - started) / 1000 / done) * (total - done);
			live.job.update({ step: { done, total }, fraction: done / total, secondsLeft: live.secondsLeft });
			await this.#lookInto(store, run, document, signal);
			this.#changes.changed(run.conversationId, document.id);
		}
	}

	/** A document that fails leaves its cells empty and disturbs no other. */
	async #lookInto(
		store: Store,
		run: StoredFieldRun,
		{ id, language, pages: count }: StoredDocument,
		signal: AbortSignal,
	): Promise<void> {
		const { text, find, model, logger } = this.#options;
		const open = [...store.fieldRuns.cellsOf(run.id, id)]
			.filter(([, { state }]) => state === 'waiting')
			.map(([field]) => field);
		const put = (field: number, cell: FieldCell): void => {
			// A person may have removed the document, or entered something, while it was looked through.
			const now = store.fieldRuns.cellsOf(run.id, id).get(field);
			if (now === undefined) return;
			const { edited } = now;
			store.fieldRuns.put(run.id, id, field, edited === null ? cell : editedCell(cell, edited, language));
		};
		try {
			const pages = store.documents.pages(id, 1, count);
			const names = open.map((field) => run.fields[field] ?? '');
			const cells = findInDocument(
				{ id, pages, language },
				names,
				{ text, find, model: model(language) },
				signal,
			);
			for await (const { field, cell } of cells) put(open[field] ?? 0, cell);
		} catch (error) {
			if (signal.aborted) throw error;
			logger.event('field-document-failed', { ...errorFacts(error), code: toKnownError(error).code });
			const left = store.fieldRuns.cellsOf(run.id, id);
			for (const field of open)
				if (left.get(field)?.state === 'waiting') put(field, emptyCell('failed', [], id));
		}
	}

	#snapshot(conversationId: ConversationId): FieldsEvent {
		const store = this.#options.stores.of(conversationId);
		const run = store.fieldRuns.ofConversation(conversationId);
		return run === undefined
			? { kind: 'snapshot', run: null, rows: [] }
			: { kind: 'snapshot', run: this.#shown(store, run), rows: rowsOf(store, run) };
	}

	#shown(store: Store, { id, fields, state, problem }: StoredFieldRun): FieldsRun {
		return {
			id,
			fields: [...fields],
			state,
			...store.fieldRuns.progress(id),
			secondsLeft: this.#live.get(id)?.secondsLeft ?? null,
			problem,
		};
	}

	#changesOf(conversationId: ConversationId, documentIds: readonly DocumentId[]): FieldsEvent | undefined {
		const store = this.#options.stores.of(conversationId);
		const run = store.fieldRuns.ofConversation(conversationId);
		if (run === undefined) return undefined;
		const rows = documentIds.flatMap(
			(id) => rowOf(store, run, id, store.fieldRuns.cellsOf(run.id, id)) ?? [],
		);
		return { kind: 'changed', run: this.#shown(store, run), rows };
	}

	#need(id: FieldRunId): { store: Store; run: StoredFieldRun } {
		const store = this.#options.stores.of(id);
		const run = store.fieldRuns.get(id);
		if (run === undefined) throw new KnownError('not-found');
		return { store, run };
	}
}

function waitingDocuments(store: Store, run: StoredFieldRun): StoredDocument[] {
	const cells = store.fieldRuns.cells(run.id);
	return store.documents
		.ofConversation(run.conversationId)
		.filter(({ id }) => [...(cells.get(id)?.values() ?? [])].some(({ state }) => state === 'waiting'));
}

function rowsOf(store: Store, run: StoredFieldRun): FieldsRow[] {
	const cells = store.fieldRuns.cells(run.id);
	return store.documents
		.ofConversation(run.conversationId)
		.flatMap(({ id }) => rowOf(store, run, id, cells.get(id) ?? new Map()) ?? []);
}

function rowOf(
	store: Store,
	run: StoredFieldRun,
	id: DocumentId,
	cells: ReadonlyMap<number, FieldCell>,
): FieldsRow | undefined {
	const document = store.documents.get(id);
	if (document === undefined || cells.size === 0) return undefined;
	const values = [...cells.values()].flatMap(({ found, others }) => [
		...(found === null ? [] : [found]),
		...others,
	]);
	return {
		documentId: id,
		name: document.name,
		unit: document.unit,
		recognised: ofCitedPages(
			document.recognised,
			values.map(({ source }) => source),
		),
		cells: run.fields.map((_, field) => cells.get(field) ?? waitingCell),
	};
}

interface Live {
	readonly job: JobHandle;
	secondsLeft: number | null;
}
