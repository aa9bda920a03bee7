import type { Jobs, JobHandle } from '../../base/jobs.ts';
import { errorFacts } from '../../base/logger.ts';
import type { Collection, CollectionState } from '../../contract/collections.ts';
import type { Problem } from '../../contract/entities.ts';
import { KnownError, toKnownError } from '../../contract/errors.ts';
import type { CollectionId } from '../../contract/ids.ts';
import type { StoredCollection } from '../../db/collections.ts';
import { asStorageProblem } from '../../db/open.ts';
import { standBack } from '../stand-back.ts';
import { FolderWatch } from './folder-watch.ts';
import { lookThrough } from './look-through.ts';
import { readNext, type ReadNextOptions } from './read-next.ts';

export interface CollectionRunsOptions extends ReadNextOptions {
	readonly jobs: Jobs;
	readonly onStorageProblem: (error: unknown) => void;
	/** Files were read, all that waited. */
	readonly onRead?: () => void;
	/** State or progress of a collection is another. */
	readonly onChanged: () => void;
}

/**
 * Keeps collections in step, one after the other and one file at a time: looks through a folder when something changed
 * in it, and reads what is new. A person's own work goes first.
 */
export class CollectionRuns {
	readonly #options: CollectionRunsOptions;
	readonly #watches = new Map<CollectionId, FolderWatch>();
	readonly #troubles = new Map<CollectionId, { state: CollectionState; problem: Problem | null }>();
	/** Collections that are to be looked through, in their order. */
	readonly #wanted = new Set<CollectionId>();
	#running: Running | undefined;
	#looking: NodeJS.Timeout | undefined;
	#lookedAtAll = -Infinity;
	#isOver = false;

	constructor(options: CollectionRunsOptions) {
		this.#options = options;
	}

	begin(): void {
		this.lookAtAll();
		this.#looking = setInterval(() => this.lookAtAll(), lookEveryMs);
		this.#looking.unref();
	}

