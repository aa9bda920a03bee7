import { KnownError, toKnownError } from '../../contract/errors.ts';

export interface TrialLimits {
	/** Milliseconds without any sign of progress. */
	readonly silentFor: number;
	/** Milliseconds in all. */
	readonly inAll: number;
	/** Bytes of memory, from what the model needs by its header. */
	readonly memory: (needed: number) => number;
	/** Milliseconds between two looks. */
	readonly lookEvery: number;
}

/** Looks at a process from outside while it works, and fails at the first limit that is passed. */
export class TrialWatch {
	readonly #held: () => Promise<number | undefined>;
	readonly #freeBytes: () => number;
	readonly #limits: TrialLimits;
	readonly #mostAllowed: number;
	readonly #started = performance.now();
	readonly #abort = new AbortController();
	readonly #clock: NodeJS.Timeout;
	#lastSign = performance.now();
	#lastHeld = 0;
	mostBytes = 0;
	/** Rejects with `model-too-large-in-trial` or `model-hung-in-trial`. */
	readonly failed: Promise<never>;

	/** `held`: bytes of memory of the process now; `needed`: what the model needs by its header. */
	constructor(
		held: () => Promise<number | undefined>,
		freeBytes: () => number,
		limits: TrialLimits,
		needed: number,
	) {
		this.#held = held;
		this.#freeBytes = freeBytes;
		this.#limits = limits;
		this.#mostAllowed = limits.memory(needed);
		this.failed = aborted(this.#abort.signal);
		this.failed.catch(() => undefined);
		this.#clock = setInterval(() => void this.look(), limits.lookEvery);
	}

	/** Something happened inside. */
	sign(): void {
		this.#lastSign = performance.now();
	}

	async look(): Promise<void> {
		const held = await this.#held();
		if (held !== undefined) {
			this.mostBytes = Math.max(this.mostBytes, held);
			// Weights that come from a slow disk are seen here long before the library says anything.
			if (Math.abs(held - this.#lastHeld) > memorySign) this.sign();
			this.#lastHeld = held;
			if (held > this.#mostAllowed) {
				const details = { neededBytes: held, freeBytes: this.#freeBytes() };
				this.#abort.abort(new KnownError('model-too-large-in-trial', details));
			}
		}
		const now = performance.now();
		if (now - this.#lastSign > this.#limits.silentFor || now - this.#started > this.#limits.inAll)
			this.#abort.abort(new KnownError('model-hung-in-trial'));
	}

	end(): void {
		clearInterval(this.#clock);
	}
}

/** Rejects with what the signal is aborted with. */
export function aborted(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		const fail = (): void => reject(toKnownError(signal.reason));
		if (signal.aborted) fail();
		else signal.addEventListener('abort', fail, { once: true });
	});
}

export const usualLimits: TrialLimits = {
	silentFor: 60_000,
	inAll: 600_000,
	memory: (needed) => needed * 1.5 + 1e9,
	lookEvery: 250,
};
const memorySign = 4 * 1024 * 1024;
