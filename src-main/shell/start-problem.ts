import { app, dialog } from 'electron';
import { KnownError } from '../contract/errors.ts';

/** The program cannot open its data: said before there is a window, in both languages' words. */
export function showStartProblem(error: unknown, language: string): void {
	const words = language.startsWith('de') ? german : english;
	const text = error instanceof KnownError && error.code === 'database-newer' ? words.newer : words.other;
	const folder = app.getPath('userData');
	process.stderr.write(`${text}\n${error instanceof Error ? error.message : ''}\n`);
	if (process.env['INDOORS_NO_DIALOGS'] === undefined)
		dialog.showErrorBox(words.title, `${text}\n\n${folder}`);
}

const english = {
	title: 'Indoors cannot open its data',
	newer:
		'The data was made by a newer version of Indoors. It has not been touched. Please install the newer version.',
	other:
		'The data folder cannot be opened. Nothing in it has been changed. Please show this message to your help desk.',
};
const german: typeof english = {
	title: 'Indoors kann seine Daten nicht öffnen',
	newer:
		'Die Daten stammen aus einer neueren Version von Indoors. Sie wurden nicht verändert. Bitte installieren Sie die neuere Version.',
	other:
		'Der Datenordner lässt sich nicht öffnen. Darin wurde nichts verändert. Bitte zeigen Sie diese Meldung Ihrem Support.',
};
