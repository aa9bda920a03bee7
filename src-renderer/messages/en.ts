import type { DocumentUnit } from '../../src-main/contract/document-formats.ts';
import { passportWords } from '../../src-main/contract/passport-words.ts';
import { unitWord } from '../../src-main/contract/unit-words.ts';
import { adapterTexts } from './en-adapters.ts';
import { askedTexts } from './en-asked.ts';
import { collectionTexts } from './en-collections.ts';
import { compareTexts } from './en-compare.ts';
import { connectionTexts } from './en-connections.ts';
import { correctionTexts } from './en-corrections.ts';
import { deidentifyTexts } from './en-deidentify.ts';
import { errors } from './en-errors.ts';
import { aboutTime, capital, duration, locale, number, pages, place, plural, tenths } from './en-forms.ts';
import { fieldTexts } from './en-fields.ts';
import { manyTexts } from './en-many.ts';
import { inspectTexts } from './en-inspect.ts';
import { modelCareTexts } from './en-model-care.ts';
import { modelTexts } from './en-models.ts';
import { choiceTexts } from './en-choices.ts';
import { scanTexts } from './en-scans.ts';
import { summaryTexts } from './en-summaries.ts';
import { takenTexts } from './en-taken.ts';
import { teachTexts } from './en-teach.ts';
import { wayTexts } from './en-ways.ts';

