import type { Repetition, RepeatEvent } from '../../src-main/contract/inspection.ts';

/** Something that is written once more: how far it is, and what came of it. */
export class Repeating {
	words = $state(0);
	repetition = $state.raw<Repetition | null>(null);
	#stopping = $state.raw<AbortController | null>(null);
	readonly #begin: () => AsyncIterableIterator<RepeatEvent>;
	readonly #tell: (error: unknown) => void;

	constructor(begin: () => AsyncIterableIterator<RepeatEvent>, tell: (error: unknown) => void) {
		this.#begin = begin;
		this.#tell = tell;
	}

	get isWriting(): boolean {
		return this.#stopping !== null;
	}

	async start(): Promise<void> {
		const stop = new AbortController();
		this.#stopping = stop;
		this.repetition = null;
		this.words = 0;
		try {
			const events = this.#begin();
			stop.signal.addEventListener('abort', () => void events.return?.());
			for await (const event of events) {
				if (event.kind === 'written') this.words = event.words;
				else this.repetition = event.repetition;
			}
		} catch (error) {
			if (!stop.signal.aborted) this.#tell(error);
		} finally {
			this.#stopping = null;
		}
	}

	/** Whoever leaves stops it too. */
	stop(): void {
		this.#stopping?.abort();
	}
}
