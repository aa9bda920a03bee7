import type { choiceTexts as english } from './en-choices.ts';

/** What chooses the sentences of a summary. */
export const choiceTexts: typeof english = {
	choices: {
		label: 'Sätze',
		byRanking: 'ausgewählt durch die Rangfolge dieses Programms',
		byModel: 'ausgewählt durch dieses Modell: in einem kleinen Test besser als die Rangfolge des Programms',
	},
};
