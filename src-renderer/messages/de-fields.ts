import { aboutTime, number, place, plural } from './de-forms.ts';
import type { fieldTexts as english } from './en-fields.ts';

const documents = (count: number): string => `${number(count)} ${plural(count, 'Dokument', 'Dokumente')}`;

/** Everything about fields found in each document, in German. */
export const fieldTexts: typeof english = {
	fields: {
		open: 'In jedem Dokument suchen',
		title: 'In jedem Dokument gefunden',
		ask: 'Was soll in jedem Dokument gesucht werden?',
		askWhy:
			'Nennen Sie es so, wie es in Ihren Briefen und Formularen steht. Was ein Dokument nicht klar sagt, bleibt leer; nichts wird erfunden.',
		names: 'Felder',
		placeholder: 'Name, Datum, Betrag …',
		hint: 'Komma oder Eingabetaste beendet einen Namen. Eine Tabelle, die Sie ins Fenster ziehen, gibt die Namen ihrer Spalten.',
		remove: (name) => `${name} weglassen`,
		usual: 'Oft gefragt',
		usualNames: ['Name', 'Datum', 'Frist', 'Betrag', 'Aktenzeichen', 'Adresse', 'Telefon'],
		fromTable: 'Aus den Überschriften einer Tabelle …',
		find: 'Suchen',
		findAgain: 'Neu suchen',
		keep: 'Tabelle so lassen',
		most: (count) => `Höchstens ${number(count)} Felder auf einmal.`,
		other: 'Felder ändern',
		stop: 'Anhalten',
		goOn: 'Weiter',
		progress: (done, total) => `${number(done)} von ${documents(total)} durchsucht`,
		done: (total) => `${documents(total)} durchsucht`,
		left: (seconds) => `noch ${aboutTime(seconds)}`,
		stopped: 'angehalten',
		counts: (found, all) => `${number(found)} von ${number(all)} Zellen gefüllt`,
		added: (count) =>
			`${documents(count)} ${plural(count, 'kam', 'kamen')} seitdem hinzu und ${plural(count, 'fehlt', 'fehlen')} in dieser Tabelle.`,
		lookIn: 'Auch darin suchen',
		document: 'Dokument',
		table: 'Was gefunden wurde, eine Zeile je Dokument',
		notFound: 'nicht gefunden',
		several: 'mehrere, bitte wählen',
		failed: 'nicht durchsuchbar',
		waiting: 'wartet',
		checked: 'Steht Wort für Wort im Dokument',
		checkedByModel: 'Vom Modell gewählt; steht Wort für Wort im Dokument',
		differs: 'Steht dort nicht so',
		edited: 'Von Hand eingetragen',
		cell: (field, name, value) => `${field}, ${name}: ${value}. Ändern`,
		choose: (value, page, unit) => `„${value}“ übernehmen, ${place(page, unit)}`,
		editLabel: (field, name) => `${field} von ${name}`,
		setBack: 'Zurück zum Gefundenen',
		setEmpty: 'Wieder leeren',
		saveTable: 'Tabelle speichern',
		saveXlsx: 'Excel-Tabelle (.xlsx)',
		saveCsv: 'Tabelle als Text (.csv)',
		saved: 'Gespeichert.',
		form: 'Word-Formular füllen …',
		formTitle: (name) => `„${name}“ füllen`,
		formText: (count) =>
			`Für jedes von ${number(count)} ${plural(count, 'Dokument', 'Dokumenten')} wird eine Datei in einen Ordner Ihrer Wahl geschrieben. Nichts darin wird überschrieben.`,
		formPlaces: 'Wird gefüllt',
		formUnknown: 'Kein Feld heißt so; die Stelle bleibt, wie sie ist',
		formWithout: 'Hat keine Stelle im Formular',
		formEmpty: 'Wo nichts gefunden wurde, steht eine Linie zum Ausfüllen.',
		formNone: 'Keine seiner Stellen heißt wie ein Feld. Es würde nichts gefüllt.',
		formFill: 'Ordner wählen und füllen',
		formDone: (files, folder) =>
			`${number(files)} ${plural(files, 'Datei', 'Dateien')} nach „${folder}“ geschrieben.`,
		formStop: 'Anhalten',
		formStopped: (files, all, folder) =>
			files === 0
				? 'Angehalten. Es wurde nichts geschrieben.'
				: `Angehalten. ${number(files)} von ${number(all)} Dateien wurden nach „${folder}“ geschrieben und bleiben dort.`,
		formProgress: (done, all) => `${number(done)} von ${number(all)} geschrieben`,
	},
};
