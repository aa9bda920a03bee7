import { number } from './de-forms.ts';
import type { takenTexts as english } from './en-taken.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');

/** Everything about which of several documents an answer was made with, in German. */
export const takenTexts: typeof english = {
	taken: {
		by: {
			named: (names) => `Gemacht aus ${quoted(names)}, wie Sie es genannt haben.`,
			shown: (names) => `Gemacht aus ${quoted(names)}, weil es daneben offen war.`,
			newest: (names) =>
				`Es war nicht klar, welches Dokument Sie meinen: Gemacht aus ${quoted(names)}, dem neuesten.`,
			chosen: (names) => `Gemacht aus ${quoted(names)}, wie Sie es gewählt haben.`,
		},
		all: (count) => `Gemacht aus allen ${number(count)} Dokumenten, einem nach dem anderen.`,
		several: (count) => `Gemacht aus ${number(count)} Dokumenten, einem nach dem anderen.`,
		label: 'Aus einem anderen Dokument machen',
		instead: 'Stattdessen aus:',
		another: 'Einem anderen Dokument',
		takeAll: (count) => (count === 2 ? 'Beiden' : `Allen ${number(count)}`),
	},
};
