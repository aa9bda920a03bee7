/** The same for the same value, whatever order its keys came in. `space` as in `JSON.stringify`. */
export function canonicalJson(value: unknown, space = ''): string {
	return JSON.stringify(sorted(value), undefined, space);
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, one]) => one !== undefined);
	entries.sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
