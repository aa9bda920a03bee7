import type { ErrorFacts } from './error-text.ts';
import { aboutTime, number, plural } from './de-forms.ts';
import type { deidentifyErrors as english, deidentifyTexts as englishTexts } from './en-deidentify.ts';

const texts = (count: number): string => `${number(count)} ${plural(count, 'Text', 'Texte')}`;

/** Everything about taking personal data out of texts, in German. */
export const deidentifyTexts: typeof englishTexts = {
	deidentify: {
		navigation: 'Personendaten',
		title: 'Personendaten ersetzen',
		text: 'Namen, Daten, Adressen und Nummern werden in Texten gefunden und ersetzt. Sie sehen sich jede Stelle an: Erst was Sie gelesen und bestätigt haben, gilt als frei von Personendaten.',
		sets: 'Mappen mit Texten',
		none: 'Texte ohne Personendaten',
		noneText:
			'Legen Sie Texte, die zusammengehören, in eine Mappe: Dieselbe Person bekommt in allen denselben Buchstaben, und ihre Daten verschieben sich um dieselben Tage. Was Sie einmal entscheiden, gilt für die ganze Mappe. Alles bleibt auf diesem Computer.',
		addSet: 'Neue Mappe',
		newSet: 'Neue Mappe mit Texten',
		setName: 'Name der Mappe',
		setNameHint: 'Wählen Sie einen, der niemanden nennt, etwa „Übergaben März“.',
		make: 'Anlegen',
		rename: 'Umbenennen …',
		remove: 'Entfernen',
		removed: (name) => `„${name}“ mit allen Texten entfernt.`,
		removedForGood: 'Endgültig entfernt, auch aus den Sicherungen.',
		actions: (name) => `Aktionen für „${name}“`,
		setFacts: (all, confirmed, waiting) =>
			all === 0
				? 'Noch keine Texte'
				: `${texts(all)}, ${number(confirmed)} bestätigt${waiting > 0 ? `, ${number(waiting)} in Durchsicht` : ''}`,
		back: 'Alle Mappen',
		backToSet: 'Zur Mappe',
		paste: 'Text einfügen',
		pasteTitle: 'Text einfügen',
		addFiles: 'Aus Dateien …',
		textName: 'Name',
		textNameHint: 'Ein Name, der nicht sagt, um wen es geht.',
		textLabel: 'Text',
		add: 'Hinzufügen',
		usualName: (count) => `Text ${number(count)}`,
		dropHint: 'Sie können auch Dateien hierher ziehen: Aus jeder wird ein Text dieser Mappe.',
		dropTitle: 'Loslassen, um es in diese Mappe zu legen',
		emptySet: 'Noch keine Texte in dieser Mappe',
		emptySetText:
			'Fügen Sie einen Text ein, wählen Sie Dateien oder ziehen Sie sie hierher. Bei einem Dokument oder einer Unterhaltung finden Sie „Personendaten ersetzen …“ im Menü.',
		list: 'Texte dieser Mappe',
		reading: (count) =>
			count === 1 ? 'Die Datei wird gelesen …' : `${number(count)} Dateien werden gelesen …`,
		failed: (name, why) => `${name}: ${why}`,
		partsLeftOut: (count) =>
			count === 1
				? 'Eine Datei im Inneren dieser Dateien wurde nicht mitgenommen. Speichern Sie sie und fügen Sie sie einzeln hinzu.'
				: `${number(count)} Dateien im Inneren dieser Dateien wurden nicht mitgenommen. Speichern Sie sie und fügen Sie sie einzeln hinzu.`,
		states: {
			waiting: 'Wartet auf die Durchsicht',
			looking: 'Wird durchgesehen',
			stopped: 'Angehalten: nicht bis zum Ende durchgesehen',
			ready: 'Durchgesehen',
		},
		left: (seconds) => `noch ${aboutTime(seconds)}`,
		confirmedAt: (date) => `Bestätigt am ${date}`,
		lookedAt: (done, all) => `${number(done)} von ${number(all)} angesehen`,
		nothingFound: 'Keine Personendaten gefunden',
		doubtful: (count) => `${number(count)} zweifelhaft`,
		open: 'Ansehen',
		openLabel: (name) => `„${name}“ ansehen`,
		goOn: 'Fortsetzen',
		stop: 'Anhalten',
		progress: (name) => `Fortschritt: ${name}`,
		settings: 'Einstellungen der Mappe',
		datesOf: 'Datumsangaben verschieben wie bei',
		datesOfAbout: 'der Person, um die es geht',
		dates: 'Datumsangaben',
		dateWays: { shift: 'Verschieben', year: 'Nur das Jahr', replace: 'Ersetzen' },
		dateHints: {
			shift:
				'Die Daten jeder Person verschieben sich um gleich viele geheime Wochen: Wochentage und Abstände bleiben richtig. Die amerikanische Regel „Safe Harbor“ erlaubt das nicht.',
			year: 'Nur das Jahr bleibt, wie es die amerikanische Regel „Safe Harbor“ erlaubt.',
			replace: 'Aus jedem Datum wird „[Datum]“.',
		},
		datesTakeBack: 'Eine Änderung nimmt zurück, was in dieser Mappe bestätigt wurde.',
		house: 'Einrichtungen und Stationen …',
		houseTitle: 'Einrichtungen, Häuser und Stationen',
		houseText:
			'Je Zeile ein Eintrag. Diese Wörter werden in den Texten aller Mappen ersetzt, wo immer sie stehen.',
		houseImport: 'Aus einer Tabelle …',
		houseTaken: (count) =>
			`${number(count)} ${plural(count, 'Eintrag', 'Einträge')} unten hinzugefügt. Sehen Sie sie durch und speichern Sie dann.`,
		model:
			'Gefunden wird durch Muster, Prüfziffern, Namenslisten und die Wörter daneben. Wo das Modell in Gebrauch gut genug ist, können Sie es beim Durchsehen eines Textes nach dem Rest fragen.',
		replacedView: 'Ersetzt',
		originalView: 'Original',
		view: 'Text zeigen als',
		findings: 'Gefundene Stellen',
		wholeText: 'Der Text',
		kinds: {
			name: 'Name',
			date: 'Datum',
			age: 'Alter',
			address: 'Adresse',
			phone: 'Telefon',
			email: 'E-Mail',
			web: 'Internet',
			number: 'Nummer',
			organisation: 'Einrichtung',
		},
		kind: 'Was es ist',
		isDoubtful: 'zweifelhaft',
		isDecided: 'angesehen',
		becomes: (text) => `wird ${text}`,
		was: (text) => `Original: ${text}`,
		accept: 'Ersetzen',
		refuse: 'Nicht persönlich',
		keepHere: 'Hier nicht persönlich',
		next: 'Weiter',
		previous: 'Zurück',
		acceptSure: (count) => `${number(count)} ${plural(count, 'sichere', 'sichere')} übernehmen`,
		undo: 'Rückgängig',
		redo: 'Wiederholen',
		selected: (text) => `Markiert: „${text}“`,
		addFinding: 'Das sind Personendaten',
		clearMark: 'Aufheben',
		tooLong: 'Markieren Sie ein kürzeres Stück: höchstens 500 Zeichen auf einmal.',
		allLookedAt: 'Alle gefundenen Stellen sind angesehen.',
		hint: 'Eingabe: ersetzen · R: nicht persönlich · K: was es ist · N und P: weiter und zurück · ← → markieren Wörter, A fügt sie hinzu · Strg+Z: rückgängig',
		announce: (kind, text, doubtful, at, all) =>
			`${kind}${doubtful ? ', zweifelhaft' : ''}: ${text}. ${number(at)} von ${number(all)}`,
		staying: (count) => `${number(count)} nicht persönlich`,
		staysTitle: 'Was nicht persönlich ist',
		staysText: 'Diese Wörter bleiben, wie sie sind. Holen Sie zurück, was doch ersetzt werden soll.',
		staysEverywhere: 'in allen Texten dieser Mappe',
		staysHere: 'an einer Stelle dieses Textes',
		bringBack: 'Zurückholen',
		warning:
			'Software allein kann nicht versprechen, dass nichts Persönliches übrig ist. Lesen Sie den ganzen Text, auch was nicht markiert ist.',
		confirm: 'Ich habe diesen Text gelesen und bestätige ihn',
		confirmed: 'Als frei von Personendaten bestätigt',
		notYet: (open) => `noch ${number(open)} anzusehen`,
		takeBack: 'Zurücknehmen',
		copy: 'Kopieren',
		copied: 'Kopiert, mit ersetzten Personendaten.',
		save: 'Speichern',
		saveAs: { text: 'Als reiner Text', markdown: 'Als Markdown', docx: 'Als Word-Datei' },
		saved: 'Gespeichert, mit ersetzten Personendaten.',
		edit: 'Text bearbeiten …',
		editTitle: 'Text bearbeiten',
		editHint:
			'Der Text wird danach neu durchgesehen und ist nicht mehr bestätigt. Was Sie über Wörter entschieden haben, bleibt.',
		removeText: 'Aus der Mappe entfernen',
		textRemoved: (name) => `„${name}“ aus der Mappe entfernt.`,
		fromDocument: 'Personendaten ersetzen …',
		into: 'In welche Mappe?',
		intoText: (name) =>
			`Eine Kopie des Textes von „${name}“ kommt in die Mappe. Das Original bleibt, wie es ist.`,
		intoNew: 'Neue Mappe',
		put: 'Hineinlegen',
	},
};

