import type { ErrorFacts, ErrorText } from './error-text.ts';
import { number, plural } from './en-forms.ts';

const file = (facts: ErrorFacts): string =>
	typeof facts['name'] === 'string' && facts['name'] !== '' ? `“${facts['name']}”` : 'This file';

/** What can go wrong with languages for scans. */
export const scanErrors = {
	'recognition-file-unknown': (facts: ErrorFacts) => ({
		title: `${file(facts)} is not one of the languages for scans that this program knows.`,
		text: 'Nothing was taken over, because only files whose fingerprint is known are used. Get the language in Settings, under Languages for scans, or bring the file whose address can be copied there.',
	}),
	'recognition-file-unreadable': () => ({
		title: 'The file of the language cannot be read.',
		text: 'Nothing was taken over. Its drive was unplugged, it was changed meanwhile, or another program holds it. Plug the drive in again, then try again.',
	}),
	'recognition-refused': (facts: ErrorFacts) => ({
		title: 'The rules for this computer do not allow the licence of this language.',
		text: `${typeof facts['licence'] === 'string' ? `The licence is ${facts['licence']}. ` : ''}Nothing was fetched; the languages that are here go on working. Ask the person who looks after your computer.`,
	}),
} satisfies Record<string, (facts: ErrorFacts) => ErrorText>;

/** Everything about the languages in which text in scans is recognised, in English. */
export const scanTexts = {
	scans: {
		title: 'Languages for scans',
		text: 'Text in scans and photos is recognised on this computer, in the languages ticked here. Tick only those that you need: each one more takes time.',
		comesAlong: 'comes with the program',
		noneTicked: (names: string) => `None is ticked, so scans are read in ${names}.`,
		readIn: (name: string) => `Read scans in ${name}`,
		add: 'Add a language…',
		addTitle: 'Add a language for scans',
		addText:
			'From the Tesseract project, under the licence Apache-2.0. Fetched once, checked, and used on this computer from then on.',
		search: 'Search the languages',
		searchHint: 'French, polski, ar…',
		found: (count: number) => `${number(count)} ${plural(count, 'language', 'languages')}`,
		none: 'No such language can be added.',
		get: 'Get',
		getOne: (name: string) => `Get ${name}`,
		copyAddress: (name: string) => `Copy the address of the file for ${name}`,
		addressCopied: (name: string) =>
			`Copied: where the file for ${name} can be fetched on another computer. Bring it here on a stick.`,
		fromFile: 'From a file…',
		fromFileText: 'Without a connection: bring the file on a stick.',
		agreeTitle: (name: string) => `Get ${name} for scans?`,
		agreeText: (host: string) =>
			`Indoors will connect to ${host} to fetch this language. Nothing of yours is sent.`,
		added: (names: string) => `Added: ${names}. Documents that you open from now on are read in it too.`,
		remove: (name: string) => `Remove ${name}`,
		removed: (name: string) => `${name} was removed. Scans are not read in it any more.`,
		stop: (name: string) => `Stop fetching ${name}`,
		failed: 'The list of languages could not be read.',
		hintLanguage: (language: string, read: string) =>
			`This scan seems to be in ${language}, but scans are read in ${read} here: letters and accents can be wrong.`,
		hintUnsure: (read: string) => `Much of it was recognised with doubt. Scans are read in ${read} now.`,
		hintDo: 'Choose languages for scans',
		hintThen: 'Open the document again afterwards.',
	},
};
