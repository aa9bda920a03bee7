/** Summaries as the program makes them. */
import { plainRecipe } from '../../src-main/documents/summary-events.ts';
import { summarise } from '../../src-main/documents/summarise.ts';

/**
 * @param model null for quotations
 * @param notes what was made before on the same document, and is not made again
 * @returns the points, and how long it took in milliseconds
 */
export async function makeSummary(
	{ name, pages, language },
	method,
	model,
	text,
	{ notes = new Map(), recipe = plainRecipe } = {},
) {
	const input = {
		documentId: name,
		pages,
		language,
		length: 'medium',
		depth: 'quick',
		recipe,
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
