import type { ModelId } from '../contract/entities.ts';
import type { Engine } from '../engine/engine.ts';

/** A text that does not change any more, or gets longer. */
export interface Counted {
	/** Of a message, or anything else that names this text alone. */
	readonly id: string;
	readonly text: string;
}

/** Tokens of messages, asked of the engine once for each, because every answer needs all of its conversation's. */
export class TokenCounts {
	readonly #engine: Pick<Engine, 'count'>;
	readonly #currentModel: () => ModelId | null;
	readonly #known = new Map<string, { length: number; tokens: number }>();
	#countedBy: ModelId | null = null;

	constructor(engine: Pick<Engine, 'count'>, currentModel: () => ModelId | null) {
		this.#engine = engine;
		this.#currentModel = currentModel;
	}

	/** Tokens of each message in its order, without the chat format around it. */
	async of(messages: readonly Counted[], signal: AbortSignal): Promise<number[]> {
		this.#forgetOtherModel();
		const missing = messages.filter(({ id, text }) => this.#known.get(id)?.length !== text.length);
		if (missing.length > 0) {
			const texts = missing.map(({ text }) => text);
			const counts = await this.#engine.count(texts, signal);
			for (const [at, { id, text }] of missing.entries())
				this.#known.set(id, { length: text.length, tokens: counts[at] ?? 0 });
		}
		const counts = messages.map(({ id }) => this.#known.get(id)?.tokens ?? 0);
		if (this.#known.size > mostKnown) this.#known.clear();
		return counts;
	}

	#forgetOtherModel(): void {
		const model = this.#currentModel();
		if (model !== this.#countedBy) this.#known.clear();
		this.#countedBy = model;
	}
}

const mostKnown = 20_000;
