import { randomInt } from 'node:crypto';
import { errorFacts, type Logger } from '../base/logger.ts';
import type { JobHandle, Jobs } from '../base/jobs.ts';
import type { ConversationId, DocumentId, MessageId, ModelId, ThreadMessage } from '../contract/entities.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import type { Store, Stores } from '../db/store.ts';
import type { AnswerRecord } from '../contract/inspection.ts';
import type { Engine, Figures } from '../engine/engine.ts';
import type { AnswerPlanner, DocumentWish, PlannedAnswer, PlannedStep } from './answer-planner.ts';
import { AnswerWriter } from './answer-writer.ts';
import { beginRecord } from './inspect/begin-record.ts';
import type { Threads } from './threads.ts';
import { titleFrom } from './title.ts';

export interface ChatServiceOptions {
	readonly stores: Stores;
	readonly threads: Threads;
	readonly engine: Engine;
	readonly planner: AnswerPlanner;
	readonly jobs: Jobs;
	readonly logger: Logger;
	readonly currentModel: () => ModelId | null;
	/** Which model answers in a conversation. */
	readonly modelOf: (id: ConversationId) => ModelId | null;
	/** Makes the engine take that model, when nobody else is being answered. */
	readonly prepare: (id: ConversationId, signal: AbortSignal) => Promise<void>;
	/** What is told of the model in use and the program in the record of an answer. */
	readonly madeWith: () => Pick<AnswerRecord, 'model' | 'program'>;
	readonly onFigures: (modelId: ModelId, figures: Figures) => void;
	readonly onStorageProblem: (error: unknown) => void;
	/** An answer is complete. */
	readonly onFinished: () => void;
	readonly now?: () => number;
}

/** Sending, stopping and answering again. One answer at a time per conversation. */
export class ChatService {
	readonly #options: ChatServiceOptions;
	readonly #now: () => number;
	readonly #running = new Map<ConversationId, { job: JobHandle; done: Promise<void> }>();

	constructor(options: ChatServiceOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
	}

