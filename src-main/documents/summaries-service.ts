import { errorFacts } from '../base/logger.ts';
import type { JobHandle } from '../base/jobs.ts';
import type { Coverage, DocumentId, Point, Summary, SummaryId } from '../contract/entities.ts';
import type { Input } from '../contract/calls.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import type { SummaryDepth, SummaryLength, SummaryOffer, SummaryPrice } from '../contract/recipes.ts';
import type { StoredDocument } from '../db/documents.ts';
import type { Store } from '../db/store.ts';
import { placePoint } from './edit-points.ts';
import { firstRequest } from './first-request.ts';
import { pricesOf } from './price.ts';
import { promptVersion } from './prompts.ts';
import { generalRecipe } from './recipes/recipe-ids.ts';
import { summarise } from './summarise.ts';
import { SummaryEdits } from './summary-edits.ts';
import type { SummariesServiceOptions } from './summaries-options.ts';
import type { NotesStore } from './summary-events.ts';
import { summaryInput, SummaryRepeats } from './summary-repeats.ts';

/** What somebody asked for; what is absent stays as it is. */
export type AskedSummary = Omit<Input<'summary.start'>, 'documentId'>;

interface Live {
	readonly job: JobHandle;
	writing: string;
	secondsLeft: number | null;
	done: Promise<void>;
}

/** Making, correcting and signing off summaries. What is stored is the truth; only the running words live here. */
export class SummariesService {
	/** Correcting and signing off. */
	readonly edits: SummaryEdits;
	/** Making them once more, to compare. */
	readonly repeats: SummaryRepeats;
	readonly #options: SummariesServiceOptions;
	readonly #now: () => number;
	readonly #live = new Map<SummaryId, Live>();
	/** Stops what is read ahead. */
	#ahead = new AbortController();

