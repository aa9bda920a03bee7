import { aboutTime, number, plural } from './en-forms.ts';

const files = (count: number): string => `${number(count)} ${plural(count, 'file', 'files')}`;
const passages = (count: number): string => `${number(count)} ${plural(count, 'passage', 'passages')}`;
const pages = (count: number): string => `${number(count)} ${plural(count, 'page', 'pages')}`;

/** Everything about folders that can be asked, and about what an answer was made from, in English. */
export const collectionTexts = {
	collections: {
		title: 'Collections',
		text: 'A collection is a folder that you can ask. Indoors reads what lies in it, keeps in step when files change, and leaves the files as they are.',
		list: 'Your collections',
		add: 'Choose a folder',
		empty: 'Ask a whole folder',
		emptyText:
			'Choose a folder with documents: guidelines, minutes, letters. You can then ask about all of them at once, and every answer shows the file and the page it comes from.',
		ask: 'Ask',
		askLabel: (name: string) => `Ask the collection ${name}`,
		actions: (name: string) => `Actions for ${name}`,
		progress: (name: string) => `Progress of ${name}`,
		pause: 'Pause',
		goOn: 'Go on',
		lookNow: 'Look for changes now',
		exclude: 'Leave files out',
		rename: 'Rename',
		remove: 'Remove',
		removed: (name: string) => `“${name}” removed. The files in the folder were not touched.`,
		removedForGood: 'Removed for good, in the backups too.',
		newName: 'Name of the collection',
		excludeTitle: (name: string) => `Leave files out of ${name}`,
		excludeText: 'One name or folder a line; * stands for anything. What is left out is forgotten again.',
		excludeField: 'Names and folders that are left out',
		excludePlaceholder: 'Archive/*\n*.csv',
		looking: 'Looking for changes…',
		left: (seconds: number) => `${aboutTime(seconds)} left`,
		reading: (done: number, all: number, count: number) =>
			`Reading: ${number(done)} of ${files(all)}, ${pages(count)} so far`,
		waiting: (done: number, all: number) =>
			`Waiting until the computer is free: ${number(done)} of ${files(all)} read`,
		paused: (done: number, all: number) =>
			`Paused: ${number(done)} of ${files(all)} read; changes are not noticed`,
		folderGone: 'The folder cannot be found. What was read can still be asked.',
		facts: (count: number, pageCount: number) => `${files(count)}, ${pages(pageCount)}`,
		nothingYet: 'No documents in this folder',
		checked: (time: string) => `last checked ${time}`,
		leftOut: (count: number) =>
			`${files(count)} left out: of other kinds, or beyond what one collection can hold`,
		failed: (count: number) => `${files(count)} could not be read`,
		failedList: (name: string) => `Files of ${name} that could not be read`,
		locked:
			'It is left out of the collection. With its password it is read, and its text then lies on this computer like that of the other files.',
		passwordKept: {
			keyring: (name: string) =>
				`${name} was read. Its password is kept where this computer keeps passwords, for the time when the file changes.`,
			session: (name: string) => `${name} was read. Its password is remembered until the program is closed.`,
		},
		again: 'Try again',
		againLabel: (path: string) => `Read ${path} again`,
		allAgain: 'Try all again',
		start: (name: string) => `Ask ${name}`,
		startText: (facts: string) =>
			`Answers come from the documents in this folder (${facts}) and name the file and the page. What is not in them is said to be not in them.`,
		source: 'Where answers come from',
		changeSource: 'Choose where answers come from',
		general: 'The model’s general knowledge',
		documents: (count: number) =>
			count === 1
				? 'The document of this conversation'
				: `The ${number(count)} documents of this conversation`,
		answeringFrom: (name: string) => `Answering from ${name}`,
		gone: 'a collection that was removed',
		placeholder: 'Ask the collection…',
	},
	meaning: {
		title: 'Finding by meaning',
		none: 'Passages are found by their words. With a search model they are also found where they say the same in other words.',
		showModels: 'Show search models',
		ready: (model: string, count: number) =>
			`Passages are found by their words and, with ${model}, by what they mean (${passages(count)}).`,
		working: (model: string, done: number, all: number) =>
			`${model} is getting to know the documents: ${number(done)} of ${passages(all)}`,
		waiting: (done: number, all: number) =>
			`Waiting until the computer is free: ${number(done)} of ${passages(all)} known`,
		paused: (done: number, all: number) =>
			`Paused: ${number(done)} of ${passages(all)} known; the others are found by their words.`,
		left: (seconds: number) => `${aboutTime(seconds)} left`,
		notUnderstood: (languages: string) =>
			`The model does not understand questions in ${languages} well enough; they are answered by words alone.`,
		progress: 'Progress of getting to know the documents',
		pause: 'Pause',
		goOn: 'Go on',
		again: 'Try again',
	},
};
