/** What chooses the sentences of a summary. */
export const choiceTexts = {
	choices: {
		label: 'Sentences',
		byRanking: 'chosen by this program’s ranking',
		byModel: 'chosen by this model: better than the program’s ranking in a small test',
	},
};
