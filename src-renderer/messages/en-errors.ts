import { askedErrors } from './en-asked.ts';
import { connectionErrors } from './en-connections.ts';
import { deidentifyErrors } from './en-deidentify.ts';
import { modelErrors } from './en-model-errors.ts';
import { scanErrors } from './en-scans.ts';
import { compareErrors } from './en-compare.ts';
import { teachErrors } from './en-teach.ts';
import { inspectErrors } from './en-inspect.ts';
import { wayErrors } from './en-ways.ts';
import { gigabytes, size } from './en-forms.ts';
import type { ErrorFacts, ErrorText } from './error-text.ts';

const amount = (value: unknown): string =>
	typeof value === 'number' ? new Intl.NumberFormat('en-GB').format(value) : '';

/** It is not loaded by itself again, as it might stop each time. */
const stoppedWhileLoading: ErrorText = {
	title: 'The model stopped while it was loaded.',
	text: 'Your conversations and documents are safe. It is not loaded again until you say so: try again, or choose another model under Models.',
};

/** One sentence set for each code of the contract's closed list. */
const table = {
	...modelErrors,
	...connectionErrors,
	...scanErrors,
	...wayErrors,
	...teachErrors,
	...compareErrors,
	...deidentifyErrors,
	...askedErrors,
	...inspectErrors,
	'bad-request': () => ({
		title: 'This could not be done.',
		text: 'The window asked for something the program does not know. Nothing was changed. Start the program again; if it happens once more, send the help-desk report from the settings.',
	}),
	'lost-connection': () => ({
		title: 'The window has lost the rest of the program.',
		text: 'What was written is stored. Close the window and start the program again.',
	}),
	cancelled: () => ({ title: 'Stopped.', text: 'What was there stays. Start it again when you like.' }),
	internal: () => ({
		title: 'The program made a mistake.',
		text: 'Your conversations and documents are stored. Try again; if it happens once more, send the help-desk report from the settings.',
	}),
	'not-found': () => ({
		title: 'This is not here any more.',
		text: 'It was deleted or replaced in the meantime. Nothing else is affected. Choose another one in the list.',
	}),
	'no-model': () => ({
		title: 'There is no model on this computer yet.',
		text: 'Your message is stored. Open Models to see how to get one, then try again.',
	}),
	'model-does-not-fit': (facts: ErrorFacts) => ({
		title: 'The model does not fit into the free memory.',
		text: `${gigabytes(facts['neededBytes']) && gigabytes(facts['freeBytes']) ? `It needs ${gigabytes(facts['neededBytes'])}, and ${gigabytes(facts['freeBytes'])} are free. ` : ''}Nothing is lost. Close other programs, then try again, or choose a smaller model under Models.`,
	}),
	'model-load-failed': () => ({
		title: 'The model could not be loaded.',
		text: 'Your conversations are stored. Try again; if it fails once more, open Models for details.',
	}),
	'model-damaged': () => ({
		title: 'The model’s file is damaged.',
		text: 'Your conversations and documents are not affected. Remove it under Models and get it again.',
	}),
	'engine-crashed': (facts: ErrorFacts) =>
		facts['whileLoading'] === true
			? stoppedWhileLoading
			: {
					title: 'The model stopped in the middle.',
					text: 'What was written so far is stored and marked as unfinished. The model starts again by itself: try again.',
				},
	'engine-gave-up': (facts: ErrorFacts) =>
		facts['whileLoading'] === true
			? stoppedWhileLoading
			: {
					title: 'The model stopped several times in a row.',
					text: 'Everything written is stored. It is not started again by itself. Close other programs, then try again, or choose another model under Models.',
				},
	'too-long': (facts: ErrorFacts) => ({
		title: 'This is too long for the model.',
		text: `${amount(facts['words']) && amount(facts['limitWords']) ? `It has ${amount(facts['words'])} words, and about ${amount(facts['limitWords'])} fit. ` : ''}Nothing was cut off or sent. Shorten the text, or drop it into the window as a document.`,
	}),
	busy: () => ({
		title: 'The model is still answering here.',
		text: 'Nothing was changed. Wait until it has finished, or stop it, then try again.',
	}),
	'document-empty': () => ({
		title: 'The file is empty.',
		text: 'It holds nothing that could be read, and nothing was stored. Check that you have the right file, or that saving it had finished.',
	}),
	'document-folder': () => ({
		title: 'This is a folder.',
		text: 'Nothing was read. Open the folder and drop the documents themselves into the window.',
	}),
	'document-unknown-format': () => ({
		title: 'This kind of file cannot be read yet.',
		text: 'Nothing was stored. Documents, spreadsheets, presentations, mails, web pages, pictures and ZIP archives can be read: save it as one of these, such as PDF, and drop it again.',
	}),
	'document-wrong-extension': () => ({
		title: 'The file is not what its name says.',
		text: 'Its content is of another kind than its ending, so it was not read. Save it again in the program it comes from, as PDF or Word.',
	}),
	'document-damaged': () => ({
		title: 'The file is damaged.',
		text: 'It could not be read to its end, so nothing of it was taken, and the original is untouched. Ask for it again, or save it anew.',
	}),
	'document-old-office': (facts: ErrorFacts) => ({
		title: 'This is an Office file of before 2007.',
		text: `Files of this kind (.${facts['old'] ?? 'doc'}) cannot be read here. Nothing was stored. Open it in Office or LibreOffice, save it as .${facts['newer'] ?? 'docx'}, then drop it again.`,
	}),
	'document-password-needed': (facts: ErrorFacts) => ({
		title: 'The file is protected with a password.',
		text:
			facts['canBeOpened'] === false
				? 'It cannot be opened with its password here, so nothing was stored. Unpack it with the password first, then drop the files themselves.'
				: 'Enter the password. It is used on this computer alone, kept in memory until the program is closed, and not stored.',
	}),
	'document-password-wrong': () => ({
		title: 'The file is protected with a password.',
		text: 'Enter the password. It is used on this computer alone, kept in memory until the program is closed, and not stored.',
	}),
	'document-mail-encrypted': () => ({
		title: 'The mail is encrypted or sealed.',
		text: 'Only the mail program with its key can open it, so nothing was stored. Open it there, save its text or its attachments as files, and drop these.',
	}),
	'document-no-text': () => ({
		title: 'There is no text in this file, only pictures of pages.',
		text: 'Text recognition found none either. Nothing was stored. Check that the pages are not empty, or scan them again, larger and straight. If they are written in another language, add it in Settings under Languages for scans.',
	}),
	'document-too-large': (facts: ErrorFacts) => ({
		title: 'The file is too large.',
		text: `${size(facts['bytes']) ? `It has ${size(facts['bytes'])}. ` : ''}Files of up to 500 MB can be read. Nothing was stored. Split it, or save it without pictures.`,
	}),
	'document-too-many-pages': (facts: ErrorFacts) => ({
		title: 'The document has too many pages.',
		text: `${amount(facts['pages']) ? `It has ${amount(facts['pages'])}. ` : ''}Up to 5,000 pages can be read. Nothing was stored. Split it into parts and drop these.`,
	}),
	'document-too-much-text': () => ({
		title: 'The document holds too much text.',
		text: 'Up to 20 million characters can be read. Nothing was stored. Split it into parts and drop these.',
	}),
	'document-unpacks-too-large': () => ({
		title: 'The file becomes far too large when it is unpacked.',
		text: 'Files made like this can harm a computer, so it was not opened. Nothing was stored. Ask the sender for it as PDF.',
	}),
	'document-nothing-inside': () => ({
		title: 'Nothing in this file can be read.',
		text: 'It holds other files, and none of them is a document that can be read. Nothing was stored. Unpack it to see what is in it.',
	}),
	'document-already-here': ({ name, inside }) => ({
		title:
			inside === undefined ? 'The same document is already here.' : 'All documents in it are already here.',
		text:
			inside === undefined
				? `Word for word it is the same as ${name === undefined ? 'another document of this conversation' : `“${name}”`}, so it was not read a second time. Nothing is lost; take it off the list.`
				: inside === 1
					? 'The one document in it is word for word the same as one of this conversation, so it was not read a second time. Nothing is lost; take it off the list.'
					: `Each of the ${inside} documents in it is word for word the same as one of this conversation, so none was read a second time. Nothing is lost; take it off the list.`,
	}),
	'document-nested-too-deep': () => ({
		title: 'The file lies too deep inside other files.',
		text: 'It was not opened, because archives within archives may be a trap. Unpack it first, then drop it itself.',
	}),
	'document-image-too-large': (facts: ErrorFacts) => ({
		title: 'The picture is too large.',
		text: `${amount(facts['pixels']) ? `It has ${amount(facts['pixels'])} pixels, and ${amount(facts['limit'])} can be read. ` : ''}Nothing was stored. Make it smaller, then drop it again.`,
	}),
	'document-gone': () => ({
		title: 'The file is not there any more.',
		text: 'It was moved, renamed or its drive was unplugged. Nothing was stored. Find it and drop it again.',
	}),
	'document-locked': () => ({
		title: 'This file may not be read now.',
		text: 'Another program holds it, or you have no permission to read it. Nothing was stored. Close it there or ask its owner, then try again.',
	}),
	'document-reader-crashed': () => ({
		title: 'Reading this file failed.',
		text: 'The part of the program that reads files stopped; everything else goes on, and nothing was stored. Try again, or save the file anew as PDF.',
	}),
	'document-reader-timeout': () => ({
		title: 'Reading this file took too long.',
		text: 'There was no progress for a minute, so it was stopped. Nothing was stored. Try again, or save the file anew as PDF.',
	}),
	'document-reader-memory': () => ({
		title: 'Reading this file needs too much memory.',
		text: 'It was stopped before other programs suffered. Nothing was stored. Split the file, or save it without pictures.',
	}),
	'collection-folder-gone': () => ({
		title: 'This folder cannot be reached.',
		text: 'A stick may be pulled out, or a network drive not be there. Bring it back, then choose it again.',
	}),
	'collection-folder-taken': ({ name }) => ({
		title: 'This folder is a collection already.',
		text: `It stands in the list${name === undefined ? '' : ` as “${name}”`}. Ask it there, or choose another folder.`,
	}),
	'collection-folder-refused': () => ({
		title: 'This folder cannot be a collection.',
		text: 'A whole disk, or the folder where Indoors keeps its own data, is not read. Choose the folder that your documents are in.',
	}),
	'disk-full': () => ({
		title: 'The disk is full.',
		text: 'This could not be stored; what was stored before is safe and can be read. Make room on the disk, then try again.',
	}),
	'read-only': () => ({
		title: 'Nothing can be stored now.',
		text: 'The data folder cannot be written to; what is there can be read. Ask the person who looks after your computer.',
	}),
	'database-newer': () => ({
		title: 'Your data was written by a newer version of this program.',
		text: 'It was not touched. Install the newer version again to open it.',
	}),
	'backup-damaged': () => ({
		title: 'This backup is damaged.',
		text: 'It was not restored, and what is here now is unchanged. Choose another backup.',
	}),
	'backup-newer': () => ({
		title: 'This backup was made by a newer version of this program.',
		text: 'It was not restored, and what is here now is unchanged. Install the newer version, then try again.',
	}),
	'printing-failed': () => ({
		title: 'Printing did not work.',
		text: 'The system gave no printer, or it refused. Saving as PDF works without one.',
	}),
	'recipe-file-broken': () => ({
		title: 'This file holds no kind of summary.',
		text: 'It has to be one that was saved from Indoors. Nothing was changed.',
	}),
	'form-without-places': () => ({
		title: 'This form has no named places.',
		text: 'Nothing was filled. Write the names of fields in double curly brackets where their values belong, such as {{Name}}, or give Word’s content controls their titles, save it as .docx, then choose it again.',
	}),
	'form-damaged': () => ({
		title: 'This is no Word form that could be filled.',
		text: 'It is damaged or no .docx file, and nothing was written. Save it anew in Word or LibreOffice as .docx, then choose it again.',
	}),
	'form-too-large': () => ({
		title: 'This form is too large.',
		text: 'Nothing was filled. A form may have 20 MB; take large pictures out of it, then choose it again.',
	}),
	'table-without-headings': () => ({
		title: 'No headings were found in this table.',
		text: 'Nothing was changed. The first row has to name the columns; write the names of the fields by hand otherwise.',
	}),
	'link-refused': () => ({
		title: 'This link is not opened.',
		text: 'Only web and mail addresses are handed to your browser, and only after you agree. Nothing was sent.',
	}),
} satisfies Record<string, (facts: ErrorFacts) => ErrorText>;

export const errors: Record<keyof typeof table, (facts: ErrorFacts) => ErrorText> = table;