/** Failures of it. */
export const deidentifyErrors: typeof english = {
	'text-not-looked-at': (facts: ErrorFacts) => ({
		title: 'In diesem Text ist noch nicht alles angesehen.',
		text: `${typeof facts['open'] === 'number' ? `${number(facts['open'])} ${plural(facts['open'], 'Stelle ist', 'Stellen sind')} noch offen. ` : ''}Bis dahin wird nichts davon herausgegeben. Sehen Sie sich erst jede markierte Stelle an und bestätigen Sie den Text dann.`,
	}),
	'text-still-searched': () => ({
		title: 'Dieser Text wird noch durchgesehen.',
		text: 'Es kann noch etwas darin gefunden werden. Warten Sie, bis das fertig ist, und bestätigen Sie ihn dann.',
	}),
	'text-not-confirmed': () => ({
		title: 'Dieser Text ist nicht bestätigt.',
		text: 'Nur ein Text, den jemand gelesen und bestätigt hat, wird herausgegeben. Sehen Sie ihn erst durch und bestätigen Sie ihn.',
	}),
	'text-too-long': () => ({
		title: 'Dieser Text ist zu lang für eine Mappe.',
		text: 'Eine Mappe nimmt Texte bis etwa 1.500 Seiten. Teilen Sie ihn und fügen Sie die Teile einzeln hinzu.',
	}),
};
