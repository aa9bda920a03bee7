import { app, dialog } from 'electron';
import { KnownError } from '../contract/errors.ts';
import { systemLanguage } from './system-language.ts';

/** The program cannot be made: said in place of its window, in the language of the computer. */
export function showStartProblem(error: unknown): void {
	const words = systemLanguage().startsWith('de') ? german : english;
	const text = error instanceof KnownError && error.code === 'database-newer' ? words.newer : words.other;
	const folder = app.getPath('userData');
	process.stderr.write(`${text}\n${error instanceof Error ? error.message : ''}\n`);
	if (process.env['INDOORS_NO_DIALOGS'] === undefined)
		dialog.showErrorBox(words.title, `${text}\n\n${folder}`);
}

const english = {
	title: 'Indoors cannot start',
	newer:
		'The data was made by a newer version of Indoors. It has not been touched. Please install the newer version.',
	other:
		'The data folder cannot be opened, or a part of the program is missing. Your data has not been changed. Please show this message to your help desk.',
};
const german: typeof english = {
	title: 'Indoors kann nicht starten',
	newer:
		'Die Daten stammen aus einer neueren Version von Indoors. Sie wurden nicht verändert. Bitte installieren Sie die neuere Version.',
	other:
		'Der Datenordner lässt sich nicht öffnen, oder ein Teil des Programms fehlt. Ihre Daten wurden nicht verändert. Bitte zeigen Sie diese Meldung Ihrem Support.',
};
