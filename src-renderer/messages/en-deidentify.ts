import type { ErrorFacts, ErrorText } from './error-text.ts';
import { aboutTime, number, plural } from './en-forms.ts';

const texts = (count: number): string => `${number(count)} ${plural(count, 'text', 'texts')}`;

/** Everything about taking personal data out of texts, in English. */
export const deidentifyTexts = {
	deidentify: {
		navigation: 'De-identify',
		title: 'De-identify',
		text: 'Names, dates, addresses and numbers in texts are found and replaced. You look at every one of them: only what you have read and confirmed counts as de-identified.',
		sets: 'Sets of texts',
		none: 'Texts without personal data',
		noneText:
			'Put texts that belong together into one set: the same person gets the same letter in all of them, and their dates move by the same days. What you decide once holds for the whole set. Everything stays on this computer.',
		addSet: 'New set',
		newSet: 'New set of texts',
		setName: 'Name of the set',
		setNameHint: 'Choose one that names nobody, such as “Handover notes March”.',
		make: 'Make it',
		rename: 'Rename…',
		remove: 'Remove',
		removed: (name: string) => `“${name}” removed, with all its texts.`,
		removedForGood: 'Removed for good, in the backups too.',
		actions: (name: string) => `Actions for “${name}”`,
		setFacts: (all: number, confirmed: number, waiting: number) =>
			all === 0
				? 'No texts yet'
				: `${texts(all)}, ${number(confirmed)} confirmed${waiting > 0 ? `, ${number(waiting)} being looked through` : ''}`,
		back: 'All sets',
		backToSet: 'To the set',
		paste: 'Paste a text',
		pasteTitle: 'Paste a text',
		addFiles: 'From files…',
		textName: 'Name',
		textNameHint: 'A name that does not say who it is about.',
		textLabel: 'Text',
		add: 'Add',
		usualName: (count: number) => `Text ${number(count)}`,
		dropHint: 'Files can be dropped here as well: each becomes a text of this set.',
		emptySet: 'No texts in this set yet',
		emptySetText:
			'Paste a text, choose files, or drop them here. From a document or a conversation, use “De-identify…” in its menu.',
		list: 'Texts of this set',
		reading: (count: number) => (count === 1 ? 'Reading the file…' : `Reading ${number(count)} files…`),
		failed: (name: string, why: string) => `${name}: ${why}`,
		partsLeftOut: (count: number) =>
			`${number(count)} ${plural(count, 'file', 'files')} inside of these files ${plural(count, 'was', 'were')} not taken along. Save ${plural(count, 'it', 'them')} and add ${plural(count, 'it', 'them')} on ${plural(count, 'its', 'their')} own.`,
		states: {
			waiting: 'Waits to be looked through',
			looking: 'Being looked through',
			stopped: 'Stopped: not looked through to the end',
			ready: 'Looked through',
		},
		left: (seconds: number) => `${aboutTime(seconds)} left`,
		confirmedAt: (date: string) => `Confirmed on ${date}`,
		lookedAt: (done: number, all: number) => `${number(done)} of ${number(all)} looked at`,
		nothingFound: 'Nothing personal found',
		doubtful: (count: number) => `${number(count)} doubtful`,
		open: 'Look through',
		openLabel: (name: string) => `Look through “${name}”`,
		goOn: 'Go on',
		stop: 'Stop',
		progress: (name: string) => `Progress: ${name}`,
		settings: 'Settings of the set',
		dates: 'Dates',
		dateWays: { shift: 'Move', year: 'Year only', replace: 'Replace' },
		dateHints: {
			shift:
				'Every person’s dates move by the same secret number of weeks: days of the week and the time between stay right. The American Safe Harbor rule does not allow this.',
			year: 'Only the year stays, as the American Safe Harbor rule allows.',
			replace: 'Every date becomes “[date]”.',
		},
		datesTakeBack: 'Changing this takes back what was confirmed in this set.',
		house: 'Organisations and wards…',
		houseTitle: 'Organisations, houses and wards',
		houseText: 'One a line. These words are replaced in the texts of all sets, wherever they stand.',
		houseImport: 'From a table…',
		houseTaken: (count: number) =>
			`${number(count)} ${plural(count, 'entry', 'entries')} added below. Look through them, then save.`,
		model:
			'The language model is not asked about personal data: what is found comes from patterns, check digits, lists of names and the words around them.',
		replacedView: 'Replaced',
		originalView: 'Original',
		view: 'Show the text as',
		findings: 'What was found',
		wholeText: 'The text',
		kinds: {
			name: 'Name',
			date: 'Date',
			age: 'Age',
			address: 'Address',
			phone: 'Phone',
			email: 'E-mail',
			web: 'Web',
			number: 'Number',
			organisation: 'Organisation',
		},
		kind: 'What it is',
		isDoubtful: 'doubtful',
		isDecided: 'looked at',
		becomes: (text: string) => `becomes ${text}`,
		was: (text: string) => `Original: ${text}`,
		accept: 'Replace',
		refuse: 'Not personal',
		keepHere: 'Not personal here',
		next: 'Next',
		previous: 'Previous',
		acceptSure: (count: number) => `Accept ${number(count)} sure ${plural(count, 'one', 'ones')}`,
		undo: 'Undo',
		redo: 'Redo',
		selected: (text: string) => `Marked: “${text}”`,
		addFinding: 'This is personal data',
		clearMark: 'Clear',
		tooLong: 'Mark a shorter piece: at most 500 signs at once.',
		allLookedAt: 'Everything that was found has been looked at.',
		hint: 'Enter: replace · R: not personal · K: what it is · N and P: next and previous · ← → mark words, A adds them · Ctrl+Z: undo',
		announce: (kind: string, text: string, doubtful: boolean, at: number, all: number) =>
			`${kind}${doubtful ? ', doubtful' : ''}: ${text}. ${number(at)} of ${number(all)}`,
		stays: (text: string) => `“${text}” stays.`,
		warning:
			'Software alone cannot promise that nothing personal is left. Read the whole text, also what is not marked.',
		confirm: 'I have read this text and confirm it',
		confirmed: 'Confirmed as de-identified',
		notYet: (open: number) => `${number(open)} still to look at`,
		takeBack: 'Take back',
		copy: 'Copy',
		copied: 'Copied, with personal data replaced.',
		save: 'Save',
		saveAs: { text: 'As plain text', markdown: 'As Markdown', docx: 'As a Word file' },
		saved: 'Saved, with personal data replaced.',
		edit: 'Edit the text…',
		editTitle: 'Edit the text',
		editHint:
			'The text is looked through again afterwards, and is no longer confirmed. What you decided about words stays.',
		removeText: 'Remove from the set',
		textRemoved: (name: string) => `“${name}” removed from the set.`,
		fromDocument: 'De-identify…',
		into: 'Into which set?',
		intoText: (name: string) =>
			`A copy of the text of “${name}” goes into the set. The original stays as it is.`,
		intoNew: 'A new set',
		put: 'Put it there',
	},
};

/** Failures of it. */
export const deidentifyErrors = {
	'text-not-looked-at': (facts: ErrorFacts): ErrorText => ({
		title: 'Not everything in this text has been looked at.',
		text: `${typeof facts['open'] === 'number' ? `${number(facts['open'])} ${plural(facts['open'], 'place is', 'places are')} still open. ` : ''}Nothing of it is handed out until then. Look at each marked place first, then confirm the text.`,
	}),
	'text-still-searched': (): ErrorText => ({
		title: 'This text is still being looked through.',
		text: 'Something new may be found in it. Wait until it is done, then confirm it.',
	}),
	'text-not-confirmed': (): ErrorText => ({
		title: 'This text is not confirmed.',
		text: 'Only a text that somebody has read and confirmed is handed out. Look it through and confirm it first.',
	}),
	'text-too-long': (): ErrorText => ({
		title: 'This text is too long for a set.',
		text: 'A set takes texts of up to about 1,500 pages. Divide it and add the parts one by one.',
	}),
};
