import { aboutTime, number, plural } from './de-forms.ts';
import type { collectionTexts as english } from './en-collections.ts';

const files = (count: number): string => `${number(count)} ${plural(count, 'Datei', 'Dateien')}`;
const passages = (count: number): string => `${number(count)} ${plural(count, 'Stelle', 'Stellen')}`;
const pages = (count: number): string => `${number(count)} ${plural(count, 'Seite', 'Seiten')}`;

/** Everything about folders that can be asked, and about what an answer was made from, in German. */
export const collectionTexts: typeof english = {
	collections: {
		title: 'Sammlungen',
		text: 'Eine Sammlung ist ein Ordner, den Sie befragen können. Indoors liest, was darin liegt, geht mit, wenn sich Dateien ändern, und lässt die Dateien, wie sie sind.',
		list: 'Ihre Sammlungen',
		add: 'Ordner wählen',
		empty: 'Einen ganzen Ordner befragen',
		emptyText:
			'Wählen Sie einen Ordner mit Dokumenten: Leitlinien, Protokolle, Briefe. Dann können Sie zu allen auf einmal fragen, und jede Antwort zeigt die Datei und die Seite, aus der sie stammt.',
		ask: 'Fragen',
		askLabel: (name) => `Die Sammlung ${name} befragen`,
		actions: (name) => `Aktionen für ${name}`,
		progress: (name) => `Fortschritt von ${name}`,
		pause: 'Anhalten',
		goOn: 'Fortsetzen',
		lookNow: 'Jetzt nach Änderungen sehen',
		exclude: 'Dateien auslassen',
		rename: 'Umbenennen',
		remove: 'Entfernen',
		removed: (name) => `„${name}“ entfernt. Die Dateien im Ordner wurden nicht angetastet.`,
		removedForGood: 'Endgültig entfernt, auch aus den Sicherungen.',
		newName: 'Name der Sammlung',
		excludeTitle: (name) => `Dateien aus ${name} auslassen`,
		excludeText:
			'Ein Name oder Ordner je Zeile; * steht für Beliebiges. Was ausgelassen wird, wird wieder vergessen.',
		excludeField: 'Namen und Ordner, die ausgelassen werden',
		excludePlaceholder: 'Archiv/*\n*.csv',
		looking: 'Sucht nach Änderungen…',
		left: (seconds) => `noch ${aboutTime(seconds)}`,
		reading: (done, all, count) => `Liest: ${number(done)} von ${files(all)}, bisher ${pages(count)}`,
		waiting: (done, all) => `Wartet, bis der Computer frei ist: ${number(done)} von ${files(all)} gelesen`,
		paused: (done, all) =>
			`Angehalten: ${number(done)} von ${files(all)} gelesen; Änderungen werden nicht bemerkt`,
		folderGone: 'Der Ordner ist nicht zu finden. Was gelesen wurde, kann weiter befragt werden.',
		facts: (count, pageCount) => `${files(count)}, ${pages(pageCount)}`,
		nothingYet: 'Keine Dokumente in diesem Ordner',
		checked: (time) => `zuletzt geprüft ${time}`,
		leftOut: (count) =>
			`${files(count)} ausgelassen: von anderer Art oder mehr, als eine Sammlung aufnehmen kann`,
		failed: (count) => `${files(count)} ${plural(count, 'konnte', 'konnten')} nicht gelesen werden`,
		failedList: (name) => `Dateien aus ${name}, die nicht gelesen werden konnten`,
		locked:
			'Sie bleibt aus der Sammlung heraus. Mit ihrem Kennwort wird sie gelesen, und ihr Text liegt dann wie der der anderen Dateien auf diesem Computer.',
		passwordKept: {
			keyring: (name) =>
				`${name} wurde gelesen. Das Kennwort liegt dort, wo dieser Computer Kennwörter aufbewahrt, falls sich die Datei ändert.`,
			session: (name) =>
				`${name} wurde gelesen. Das Kennwort merkt sich das Programm, bis es geschlossen wird.`,
		},
		again: 'Noch einmal',
		againLabel: (path) => `${path} noch einmal lesen`,
		allAgain: 'Alle noch einmal',
		start: (name) => `${name} befragen`,
		startText: (facts) =>
			`Die Antworten kommen aus den Dokumenten in diesem Ordner (${facts}) und nennen Datei und Seite. Was nicht darin steht, wird auch so gesagt.`,
		source: 'Woher die Antworten kommen',
		changeSource: 'Wählen, woher die Antworten kommen',
		general: 'Allgemeines Wissen des Modells',
		documents: (count) =>
			count === 1 ? 'Das Dokument dieses Gesprächs' : `Die ${number(count)} Dokumente dieses Gesprächs`,
		answeringFrom: (name) => `Antwortet aus ${name}`,
		gone: 'einer entfernten Sammlung',
		placeholder: 'Die Sammlung etwas fragen…',
	},
	meaning: {
		title: 'Nach der Bedeutung finden',
		none: 'Stellen werden an ihren Wörtern gefunden. Mit einem Suchmodell werden sie auch gefunden, wo sie dasselbe mit anderen Wörtern sagen.',
		showModels: 'Suchmodelle zeigen',
		ready: (model, count) =>
			`Stellen werden an ihren Wörtern gefunden und mit ${model} auch an ihrer Bedeutung (${passages(count)}).`,
		working: (model, done, all) =>
			`${model} lernt die Dokumente kennen: ${number(done)} von ${passages(all)}`,
		waiting: (done, all) => `Wartet, bis der Rechner frei ist: ${number(done)} von ${passages(all)} bekannt`,
		paused: (done, all) =>
			`Angehalten: ${number(done)} von ${passages(all)} bekannt; die übrigen werden an ihren Wörtern gefunden.`,
		left: (seconds) => `noch ${aboutTime(seconds)}`,
		notUnderstood: (languages) =>
			`Das Modell versteht Fragen in dieser Sprache nicht gut genug: ${languages}. Sie werden nur anhand der Wörter beantwortet.`,
		progress: 'Fortschritt beim Kennenlernen der Dokumente',
		pause: 'Anhalten',
		goOn: 'Fortsetzen',
		again: 'Noch einmal versuchen',
	},
};