	async dispose(): Promise<void> {
		this.#isOver = true;
		clearInterval(this.#looking);
		this.#wanted.clear();
		for (const watch of this.#watches.values()) watch.close();
		this.#running?.abort.abort();
		await this.#running?.done;
	}

	/** Not too often: a window comes to the front many times. */
	lookAtAll(): void {
		if (performance.now() - this.#lookedAtAll < seldomMs) return;
		this.#lookedAtAll = performance.now();
		for (const { id, paused } of this.#options.table.list()) if (!paused) this.look(id);
	}

	look(id: CollectionId): void {
		if (this.#isOver) return;
		this.#wanted.add(id);
		// One that reads finds what is new after the file that it is at.
		if (this.#running === undefined) this.#next();
		this.#options.onChanged();
	}

	stop(id: CollectionId): void {
		this.#wanted.delete(id);
		this.#troubles.delete(id);
		this.#watches.get(id)?.close();
		this.#watches.delete(id);
		if (this.#running?.id === id) this.#running.abort.abort();
	}

	/** Resolves when nothing reads it any more. */
	async ended(id: CollectionId): Promise<void> {
		this.stop(id);
		if (this.#running?.id === id) await this.#running.done;
	}

	state({ id, paused }: StoredCollection): Pick<Collection, 'state' | 'problem' | 'secondsLeft'> {
		if (paused) return { state: 'paused', problem: null, secondsLeft: null };
		if (this.#running?.id === id)
			return { state: this.#running.state, problem: null, secondsLeft: this.#running.secondsLeft };
		if (this.#wanted.has(id)) return { state: 'looking', problem: null, secondsLeft: null };
		return { state: 'ready', problem: null, ...this.#troubles.get(id), secondsLeft: null };
	}

	#next(): void {
		const [id] = this.#wanted;
		if (id === undefined || this.#isOver) return;
		this.#wanted.delete(id);
		const running: Running = {
			id,
			abort: new AbortController(),
			state: 'looking',
			secondsLeft: null,
			done: Promise.resolve(),
		};
		this.#running = running;
		running.done = this.#run(running).finally(() => {
			this.#running = undefined;
			this.#options.onChanged();
			this.#next();
		});
	}

	async #run(running: Running): Promise<void> {
		const { id, abort } = running;
		const collection = this.#options.table.get(id);
		if (collection === undefined || collection.paused) return;
		this.#troubles.delete(id);
		try {
			this.#follow(collection, await lookThrough(collection, this.#options, abort.signal));
			this.#options.onChanged();
			if (this.#options.table.nextWaiting(id) !== undefined) await this.#read(collection, running);
		} catch (error) {
			this.#failed(id, abort.signal.aborted ? new KnownError('cancelled') : asStorageProblem(error));
		}
	}

	async #read(collection: StoredCollection, running: Running): Promise<void> {
		const { table, jobs } = this.#options;
		const { id, abort } = running;
		const job = jobs.start({ kind: 'collection', title: collection.name, conversationId: null });
		// "Stop" in the list of what is being worked on means: not now.
		job.signal.addEventListener('abort', () => this.#pause(id), { once: true });
		const all = table.counts(id).bytesWaiting;
		let working = 0;
		try {
			for (let file = table.nextWaiting(id); file !== undefined; file = table.nextWaiting(id)) {
				await this.#waitForPeople(running, job);
				const started = performance.now();
				await readNext(collection, file, this.#options, abort.signal);
				working += performance.now() - started;
				this.#measure(running, job, all, working);
				// What changed meanwhile comes first, so that no file is read as it was.
				if (this.#wanted.delete(id))
					this.#follow(
						collection,
						await lookThrough(table.get(id) ?? collection, this.#options, abort.signal),
					);
			}
		} finally {
			job.end();
			this.#options.onRead?.();
		}
	}

	#measure(running: Running, job: JobHandle, all: number, milliseconds: number): void {
		const { files, read, failed, bytesWaiting } = this.#options.table.counts(running.id);
		const done = Math.max(0, all - bytesWaiting);
		if (milliseconds > soonestMs && done > 0)
			running.secondsLeft = (milliseconds / done / 1000) * bytesWaiting;
		job.update({
			step: { done: read + failed, total: files },
			fraction: all === 0 ? null : Math.min(1, done / all),
			secondsLeft: running.secondsLeft,
		});
		this.#options.onChanged();
	}

	/** Until nobody opens a document or waits for the model. */
	async #waitForPeople(running: Running, job: JobHandle): Promise<void> {
		const { jobs, onChanged } = this.#options;
		const { signal } = running.abort;
		await standBack(jobs, signal, (isWaiting) => {
			const state = isWaiting ? 'waiting' : 'reading';
			if (state === running.state) return;
			running.state = state;
			if (isWaiting) job.update({ secondsLeft: null });
			onChanged();
		});
	}

	#pause(id: CollectionId): void {
		if (this.#isOver) return;
		this.#options.table.change(id, { paused: true });
		this.stop(id);
		this.#options.onChanged();
	}

	#follow({ id, folder }: StoredCollection, folders: readonly string[]): void {
		let watch = this.#watches.get(id);
		if (watch === undefined) {
			watch = new FolderWatch(folder, () => this.look(id));
			this.#watches.set(id, watch);
		}
		watch.follow(folders);
	}

	#failed(id: CollectionId, error: unknown): void {
		const { code, details, cause } = toKnownError(error);
		if (code === 'cancelled') return;
		const { logger, onStorageProblem } = this.#options;
		logger.event('collection-stopped', { ...errorFacts(cause ?? error), code });
		if (code === 'disk-full' || code === 'read-only') onStorageProblem(error);
		const isGone = code === 'collection-folder-gone';
		this.#troubles.set(id, { state: isGone ? 'folder-gone' : 'stopped', problem: { code, details } });
	}
}

interface Running {
	readonly id: CollectionId;
	readonly abort: AbortController;
	state: 'looking' | 'reading' | 'waiting';
	secondsLeft: number | null;
	done: Promise<void>;
}

const lookEveryMs = 4 * 60_000;
const seldomMs = 5000;
/** What ends sooner needs no estimate. */
const soonestMs = 2000;