	/** `shown`: the document that lies open beside the conversation. */
	send(conversationId: ConversationId, text: string, shown?: DocumentId): MessageId {
		const { stores, threads } = this.#options;
		const conversation = threads.need(conversationId);
		this.#refuseWhileBusy(conversationId);
		const store = stores.of(conversationId);
		const parentId = store.conversations.leaf(conversationId);
		return this.#ask(
			store,
			conversationId,
			parentId,
			text,
			conversation.title === '' ? titleFrom(text) : undefined,
			{ shown },
		);
	}

	/** The earlier version stays and can be shown again. */
	edit(messageId: MessageId, text: string, shown?: DocumentId): MessageId {
		const { store, conversationId, message } = this.#find(messageId, 'person');
		this.#refuseWhileBusy(conversationId);
		return this.#ask(store, conversationId, message.parentId, text, undefined, { shown });
	}

	regenerate(messageId: MessageId): MessageId {
		const { store, conversationId, message } = this.#find(messageId, 'assistant');
		this.#refuseWhileBusy(conversationId);
		return this.#answer(store, conversationId, message.parentId, { taken: message.taken });
	}

	/** A new version that is made with other documents of the conversation. Errors: `not-found`, `busy`. */
	takeDocuments(messageId: MessageId, documentIds: DocumentId[]): MessageId {
		const { store, conversationId, message } = this.#find(messageId, 'assistant');
		this.#refuseWhileBusy(conversationId);
		const known = new Set(store.documents.ofConversation(conversationId).map(({ id }) => id));
		if (!documentIds.every((id) => known.has(id))) throw new KnownError('not-found');
		return this.#answer(store, conversationId, message.parentId, { taken: { documentIds, by: 'chosen' } });
	}

	/** A new version by a plan of its own; what stands in `beginning` is there already. */
	again(
		messageId: MessageId,
		plan: (signal: AbortSignal) => Promise<PlannedAnswer>,
		beginning = '',
	): MessageId {
		const { store, conversationId, message } = this.#find(messageId, 'assistant');
		this.#refuseWhileBusy(conversationId);
		return this.#answer(store, conversationId, message.parentId, {}, { plan, beginning });
	}

	showVersion(messageId: MessageId): void {
		const { stores, threads } = this.#options;
		const store = stores.of(messageId);
		const conversationId = store.messages.conversationOf(messageId);
		if (conversationId === undefined) throw new KnownError('not-found');
		this.#refuseWhileBusy(conversationId);
		store.conversations.change(conversationId, { leaf_id: store.messages.newestLeafUnder(messageId) });
		threads.branchChanged(conversationId);
	}

	stop(conversationId: ConversationId): void {
		this.#running.get(conversationId)?.job.stop();
	}

	#ask(
		store: Store,
		conversationId: ConversationId,
		parentId: MessageId | null,
		text: string,
		title: string | undefined,
		wish: DocumentWish,
	): MessageId {
		const at = this.#now();
		const personId = store.transaction(() => {
			const id = store.messages.add({
				conversationId,
				parentId,
				role: 'person',
				text,
				state: 'complete',
				modelId: null,
				at,
			});
			store.conversations.change(conversationId, {
				leaf_id: id,
				draft: '',
				updated_at: at,
				...(title === undefined ? {} : { title }),
			});
			return id;
		});
		return this.#answer(store, conversationId, personId, wish);
	}

	#answer(
		store: Store,
		conversationId: ConversationId,
		parentId: MessageId | null,
		wish: DocumentWish,
		again?: Again,
	): MessageId {
		const { threads, jobs, modelOf } = this.#options;
		const id = store.transaction(() => {
			const answer = store.messages.add({
				conversationId,
				parentId,
				role: 'assistant',
				text: '',
				state: 'waiting',
				modelId: modelOf(conversationId),
				at: this.#now(),
			});
			store.conversations.change(conversationId, { leaf_id: answer, updated_at: this.#now() });
			return answer;
		});
		const message = store.messages.get(id) as ThreadMessage;
		const writer = new AnswerWriter(store, threads, conversationId, message, this.#options.onStorageProblem);
		threads.branchChanged(conversationId);
		threads.conversationChanged(conversationId);
		const job = jobs.start({ kind: 'answer', title: threads.need(conversationId).title, conversationId });
		const done = this.#run(store, conversationId, writer, job, wish, again).finally(() => {
			job.end();
			this.#running.delete(conversationId);
		});
		this.#running.set(conversationId, { job, done });
		return id;
	}

	async #run(
		store: Store,
		conversationId: ConversationId,
		writer: AnswerWriter,
		job: JobHandle,
		wish: DocumentWish,
		again: Again | undefined,
	): Promise<void> {
		const { planner, logger } = this.#options;
		let record: AnswerRecord | undefined;
		try {
			await this.#options.prepare(conversationId, job.signal);
			const plan = await (again?.plan(job.signal) ?? planner.plan(store, conversationId, wish, job.signal));
			record = beginRecord(
				plan,
				{ ...this.#options.madeWith(), began: this.#now() },
				randomInt(1, largestSeed),
			);
			const { assistant, given, wordingsIn } = plan.way;
			writer.set({ basis: plan.basis, sources: [...plan.sources], assistant, taken: plan.taken });
			if (given !== null) writer.tell(given);
			if (plan.given !== undefined) writer.give(plan.given.collectionId, plan.given.passages);
			writer.record(record);
			if (again !== undefined && again.beginning !== '') writer.append(again.beginning, false);
			const toWrite = [...record.steps];
			for (const [index, step] of plan.steps.entries()) {
				const total = plan.steps.length;
				if (total > 1) job.update({ step: { done: index, total }, fraction: index / total });
				const isOnly = total === 1;
				if (index > 0) writer.append('\n\n', false);
				const recorded = step.kind === 'model' ? toWrite.shift() : undefined;
				if (step.kind === 'model' && step.above !== undefined) writer.append(`${step.above}\n\n`, false);
				// Nobody knows how long an answer becomes; in several steps, reading counts for half of each.
				const inMaking: AnswerInMaking = {
					writer,
					onRead: (share) => job.update({ fraction: isOnly ? share : (index + share / 2) / total }),
					onWriting: () => isOnly && job.update({ fraction: null, secondsLeft: null }),
					signal: job.signal,
				};
				await this.#runStep(step, recorded, inMaking).catch(async (error: unknown) => {
					// An engine that died before it said anything may have died of an earlier request: once more.
					const diedInSilence = toKnownError(error).code === 'engine-crashed' && writer.text === '';
					if (!diedInSilence || job.signal.aborted) throw error;
					await this.#runStep(step, recorded, inMaking);
				});
			}
			record.ended = this.#now();
			writer.record(record);
			if (plan.check !== undefined) writer.set(await plan.check(writer.text, job.signal));
			const wordings = wordingsIn(writer.text);
			if (wordings.length > 0) writer.set({ wordings });
			writer.end('complete');
			this.#options.onFinished();
		} catch (error) {
			const known = toKnownError(error);
			if (record !== undefined) writer.record(record);
			if (job.signal.aborted || known.code === 'cancelled') {
				writer.end('stopped');
				return;
			}
			logger.event('answer-failed', { ...errorFacts(known.cause ?? error), code: known.code });
			writer.end('failed', { code: known.code, details: known.details });
		}
	}

	async #runStep(
		step: PlannedStep,
		recorded: AnswerRecord['steps'][number] | undefined,
		{ writer, onRead, onWriting, signal }: AnswerInMaking,
	): Promise<void> {
		if (step.kind === 'text') {
			writer.append(step.text, false);
			return;
		}
		const { engine, currentModel, onFigures } = this.#options;
		const { request } = step;
		const sampling = recorded?.sampling ?? request.sampling;
		let isWriting = false;
		for await (const event of engine.generate({ ...request, sampling }, signal)) {
			if (event.type === 'reading') {
				// Most prompts are read before a bar could be seen.
				if (event.done === 0) continue;
				writer.set({ state: 'reading', reading: { done: event.done, total: event.total } });
				onRead(event.done / event.total);
			} else if (event.type === 'text') {
				if (!isWriting) onWriting();
				isWriting = true;
				writer.append(event.text, event.thought);
			} else {
				const { promptTokens, readTokens, tokens, wordsPerSecond, firstWordMs, durationMs } = event.figures;
				if (recorded !== undefined) {
					recorded.how = { ...event.how, slices: [...event.how.slices] };
					recorded.timing = { promptTokens, tokens, firstWordMs, durationMs };
				}
				writer.figures({
					...{ promptTokens, readTokens, tokens, wordsPerSecond, firstWordMs, durationMs },
					...(event.reason === 'length' ? { isCut: true } : {}),
					...(event.reason === 'repeats' ? { isRepeating: true } : {}),
				});
				const modelId = currentModel();
				if (modelId !== null) onFigures(modelId, event.figures);
			}
		}
	}

	#find(messageId: MessageId, role: 'person' | 'assistant') {
		const store = this.#options.stores.of(messageId);
		const message = store.messages.get(messageId);
		const conversationId = store.messages.conversationOf(messageId);
		if (message?.kind !== 'message' || message.role !== role || conversationId === undefined) {
			throw new KnownError('not-found');
		}
		return { store, conversationId, message };
	}

	#refuseWhileBusy(conversationId: ConversationId): void {
		if (this.#running.has(conversationId)) throw new KnownError('busy');
	}
}

interface AnswerInMaking {
	readonly writer: AnswerWriter;
	/** Learns which share of the step's prompt was read. */
	readonly onRead: (share: number) => void;
	/** The first word is here. */
	readonly onWriting: () => void;
	readonly signal: AbortSignal;
}

interface Again {
	readonly plan: (signal: AbortSignal) => Promise<PlannedAnswer>;
	readonly beginning: string;
}

/** What samplers take for a seed everywhere. */
const largestSeed = 2 ** 31;