/** Every text of the window in English; the German table has the same shape by its type. */
export const en = {
	locale,
	errors,
	number,
	duration,
	aboutTime,
	pages,

	common: {
		nameMissing: 'Please give it a name.',
		close: 'Close',
		cancel: 'Cancel',
		details: 'Details',
		tryAgain: 'Try again',
		undo: 'Undo',
		save: 'Save',
		copied: 'Copied',
		working: 'Working…',
		page: (page: number, unit: DocumentUnit) => place(page, unit),
		showInDocument: (page: number, unit: DocumentUnit) => `Show ${place(page, unit)} in the document`,
	},

	navigation: {
		label: 'Conversations and screens',
		skip: 'Go to the conversation',
		newConversation: 'New conversation',
		newChoices: 'Other kinds of new conversation',
		newKept: 'New conversation',
		newNotKept: 'New conversation that is not kept',
		newNotKeptWhy: 'Nothing is stored; it is gone when you close it',
		search: 'Search',
		collections: 'Collections',
		models: 'Models',
		settings: 'Settings',
		shieldQuiet: 'No documents sent, no connection',
		shieldConnections: (count: number) =>
			`No documents sent; ${number(count)} ${plural(count, 'connection', 'connections')} you asked for`,
		shieldFetching: 'No documents sent; fetching a model',
		shieldFetchingLanguage: 'No documents sent; fetching a language',
		shieldRefused: (count: number) =>
			`No documents sent; ${number(count)} ${plural(count, 'attempt', 'attempts')} blocked`,
	},

	conversations: {
		empty: 'Your conversations will be listed here.',
		list: 'Conversations',
		pinned: 'Pinned',
		today: 'Today',
		yesterday: 'Yesterday',
		lastWeek: 'Last seven days',
		notKept: 'not kept',
		actions: (title: string) => `Actions for “${title}”`,
		rename: 'Rename',
		renameLabel: 'New name',
		pin: 'Pin',
		unpin: 'Unpin',
		delete: 'Delete',
		deleted: (title: string) => `“${title}” deleted.`,
		backupsHold: (date: string) => `Backups still hold it until ${date}.`,
		deleteForGood: 'Delete for good',
		deleteForGoodDone: 'Deleted for good, in the backups too.',
		untitled: 'Untitled conversation',
		closeNotKept: 'This conversation is not kept. It is gone when you open another one or close the program.',
	},

	working: {
		title: 'Working on',
		reading: (title: string) => `Reading ${title}`,
		summary: (title: string) => `Summarising ${title}`,
		answer: (title: string) => `Answering in “${title}”`,
		continuation: (title: string) => `Summarising “${title}”`,
		fields: (title: string) => `Finding fields in “${title}”`,
		forms: (title: string) => `Filling the form ${title}`,
		personal: (title: string) => `Looking for personal data in “${title}”`,
		asking: askedTexts.asked.working,
		measuring: askedTexts.asked.measuringJob,
		collection: (title: string) => `Reading the collection ${title}`,
		embedding: 'Getting to know documents',
		backup: 'Saving a copy of everything',
		download: (title: string) => `Fetching ${title}`,
		language: (title: string) => `Fetching ${title} for scans`,
		import: (title: string) => `Taking ${title} in`,
		'checking-model': (title: string) => `Checking the file of ${title}`,
		'moving-models': 'Moving the models',
		'exporting-model': (title: string) => `Saving ${title} for another computer`,
		teaching: (title: string) => `Teaching “${title}”`,
		comparison: (title: string) => `Comparing answers to “${title}”`,
		step: (at: number, total: number) => `step ${number(at)} of ${number(total)}`,
		left: (seconds: number) => `${aboutTime(seconds)} left`,
		stop: (title: string) => `Stop: ${title}`,
		progress: (title: string) => `Progress: ${title}`,
	},

	search: {
		title: 'Search conversations',
		placeholder: 'Search in all conversations',
		start: 'Type a word from a conversation or a document.',
		none: (query: string) => `Nothing found for “${query}”.`,
		found: (places: number, conversations: number) =>
			`${number(places)} ${plural(places, 'place', 'places')} found in ${number(conversations)} ${plural(conversations, 'conversation', 'conversations')}`,
		hint: 'Arrow keys choose, Enter opens, Esc closes',
	},

	empty: {
		title: 'What can I do for you?',
		text: 'Drop a document anywhere in this window, or write below. Everything stays on this computer.',
		textNotKept: 'This conversation will not be kept: nothing is stored, and it is gone when you close it.',
		starter:
			'The starter model is small, speaks English only and makes mistakes. Its summaries are checked against the document, sentence by sentence.',
		starterMore: 'About this model',
		noModel:
			'There is no model on this computer yet. Documents can be opened and quoted; chatting needs a model.',
		noModelMore: 'How to get one',
		choose: 'Choose a document',
		chooseText: 'PDF, Word, scans, mails, spreadsheets and more',
		example: 'Write a polite reminder for an unpaid invoice',
		exampleText: 'Opens in the text field; change it before you send it',
		examplePrompt: 'Write a short, polite reminder for an invoice that has been unpaid for three weeks.',
		sample: 'Summarise the sample document',
		sampleText: 'A three-page notice from a town council; takes about half a minute',
	},

	composer: {
		label: 'Message',
		placeholder: 'Write something…',
		placeholderAsk: 'Ask, or write something…',
		send: 'Send',
		stop: 'Stop answering',
		addDocument: 'Add a document',
		answeringFrom: (name: string) => `Answering from ${name}`,
		answeringFromMany: (count: number) => `Answering from ${number(count)} documents`,
		general: 'From the model’s general knowledge',
		toGeneral: 'Answer from the model’s general knowledge instead',
		toDocuments: 'Answer from the document again',
	},

	thread: {
		label: 'Conversation',
		loading: 'Opening the conversation…',
		you: 'You wrote',
		assistant: 'Answer',
		earlier: 'Loading earlier messages…',
		waiting: 'Waiting for the model…',
		reading: (done: number, total: number) =>
			`Reading: ${number(Math.round((100 * done) / Math.max(total, 1)))}%`,
		readingLabel: 'Reading the conversation',
		writing: 'Writing…',
		announceWriting: 'The answer is being written.',
		announceDone: 'The answer is complete.',
		announceStopped: 'The answer was stopped.',
		announceFailed: 'The answer could not be finished.',
		stopped: 'Stopped. The answer is not finished.',
		unfinished: 'This answer is not finished.',
		jump: 'Jump to the latest',
		copy: 'Copy',
		regenerate: 'Answer again',
		edit: 'Edit',
		editLabel: 'Your message',
		resend: 'Send again',
		older: 'Earlier version',
		newer: 'Later version',
		version: (index: number, count: number) => `${number(index)} / ${number(count)}`,
		versionLabel: (index: number, count: number) => `Version ${number(index)} of ${number(count)}`,
		thought: 'What the model thought first',
		details: 'Details',
		basisPassages: 'From passages that were found',
		basisNearPassages:
			'From passages that mean something similar in other words. Check whether they answer the question.',
		basisKeyPassages: 'From the key passages of the document; its summary reads more',
		basisWhole: 'From the whole document',
		basisSections: 'From the whole document, section by section',
		basisNotFound: 'No passage about this was found. Try other words.',
		basisTooBroad:
			'No model can read a whole collection at once. Ask about something in it, or open the document that this is about.',
		basisEarlier: 'Summary of the earlier conversation, written by the model',
		sources: 'Sources',
		readsFrom: 'From here on the model still reads. What stands above no longer fits and is not considered.',
		continueInNew: 'Start a new conversation from a summary of this one',
		continuing: 'The model is summarising this conversation for a new one. You can go on working.',
		continued: 'The new conversation is ready.',
		openContinued: 'Open it',
		figures: {
			model: 'Model',
			promptTokens: 'Tokens in the prompt',
			readTokens: 'of these read anew',
			tokens: 'Tokens written',
			speed: 'Speed',
			speedValue: (words: number) => `${tenths.format(words)} words per second`,
			firstWord: 'First word after',
			duration: 'Duration',
		},
		scrollTable: 'Table',
		copyCode: 'Copy code',
		code: 'Code',
	},

	opening: {
		reading: (name: string) => `Reading ${name}`,
		stop: (name: string) => `Stop reading ${name}`,
		readingText: 'It is read on this computer and nowhere else.',
		page: (at: number, total: number) => `page ${number(at)} of ${number(total)}`,
		password: 'Password',
		open: 'Open',
		wrong: 'That password does not open it. Please try again.',
		dismiss: 'Close this message',
		chooseAnother: 'Choose another file',
		openedInNew: (title: string) => `Opened in a new conversation, so that it does not mix with “${title}”.`,
		addInstead: 'Add to that one instead',
		stay: 'Keep it here',
	},

	drop: {
		title: 'Drop to summarise in a new conversation',
		titleHere: 'Drop to summarise it here',
		text: 'Documents, scans, mails, spreadsheets, ZIP archives. It is read on this computer and nowhere else.',
		addTitle: 'Add to this one',
		addText: (title: string) => `Answers in “${title}” will use both documents`,
		newText: 'Keeps one matter in one conversation',
		modelTitle: 'Drop to add it as a model',
		modelText:
			'A model file, or a folder with models. Nothing is changed before you choose what shall happen.',
	},

	document: {
		label: (name: string) => `Document ${name}`,
		facts: (count: number, unit: DocumentUnit, words: number) =>
			`${pages(count, unit)}, ${number(words)} ${plural(words, 'word', 'words')}.`,
		readIn: (milliseconds: number) => `Read in ${duration(milliseconds)}`,
		summarisedIn: (milliseconds: number) => `, summarised in ${duration(milliseconds)}`,
		end: '.',
		draft: 'AI draft, not checked by you yet',
		checked: (time: string) => `Checked by you on ${time}`,
		show: 'Show',
		hide: 'Hide',
		actions: (name: string) => `Actions for ${name}`,
		showOriginal: 'Open the file in its own program',
		originalChanged: (hasCopy: boolean): string =>
			hasCopy
				? 'The original file was changed after you opened it. Shown here is the earlier version, of which a copy was kept.'
				: 'The original file was changed after you opened it. Only the text of the earlier version is here.',
		originalMissing: (hasCopy: boolean): string =>
			hasCopy
				? 'The original file is no longer in its place. Shown here is the copy that was kept.'
				: 'The original file is no longer in its place, and no copy was kept. Only its text is here.',
		recognisedPage: (confidence: number, unsure: readonly string[]) =>
			[
				`Read by text recognition, ${number(Math.round(confidence * 100))}% sure.`,
				unsure.length === 0
					? ''
					: `Compare with the picture: ${unsure.map((word) => `“${word}”`).join(', ')}.`,
			]
				.filter(Boolean)
				.join(' '),
		partOf: (name: string) => `From ${name}`,
		notes: {
			changesAccepted: (count: number) =>
				`${number(count)} tracked ${plural(count, 'change', 'changes')}: read as if all were accepted.`,
			rowsLeftOut: (sheet: string, read: number, total: number) =>
				`${sheet}: ${number(read)} of ${number(total)} rows were read.`,
			picturesLeftOut: (count: number) =>
				`${number(count)} ${plural(count, 'picture', 'pictures')} in it ${plural(count, 'was', 'were')} not read; any text in ${plural(count, 'it', 'them')} is missing here.`,
			partsLeftOut: (count: number) =>
				`${number(count)} more ${plural(count, 'file', 'files')} inside of it ${plural(count, 'was', 'were')} not opened.`,
			partUnread: (name: string, why: string) => `${name} inside of it was not read. ${why}`,
			recognised: (pages: string, percent: number) =>
				`${pages} read by text recognition, ${number(percent)}% sure.`,
		},
		keyPassages: 'Key passages, word for word',
		keyPassagesFolded: (count: number) =>
			`${number(count)} ${plural(count, 'key passage', 'key passages')}, word for word`,
		quoteOpen: '“',
		quoteClose: '”',
		textUnavailable: 'There is no text on this page, or none that could be recognised.',
		withoutText: (numbers: string, count: number, unit: DocumentUnit) =>
			`${capital(unitWord('en', unit, count))} ${numbers} ${plural(count, 'has', 'have')} no text and could not be read.`,
	},

	panel: {
		label: 'Document',
		selection: {
			label: 'What to do with the selected text',
			explain: 'Explain',
			shorten: 'Shorten',
			translate: (target: 'en' | 'de'): string => (target === 'de' ? 'In German' : 'In English'),
			ask: 'Ask',
			askExplain: (passage: string) => `Explain this passage in plain words: “${passage}”`,
			askShorten: (passage: string) => `Say this passage in one short sentence: “${passage}”`,
			askTranslate: (passage: string, target: 'en' | 'de') =>
				`Translate this passage into ${target === 'de' ? 'German' : 'English'}: “${passage}”`,
			askAbout: (passage: string) => `About this passage: “${passage}”\n\n`,
		},
		tools: 'Tools for the document',
		goTo: (unit: DocumentUnit) => `Go to ${unitWord('en', unit, 1)}`,
		ofAll: (count: number) => `of ${number(count)}`,
		zoomIn: 'Larger',
		zoomOut: 'Smaller',
		fitWidth: 'As wide as the panel',
		percent: (zoom: number) => `${number(Math.round(zoom * 100))}%`,
		showText: 'Show the text only',
		showPictures: 'Show pages as they look',
		notDrawn: 'This page cannot be drawn. Its text can be shown.',
		find: 'Find in the document',
		findPlaceholder: 'Find in the document',
		findNext: 'Next place',
		findPrevious: 'Earlier place',
		findClose: 'Close the search',
		found: (at: number, count: number, isMore: boolean) =>
			`${at > 0 ? `${number(at)} of ` : ''}${number(count)}${isMore ? '+' : ''}`,
		foundNothing: 'Not found',
		positionLabel: (page: number, count: number, unit: DocumentUnit) =>
			`${capital(place(page, unit))} of ${number(count)}`,
		close: 'Close the document',
		resize: 'Width of the document panel',
		loading: 'Loading…',
		notFound: 'The exact words were not found on this page; the page itself is shown.',
	},

	engine: {
		label: 'Model in use',
		starter: 'Starter model',
		forTryingOut: 'for trying out',
		noModel: 'No model yet',
		idle: 'Ready when needed',
		loading: (fraction: number) => `Loading, ${number(Math.round(fraction * 100))}%`,
		ready: 'In use',
		restarting: (attempt: number) => `Starting again (attempt ${number(attempt)})`,
		asks: 'Stopped while loading',
		failed: 'Could not be loaded',
		gaveUp: 'Stopped several times',
	},

	...modelTexts,
	...connectionTexts,
	...choiceTexts,
	...scanTexts,
	...collectionTexts,
	...manyTexts,
	...fieldTexts,
	...summaryTexts,
	...wayTexts,
	...teachTexts,
	...compareTexts,
	...correctionTexts,
	...adapterTexts,
	...deidentifyTexts,
	...askedTexts,
	...takenTexts,
	...modelCareTexts,
	...inspectTexts,
	passport: { ...passportWords.en, ...modelTexts.passport },

	settings: {
		title: 'Settings',
		appearance: 'Appearance',
		language: 'Language',
		languageSystem: 'As the computer',
		languageEnglish: 'English',
		languageGerman: 'Deutsch',
		theme: 'Colours',
		themeSystem: 'As the computer',
		themeLight: 'Light',
		themeDark: 'Dark',
		textSize: 'Text size',
		percent: (value: number) => `${number(value)}%`,
		documents: 'Documents',
		keepCopies: 'Keep a copy of each document with its conversation',
		keepCopiesText:
			'Page references then open tomorrow too, even when the original was moved. Without it, only the text is kept.',
		summaryLength: 'Length of summaries',
		notifications: 'Tell me when long work is done',
		notificationsText: 'Only while another window is in front. A notification never holds any content.',
		data: 'Your data',
		folder: 'Everything is in this folder',
		showFolder: 'Open folder',
		storage: 'Storage used',
		storageDatabase: 'Conversations and texts',
		storageDocuments: 'Copies of documents',
		storageStates: 'Memory of recent conversations',
		storageBackups: 'Backups',
		storageModels: 'Models',
		storageFree: 'Free on this disk',
		backups: 'Backups',
		backupsText: 'One is made each day; the last five are kept in your data folder.',
		backupsNone: 'No backup yet. The first one is made today.',
		backupOf: (time: string) => `Backup of ${time}`,
		restore: 'Restore…',
		saveEverything: 'Save everything…',
		saveEverythingText: 'One file with all conversations, documents and settings. Models are not in it.',
		savedEverything: 'Everything was saved in one file.',
		restoreFrom: 'Restore from a file…',
		help: 'Help',
		report: 'Report for the help desk',
		reportText:
			'Versions, this computer and the codes of the last errors. No content. You see it before it is saved.',
		shortcuts: 'Keyboard shortcuts',
		version: (version: string) => `Indoors ${version}`,
	},

	restore: {
		title: 'Restore this backup?',
		from: (time: string) => `Backup of ${time}`,
		holds: (conversations: number, messages: number, documents: number) =>
			`${number(conversations)} ${plural(conversations, 'conversation', 'conversations')}, ${number(messages)} ${plural(messages, 'message', 'messages')}, ${number(documents)} ${plural(documents, 'document', 'documents')}.`,
		newest: 'The newest conversations in it:',
		keeps: 'What is here now is kept as a backup of its own, so you can come back to it.',
		confirm: 'Restore',
		done: 'The backup was restored.',
	},

	report: {
		title: 'Report for the help desk',
		text: 'This is all that will be in the file. It is saved on this computer and not sent anywhere.',
		save: 'Save report…',
		saved: 'The report was saved.',
		content: 'Content of the report',
	},

	notices: {
		restored: (time: string, setAside: string) =>
			`The file with your conversations was damaged. The backup of ${time} was opened instead; what was written after it is missing. The damaged file was kept as ${setAside}.`,
		restoredNew: (setAside: string) =>
			`The file with your conversations was damaged and there was no backup, so a new one was made. The damaged file was kept as ${setAside}; give it to your help desk.`,
		diskFull:
			'The disk is full, so not everything could be stored. What was stored before is safe, and you can read everything. Make room, then try again.',
		readOnlyDisk:
			'The disk is full. You can read everything, but nothing new can be stored. Make room, then start the program again.',
		readOnlyFolder:
			'The data folder cannot be written to. You can read everything, but nothing new is stored. Ask the person who looks after your computer.',
		restoreDone: (time: string) =>
			`The backup of ${time} was restored. What was here before is kept as a backup of its own.`,
		lost: 'The window has lost the rest of the program. What was written is stored. Close the window and start the program again.',
		dismiss: 'Close this notice',
	},

	shortcuts: {
		title: 'Keyboard shortcuts',
		newConversation: 'New conversation',
		search: 'Search all conversations',
		open: 'Choose a document',
		send: 'Send',
		newLine: 'New line in the message',
		stop: 'Stop the answer; close what is open',
		list: 'Move in lists',
		rename: 'Rename the chosen conversation',
		remove: 'Delete the chosen conversation',
		movePoint: 'Move a summary point up or down',
		sheet: 'This sheet',
		keys: {
			control: 'Ctrl',
			command: '⌘',
			enter: 'Enter',
			shift: 'Shift',
			escape: 'Esc',
			arrows: '↑ ↓',
			alt: 'Alt',
			delete: 'Del',
		},
	},
};

export type Messages = typeof en;
