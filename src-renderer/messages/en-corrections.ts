import { list, number, plural } from './en-forms.ts';

const kinds = {
	name: (words: readonly string[]) => `This seems to name a person: ${list.format(words)}.`,
	date: (words: readonly string[]) => `This seems to be a date of somebody’s life: ${list.format(words)}.`,
	age: (words: readonly string[]) => `This seems to be somebody’s age: ${list.format(words)}.`,
	address: (words: readonly string[]) => `This seems to be an address: ${list.format(words)}.`,
	phone: (words: readonly string[]) => `This seems to be a telephone number: ${list.format(words)}.`,
	email: (words: readonly string[]) => `This seems to be an e-mail address: ${list.format(words)}.`,
	web: (words: readonly string[]) => `This seems to be a web address: ${list.format(words)}.`,
	number: (words: readonly string[]) =>
		`This seems to be the number of somebody or something: ${list.format(words)}.`,
	organisation: (words: readonly string[]) =>
		`This seems to name a house, ward or firm: ${list.format(words)}.`,
};
const suggestions = (count: number): string =>
	`${number(count)} ${plural(count, 'correction', 'corrections')}`;

/** Everything about corrections of answers, in English. */
export const correctionTexts = {
	corrections: {
		suggest: 'Suggest a correction',
		change: 'Change the suggested correction',
		suggested: 'Correction suggested',
		suggestedTaken: 'Correction suggested, and taken as an example',
		suggestedDismissed: 'Correction suggested, not taken',
		title: 'Suggest a correction',
		text: 'Write how the answer should have been. It is kept on this computer for the person who teaches the model.',
		question: 'Question',
		needs: {
			conversation:
				'This question was asked after others. The model learns the question alone: write it so that it can be understood without them.',
			document:
				'This answer was made from a document. The model does not have the document when it learns: write into the question what has to be known, or it learns to answer out of nothing.',
		},
		corrected: 'How it should have been',
		asItWas: 'As it was written',
		remark: 'Remark (optional)',
		remarkHint: 'Why, or where it can be looked up.',
		questionNeeded: 'The question is missing.',
		answerNeeded: 'Write how the answer should have been.',
		unchanged: 'Nothing was changed in the answer yet.',
		save: 'Suggest',
		saveAndLearn: 'Save and learn from it',
		saved: 'Your suggestion is kept.',
		takeBack: 'Take it back',
		takenBack: 'The suggestion was taken back.',
		takenBackStays: 'The suggestion was taken back. The example that was made of it stays under “Teach”.',

		list: (count: number) => `Suggested corrections (${number(count)})`,
		listText:
			'What people say an answer should have been. What you take becomes an example; what seems to be personal in it is shown to you first.',
		none: 'Nobody has suggested a correction that waits for you. Under every answer there is “Suggest a correction”.',
		take: 'Take as example',
		takeAll: (count: number) => `Take all ${number(count)}`,
		changeFirst: 'Change first…',
		dismiss: 'Dismiss',
		taken: (count: number) =>
			count === 1 ? 'It is an example now.' : `${suggestions(count)} are examples now.`,
		askedLeft: (count: number) =>
			`${suggestions(count)} ${plural(count, 'waits', 'wait')} for your answer: something in ${plural(count, 'it', 'them')} seems to be personal, or ${plural(count, 'it is', 'they are')} too long.`,
		dismissed: 'The suggestion was dismissed.',
		personal: kinds,
		personalText:
			'What a model has learnt cannot be taken out of it again. Change the text, or use it all the same if it names nobody.',
		tooLong: 'It is too long to learn from: question and answer may have 3,000 characters together.',
		useAnyway: 'Use it all the same',
		changeIt: 'Change it',
		removed: 'removed',
		added: 'new',
		madeFrom: (names: readonly string[]) => `The answer was made from ${list.format(names)}.`,
		showMore: (count: number) => `Show ${number(count)} more`,
	},
};
