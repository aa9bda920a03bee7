import type { ErrorFacts, ErrorText } from './error-text.ts';
import { number, plural } from './en-forms.ts';

const percents = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });
const tokens = (count: number): string => `${number(count)} ${plural(count, 'token', 'tokens')}`;

/** Everything about how an answer came into being, in English. */
export const inspectTexts = {
	inspect: {
		menu: 'How this answer was made',
		open: 'What the model read…',
		openShading: 'How predictable was each word?…',
		openRepeat: 'Repeat, receipt…',
		title: 'How this answer was made',
		views: { read: 'What the model read', shading: 'How predictable', repeat: 'Repeat and receipt' },
		viewLabel: 'What to look at',
		tokens,
		copy: 'Copy as text',
		show: (passages: number, way: string, terms: number) =>
			[
				passages === 0 ? '' : `${number(passages)} ${plural(passages, 'passage', 'passages')}`,
				way,
				terms === 0 ? '' : `${number(terms)} ${plural(terms, 'term', 'terms')}`,
			]
				.filter((part) => part !== '')
				.join(', '),
		showRead: (what: string) => `What the model read: ${what}`,
		kinds: {
			instructions: 'Instructions',
			rules: 'Rules of the program',
			glossary: 'Glossary',
			passage: 'Passage',
			document: 'Text of the document',
			history: 'Earlier in the conversation',
			question: 'Question',
			beginning: 'Beginning of the answer',
			format: 'Signs of the chat format',
		},
		step: (at: number, of: number) => `Part ${number(at)} of ${number(of)}`,
		exact:
			'This is exactly what the model read: it was made again from what is stored, and its hash is the same.',
		notExact: 'The hash is not the same as then: a part was changed or the program reads differently now.',
		unsure: 'Signs of the chat format and tokens can be shown only while the model that answered is in use.',
		earlier: 'This answer was made before the program kept what the model read. This is all that is known.',
		nothing: 'No model read anything for this answer.',
		gone: 'Deleted together with its document.',
		showPassage: (name: string, place: string) => `Show ${place} of ${name}`,
		leftOut: 'Left out',
		turnsNoRoom: (count: number) =>
			`${number(count)} earlier ${plural(count, 'message', 'messages')} of the conversation: there was no room for them.`,
		turnsDocuments: (count: number) =>
			`${number(count)} earlier ${plural(count, 'message', 'messages')} of the conversation: answers from documents do not read them.`,
		passagesLeft: (count: number) =>
			`${number(count)} more ${plural(count, 'passage', 'passages')} that ${plural(count, 'fits', 'fit')} the question: there was no room for ${plural(count, 'it', 'them')}.`,
		termsLeft: (count: number) =>
			`${number(count)} ${plural(count, 'term', 'terms')} more came up, for which there was no room.`,
		terms: 'Terms from the glossary',
		made: 'Made with',
		facts: {
			model: 'Model',
			hash: 'SHA-256 of its file',
			adapter: 'Adapter',
			noAdapter: 'none',
			adapterHash: 'SHA-256 of the adapter',
			sampling: 'Choice of words',
			seed: 'Seed',
			maxTokens: 'At most',
			read: 'Read',
			wrote: 'Written',
			began: 'Begun',
			took: 'Took',
			machine: 'Machine',
			versions: 'Versions',
			promptHash: 'SHA-256 of what it read',
		},
		sampling: (temperature: number, topP: number, minP: number, penalty: number) =>
			`temperature ${number(temperature)}, top-p ${number(topP)}, min-p ${number(minP)}, repeat penalty ${number(penalty)}`,
		readValue: (all: number, reused: number, slices: number) =>
			reused === 0
				? `${tokens(all)}, all of them anew, in ${number(slices)} ${plural(slices, 'slice', 'slices')}`
				: `${tokens(all)}, ${number(reused)} of them still in memory from before`,
		took: (first: string, all: string) => `${all}, first word after ${first}`,
		machine: (threads: number, backend: string, processor: string) =>
			`${number(threads)} ${plural(threads, 'thread', 'threads')}, ${backend}${processor && `, ${processor}`}`,
		unfinished: 'not written to its end',
		adapter: (name: string | null, percent: number) =>
			`${name === null || name === '' ? 'one that is no longer here' : name}, strength ${number(percent)}%`,

		shadingText:
			'How probable the model found each word, after all that stands before it. A wrong dose or a wrong name can be very predictable: this is not how sure or how right the answer is.',
		shading: 'Computing…',
		steps: ['90% and more', '50 to 90%', '10 to 50%', 'less than 10%'],
		legend: 'Probability of a word',
		words: 'Words of the answer, with the arrow keys',
		word: (text: string, probability: number) => `${text}, ${percents.format(probability)}`,
		pickWord: 'Choose a word to see what else might have stood there.',
		instead: (word: string) => `In place of “${word}”`,
		ends: 'the answer ends here',
		percent: (value: number) => (value < 0.001 ? `below ${percents.format(0.001)}` : percents.format(value)),
		chosen: 'as in the answer',
		goOn: (text: string) => `Go on from here with “${text}”`,
		noAlternatives: 'Nothing else was likely here.',
		noShading: {
			'not-recorded': 'This answer was made before the program kept what the model read.',
			parts: 'This answer was written in several parts, whose words cannot be told apart afterwards.',
			thinks:
				'This model thinks before it writes. What it thought changes every word, so shading would mislead.',
			'adapter-gone': 'The adapter that it was written with is no longer here.',
			'other-model': 'Another model is in use. Choose the one that answered, then look again.',
			'document-gone': 'A document that the model read was deleted, so its words cannot be weighed again.',
			unfinished: 'There are no finished words to look at.',
		},

		repeatTitle: 'Repeat',
		repeatCold:
			'This answer was made so that it can be had again. Repeating it gives the same words, as long as model, program and processor are the same.',
		repeatWarm:
			'This answer was made in a warm conversation: what was still in memory changes the sums a little, so a repetition may differ.',
		repeatDo: 'Repeat it now',
		repeatSummary: 'Repeat the summary',
		repeatQuotations: 'Quotations are chosen without a model: repeating gives the same ones.',
		repeatWritten:
			'The model always takes the most probable word, but what is still in its memory changes the sums a little: a repetition may differ in single words.',
		repeatEdited: 'What you changed or removed is left out of the comparison.',
		repeating: (words: number) =>
			`Writing it again: ${number(words)} ${plural(words, 'word', 'words')} so far…`,
		stop: 'Stop',
		identical: 'Identical, word for word.',
		differs: 'It differs:',
		otherPlan: 'It was read with other versions or threads than then.',
		removed: 'only then',
		added: 'only now',
		repeatable: 'Make repeatable',
		repeatableText:
			'Writes the answer once more, slowly and from nothing, as a new version that can be repeated.',
	},
	receipts: {
		title: 'Receipt',
		setting: 'Receipts',
		settingText:
			'Whether a receipt is as it was signed. Nothing is run. You may also drop the file into the window.',
		check: 'Check a receipt…',
		section: 'Receipt',
		sectionText:
			'A small signed file that says with what this answer was made: model, documents, parameters and versions by their hashes, not their content.',
		save: 'Save a receipt…',
		saved: 'Receipt saved.',
		genuine: 'This receipt is as it was signed.',
		signedHere: 'It was signed by this installation.',
		signedElsewhere: (fingerprint: string) =>
			`It was signed by a key that is not known here: ${fingerprint}. Ask its owner whether the key is theirs.`,
		changed: 'This receipt has been changed.',
		changedText:
			'It is not as it was signed, so nothing in it can be relied on. Ask for the file as it was saved.',
		says: 'A receipt says what was used and that these facts belong together. It does not say that an answer is right.',
		of: 'Receipt of',
		kinds: { answer: 'an answer', summary: 'a summary' },
		document: 'Document',
		output: 'SHA-256 of the text',
		here: (isHere: boolean): string => (isHere ? 'is on this computer' : 'is not on this computer'),
		repeatable: 'made so that it can be had again',
		warm: 'made in a warm conversation: may differ',
	},
};

