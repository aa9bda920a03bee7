/** Summaries as the program makes them. */
import { summarise } from '../../src-main/documents/summarise.ts';

/**
 * @param model null for quotations
 * @returns the points, and how long it took in milliseconds
 */
export async function makeSummary({ name, pages, language }, method, model, text) {
	const notes = new Map();
	const input = {
		documentId: name,
		pages,
		language,
		length: 'medium',
		depth: 'quick',
		recipe: { instructions: '', sections: [] },
		method,
		model,
		notes: { get: (key) => notes.get(key), put: (key, value) => notes.set(key, value) },
		text,
	};
	const points = [];
	const started = performance.now();
	for await (const event of summarise(input, new AbortController().signal))
		if (event.type === 'point') points.push(event.point);
	return { points, ms: performance.now() - started };
}
