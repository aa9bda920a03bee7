import type { FoundWords } from '../../contract/corrections.ts';
import type { TextWork } from '../../documents/text-work.ts';
import type { FindPersonal } from '../../teach/typed-examples.ts';

/** What seems personal in texts that a model is to learn from, each once. `house`: words that it never wants to see there. */
export function findPersonalWith(text: TextWork, house: () => string[]): FindPersonal {
	return async (texts, signal) => {
		const found = await text.findPersonal(texts, { organisationWords: house() }, signal);
		return found.map((findings, at) => {
			const words = new Map<string, FoundWords[number]>();
			for (const { kind, start, end } of findings) {
				const one = { kind, words: (texts[at] ?? '').slice(start, end).replaceAll(/\s+/gu, ' ') };
				words.set(`${kind} ${one.words}`, one);
			}
			return [...words.values()].slice(0, mostShown);
		});
	};
}

/** More than anybody reads before they change the text. */
const mostShown = 30;
