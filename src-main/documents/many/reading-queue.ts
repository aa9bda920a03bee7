import path from 'node:path';
import type { ConversationId } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import type { ManyProgress, WaitingFileId } from '../../contract/many.ts';
import type { Stores } from '../../db/store.ts';
import type { WaitingFile } from '../../db/waiting-files.ts';
import type { OpenRequest, Placed } from '../document-opener.ts';

export interface ReadingQueueOptions {
	readonly stores: Stores;
	readonly open: (request: OpenRequest, signal: AbortSignal) => Promise<Placed>;
	/** A file came, went, or is in another state. */
	readonly onChanged: (conversationId: ConversationId, id: WaitingFileId) => void;
	readonly now?: () => number;
}

/** A file of the queue with how far it is. */
export type QueuedFile = Omit<WaitingFile, 'state'> & {
	readonly state: WaitingFile['state'] | 'reading';
	readonly fraction: number | null;
};

/** Reads files into conversations, two at a time; one that fails or asks for a password holds up no other. */
export class ReadingQueue {
	readonly #options: ReadingQueueOptions;
	readonly #now: () => number;
	readonly #waiting: WaitingFileId[] = [];
	readonly #running = new Map<WaitingFileId, Running>();
	/** Typed by a person for one file; kept nowhere. */
	readonly #passwords = new Map<WaitingFileId, string>();
	readonly #batches = new Map<ConversationId, Batch>();
	#lastMoment = 0;

	constructor(options: ReadingQueueOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
	}

	add(conversationId: ConversationId, paths: readonly string[]): void {
		const { waitingFiles } = this.#options.stores.of(conversationId);
		for (const one of paths) {
			this.#lastMoment = Math.max(this.#now(), this.#lastMoment + 1);
			const file = { path: one, name: path.basename(one) };
			this.#queue(waitingFiles.add(conversationId, file, this.#lastMoment));
		}
		this.#goOn();
	}

	/** Errors: `not-found`. */
	retry(id: WaitingFileId, password?: string): void {
		const file = this.#need(id);
		if (this.#running.has(id) || this.#waiting.includes(id)) return;
		if (password !== undefined) this.#passwords.set(id, password);
		this.#options.stores.of(id).waitingFiles.change(id, 'waiting', null);
		this.#queue(file);
		this.#goOn();
	}

	/** Takes a file out of the list, whatever it is doing. */
	dismiss(id: WaitingFileId): void {
		const { conversationId } = this.#need(id);
		this.#drop(id);
		this.#options.stores.of(id).waitingFiles.remove(id);
		this.#running.get(id)?.abort.abort(new KnownError('cancelled'));
		this.#options.onChanged(conversationId, id);
	}

	/** Stops all that is not read yet; it stays in the list. */
	stop(conversationId: ConversationId): void {
		const { waitingFiles } = this.#options.stores.of(conversationId);
		for (const { id, state } of waitingFiles.ofConversation(conversationId)) {
			if (state !== 'waiting') continue;
			this.#drop(id);
			waitingFiles.change(id, 'stopped', null);
			this.#running.get(id)?.abort.abort(new KnownError('cancelled'));
			this.#options.onChanged(conversationId, id);
		}
		this.#batches.delete(conversationId);
	}

	/** Goes on with all that was stopped. */
	resume(conversationId: ConversationId): void {
		for (const { id, state } of this.#options.stores
			.of(conversationId)
			.waitingFiles.ofConversation(conversationId))
			if (state === 'stopped') this.retry(id);
	}

	files(conversationId: ConversationId): QueuedFile[] {
		return this.#options.stores
			.of(conversationId)
			.waitingFiles.ofConversation(conversationId)
			.map((file) => this.#shown(file));
	}

	file(id: WaitingFileId): QueuedFile | undefined {
		const file = this.#options.stores.of(id).waitingFiles.get(id);
		return file === undefined ? undefined : this.#shown(file);
	}

	progress(conversationId: ConversationId): ManyProgress {
		const batch = this.#batches.get(conversationId);
		if (batch === undefined) return null;
		const { done, total, started } = batch;
		const seconds = (this.#now() - started) / 1000;
		return {
			done,
			total,
			secondsLeft: done >= fewestToTell && seconds > 2 ? (seconds / done) * (total - done) : null,
		};
	}

	#queue(file: WaitingFile): void {
		const { conversationId, id } = file;
		const batch = this.#batches.get(conversationId) ?? { done: 0, total: 0, started: this.#now() };
		this.#batches.set(conversationId, { ...batch, total: batch.total + 1 });
		this.#waiting.push(id);
		this.#options.onChanged(conversationId, id);
	}

	#goOn(): void {
		while (this.#running.size < mostAtOnce) {
			const id = this.#waiting.shift();
			if (id === undefined) return;
			const file = this.#options.stores.of(id).waitingFiles.get(id);
			if (file !== undefined) void this.#read(file);
		}
	}

	async #read(file: WaitingFile): Promise<void> {
		const { stores, open, onChanged } = this.#options;
		const { id, conversationId } = file;
		const running: Running = { abort: new AbortController(), fraction: null };
		this.#running.set(id, running);
		const password = this.#passwords.get(id);
		this.#passwords.delete(id);
		onChanged(conversationId, id);
		try {
			await open(
				{
					path: file.path,
					conversationId,
					password,
					kept: stores.of(conversationId).kept,
					onProgress: (fraction) => {
						running.fraction = fraction;
						onChanged(conversationId, id);
					},
				},
				running.abort.signal,
			);
			stores.of(id).waitingFiles.remove(id);
		} catch (error) {
			const { code, details } = toKnownError(error);
			const isStopped = code === 'cancelled';
			stores
				.of(id)
				.waitingFiles.change(id, isStopped ? 'stopped' : 'failed', isStopped ? null : { code, details });
		} finally {
			this.#running.delete(id);
			this.#drop(id);
			onChanged(conversationId, id);
			this.#goOn();
		}
	}

	/** It is counted as done, and the last one ends the batch. */
	#drop(id: WaitingFileId): void {
		const at = this.#waiting.indexOf(id);
		if (at >= 0) this.#waiting.splice(at, 1);
		if (this.#running.has(id)) return;
		const conversationId = this.#options.stores.of(id).waitingFiles.get(id)?.conversationId;
		for (const [conversation, batch] of this.#batches) {
			if (conversationId !== undefined && conversation !== conversationId) continue;
			const left = this.#left(conversation);
			if (left === 0) this.#batches.delete(conversation);
			else this.#batches.set(conversation, { ...batch, done: Math.max(batch.done, batch.total - left) });
		}
	}

	#left(conversationId: ConversationId): number {
		const ids = [...this.#waiting, ...this.#running.keys()];
		return ids.filter(
			(id) => this.#options.stores.of(id).waitingFiles.get(id)?.conversationId === conversationId,
		).length;
	}

	#shown(file: WaitingFile): QueuedFile {
		const running = this.#running.get(file.id);
		return running === undefined
			? { ...file, fraction: null }
			: { ...file, state: 'reading', fraction: running.fraction };
	}

	#need(id: WaitingFileId): WaitingFile {
		const file = this.#options.stores.of(id).waitingFiles.get(id);
		if (file === undefined) throw new KnownError('not-found');
		return file;
	}
}

interface Running {
	readonly abort: AbortController;
	fraction: number | null;
}

interface Batch {
	readonly done: number;
	readonly total: number;
	readonly started: number;
}

const mostAtOnce = 2;
/** Files after which the rest can be estimated. */
const fewestToTell = 3;
