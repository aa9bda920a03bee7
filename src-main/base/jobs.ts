import { randomUUID } from 'node:crypto';
import { KnownError } from '../contract/errors.ts';
import type { Job, JobId } from '../contract/jobs.ts';
import { Broadcast } from './broadcast.ts';
import { estimatedProgress } from './estimated-progress.ts';

export interface JobHandle {
	readonly id: JobId;
	readonly signal: AbortSignal;
	/** Where a fraction comes without the time that is left, that is estimated. */
	update(change: Partial<Pick<Job, 'fraction' | 'step' | 'secondsLeft' | 'title'>>): void;
	stop(): void;
	end(): void;
}

/** All long work in one list, so that it can be shown, stopped and waited for in one place. */
export class Jobs {
	readonly #running = new Map<JobId, { job: Job; abort: AbortController }>();
	readonly #changes = new Broadcast<Job[]>();
	readonly #onBusy: (busy: boolean) => void;

	readonly #now: () => number;

	/** `onBusy` learns when the first job starts and the last one ends. `now`: in milliseconds. */
	constructor(
		onBusy: (busy: boolean) => void = () => undefined,
		now: () => number = () => performance.now(),
	) {
		this.#onBusy = onBusy;
		this.#now = now;
	}

	start(facts: Pick<Job, 'kind' | 'title' | 'conversationId'>): JobHandle {
		const id = randomUUID() as JobId;
		const abort = new AbortController();
		const job: Job = { id, fraction: null, step: null, secondsLeft: null, canStop: true, ...facts };
		const estimate = estimatedProgress(this.#now);
		this.#running.set(id, { job, abort });
		if (this.#running.size === 1) this.#onBusy(true);
		this.#tell();
		return {
			id,
			signal: abort.signal,
			update: (change) => {
				const { fraction } = change;
				const isEstimated = typeof fraction === 'number' && change.secondsLeft === undefined;
				Object.assign(job, change, isEstimated ? estimate(fraction, 1) : {});
				this.#tell();
			},
			stop: () => abort.abort(new KnownError('cancelled')),
			end: () => {
				if (!this.#running.delete(id)) return;
				if (this.#running.size === 0) this.#onBusy(false);
				this.#tell();
			},
		};
	}

	stop(id: JobId): void {
		this.#running.get(id)?.abort.abort(new KnownError('cancelled'));
	}

	stopAll(): void {
		for (const id of this.#running.keys()) this.stop(id);
	}

	/** Resolves when none of these kinds is under way. Errors: `cancelled`. */
	async without(kinds: ReadonlySet<Job['kind']>, signal: AbortSignal): Promise<void> {
		for await (const jobs of this.watch(signal)) if (!jobs.some(({ kind }) => kinds.has(kind))) return;
		throw new KnownError('cancelled');
	}

	watch(signal: AbortSignal): AsyncIterable<Job[]> {
		return this.#changes.watch(signal, this.#list());
	}

	#tell(): void {
		this.#changes.send(this.#list());
	}

	#list(): Job[] {
		return [...this.#running.values()].map((running) => ({ ...running.job }));
	}
}
