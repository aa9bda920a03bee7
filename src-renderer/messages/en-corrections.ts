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
const examples = (count: number): string => `${number(count)} ${plural(count, 'example', 'examples')}`;

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

	learning: {
		fromTexts: 'From de-identified texts…',
		fromTextsTitle: 'From de-identified texts',
		fromTextsText:
			'Only texts that you have read and confirmed can be taken, as they were confirmed: with “Person A” in the place of a name. The model learns these words too.',
		noSets: 'There are no sets of texts yet. Make one under “De-identify”, and confirm its texts.',
		setConfirmed: (confirmed: number, all: number) =>
			confirmed === 0
				? `${number(all)} ${plural(all, 'text', 'texts')}, none of them confirmed yet`
				: `${number(confirmed)} of ${number(all)} ${plural(all, 'text', 'texts')} confirmed`,
		show: 'Show',
		chooseSet: (name: string) => `Show what would be learnt from “${name}”`,
		backToSets: 'All sets',
		whatBecomes:
			'A text with headings becomes: what it says, in another order, to be put into your form. One without headings: a beginning that is gone on with. At most twelve examples of each text.',
		textFacts: (count: number, isTaken: boolean) =>
			`${count === 0 ? 'too short for an example' : examples(count)}${isTaken ? ', there already' : ''}`,
		takeTexts: (count: number) => `Take ${examples(count)}`,
		nothingToTake: 'Nothing to take',
		textsTaken: (added: number, skipped: number) =>
			`${examples(added)} added${skipped === 0 ? '' : `, ${number(skipped)} were there already`}.`,
		textsNotTaken: 'Nothing was added: the examples are there already, or the texts are no longer confirmed.',
		waiting: (count: number) =>
			`${examples(count)} ${plural(count, 'waits: its', 'wait: their')} text is no longer confirmed as it was. ${plural(count, 'It is', 'They are')} not learnt from, and ${plural(count, 'comes', 'come')} back when the same text is confirmed again.`,
	},
};
