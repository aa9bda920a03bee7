import type { PageText } from './sentences.ts';

/** What was found in a text, kept as long as the text is: every point of a summary is checked against the same pages. */
export function remembered<Found>(find: (page: PageText) => Found): (page: PageText) => Found {
	const known = new WeakMap<PageText, Found>();
	return (page) => {
		let found = known.get(page);
		if (found === undefined) known.set(page, (found = find(page)));
		return found;
	};
}
