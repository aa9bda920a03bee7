import { number } from './en-forms.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** Everything about which of several documents an answer was made with, in English. */
export const takenTexts = {
	taken: {
		by: {
			named: (names: readonly string[]) => `Made with ${quoted(names)}, which you named.`,
			shown: (names: readonly string[]) => `Made with ${quoted(names)}, which was open beside it.`,
			newest: (names: readonly string[]) =>
				`It was not clear which document you mean: this was made with ${quoted(names)}, the newest one.`,
			chosen: (names: readonly string[]) => `Made with ${quoted(names)}, which you chose.`,
		},
		all: (count: number) => `Made with all ${number(count)} documents, one after the other.`,
		several: (count: number) => `Made with ${number(count)} documents, one after the other.`,
		label: 'Make it with another document',
		instead: 'Instead with:',
		another: 'Another document',
		takeAll: (count: number) => (count === 2 ? 'Both' : `All ${number(count)}`),
	},
};
