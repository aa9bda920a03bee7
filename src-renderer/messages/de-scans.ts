import { number, plural } from './de-forms.ts';
import type { scanErrors as englishErrors, scanTexts as english } from './en-scans.ts';
import type { ErrorFacts, ErrorText } from './error-text.ts';

const file = (facts: ErrorFacts): string =>
	typeof facts['name'] === 'string' && facts['name'] !== '' ? `„${facts['name']}“` : 'Diese Datei';

/** What can go wrong with languages for scans. */
export const scanErrors: Record<keyof typeof englishErrors, (facts: ErrorFacts) => ErrorText> = {
	'recognition-file-unknown': (facts) => ({
		title: `${file(facts)} gehört nicht zu den Sprachen für Scans, die dieses Programm kennt.`,
		text: 'Nichts wurde übernommen, denn benutzt werden nur Dateien, deren Fingerabdruck bekannt ist. Holen Sie die Sprache in den Einstellungen unter „Sprachen für Scans“, oder bringen Sie die Datei mit, deren Adresse sich dort kopieren lässt.',
	}),
	'recognition-file-unreadable': () => ({
		title: 'Die Datei der Sprache lässt sich nicht lesen.',
		text: 'Nichts wurde übernommen. Ihr Laufwerk wurde abgezogen, sie wurde inzwischen geändert, oder ein anderes Programm hält sie fest. Stecken Sie das Laufwerk wieder ein, und versuchen Sie es noch einmal.',
	}),
	'recognition-refused': (facts) => ({
		title: 'Die Regeln für diesen Computer erlauben die Lizenz dieser Sprache nicht.',
		text: `${typeof facts['licence'] === 'string' ? `Die Lizenz ist ${facts['licence']}. ` : ''}Nichts wurde geholt; die vorhandenen Sprachen funktionieren weiter. Fragen Sie die Person, die Ihren Computer betreut.`,
	}),
};

/** Everything about the languages in which text in scans is recognised, in German. */
export const scanTexts: typeof english = {
	scans: {
		title: 'Sprachen für Scans',
		text: 'Text in Scans und Fotos wird auf diesem Computer erkannt, in den hier angekreuzten Sprachen. Kreuzen Sie nur an, was Sie brauchen: Jede weitere kostet Zeit.',
		comesAlong: 'gehört zum Programm',
		noneTicked: (names) => `Keine ist angekreuzt, darum werden Scans so gelesen: ${names}.`,
		readIn: (name) => `Scans lesen auf ${name}`,
		add: 'Sprache hinzufügen…',
		addTitle: 'Sprache für Scans hinzufügen',
		addText:
			'Vom Tesseract-Projekt, unter der Lizenz Apache-2.0. Wird einmal geholt, geprüft und von da an auf diesem Computer benutzt.',
		search: 'Sprachen durchsuchen',
		searchHint: 'Französisch, polski, ar…',
		found: (count) => `${number(count)} ${plural(count, 'Sprache', 'Sprachen')}`,
		none: 'Eine solche Sprache lässt sich nicht hinzufügen.',
		get: 'Holen',
		getOne: (name) => `${name} holen`,
		copyAddress: (name) => `Adresse der Datei für ${name} kopieren`,
		addressCopied: (name) =>
			`Kopiert: wo sich die Datei für ${name} auf einem anderen Computer holen lässt. Bringen Sie sie auf einem Stick hierher.`,
		fromFile: 'Aus einer Datei…',
		fromFileText: 'Ohne Verbindung: Bringen Sie die Datei auf einem Stick mit.',
		agreeTitle: (name) => `${name} für Scans holen?`,
		agreeText: (host) =>
			`Indoors verbindet sich mit ${host}, um diese Sprache zu holen. Von Ihnen wird nichts gesendet.`,
		added: (names) =>
			`Hinzugefügt: ${names}. Dokumente, die Sie von jetzt an öffnen, werden auch darin gelesen.`,
		remove: (name) => `${name} entfernen`,
		removed: (name) => `${name} wurde entfernt. Scans werden nicht mehr darin gelesen.`,
		stop: (name) => `${name} nicht weiter holen`,
		failed: 'Die Liste der Sprachen ließ sich nicht lesen.',
		hintLanguage: (language, read) =>
			`Dieser Scan ist offenbar in einer anderen Sprache (${language}), als Scans hier gelesen werden (${read}). Buchstaben und Akzente können falsch sein.`,
		hintUnsure: (read) => `Vieles wurde nur unsicher erkannt. Scans werden zurzeit so gelesen: ${read}.`,
		hintDo: 'Sprachen für Scans wählen',
		hintThen: 'Öffnen Sie das Dokument danach noch einmal.',
	},
};