export const inspectErrors = {
	'answer-not-recorded': () => ({
		title: 'What the model read for this answer is not known.',
		text: 'It was made by an earlier program, or was not finished. Ask again, and the new answer can be looked at.',
	}),
	'answer-other-model': ({ model }: ErrorFacts) => ({
		title: 'Another model wrote this answer.',
		text: `Choose ${model === undefined || model === '' ? 'that model' : String(model)} for this conversation, then try again. Nothing was changed.`,
	}),
	'other-model-in-use': () => ({
		title: 'Another model was chosen meanwhile.',
		text: 'What was written stays. Continue, and the model of this conversation is taken again.',
	}),
	'summary-unfinished': () => ({
		title: 'This summary is not finished.',
		text: 'Only a whole one can be repeated. Let it be finished, then try again.',
	}),
	'summary-model-replaced': () => ({
		title: 'The file of this model is another one now.',
		text: 'It may write something else, so there is nothing to compare with. Make the summary anew, and that one can be repeated.',
	}),
	'summary-kind-changed': () => ({
		title: 'This kind of summary was changed since.',
		text: 'It would be made from other headings now, so there is nothing to compare with. Make the summary anew, and that one can be repeated.',
	}),
	'answer-adapter-gone': () => ({
		title: 'The adapter that this answer was written with is no longer here.',
		text: 'Without it the model would write something else. Take its file in again under “Teach”, then try again. Nothing was changed.',
	}),
	'answer-in-parts': () => ({
		title: 'This is not possible for this answer.',
		text: 'It was written in several parts, or with thoughts before it. Nothing was changed. Ask about a shorter text instead.',
	}),
	'answer-document-gone': () => ({
		title: 'A part of what the model read was deleted.',
		text: 'Its document was taken out, so that this answer cannot be had again. The answer itself stays as it is.',
	}),
	'receipt-broken': () => ({
		title: 'This file holds no receipt.',
		text: 'It has to be a receipt that was saved from Indoors. Ask whoever gave it to you for the file as it was saved.',
	}),
	'receipt-too-large': () => ({
		title: 'This file is too large for a receipt.',
		text: 'A receipt has less than one megabyte. Nothing of the file was read.',
	}),
} satisfies Record<string, (facts: ErrorFacts) => ErrorText>;
