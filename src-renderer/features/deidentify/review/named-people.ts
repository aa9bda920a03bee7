import type { ReviewedText } from '../../../state/text-review.svelte.ts';

/** Somebody whom a text names. */
export interface NamedPerson {
	readonly letter: string;
	/** The longest form of the name. */
	readonly name: string;
	readonly key: string;
	/** All forms of it. */
	readonly keys: ReadonlySet<string>;
}

/** In the order in which they are named first. */
export function namedPeople({ found, text, decisions }: ReviewedText): NamedPerson[] {
	const people = new Map<string, { name: string; key: string; keys: Set<string> }>();
	for (const { kind, key, replacement, start, end } of found) {
		const letter = /(?<!\p{L})[A-Z]+(?!\p{L})/u.exec(replacement)?.[0];
		if (kind !== 'name' || letter === undefined || decisions.get(key)?.decision === 'refused') continue;
		const name = text.slice(start, end).replaceAll(/\s+/gu, ' ');
		const known = people.get(letter);
		if (known === undefined) people.set(letter, { name, key, keys: new Set([key]) });
		else {
			known.keys.add(key);
			if (name.length > known.name.length) Object.assign(known, { name, key });
		}
	}
	return [...people].map(([letter, person]) => ({ letter, ...person }));
}
