import type { JobHandle, Jobs } from '../base/jobs.ts';
import type { Conversation, ConversationId, ModelId } from '../contract/entities.ts';
import { KnownError, toKnownError } from '../contract/errors.ts';
import type { Store, Stores } from '../db/store.ts';
import type { Engine, Turn } from '../engine/engine.ts';
import { asTurn, tokensAroundTurn } from './answer-planner.ts';
import { inPieces } from './in-pieces.ts';
import { summaryRequest, talkSampling } from './prompt.ts';
import type { Threads } from './threads.ts';

export interface ContinuationsOptions {
	readonly stores: Stores;
	readonly threads: Threads;
	readonly engine: Pick<Engine, 'count' | 'generate'>;
	readonly jobs: Jobs;
	readonly currentModel: () => ModelId | null;
	/** Tokens that the model in use can read at most. */
	readonly contextTokens: () => number;
	readonly onFinished: () => void;
	readonly now?: () => number;
}

/** New conversations that begin with a summary of all of an earlier one, written by the model. */
export class Continuations {
	readonly #options: ContinuationsOptions;
	readonly #now: () => number;
	readonly #running = new Map<ConversationId, JobHandle>();

	constructor(options: ContinuationsOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
	}

	/** Null when it was stopped. Nothing is made before the summary is whole. Errors: `not-found`, `busy`, the engine's. */
	async start(id: ConversationId, signal: AbortSignal): Promise<Conversation | null> {
		const { stores, threads, jobs, onFinished } = this.#options;
		const earlier = threads.need(id);
		if (this.#running.has(id)) throw new KnownError('busy');
		const job = jobs.start({ kind: 'continuation', title: earlier.title, conversationId: id });
		this.#running.set(id, job);
		try {
			const store = stores.of(id);
			const summary = await this.#summarise(turnsOf(store, id), job, AbortSignal.any([signal, job.signal]));
			const made = this.#begin(store, earlier, summary);
			onFinished();
			return made;
		} catch (error) {
			if (job.signal.aborted || toKnownError(error).code === 'cancelled') return null;
			throw error;
		} finally {
			this.#running.delete(id);
			job.end();
		}
	}

	stop(id: ConversationId): void {
		this.#running.get(id)?.stop();
	}

	/** Piece by piece, because it does not fit at once; pieces that are still too many are summarised again. */
	async #summarise(turns: readonly Turn[], job: JobHandle, signal: AbortSignal): Promise<string> {
		const { engine, contextTokens } = this.#options;
		const counts = await engine.count(
			turns.map((turn) => turn.text),
			signal,
		);
		const counted = turns.map((turn, at) => ({ turn, tokens: (counts[at] ?? 0) + tokensAroundTurn }));
		const pieces = inPieces(counted, Math.min(mostTokensRead, contextTokens() / 2));
		const parts: string[] = [];
		for (const [done, piece] of pieces.entries()) {
			const step = pieces.length === 1 ? null : { done, total: pieces.length };
			job.update({ step, fraction: done / pieces.length });
			const part = await this.#summaryOf(piece, signal, (read) =>
				job.update({ fraction: (done + read) / pieces.length }),
			);
			parts.push(part);
		}
		const text = parts.filter((part) => part !== '').join('\n\n');
		const fits = pieces.length === 1 || pieces.length * mostTokensWritten <= contextTokens() / 3;
		return fits ? text : this.#summarise([{ role: 'assistant', text }], job, signal);
	}

	/** `onRead` learns which share of the piece was read. */
	async #summaryOf(
		piece: readonly Turn[],
		signal: AbortSignal,
		onRead: (share: number) => void,
	): Promise<string> {
		const request = {
			lane: 'background' as const,
			turns: [summaryRequest(piece)],
			maxTokens: mostTokensWritten,
			sampling: talkSampling,
		};
		let text = '';
		for await (const event of this.#options.engine.generate(request, signal)) {
			if (event.type === 'reading') onRead(event.done / event.total);
			else if (event.type === 'text' && !event.thought) text += event.text;
			else if (event.type === 'done' && event.reason !== 'end') text = wholeSentences(text);
		}
		return text.trim();
	}

	#begin(store: Store, { title, assistantId }: Conversation, text: string): Conversation {
		const { threads, currentModel } = this.#options;
		const at = this.#now();
		const id = store.transaction(() => {
			const conversation = store.conversations.create(title, at);
			const leaf = store.messages.add({
				conversationId: conversation.id,
				parentId: null,
				role: 'assistant',
				text,
				state: 'complete',
				modelId: currentModel(),
				at,
			});
			store.messages.write(leaf, text, '', 'complete', { sources: [], basis: 'earlier' });
			store.conversations.change(conversation.id, { leaf_id: leaf, assistant_id: assistantId });
			return conversation.id;
		});
		threads.conversationChanged(id);
		return threads.need(id);
	}
}

function turnsOf(store: Store, id: ConversationId): Turn[] {
	return store.messages
		.branch(store.conversations.leaf(id), Number.MAX_SAFE_INTEGER)
		.items.filter((item) => item.kind === 'message')
		.filter((message) => message.text !== '')
		.map(asTurn);
}

/** Without a sentence that was cut off; a text of one sentence stays as it is. */
function wholeSentences(text: string): string {
	return /^.*[.!?…](?=\s|$)/su.exec(text)?.[0] ?? text;
}

/** Small models lose the thread in more. */
const mostTokensRead = 1500;
const mostTokensWritten = 200;
