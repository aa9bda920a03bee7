import type { DocumentUnit } from '../../src-main/contract/document-formats.ts';
import { aboutTime, number, place, plural } from './en-forms.ts';

const documents = (count: number): string => `${number(count)} ${plural(count, 'document', 'documents')}`;

/** Everything about fields found in each document, in English. */
export const fieldTexts = {
	fields: {
		open: 'Find in each document',
		title: 'Found in each document',
		ask: 'What should be found in each document?',
		askWhy:
			'Name it as it stands on your letters and forms. What a document does not say clearly stays empty; nothing is made up.',
		names: 'Fields',
		placeholder: 'Name, Date, Amount…',
		hint: 'Comma or Enter ends a name. A table dropped into the window gives the names of its columns.',
		remove: (name: string) => `Take out ${name}`,
		usual: 'Often asked for',
		usualNames: ['Name', 'Date', 'Deadline', 'Amount', 'Reference', 'Address', 'Phone'],
		fromTable: 'From the headings of a table…',
		find: 'Find',
		findAgain: 'Look again',
		keep: 'Keep the table as it is',
		most: (count: number) => `No more than ${number(count)} fields at once.`,
		other: 'Change the fields',
		stop: 'Stop',
		goOn: 'Go on',
		progress: (done: number, total: number) => `${number(done)} of ${documents(total)} looked through`,
		done: (total: number) => `${documents(total)} looked through`,
		left: (seconds: number) => `${aboutTime(seconds)} left`,
		stopped: 'stopped',
		counts: (found: number, all: number) => `${number(found)} of ${number(all)} cells filled`,
		added: (count: number) =>
			`${documents(count)} came since then and ${plural(count, 'is', 'are')} not in this table.`,
		lookIn: 'Look in them too',
		document: 'Document',
		table: 'What was found, a row for each document',
		notFound: 'not found',
		several: 'several, choose one',
		failed: 'could not be looked through',
		waiting: 'waiting',
		checked: 'Stands in the document word for word',
		checkedByModel: 'Chosen by the model; stands in the document word for word',
		differs: 'Does not stand there like this',
		edited: 'Entered by hand',
		cell: (field: string, name: string, value: string) => `${field}, ${name}: ${value}. Change`,
		choose: (value: string, page: number, unit: DocumentUnit) => `Take “${value}”, ${place(page, unit)}`,
		editLabel: (field: string, name: string) => `${field} of ${name}`,
		setBack: 'Set back to what was found',
		setEmpty: 'Set back to empty',
		saveTable: 'Save table',
		saveXlsx: 'Excel table (.xlsx)',
		saveCsv: 'Table as text (.csv)',
		saved: 'Saved.',
		form: 'Fill a Word form…',
		formTitle: (name: string) => `Fill “${name}”`,
		formText: (count: number) =>
			`One file for each of ${documents(count)} is written into a folder that you choose. Nothing there is overwritten.`,
		formPlaces: 'Will be filled',
		formUnknown: 'No field is called so; the place stays as it is',
		formWithout: 'Has no place in the form',
		formEmpty: 'Where nothing was found, the place shows a line to write on.',
		formNone: 'None of its places has the name of a field. Nothing would be filled.',
		formFill: 'Choose a folder and fill',
		formDone: (files: number, folder: string) =>
			`${number(files)} ${plural(files, 'file', 'files')} written into “${folder}”.`,
		formStop: 'Stop',
		formStopped: (files: number, all: number, folder: string) =>
			files === 0
				? 'Stopped. Nothing was written.'
				: `Stopped. ${number(files)} of ${number(all)} files were written into “${folder}”, and stay there.`,
		formProgress: (done: number, all: number) => `${number(done)} of ${number(all)} written`,
	},
};
