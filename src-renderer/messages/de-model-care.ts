import type { modelCareTexts as english } from './en-model-care.ts';
import { list, number, plural } from './de-forms.ts';

const quoted = (names: string[]): string => list.format(names.map((name) => `„${name}“`));

/** What becomes of models that are here: recalls, lists, what a model is used for; in German. */
export const modelCareTexts: typeof english = {
	modelCare: {
		recalled: (name, reason) =>
			`${name} wurde zurückgerufen und wird nicht mehr benutzt. Der Grund: ${reason}`,
		listKept: (name, time) =>
			`Die Liste ${name} ließ sich nicht lesen. Was am ${time} darin stand, gilt weiter.`,
		notMoved: (why) =>
			`Das Verschieben der Modelle in den neuen Ordner konnte nicht weitergehen; alle sind noch, wo sie waren. ${why}`,
		moveWaits: (folder) =>
			`Die Modelle sollen nach ${folder} verschoben werden, aber diesen Ordner gibt es gerade nicht. Sie werden benutzt, wo sie sind; ist er beim Start wieder da, geht das Verschieben weiter. Sollen sie bleiben, wählen Sie in den Einstellungen beim Verschieben ihren jetzigen Ordner.`,
		removeTitle: (name) => `${name} entfernen?`,
		keep: 'Behalten',
		beginsNew:
			'Neue Gespräche beginnen damit. Danach beginnen sie mit dem besten anderen Modell, falls eines da ist.',
		conversations: (count) =>
			`${number(count)} ${plural(count, 'Gespräch benutzt es und geht', 'Gespräche benutzen es und gehen')} mit dem Modell für neue Gespräche weiter.`,
		ways: (names) =>
			`Die ${plural(names.length, 'Arbeitsweise', 'Arbeitsweisen')} ${quoted(names)} ${plural(names.length, 'nennt es und geht', 'nennen es und gehen')} mit dem Modell für neue Gespräche weiter.`,
		adapters: (names) =>
			`Es hat ${quoted(names)} gelernt. Das bleibt erhalten, wirkt aber nur mit diesem Modell.`,
		findsPassages: 'Es findet Stellen nach ihrem Sinn. Ohne es werden sie nur nach ihren Wörtern gefunden.',
	},
};
