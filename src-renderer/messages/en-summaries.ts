import type { DocumentUnit } from '../../src-main/contract/document-formats.ts';
import { unitWord } from '../../src-main/contract/unit-words.ts';
import { aboutTime, capital, list, number, pages, place, plural, rounded } from './en-forms.ts';

/** Without a model that reads, sentences of the document stand for it. */
function howMuch(read: number, count: number, unit: DocumentUnit): string {
	if (read === 0) return 'none of it: sentences of the document are quoted';
	if (read >= count * 0.95) return 'everything';
	if (read < 1) return count === 1 ? 'a part of it' : `less than one of ${pages(count, unit)}`;
	return `about ${rounded(read)} of ${pages(count, unit)}`;
}

/** Summaries, what they cover and their kinds, in English. */
export const summaryTexts = {
	summary: {
		title: 'Summary',
		titleSoFar: 'Summary so far',
		titleQuotations: 'Quotations',
		make: 'Make summary',
		makeQuotations: 'Quotations',
		waiting: 'Waiting to start',
		running: (done: number, total: number) => `Summarising: section ${number(done)} of ${number(total)}`,
		runningPlain: 'Summarising',
		left: (seconds: number) => `${aboutTime(seconds)} left; you can go on working`,
		leftUnknown: 'You can go on working',
		progress: 'Progress of the summary',
		stop: 'Stop',
		stopped: (done: number, total: number) =>
			`Stopped after section ${number(done)} of ${number(total)}. What is there stays.`,
		resume: 'Continue',
		failed: 'The summary could not be finished. What is there stays.',
		announceRunning: 'The summary is being made.',
		announceDone: 'The summary is ready.',
		announceStopped: 'The summary was stopped.',
		length: 'Length',
		short: 'Short',
		medium: 'Medium',
		detailed: 'Detailed',
		quotations: 'Quotations',
		kind: 'Kind of summary',
		versions: 'Versions',
		version: (index: number, count: number) => `${number(index)} of ${number(count)}`,
		versionOlder: 'Earlier version of the summary',
		versionNewer: 'Later version of the summary',
		methodSections: (model: string) => `Written section by section with ${model}.`,
		methodSentences: (model: string) =>
			`Made sentence by sentence with ${model}; each point is checked against its own sentences.`,
		methodAsked: 'Quotations: the document’s own sentences, under its own headings. No model wrote anything.',
		methodLanguage: (language: string, model: string, knows: string) =>
			`Quotations, because this document is in ${language} and ${model} knows ${knows} only.`,
		methodNoModel: 'Quotations, because there is no model on this computer yet.',
		methodMeasured: (model: string) =>
			`Quotations, because ${model} was found not to summarise this reliably.`,
		theModel: 'the model',
		starterModel: 'the starter model',
		languageUnknown: 'a language that was not recognised',
		reused: (count: number) => `${number(count)} ${plural(count, 'part', 'parts')} taken from earlier work.`,
		quotedFigure: 'Quoted, because a figure came out differently in the model’s words',
		quotedName: 'Quoted, because a name came out differently in the model’s words',
		quotedNegation: 'Quoted, because a “not” was lost in the model’s words',
		quotedInvented: 'Quoted, because the model’s words said more than the document',
		quotedChosen: 'The document’s own words',
		edited: 'edited by you',
		pointActions: 'Actions for this point',
		edit: 'Edit',
		editLabel: 'Text of this point',
		editHint: 'Enter saves, Esc cancels',
		moveUp: 'Move up',
		moveDown: 'Move down',
		remove: 'Remove',
		removed: 'Point removed.',
		changed: 'Figure changed.',
		saysPlace: (page: number, unit: DocumentUnit) => `${capital(place(page, unit))} says`,
		nothingLike: (page: number, unit: DocumentUnit, said: string) =>
			`${capital(place(page, unit))} has nothing like “${said}”.`,
		changeTo: (text: string) => `Change to ${text}`,
		isRight: 'It is right',
		keptByYou: (said: string) => `You confirmed “${said}”`,
		doubtful: 'does not agree with the document',
		checkedByMe: 'Checked by me',
		checkedAt: (time: string) => `Checked by you on ${time}`,
		copy: 'Copy',
		saveAs: 'Save',
		saveWord: 'Save as Word document',
		savePdf: 'Save as PDF',
		saveMarkdown: 'Save as Markdown text',
		copyPlain: 'Copy without page numbers',
		saved: 'Saved.',
		openWarnings: (count: number) =>
			`${number(count)} ${plural(count, 'doubtful place is', 'doubtful places are')} still open`,
		openWarningsText: 'Correct first, or take the text along with the doubtful places marked.',
		correctFirst: 'Correct first',
		copyWithMarks: 'Copy with marks',
		saveWithMarks: 'Save with marks',
		print: 'Print…',
		printed: 'Handed to the printer.',
		printWithMarks: 'Print with marks',
		dragOut: 'Drag into a folder or a mail',
		tools: 'What to do with the summary',
		quick: 'Quick look',
		quickText: 'The key passages of every part',
		thorough: 'Thorough',
		thoroughText: 'Every section for itself',
		thoroughBySentences: 'More of the key passages where the document is long',
		/** How long it takes, and how much the model reads of how many pages. */
		price: (seconds: number | null, read: number, count: number, unit: DocumentUnit) =>
			[
				seconds === null ? 'time not known yet' : aboutTime(seconds),
				`the model reads ${howMuch(read, count, unit)}`,
			].join('; '),
		depth: 'How thoroughly',
		recipe: 'What for',
		suggested: (name: string) => `${name} (suggested)`,
		language: 'Language',
		documentLanguage: (language: string) => `As the document (${language})`,
		onlyDocumentLanguage: 'The model in use writes in the document’s language only.',
		onlyHeadings: 'The model in use goes by the headings of this kind, not by its instructions.',
		noInstructions: 'The model in use cannot follow the instructions of this kind.',
		options: 'Choose how',
		again: 'Change',
		makeAgain: 'Make again',
		editRecipes: 'Edit kinds…',
		notFoundUnder: (titles: string[]) => `Nothing found for: ${list.format(titles)}`,
		supported: 'the cited sentences say this',
		supportPlaces: 'Only partly supported: something differs from the cited sentences.',
		supportWords: (words: string[]) =>
			`Only partly supported: the cited sentences do not have ${list.format(words.map((word) => `“${word}”`))}.`,
		supportWordsPlain: 'Only partly supported by the cited sentences.',
		supportLanguage: 'In another language: only figures and names were compared.',
		notFound: 'Not found in the document. The nearest sentence:',
		noSource: 'Not found in the document.',
		takeSource: 'Take this sentence',
		taken: 'The document’s sentence stands there now.',
	},

	coverage: {
		figuresDiffer: (count: number) => `${number(count)} ${plural(count, 'figure differs', 'figures differ')}`,
		placesDiffer: (count: number) => `${number(count)} ${plural(count, 'place differs', 'places differ')}`,
		noneDiffers: 'no figure differs',
		decided: (count: number) => `${number(count)} decided by you`,
		readAll: (count: number, unit: DocumentUnit) =>
			count === 1
				? `the one ${unitWord('en', unit, 1)} read by the model`
				: `all ${pages(count, unit)} read by the model`,
		readSome: (read: number, count: number, unit: DocumentUnit) =>
			`${number(read)} of ${pages(count, unit)} read by the model`,
		sentencesAll: (count: number, unit: DocumentUnit) =>
			count === 1
				? `key sentences of the one ${unitWord('en', unit, 1)}`
				: `key sentences of all ${pages(count, unit)}`,
		sentencesSome: (read: number, count: number, unit: DocumentUnit) =>
			`key sentences of ${number(read)} of ${pages(count, unit)}`,
		quotedAll: (count: number, unit: DocumentUnit) =>
			count === 1
				? `quoted from the one ${unitWord('en', unit, 1)}`
				: `quoted from all ${pages(count, unit)}`,
		quotedSome: (read: number, count: number, unit: DocumentUnit) =>
			`quoted from ${number(read)} of ${pages(count, unit)}`,
		stopped: (done: number, total: number) => `stopped after section ${number(done)} of ${number(total)}`,
		withoutText: (numbers: string, count: number, unit: DocumentUnit) =>
			`${unitWord('en', unit, count)} ${numbers} without text`,
		omissions: 'omissions are not checked',
		range: (from: number, to: number) => `${number(from)}–${number(to)}`,
		and: (parts: string[]) => list.format(parts),
		notSupported: (count: number) =>
			`${number(count)} ${plural(count, 'point is', 'points are')} not fully supported`,
		quick: (left: string) => `quick look: ${left}`,
		notInFull: (left: number, count: number, unit: DocumentUnit) =>
			left >= count
				? `no ${unitWord('en', unit, 1)} was read in full`
				: `${number(left)} of ${pages(count, unit)} were not read in full`,
	},

	recipes: {
		title: 'Kinds of summaries',
		text: 'What a summary looks for and under which headings. Yours can be given to colleagues as a file.',
		back: 'Back',
		changed: 'changed by you',
		own: 'your own',
		add: 'New kind',
		importFile: 'From a file…',
		exportFile: 'Save as file…',
		edit: 'Edit',
		duplicate: 'Make a copy',
		copyOf: (name: string) => `${name} (copy)`,
		remove: 'Remove',
		removed: (name: string) => `“${name}” removed.`,
		reset: 'Original again',
		resetDone: (name: string) => `“${name}” is as it was again.`,
		imported: 'The kind was taken in.',
		actions: (name: string) => `Actions for “${name}”`,
		editTitle: (name: string) => `Kind of summary: ${name}`,
		newTitle: 'New kind of summary',
		name: 'Name',
		instructions: 'Instructions for the model',
		instructionsHint: 'Read by larger models. Small ones go by the headings and words below.',
		sections: 'Headings',
		sectionTitle: 'Heading',
		cues: 'Words to look for',
		cuesHint:
			'Separated by commas. The beginning of a word is enough: “approv” finds “approved” and “approval”. A heading without words takes what else is important.',
		addSection: 'Add heading',
		removeSection: (title: string) => `Remove heading “${title}”`,
		noSections: 'Without headings the summary follows the document.',
		length: 'Usual length',
		sectionMissing: 'Every heading needs a name.',
		saved: 'Saved.',
		followsDocument: 'follows the document',
	},
};
