import { KnownError } from '../../contract/errors.ts';

/** Lets bytes through at `bytesPerSecond()`, 0 being without limit; what was saved up is at most one second's worth. */
export class RateLimit {
	readonly #bytesPerSecond: () => number;
	#freeAt = 0;

	constructor(bytesPerSecond: () => number) {
		this.#bytesPerSecond = bytesPerSecond;
	}

	async take(bytes: number, signal: AbortSignal): Promise<void> {
		const rate = this.#bytesPerSecond();
		if (rate === 0) return;
		const now = performance.now();
		this.#freeAt = Math.max(this.#freeAt, now - 1000) + (bytes / rate) * 1000;
		if (this.#freeAt > now) await pause(this.#freeAt - now, signal);
	}
}

/** Errors: `cancelled`. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise<void>((resolve, reject) => {
		const cancelled = (): void => {
			clearTimeout(timer);
			reject(new KnownError('cancelled'));
		};
		const timer = setTimeout(() => {
			signal.removeEventListener('abort', cancelled);
			resolve();
		}, milliseconds);
		if (signal.aborted) cancelled();
		else signal.addEventListener('abort', cancelled, { once: true });
	});
}