	constructor(options: SummariesServiceOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
		this.edits = new SummaryEdits({ ...options, now: this.#now });
		this.repeats = new SummaryRepeats(options);
	}

	/** Starts a short one by itself; a long one waits for a click while its beginning is read. */
	async afterOpening(documentId: DocumentId): Promise<void> {
		const opened = this.#options.stores.of(documentId).documents.get(documentId);
		if (opened === undefined || opened.conversationId === null) return;
		await this.#options.prepare(opened.conversationId, new AbortController().signal).catch(() => undefined);
		await this.#options.ensureMeasured().catch(() => undefined);
		// What came with it is estimated now as well.
		for (const other of this.#options.stores.of(documentId).documents.ofConversation(opened.conversationId))
			if (other.id !== documentId) this.#options.onChanged(other.id);
		const document = this.#options.stores.of(documentId).documents.get(documentId);
		if (document === undefined || document.summaryId !== null) return;
		const { method } = this.#method(document, false);
		const length = this.#options.preferredLength();
		const { depth, prices } = this.offer(document);
		const seconds = plainPrice(prices, depth, length)?.seconds ?? null;
		if (method === 'quotations' || (seconds !== null && seconds < startsByItselfBelow)) {
			// What nobody chose is of the kind whose faithfulness is measured.
			this.start(documentId, { length, quotations: false, recipeId: generalRecipe });
			return;
		}
		this.#options.onChanged(documentId);
		await this.#readAhead(document, length).catch(() => undefined);
	}

	/** Until a summary is started, or another document comes. */
	async #readAhead(document: StoredDocument, length: SummaryLength): Promise<void> {
		this.#ahead.abort();
		this.#ahead = new AbortController();
		const { signal } = this.#ahead;
		const store = this.#options.stores.of(document.id);
		const { order } = this.#order(store, document, { length, quotations: false });
		const notes = this.#notes(store, document, order.model);
		const input = summaryInput(this.#options, store, { documentId: document.id, ...order }, notes);
		const turns = await firstRequest(input, signal);
		if (turns !== null) await this.#options.readAhead(turns, signal);
	}

	/** What a summary of it costs in every way, and which way is suggested. */
	offer(document: StoredDocument): SummaryOffer {
		const current = this.#options.modelFor(document.conversationId);
		const { method } = this.#method(document, false);
		const prices = pricesOf({
			words: document.words,
			pages: document.pages,
			method,
			choice: current?.model.sentenceChoice,
			readingTokensPerSecond: current?.model.readingTokensPerSecond,
			wordsPerSecond: current?.model.wordsPerSecond,
		});
		return {
			depth: method === 'sections' ? suggestedDepth(prices, this.#options.preferredLength()) : 'quick',
			recipeId: document.suggestedRecipe,
			prices,
			method,
		};
	}

	/** Starts what was asked for; what was not said is as in the shown summary, else as offered. */
	start(documentId: DocumentId, asked: AskedSummary): SummaryId {
		const document = this.#document(documentId);
		const store = this.#options.stores.of(documentId);
		this.#ahead.abort();
		const { order, because, shown } = this.#order(store, document, asked);
		if (shown !== undefined && this.#live.has(shown.id)) {
			if (isSame(shown, order)) return shown.id;
			this.stop(shown.id);
		}
		const continues =
			shown !== undefined && isSame(shown, order) && ['stopped', 'failed'].includes(shown.state);
		const id = continues
			? shown.id
			: store.summaries.add({
					documentId,
					...order,
					methodBecause: because,
					coverage: nothingRead(document),
					at: this.#now(),
				});
		store.documents.showSummary(documentId, id);
		this.#run(store, document, id);
		return id;
	}

	#order(
		store: Store,
		document: StoredDocument,
		asked: AskedSummary,
	): { order: Order; because: Summary['methodBecause']; shown: Summary | undefined } {
		const { method, because, writer } = this.#method(document, asked.quotations);
		const shown = document.summaryId === null ? undefined : store.summaries.get(document.summaryId);
		const offer = this.offer(document);
		const language = asked.language === undefined ? (shown?.language ?? null) : asked.language;
		const recipe = this.#options.recipes.find(
			asked.recipeId ?? shown?.recipe.id ?? offer.recipeId,
			language ?? document.language,
		);
		const order = {
			length: asked.length,
			depth: asked.depth ?? shown?.depth ?? offer.depth,
			recipe: { id: recipe.id, name: recipe.name, titles: recipe.sections.map(({ title }) => title) },
			language: method === 'sections' && language !== document.language ? language : null,
			method,
			model: writer === null ? null : { id: writer.model.id, name: writer.model.name, sha256: writer.sha256 },
		};
		return { order, because, shown };
	}

	#notes(store: Store, document: StoredDocument, model: Summary['model']): NotesStore {
		const origin = {
			documentSha256: document.sha256,
			modelSha256: model?.sha256 ?? '',
			promptVersion,
		};
		return {
			get: (key) => store.notes.get(origin, key),
			put: (key, text) => store.notes.put(origin, key, text),
		};
	}

	stop(id: SummaryId): void {
		this.#live.get(id)?.job.stop();
	}

	/** Resolves when nothing is written about the document any more. */
	async stopOfDocument(documentId: DocumentId): Promise<void> {
		const ends = [...this.#live].flatMap(([id, { job, done }]) => {
			if (this.#store(id).summaries.get(id)?.documentId !== documentId) return [];
			job.stop();
			return [done];
		});
		await Promise.all(ends);
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
			if (earlier.model !== null) await this.#options.prepare(document.conversationId, live.job.signal);
			const notes = this.#notes(store, document, earlier.model);
			const input = summaryInput(this.#options, store, earlier, notes);
			const events = summarise(input, live.job.signal);
			for await (const event of events) {
				switch (event.type) {
					case 'step':
						live.secondsLeft = event.secondsLeft;
						live.job.update({
							step: { done: event.done, total: event.total },
							fraction: event.total === 0 ? null : event.done / event.total,
							secondsLeft: event.secondsLeft,
						});
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
		const { points, recipe } = this.#need(id);
		const known = (list: readonly Point[]): boolean => list.some((one) => one.id === point.id);
		if (known(points) || store.summaries.undoSteps(id).some(known)) return;
		store.summaries.change(id, { points: placePoint(points, point, recipe.titles) });
	}

	#method(
		document: StoredDocument,
		quotations: boolean,
	): {
		method: Summary['method'];
		because: Summary['methodBecause'];
		writer: ReturnType<SummariesServiceOptions['modelFor']>;
	} {
		const model = this.#options.modelFor(document.conversationId);
		if (quotations) return { method: 'quotations', because: 'asked', writer: null };
		if (model === null) return { method: 'quotations', because: 'no-model', writer: null };
		const { languages, summaryMethod } = model.model;
		const known =
			document.language === 'und' || languages.length === 0 || languages.includes(document.language);
		if (!known) return { method: 'quotations', because: 'language', writer: null };
		return { method: summaryMethod, because: 'measured', writer: model };
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

type Order = Pick<Summary, 'length' | 'depth' | 'recipe' | 'language' | 'method' | 'model'>;

/** A kind that was changed meanwhile asks for something else, and what another model writes is another summary. */
function isSame(one: Order, other: Order): boolean {
	return (
		one.length === other.length &&
		one.method === other.method &&
		one.depth === other.depth &&
		one.model?.sha256 === other.model?.sha256 &&
		one.language === other.language &&
		one.recipe.id === other.recipe.id &&
		one.recipe.titles.join('\n') === other.recipe.titles.join('\n')
	);
}

/** Thoroughly where that takes little time. */
function suggestedDepth(prices: readonly SummaryPrice[], length: SummaryLength): SummaryDepth {
	const seconds = plainPrice(prices, 'thorough', length)?.seconds ?? Infinity;
	return seconds <= startsByItselfBelow ? 'thorough' : 'quick';
}

/** Of the general kind, which is made where nobody chose. */
function plainPrice(
	prices: readonly SummaryPrice[],
	depth: SummaryDepth,
	length: SummaryLength,
): SummaryPrice | undefined {
	return prices.find((price) => price.depth === depth && price.length === length && !price.isParticular);
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
