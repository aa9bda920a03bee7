import { passportWords } from '../../src-main/contract/passport-words.ts';
import { unitWord } from '../../src-main/contract/unit-words.ts';
import { adapterTexts } from './de-adapters.ts';
import { askedTexts } from './de-asked.ts';
import { collectionTexts } from './de-collections.ts';
import { compareTexts } from './de-compare.ts';
import { connectionTexts } from './de-connections.ts';
import { correctionTexts } from './de-corrections.ts';
import { deidentifyTexts } from './de-deidentify.ts';
import { errors } from './de-errors.ts';
import { aboutTime, duration, locale, number, pages, place, plural, tenths } from './de-forms.ts';
import { fieldTexts } from './de-fields.ts';
import { manyTexts } from './de-many.ts';
import { inspectTexts } from './de-inspect.ts';
import { modelCareTexts } from './de-model-care.ts';
import { modelTexts } from './de-models.ts';
import { choiceTexts } from './de-choices.ts';
import { scanTexts } from './de-scans.ts';
import { summaryTexts } from './de-summaries.ts';
import { takenTexts } from './de-taken.ts';
import { teachTexts } from './de-teach.ts';
import { wayTexts } from './de-ways.ts';
import type { Messages } from './en.ts';

export const de: Messages = {
	locale,
	errors,
	number,
	duration,
	aboutTime,
	pages,

	common: {
		nameMissing: 'Bitte geben Sie einen Namen ein.',
		close: 'Schließen',
		cancel: 'Abbrechen',
		details: 'Einzelheiten',
		tryAgain: 'Noch einmal versuchen',
		undo: 'Rückgängig',
		save: 'Speichern',
		copied: 'Kopiert',
		working: 'In Arbeit…',
		page: place,
		showInDocument: (page, unit) => `${place(page, unit)} im Dokument zeigen`,
	},

	navigation: {
		label: 'Gespräche und Bereiche',
		skip: 'Zum Gespräch',
		newConversation: 'Neues Gespräch',
		newChoices: 'Andere Arten von neuem Gespräch',
		newKept: 'Neues Gespräch',
		newNotKept: 'Neues Gespräch, das nicht aufbewahrt wird',
		newNotKeptWhy: 'Es wird nichts gespeichert; beim Schließen ist es weg',
		search: 'Suchen',
		collections: 'Sammlungen',
		models: 'Modelle',
		settings: 'Einstellungen',
		shieldQuiet: 'Keine Dokumente gesendet, keine Verbindung',
		shieldConnections: (count) =>
			`Keine Dokumente gesendet; ${number(count)} ${plural(count, 'Verbindung', 'Verbindungen')} auf Ihren Wunsch`,
		shieldFetching: 'Keine Dokumente gesendet; ein Modell wird geholt',
		shieldFetchingLanguage: 'Keine Dokumente gesendet; eine Sprache wird geholt',
		shieldRefused: (count) =>
			`Keine Dokumente gesendet; ${number(count)} ${plural(count, 'Versuch', 'Versuche')} verhindert`,
	},

	conversations: {
		empty: 'Hier werden Ihre Gespräche aufgelistet.',
		list: 'Gespräche',
		pinned: 'Angeheftet',
		today: 'Heute',
		yesterday: 'Gestern',
		lastWeek: 'Letzte sieben Tage',
		notKept: 'wird nicht aufbewahrt',
		actions: (title) => `Aktionen für „${title}“`,
		rename: 'Umbenennen',
		renameLabel: 'Neuer Name',
		pin: 'Anheften',
		unpin: 'Lösen',
		delete: 'Löschen',
		deleted: (title) => `„${title}“ gelöscht.`,
		backupsHold: (date) => `In Sicherungen ist es noch bis ${date} enthalten.`,
		deleteForGood: 'Endgültig löschen',
		deleteForGoodDone: 'Endgültig gelöscht, auch aus den Sicherungen.',
		untitled: 'Gespräch ohne Titel',
		closeNotKept:
			'Dieses Gespräch wird nicht aufbewahrt. Es ist weg, sobald Sie ein anderes öffnen oder das Programm schließen.',
	},

	working: {
		title: 'In Arbeit',
		reading: (title) => `${title} wird gelesen`,
		summary: (title) => `${title} wird zusammengefasst`,
		answer: (title) => `Antwort in „${title}“`,
		continuation: (title) => `Zusammenfassung von „${title}“`,
		fields: (title) => `Felder suchen in „${title}“`,
		forms: (title) => `Das Formular ${title} wird gefüllt`,
		personal: (title) => `Personendaten in „${title}“ werden gesucht`,
		asking: askedTexts.asked.working,
		measuring: askedTexts.asked.measuringJob,
		collection: (title) => `Die Sammlung ${title} wird gelesen`,
		embedding: 'Dokumente kennenlernen',
		backup: 'Eine Kopie von allem wird gespeichert',
		download: (title) => `${title} wird geholt`,
		language: (title) => `${title} für Scans wird geholt`,
		import: (title) => `${title} wird aufgenommen`,
		'checking-model': (title) => `Die Datei von ${title} wird geprüft`,
		'moving-models': 'Die Modelle werden verschoben',
		'exporting-model': (title) => `${title} wird für einen anderen Computer gespeichert`,
		teaching: (title: string) => `Unterricht „${title}“`,
		comparison: (title: string) => `Vergleich der Antworten auf „${title}“`,
		step: (at, total) => `Schritt ${number(at)} von ${number(total)}`,
		left: (seconds) => `noch ${aboutTime(seconds)}`,
		stop: (title) => `Anhalten: ${title}`,
		progress: (title) => `Fortschritt: ${title}`,
	},

	search: {
		title: 'Gespräche durchsuchen',
		placeholder: 'In allen Gesprächen suchen',
		start: 'Geben Sie ein Wort aus einem Gespräch oder Dokument ein.',
		none: (query) => `Nichts gefunden zu „${query}“.`,
		found: (places, conversations) =>
			`${number(places)} ${plural(places, 'Stelle', 'Stellen')} in ${number(conversations)} ${plural(conversations, 'Gespräch', 'Gesprächen')} gefunden`,
		hint: 'Pfeiltasten wählen, Eingabe öffnet, Esc schließt',
	},

	empty: {
		title: 'Was kann ich für Sie tun?',
		text: 'Ziehen Sie ein Dokument irgendwo in dieses Fenster, oder schreiben Sie unten. Alles bleibt auf diesem Computer.',
		textNotKept:
			'Dieses Gespräch wird nicht aufbewahrt: Es wird nichts gespeichert, und beim Schließen ist es weg.',
		starter:
			'Das Startmodell ist klein, kann nur Englisch und macht Fehler. Seine Zusammenfassungen werden Satz für Satz mit dem Dokument verglichen.',
		starterMore: 'Über dieses Modell',
		noModel:
			'Auf diesem Computer gibt es noch kein Modell. Dokumente lassen sich öffnen und zitieren; zum Schreiben braucht es ein Modell.',
		noModelMore: 'So bekommen Sie eines',
		choose: 'Ein Dokument auswählen',
		chooseText: 'PDF, Word, Scans, E-Mails, Tabellen und mehr',
		example: 'Eine höfliche Zahlungserinnerung schreiben',
		exampleText: 'Kommt in das Textfeld; ändern Sie sie, bevor Sie sie senden',
		examplePrompt:
			'Schreibe eine kurze, höfliche Erinnerung an eine Rechnung, die seit drei Wochen unbezahlt ist.',
		sample: 'Das Beispieldokument zusammenfassen',
		sampleText: 'Eine dreiseitige Mitteilung einer Stadtverwaltung; dauert etwa eine halbe Minute',
	},

	composer: {
		label: 'Nachricht',
		placeholder: 'Schreiben Sie etwas…',
		placeholderAsk: 'Fragen Sie, oder schreiben Sie etwas…',
		send: 'Senden',
		stop: 'Antwort anhalten',
		addDocument: 'Dokument hinzufügen',
		answeringFrom: (name) => `Antwortet aus ${name}`,
		answeringFromMany: (count) => `Antwortet aus ${number(count)} Dokumenten`,
		general: 'Aus dem allgemeinen Wissen des Modells',
		toGeneral: 'Stattdessen aus dem allgemeinen Wissen des Modells antworten',
		toDocuments: 'Wieder aus dem Dokument antworten',
	},

	thread: {
		label: 'Gespräch',
		loading: 'Das Gespräch wird geöffnet…',
		you: 'Sie haben geschrieben',
		assistant: 'Antwort',
		earlier: 'Frühere Nachrichten werden geladen…',
		waiting: 'Warten auf das Modell…',
		reading: (done, total) => `Liest: ${number(Math.round((100 * done) / Math.max(total, 1)))} %`,
		readingLabel: 'Das Gespräch wird gelesen',
		writing: 'Schreibt…',
		announceWriting: 'Die Antwort wird geschrieben.',
		announceDone: 'Die Antwort ist fertig.',
		announceStopped: 'Die Antwort wurde angehalten.',
		announceFailed: 'Die Antwort konnte nicht beendet werden.',
		stopped: 'Angehalten. Die Antwort ist nicht vollständig.',
		unfinished: 'Diese Antwort ist nicht vollständig.',
		jump: 'Zum Neuesten springen',
		copy: 'Kopieren',
		regenerate: 'Noch einmal antworten',
		edit: 'Bearbeiten',
		editLabel: 'Ihre Nachricht',
		resend: 'Noch einmal senden',
		older: 'Frühere Fassung',
		newer: 'Spätere Fassung',
		version: (index, count) => `${number(index)} von ${number(count)}`,
		versionLabel: (index, count) => `Fassung ${number(index)} von ${number(count)}`,
		thought: 'Was das Modell vorher überlegt hat',
		details: 'Einzelheiten',
		basisPassages: 'Aus gefundenen Stellen',
		basisNearPassages:
			'Aus Stellen, die mit anderen Worten Ähnliches sagen. Prüfen Sie, ob sie die Frage beantworten.',
		basisKeyPassages: 'Aus den wichtigen Stellen des Dokuments; die Zusammenfassung liest mehr',
		basisWhole: 'Aus dem ganzen Dokument',
		basisSections: 'Aus dem ganzen Dokument, Abschnitt für Abschnitt',
		basisNotFound: 'Dazu wurde keine Textstelle gefunden. Versuchen Sie es mit anderen Worten.',
		basisTooBroad:
			'Kein Modell kann eine ganze Sammlung auf einmal lesen. Fragen Sie nach etwas darin, oder öffnen Sie das Dokument, um das es geht.',
		basisEarlier: 'Zusammenfassung des früheren Gesprächs, vom Modell geschrieben',
		sources: 'Quellen',
		readsFrom:
			'Ab hier liest das Modell noch mit. Was darüber steht, passt nicht mehr und wird nicht berücksichtigt.',
		continueInNew: 'Ein neues Gespräch mit einer Zusammenfassung von diesem beginnen',
		continuing: 'Das Modell fasst dieses Gespräch für ein neues zusammen. Sie können weiterarbeiten.',
		continued: 'Das neue Gespräch ist bereit.',
		openContinued: 'Öffnen',
		figures: {
			model: 'Modell',
			promptTokens: 'Tokens in der Eingabe',
			readTokens: 'davon neu gelesen',
			tokens: 'Geschriebene Tokens',
			speed: 'Tempo',
			speedValue: (words) => `${tenths.format(words)} Wörter pro Sekunde`,
			firstWord: 'Erstes Wort nach',
			duration: 'Dauer',
		},
		scrollTable: 'Tabelle',
		copyCode: 'Code kopieren',
		code: 'Programmtext',
	},

	opening: {
		reading: (name) => `${name} wird gelesen`,
		stop: (name) => `${name} nicht weiter lesen`,
		readingText: 'Es wird auf diesem Computer gelesen und nirgendwo sonst.',
		page: (at, total) => `Seite ${number(at)} von ${number(total)}`,
		password: 'Kennwort',
		open: 'Öffnen',
		wrong: 'Mit diesem Kennwort lässt sie sich nicht öffnen. Bitte versuchen Sie es noch einmal.',
		dismiss: 'Diese Meldung schließen',
		chooseAnother: 'Andere Datei wählen',
		openedInNew: (title) => `In einem neuen Gespräch geöffnet, damit es sich nicht mit „${title}“ vermischt.`,
		addInstead: 'Stattdessen dort hinzufügen',
		stay: 'Hier lassen',
	},

	drop: {
		title: 'Loslassen, um in einem neuen Gespräch zusammenzufassen',
		titleHere: 'Loslassen, um hier zusammenzufassen',
		text: 'Dokumente, Scans, E-Mails, Tabellen, ZIP-Archive. Es wird auf diesem Computer gelesen und nirgendwo sonst.',
		addTitle: 'Zu diesem Gespräch hinzufügen',
		addText: (title) => `Antworten in „${title}“ nutzen dann beide Dokumente`,
		newText: 'So bleibt eine Sache in einem Gespräch',
		modelTitle: 'Loslassen, um es als Modell aufzunehmen',
		modelText:
			'Eine Modelldatei oder ein Ordner mit Modellen. Es ändert sich nichts, bevor Sie sagen, was geschehen soll.',
	},

	document: {
		label: (name) => `Dokument ${name}`,
		facts: (count, unit, words) =>
			`${pages(count, unit)}, ${number(words)} ${plural(words, 'Wort', 'Wörter')}.`,
		readIn: (milliseconds) => `Gelesen in ${duration(milliseconds)}`,
		summarisedIn: (milliseconds) => `, zusammengefasst in ${duration(milliseconds)}`,
		end: '.',
		draft: 'KI-Entwurf, von Ihnen noch nicht geprüft',
		checked: (time) => `Von Ihnen geprüft am ${time}`,
		show: 'Zeigen',
		hide: 'Ausblenden',
		actions: (name) => `Aktionen für ${name}`,
		showOriginal: 'Datei in ihrem Programm öffnen',
		originalChanged: (hasCopy) =>
			hasCopy
				? 'Die Originaldatei wurde geändert, nachdem Sie sie geöffnet haben. Hier sehen Sie die frühere Fassung, von der eine Kopie aufbewahrt wurde.'
				: 'Die Originaldatei wurde geändert, nachdem Sie sie geöffnet haben. Hier ist nur der Text der früheren Fassung.',
		originalMissing: (hasCopy) =>
			hasCopy
				? 'Die Originaldatei ist nicht mehr an ihrem Platz. Hier sehen Sie die Kopie, die aufbewahrt wurde.'
				: 'Die Originaldatei ist nicht mehr an ihrem Platz, und eine Kopie wurde nicht aufbewahrt. Hier ist nur ihr Text.',
		recognisedPage: (confidence, unsure) =>
			[
				`Durch Texterkennung gelesen, zu ${number(Math.round(confidence * 100))} % sicher.`,
				unsure.length === 0
					? ''
					: `Mit dem Bild vergleichen: ${unsure.map((word) => `„${word}“`).join(', ')}.`,
			]
				.filter(Boolean)
				.join(' '),
		partOf: (name) => `Aus ${name}`,
		notes: {
			changesAccepted: (count) =>
				`${number(count)} nachverfolgte ${plural(count, 'Änderung', 'Änderungen')}: gelesen, als wären alle angenommen.`,
			rowsLeftOut: (sheet, read, total) =>
				`${sheet}: ${number(read)} von ${number(total)} Zeilen wurden gelesen.`,
			picturesLeftOut: (count) =>
				`${number(count)} ${plural(count, 'Bild', 'Bilder')} darin ${plural(count, 'wurde', 'wurden')} nicht gelesen; etwaiger Text darin fehlt hier.`,
			partsLeftOut: (count) =>
				`${number(count)} weitere ${plural(count, 'Datei', 'Dateien')} darin ${plural(count, 'wurde', 'wurden')} nicht geöffnet.`,
			partUnread: (name, why) => `${name} darin wurde nicht gelesen. ${why}`,
			recognised: (pages, percent) => `${pages} durch Texterkennung gelesen, zu ${number(percent)} % sicher.`,
		},
		keyPassages: 'Wichtige Stellen, Wort für Wort',
		keyPassagesFolded: (count) =>
			`${number(count)} wichtige ${plural(count, 'Stelle', 'Stellen')}, Wort für Wort`,
		quoteOpen: '„',
		quoteClose: '“',
		textUnavailable: 'Auf dieser Seite steht kein Text, oder keiner, der erkannt werden konnte.',
		withoutText: (numbers, count, unit) =>
			`${unitWord('de', unit, count)} ${numbers} ${plural(count, 'enthält', 'enthalten')} keinen Text und ${plural(count, 'konnte', 'konnten')} nicht gelesen werden.`,
	},

	panel: {
		label: 'Dokument',
		selection: {
			label: 'Was mit dem markierten Text geschehen soll',
			explain: 'Erklären',
			shorten: 'Kürzen',
			translate: (target) => (target === 'de' ? 'Auf Deutsch' : 'Auf Englisch'),
			ask: 'Fragen',
			askExplain: (passage) => `Erkläre diese Stelle in einfachen Worten: „${passage}“`,
			askShorten: (passage) => `Fasse diese Stelle in einem kurzen Satz zusammen: „${passage}“`,
			askTranslate: (passage, target) =>
				`Übersetze diese Stelle ${target === 'de' ? 'ins Deutsche' : 'ins Englische'}: „${passage}“`,
			askAbout: (passage) => `Zu dieser Stelle: „${passage}“\n\n`,
		},
		tools: 'Werkzeuge für das Dokument',
		goTo: (unit) => `Gehe zu ${unitWord('de', unit, 1)}`,
		ofAll: (count) => `von ${number(count)}`,
		zoomIn: 'Größer',
		zoomOut: 'Kleiner',
		fitWidth: 'So breit wie der Bereich',
		percent: (zoom) => `${number(Math.round(zoom * 100))} %`,
		showText: 'Nur den Text zeigen',
		showPictures: 'Seiten zeigen, wie sie aussehen',
		notDrawn: 'Diese Seite lässt sich nicht zeichnen. Ihr Text kann gezeigt werden.',
		find: 'Im Dokument suchen',
		findPlaceholder: 'Im Dokument suchen',
		findNext: 'Nächste Stelle',
		findPrevious: 'Vorige Stelle',
		findClose: 'Suche schließen',
		found: (at, count, isMore) => `${at > 0 ? `${number(at)} von ` : ''}${number(count)}${isMore ? '+' : ''}`,
		foundNothing: 'Nicht gefunden',
		positionLabel: (page, count, unit) => `${place(page, unit)} von ${number(count)}`,
		close: 'Das Dokument schließen',
		resize: 'Breite des Dokumentbereichs',
		loading: 'Wird geladen…',
		notFound: 'Der genaue Wortlaut wurde auf dieser Seite nicht gefunden; gezeigt wird die Seite selbst.',
	},

	engine: {
		label: 'Modell in Gebrauch',
		starter: 'Startmodell',
		forTryingOut: 'zum Ausprobieren',
		noModel: 'Noch kein Modell',
		idle: 'Bereit, sobald es gebraucht wird',
		loading: (fraction) => `Lädt, ${number(Math.round(fraction * 100))} %`,
		ready: 'In Gebrauch',
		restarting: (attempt) => `Startet neu (Versuch ${number(attempt)})`,
		asks: 'Beim Laden stehen geblieben',
		failed: 'Konnte nicht geladen werden',
		gaveUp: 'Mehrmals stehen geblieben',
	},

	...modelTexts,
	...connectionTexts,
	...choiceTexts,
	...scanTexts,
	...collectionTexts,
	...manyTexts,
	...fieldTexts,
	...summaryTexts,
	...wayTexts,
	...teachTexts,
	...compareTexts,
	...correctionTexts,
	...adapterTexts,
	...deidentifyTexts,
	...askedTexts,
	...takenTexts,
	...modelCareTexts,
	...inspectTexts,
	passport: { ...passportWords.de, ...modelTexts.passport },

	settings: {
		title: 'Einstellungen',
		appearance: 'Aussehen',
		language: 'Sprache',
		languageSystem: 'Wie der Computer',
		languageEnglish: 'English',
		languageGerman: 'Deutsch',
		theme: 'Farben',
		themeSystem: 'Wie der Computer',
		themeLight: 'Hell',
		themeDark: 'Dunkel',
		textSize: 'Schriftgröße',
		percent: (value) => `${number(value)} %`,
		documents: 'Dokumente',
		keepCopies: 'Von jedem Dokument eine Kopie bei seinem Gespräch aufbewahren',
		keepCopiesText:
			'Seitenangaben lassen sich dann auch morgen öffnen, selbst wenn das Original verschoben wurde. Ohne Kopie wird nur der Text aufbewahrt.',
		summaryLength: 'Länge der Zusammenfassungen',
		notifications: 'Mir sagen, wenn eine lange Arbeit fertig ist',
		notificationsText: 'Nur wenn ein anderes Fenster vorn ist. Eine Mitteilung enthält nie etwas vom Inhalt.',
		data: 'Ihre Daten',
		folder: 'Alles liegt in diesem Ordner',
		showFolder: 'Ordner öffnen',
		storage: 'Belegter Speicher',
		storageDatabase: 'Gespräche und Texte',
		storageDocuments: 'Kopien von Dokumenten',
		storageStates: 'Gedächtnis der letzten Gespräche',
		storageBackups: 'Sicherungen',
		storageModels: 'Modelle',
		storageFree: 'Frei auf diesem Datenträger',
		backups: 'Sicherungen',
		backupsText: 'Jeden Tag wird eine gemacht; die letzten fünf liegen in Ihrem Datenordner.',
		backupsNone: 'Noch keine Sicherung. Die erste wird heute gemacht.',
		backupOf: (time) => `Sicherung vom ${time}`,
		restore: 'Zurückspielen…',
		saveEverything: 'Alles speichern…',
		saveEverythingText:
			'Eine Datei mit allen Gesprächen, Dokumenten und Einstellungen. Modelle sind nicht darin.',
		savedEverything: 'Alles wurde in einer Datei gespeichert.',
		restoreFrom: 'Aus einer Datei zurückspielen…',
		help: 'Hilfe',
		report: 'Bericht für den Support',
		reportText:
			'Versionen, dieser Computer und die Kennungen der letzten Fehler. Keine Inhalte. Sie sehen ihn, bevor er gespeichert wird.',
		shortcuts: 'Tastenkürzel',
		version: (version) => `Indoors ${version}`,
	},

	restore: {
		title: 'Diese Sicherung zurückspielen?',
		from: (time) => `Sicherung vom ${time}`,
		holds: (conversations, messages, documents) =>
			`${number(conversations)} ${plural(conversations, 'Gespräch', 'Gespräche')}, ${number(messages)} ${plural(messages, 'Nachricht', 'Nachrichten')}, ${number(documents)} ${plural(documents, 'Dokument', 'Dokumente')}.`,
		newest: 'Die neuesten Gespräche darin:',
		keeps: 'Was jetzt da ist, wird als eigene Sicherung aufbewahrt, sodass Sie dorthin zurückkönnen.',
		confirm: 'Zurückspielen',
		done: 'Die Sicherung wurde zurückgespielt.',
	},

	report: {
		title: 'Bericht für den Support',
		text: 'Das ist alles, was in der Datei stehen wird. Sie wird auf diesem Computer gespeichert und nirgendwohin gesendet.',
		save: 'Bericht speichern…',
		saved: 'Der Bericht wurde gespeichert.',
		content: 'Inhalt des Berichts',
	},

	notices: {
		restored: (time, setAside) =>
			`Die Datei mit Ihren Gesprächen war beschädigt. Stattdessen wurde die Sicherung vom ${time} geöffnet; was danach geschrieben wurde, fehlt. Die beschädigte Datei wurde als ${setAside} aufbewahrt.`,
		restoredNew: (setAside) =>
			`Die Datei mit Ihren Gesprächen war beschädigt, und es gab keine Sicherung; deshalb wurde eine neue angelegt. Die beschädigte Datei wurde als ${setAside} aufbewahrt; geben Sie sie dem Support.`,
		diskFull:
			'Der Datenträger ist voll; nicht alles ließ sich speichern. Was vorher gespeichert war, ist sicher, und Sie können alles lesen. Schaffen Sie Platz und versuchen Sie es dann noch einmal.',
		readOnlyDisk:
			'Der Datenträger ist voll. Sie können alles lesen, aber nichts Neues speichern. Schaffen Sie Platz und starten Sie das Programm dann neu.',
		readOnlyFolder:
			'In den Datenordner kann nicht geschrieben werden. Sie können alles lesen, aber es wird nichts Neues gespeichert. Wenden Sie sich an die Person, die Ihren Computer betreut.',
		restoreDone: (time) =>
			`Die Sicherung vom ${time} wurde zurückgespielt. Was vorher hier war, wird als eigene Sicherung aufbewahrt.`,
		lost: 'Das Fenster hat die Verbindung zum übrigen Programm verloren. Was geschrieben wurde, ist gespeichert. Schließen Sie das Fenster und starten Sie das Programm neu.',
		dismiss: 'Diesen Hinweis schließen',
	},

	shortcuts: {
		title: 'Tastenkürzel',
		newConversation: 'Neues Gespräch',
		search: 'Alle Gespräche durchsuchen',
		open: 'Ein Dokument auswählen',
		send: 'Senden',
		newLine: 'Neue Zeile in der Nachricht',
		stop: 'Antwort anhalten; schließen, was offen ist',
		list: 'In Listen bewegen',
		rename: 'Das gewählte Gespräch umbenennen',
		remove: 'Das gewählte Gespräch löschen',
		movePoint: 'Einen Punkt der Zusammenfassung verschieben',
		sheet: 'Diese Übersicht',
		keys: {
			control: 'Strg',
			command: '⌘',
			enter: 'Eingabe',
			shift: 'Umschalt',
			escape: 'Esc',
			arrows: '↑ ↓',
			alt: 'Alt',
			delete: 'Entf',
		},
	},
};
