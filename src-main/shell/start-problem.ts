import { app, dialog } from 'electron';
import { KnownError } from '../contract/errors.ts';
import { systemLanguage } from './system-language.ts';
import { texts } from './texts.ts';

/** The program cannot be made: said in place of its window, in the language of the computer. */
export function showStartProblem(error: unknown): void {
	const words = texts[systemLanguage().startsWith('de') ? 'de' : 'en'].startProblem;
	const text = error instanceof KnownError && error.code === 'database-newer' ? words.newer : words.other;
	const folder = app.getPath('userData');
	process.stderr.write(`${text}\n${error instanceof Error ? error.message : ''}\n`);
	if (process.env['INDOORS_NO_DIALOGS'] === undefined)
		dialog.showErrorBox(words.title, `${text}\n\n${folder}`);
}
