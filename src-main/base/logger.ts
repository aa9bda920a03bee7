/** Writes what happened, never content: names of events with ids, sizes, durations and codes. */
export interface Logger {
	event(name: string, facts?: Record<string, string | number | boolean | null>): void;
}

/** One JSON line per event to `write`. */
export function jsonLogger(write: (line: string) => void, now: () => number = Date.now): Logger {
	return {
		event: (name, facts = {}) =>
			write(`${JSON.stringify({ at: new Date(now()).toISOString(), name, ...facts })}\n`),
	};
}

/** What may be said of an error without its words: messages of libraries can hold file names and text. */
export function errorFacts(error: unknown): { error: string; code: string } {
	const { name, code } = error as { name?: unknown; code?: unknown };
	return {
		error: typeof name === 'string' ? name : typeof error,
		code: typeof code === 'string' ? code : '',
	};
}
