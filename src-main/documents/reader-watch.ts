import { KnownError } from '../contract/errors.ts';
import type { ReaderLink } from './reader-link.ts';

export interface ReaderLimits {
	/** Gives up after this many milliseconds without a sign of life. */
	readonly silenceMs?: number;
	readonly memoryBytes?: number;
}

/** Gives up on a reader that is silent or takes too much memory. */
export class ReaderWatch {
	readonly #reader: ReaderLink;
	readonly #options: ReaderLimits;
	#lastSign = performance.now();
	#timer: NodeJS.Timeout | undefined;

	constructor(reader: ReaderLink, options: ReaderLimits) {
		this.#reader = reader;
		this.#options = options;
	}

	start(giveUp: (error: KnownError) => void): void {
		const { silenceMs = usualSilenceMs, memoryBytes = usualMemoryBytes } = this.#options;
		this.#timer = setInterval(() => {
			if (performance.now() - this.#lastSign > silenceMs) giveUp(new KnownError('document-reader-timeout'));
			void this.#reader.memoryBytes().then((bytes) => {
				if (bytes > memoryBytes) giveUp(new KnownError('document-reader-memory'));
			});
		}, lookEveryMs);
	}

	alive(): void {
		this.#lastSign = performance.now();
	}

	end(): void {
		clearInterval(this.#timer);
	}
}

const usualSilenceMs = 60_000;
const usualMemoryBytes = 1.5 * 1024 ** 3;
const lookEveryMs = 500;
