import type { Turn } from '../engine/engine.ts';
import { summarise } from './summarise.ts';
import type { SummariseInput } from './summary-events.ts';

/**
 * What a summary would ask the model first, so that it can be read before anybody starts one; null where it would ask
 * nothing. Nothing is written.
 */
export async function firstRequest(
	input: SummariseInput,
	signal: AbortSignal,
): Promise<readonly Turn[] | null> {
	if (input.model === null) return null;
	const asked = new Asked();
	const model = {
		...input.model,
		generate: ({ turns }: { readonly turns: readonly Turn[] }): never => {
			asked.turns = turns;
			throw asked;
		},
	};
	const notes = { get: (key: string) => input.notes.get(key), put: () => undefined };
	try {
		for await (const _ of summarise({ ...input, model, notes }, signal)) signal.throwIfAborted();
		return null;
	} catch (error) {
		if (asked.turns === null) throw error;
		return asked.turns;
	}
}

/** Ends the summary at its first request. */
class Asked extends Error {
	turns: readonly Turn[] | null = null;
}
