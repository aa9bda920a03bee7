import { list, number, plural } from './en-forms.ts';

const quoted = (names: string[]): string => list.format(names.map((name) => `“${name}”`));

/** What becomes of models that are here: recalls, lists, what a model is used for; in English. */
export const modelCareTexts = {
	modelCare: {
		recalled: (name: string, reason: string) =>
			`${name} was recalled and is not used any more. The reason: ${reason}`,
		listKept: (name: string, time: string) =>
			`The list ${name} could not be read. What was in it on ${time} still holds.`,
		notMoved: (why: string) =>
			`Moving the models to their new folder could not go on, and they are all where they were. ${why}`,
		moveWaits: (folder: string) =>
			`The models are to be moved to ${folder}, which is not there now. They are used where they are, and the move goes on at the start after it is there again. To leave them, choose their present folder for the move in the settings.`,
		removeTitle: (name: string) => `Remove ${name}?`,
		keep: 'Keep it',
		beginsNew:
			'New conversations begin with it. After that they begin with the best other model, if there is one.',
		conversations: (count: number) =>
			`${number(count)} ${plural(count, 'conversation uses it and goes', 'conversations use it and go')} on with the model for new conversations.`,
		ways: (names: string[]) =>
			`The ${plural(names.length, 'way of working', 'ways of working')} ${quoted(names)} ${plural(names.length, 'names it and goes', 'name it and go')} on with the model for new conversations.`,
		adapters: (names: string[]) =>
			`It was taught ${quoted(names)}. That is kept, but works with this model only.`,
		findsPassages: 'It finds passages by meaning. Without it they are found by their words only.',
	},
};
