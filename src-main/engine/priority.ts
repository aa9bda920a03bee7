import { abortable } from '../base/abortable.ts';
import type { Lane } from './engine.ts';

/** Who computes: one request per lane at a time, and the background only while the front is idle. */
export class Priority {
	#tails: Record<Lane, Promise<unknown>> = { front: Promise.resolve(), background: Promise.resolve() };
	#frontRunning = 0;
	#frontIdle: (() => void)[] = [];
	#pause = new AbortController();

	/** Runs `work` after earlier work of the lane. What is stopped while it waits ends at once; `signal` is handed on. */
	async run<T>(lane: Lane, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		const before = this.#tails[lane];
		if (lane === 'front') {
			this.#frontRunning += 1;
			this.#pause.abort();
		}
		const result = abortable(before, signal).then(async () => {
			signal.throwIfAborted();
			if (lane === 'background') await this.turn(lane, signal);
			return work(signal);
		});
		this.#tails[lane] = Promise.allSettled([before, result]);
		try {
			return await result;
		} finally {
			if (lane === 'front') this.#frontDone();
		}
	}

	/** Resolves when the lane may go on: at once for the front, when the front is idle for the background. */
	async turn(lane: Lane, signal: AbortSignal): Promise<void> {
		while (lane === 'background' && this.#frontRunning > 0) {
			await new Promise<void>((resolve) => {
				this.#frontIdle.push(resolve);
				signal.addEventListener('abort', () => resolve(), { once: true });
			});
			signal.throwIfAborted();
		}
	}

	/** Aborts as soon as the front wants to compute; never for the front itself. */
	pauseSignal(lane: Lane): AbortSignal {
		return lane === 'front' ? new AbortController().signal : this.#pause.signal;
	}

	#frontDone(): void {
		this.#frontRunning -= 1;
		if (this.#frontRunning > 0) return;
		this.#pause = new AbortController();
		for (const resolve of this.#frontIdle.splice(0)) resolve();
	}
}
