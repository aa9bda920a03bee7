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
	#waiting: Queued[] = [];
	readonly #running = new Map<WaitingFileId, Running>();
	/** Typed by a person for one file; kept nowhere. */
	readonly #passwords = new Map<WaitingFileId, string>();
	/** What is counted and estimated together, per conversation. */
	readonly #batches = new Map<ConversationId, Batch>();
	#lastMoment = 0;
	#isClosed = false;

	constructor(options: ReadingQueueOptions) {
		this.#options = options;
		this.#now = options.now ?? Date.now;
	}

	/** A file that is on the list already is not put there twice; one that was not read is tried again. */
	add(conversationId: ConversationId, paths: readonly string[]): void {
		const { waitingFiles } = this.#options.stores.of(conversationId);
		const listed = new Map(waitingFiles.ofConversation(conversationId).map((file) => [file.path, file.id]));
		for (const one of paths) {
			const known = listed.get(one);
			if (known !== undefined) {
				this.retry(known);
				continue;
			}
			this.#lastMoment = Math.max(this.#now(), this.#lastMoment + 1);
			const file = { path: one, name: path.basename(one) };
			const added = waitingFiles.add(conversationId, file, this.#lastMoment);
			listed.set(one, added.id);
			this.#queue(added);
		}
		this.#goOn();
	}

	/** Errors: `not-found`. */
	retry(id: WaitingFileId, password?: string): void {
		const file = this.#need(id);
		const running = this.#running.get(id);
		if (running !== undefined) running.isWantedAgain = running.abort.signal.aborted;
		if (running !== undefined || this.#waiting.some((one) => one.id === id)) return;
		if (password !== undefined) this.#passwords.set(id, password);
		this.#options.stores.of(id).waitingFiles.change(id, 'waiting', null);
		this.#queue(file);
		this.#goOn();
	}

	/** Takes a file out of the list, whatever it is doing. */
	dismiss(id: WaitingFileId): void {
		const { conversationId } = this.#need(id);
		const waiting = this.#waiting.find((one) => one.id === id);
		if (waiting !== undefined) {
			this.#waiting = this.#waiting.filter((one) => one !== waiting);
			waiting.batch.total -= 1;
			this.#endIfDone(conversationId, waiting.batch);
		}
		this.#options.stores.of(id).waitingFiles.remove(id);
		this.#running.get(id)?.abort.abort(new KnownError('cancelled'));
		this.#options.onChanged(conversationId, id);
	}

	/** Stops all that is not read yet; it stays in the list. */
	stop(conversationId: ConversationId): void {
		const { waitingFiles } = this.#options.stores.of(conversationId);
		this.#waiting = this.#waiting.filter((one) => one.conversationId !== conversationId);
		this.#batches.delete(conversationId);
		for (const { id, state } of waitingFiles.ofConversation(conversationId)) {
			if (state !== 'waiting') continue;
			waitingFiles.change(id, 'stopped', null);
			const running = this.#running.get(id);
			if (running !== undefined) running.isWantedAgain = false;
			running?.abort.abort(new KnownError('cancelled'));
			this.#options.onChanged(conversationId, id);
		}
	}

	/** Goes on with all that was stopped. */
	resume(conversationId: ConversationId): void {
		for (const { id, state } of this.files(conversationId)) if (state !== 'failed') this.retry(id);
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

	/** Ends what is being read, and waits for it; what is not read is still on the list at the next start. */
	async dispose(): Promise<void> {
		this.#isClosed = true;
		this.#waiting = [];
		const running = [...this.#running.values()];
		for (const { abort } of running) abort.abort(new KnownError('cancelled'));
		await Promise.all(running.map(({ done }) => done));
	}

	#queue({ conversationId, id }: WaitingFile): void {
		const batch = this.#batches.get(conversationId) ?? { done: 0, total: 0, started: this.#now() };
		batch.total += 1;
		this.#batches.set(conversationId, batch);
		this.#waiting.push({ id, conversationId, batch });
		this.#options.onChanged(conversationId, id);
	}

	#goOn(): void {
		while (!this.#isClosed && this.#running.size < mostAtOnce) {
			const next = this.#waiting.shift();
			if (next === undefined) return;
			const running: Running = {
				abort: new AbortController(),
				fraction: null,
				isWantedAgain: false,
				done: Promise.resolve(),
			};
			this.#running.set(next.id, running);
			running.done = this.#read(next, running);
		}
	}

	async #read({ id, conversationId, batch }: Queued, running: Running): Promise<void> {
		const { stores, onChanged } = this.#options;
		onChanged(conversationId, id);
		try {
			await this.#open(id, running);
			stores.of(id).waitingFiles.remove(id);
		} catch (error) {
			this.#note(id, toKnownError(error));
		}
		this.#running.delete(id);
		batch.done += 1;
		this.#endIfDone(conversationId, batch);
		if (this.#isClosed) return;
		onChanged(conversationId, id);
		if (running.isWantedAgain && stores.of(id).waitingFiles.get(id) !== undefined) this.retry(id);
		this.#goOn();
	}

	async #open(id: WaitingFileId, running: Running): Promise<void> {
		const { stores, open, onChanged } = this.#options;
		const { path: file, conversationId } = this.#need(id);
		const password = this.#passwords.get(id);
		this.#passwords.delete(id);
		await open(
			{
				path: file,
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
	}

	/** What became of a file that was not read; of one that the end of the program interrupted, nothing. */
	#note(id: WaitingFileId, { code, details }: KnownError): void {
		if (this.#isClosed) return;
		const isStopped = code === 'cancelled';
		try {
			this.#options.stores
				.of(id)
				.waitingFiles.change(id, isStopped ? 'stopped' : 'failed', isStopped ? null : { code, details });
		} catch {
			// On a full disk it is shown as not read, and can be tried again all the same.
		}
	}

	#endIfDone(conversationId: ConversationId, batch: Batch): void {
		if (batch.done >= batch.total && this.#batches.get(conversationId) === batch)
			this.#batches.delete(conversationId);
	}

	#shown(file: WaitingFile): QueuedFile {
		const running = this.#running.get(file.id);
		if (running !== undefined && !running.abort.signal.aborted)
			return { ...file, state: 'reading', fraction: running.fraction };
		const waits = running?.isWantedAgain === true || this.#waiting.some(({ id }) => id === file.id);
		return { ...file, state: file.state === 'waiting' && !waits ? 'stopped' : file.state, fraction: null };
	}

	#need(id: WaitingFileId): WaitingFile {
		const file = this.#options.stores.of(id).waitingFiles.get(id);
		if (file === undefined) throw new KnownError('not-found');
		return file;
	}
}

interface Queued {
	readonly id: WaitingFileId;
	readonly conversationId: ConversationId;
	readonly batch: Batch;
}

interface Running {
	readonly abort: AbortController;
	fraction: number | null;
	/** Stopped, and asked for again before it came to its end. */
	isWantedAgain: boolean;
	done: Promise<void>;
}

interface Batch {
	done: number;
	total: number;
	readonly started: number;
}

const mostAtOnce = 2;
/** Files after which the rest can be estimated. */
const fewestToTell = 3;
