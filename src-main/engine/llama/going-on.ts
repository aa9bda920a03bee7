import type { Turn } from '../engine.ts';

/** The request with what was written of its answer so far. */
export function continued(turns: readonly Turn[], text: string): readonly Turn[] {
	return text === '' ? turns : [...turns, { role: 'assistant', text }];
}

/** An abort before the first word is thrown by the library, a later one is returned; here both are the same. */
export function unlessPaused(pause: AbortSignal): (error: unknown) => { metadata: { stopReason: 'abort' } } {
	return (error) => {
		if (!pause.aborted) throw error;
		return { metadata: { stopReason: 'abort' } };
	};
}

export const neverAborts = new AbortController().signal;
