import { list, number, plural, tenths } from './en-forms.ts';

const examples = (count: number): string => `${number(count)} ${plural(count, 'example', 'examples')}`;

/** Where what a model was taught comes from, in English. */
export const adapterTexts = {
	papers: {
		open: 'Passport and name…',
		title: 'Passport of what was taught',
		name: 'Name',
		madeBy: 'Made by',
		madeByHint: 'May stay empty. It goes along when you save it as a file.',
		nameNeeded: 'It needs a name.',
		base: 'For the model',
		made: 'Made',
		data: 'Learnt from',
		dataFacts: (learnt: number, apart: number) =>
			`${examples(learnt)}; ${number(apart)} kept apart for the test afterwards`,
		sources: {
			typed: 'written here',
			glossary: 'from the glossary',
			imported: 'from a file',
			corrected: 'corrected answers',
			text: 'from de-identified texts',
		},
		counted: (what: string, count: number) => `${what}: ${number(count)}`,
		origins: 'What these were made of',
		kinds: {
			conversation: 'Conversation',
			document: 'Document',
			text: 'De-identified text',
			'text-set': 'Set of texts',
			term: 'Term',
			file: 'File',
		},
		more: (count: number) => `and ${number(count)} more`,
		noNames: 'What they were made of is not named: the names were left out on the way here.',
		settings: 'How it was trained',
		setting: {
			rank: 'Rank',
			alpha: 'Alpha',
			epochs: 'Rounds',
			batchSize: 'Examples at once',
			learningRate: 'Learning rate',
			seed: 'Seed',
		},
		result: 'Test afterwards',
		file: 'File',
		megabytes: (value: number) => `${tenths.format(value)} MB`,
		hash: (sha256: string) => `SHA-256 ${sha256}`,
		none: 'It came without a passport: nobody here knows what it learnt from.',
		said: 'What its file says of itself',
		saidText: 'Written by whoever made the file. Nobody has checked it.',
		saveNamed: 'Save with all names…',
		saved: 'Saved, with a passport beside it that names no document and no text.',
		savedNamed: 'Saved, with a passport beside it that names what it learnt from.',
		savedPlain: 'The file was saved.',
		savedAlone:
			'The file was saved without its passport: another file with that name lies beside it. Save it in another folder.',
		renamed: 'The passport was changed.',

		learntBy: (names: readonly string[]) =>
			names.length === 1
				? `“${names[0] ?? ''}” learnt from it, and what it has learnt stays there.`
				: `${number(names.length)} things that models were taught learnt from it, and what they have learnt stays there: ${list.format(names.map((name) => `“${name}”`))}.`,
		examplesStay: (count: number) =>
			`${examples(count)} made of it ${plural(count, 'stays', 'stay')} under “Teach”.`,
	},
};
