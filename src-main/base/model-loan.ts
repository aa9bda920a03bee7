import type { ModelId } from '../contract/entities.ts';

export interface ModelLoanOptions {
	/** The model that the engine has now, or has been told to take. */
	readonly current: () => ModelId | null;
	/** Makes the engine take a model, when nobody is being answered. Errors: why it cannot be used. */
	readonly lend: (id: ModelId, signal: AbortSignal) => Promise<void>;
	/** Resolves when no work is under way that was begun with the model in use. */
	readonly othersDone: (signal: AbortSignal) => Promise<void>;
}

/** Has the engine for other models for a while, and gives it back as it was. */
export class ModelLoan {
	readonly #options: ModelLoanOptions;
	readonly #before: ModelId | null;
	#lent: ModelId | null = null;

	constructor(options: ModelLoanOptions) {
		this.#options = options;
		this.#before = options.current();
	}

	has(id: ModelId): boolean {
		return this.#options.current() === id;
	}

	/** `onWait`: other work has to end first. Errors: why it cannot be used; `cancelled`. */
	async take(id: ModelId, onWait: (waits: boolean) => void, signal: AbortSignal): Promise<void> {
		const { lend, othersDone } = this.#options;
		if (this.has(id)) return;
		onWait(true);
		try {
			await othersDone(signal);
			await lend(id, signal);
			this.#lent = id;
		} finally {
			onWait(false);
		}
	}

	/** Whoever chose another model meanwhile keeps it. */
	async giveBack(): Promise<void> {
		const before = this.#before;
		if (before === null || this.#lent === null || this.#lent === before || !this.has(this.#lent)) return;
		await this.#options.lend(before, new AbortController().signal);
	}
}
