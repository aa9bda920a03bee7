import type { DocumentUnit } from '../../src-main/contract/document-formats.ts';
import { unitWord } from '../../src-main/contract/unit-words.ts';
import { aboutTime, list, number, ofPages, pages, place, plural, rounded } from './de-forms.ts';
import type { summaryTexts as english } from './en-summaries.ts';

function howMuch(read: number, count: number, unit: DocumentUnit): string {
	if (read === 0) return 'nichts davon: Zitiert werden Sätze des Dokuments';
	if (read >= count * 0.95) return 'alles';
	if (read < 1) return count === 1 ? 'einen Teil davon' : `weniger als 1 von ${ofPages(count, unit)}`;
	return `etwa ${rounded(read)} von ${ofPages(count, unit)}`;
}

export const summaryTexts: typeof english = {
	summary: {
		title: 'Zusammenfassung',
		titleSoFar: 'Zusammenfassung bis hierher',
		titleQuotations: 'Zitate',
		make: 'Zusammenfassen',
		makeQuotations: 'Zitate',
		waiting: 'Beginnt gleich',
		running: (done, total) => `Zusammenfassen: Abschnitt ${number(done)} von ${number(total)}`,
		runningPlain: 'Wird zusammengefasst',
		left: (seconds) => `noch ${aboutTime(seconds)}; Sie können weiterarbeiten`,
		leftUnknown: 'Sie können weiterarbeiten',
		progress: 'Fortschritt der Zusammenfassung',
		stop: 'Anhalten',
		stopped: (done, total) =>
			`Angehalten nach Abschnitt ${number(done)} von ${number(total)}. Was da ist, bleibt.`,
		resume: 'Fortsetzen',
		failed: 'Die Zusammenfassung konnte nicht beendet werden. Was da ist, bleibt.',
		announceRunning: 'Die Zusammenfassung entsteht.',
		announceDone: 'Die Zusammenfassung ist fertig.',
		announceStopped: 'Die Zusammenfassung wurde angehalten.',
		length: 'Länge',
		short: 'Kurz',
		medium: 'Mittel',
		detailed: 'Ausführlich',
		quotations: 'Zitate',
		kind: 'Art der Zusammenfassung',
		versions: 'Fassungen',
		version: (index, count) => `${number(index)} von ${number(count)}`,
		versionOlder: 'Frühere Fassung der Zusammenfassung',
		versionNewer: 'Spätere Fassung der Zusammenfassung',
		methodSections: (model) => `Abschnitt für Abschnitt geschrieben durch ${model}.`,
		methodSentences: (model) =>
			`Satz für Satz geschrieben durch ${model}; jeder Punkt wird mit seinen eigenen Sätzen verglichen.`,
		methodAsked:
			'Zitate: die eigenen Sätze des Dokuments, unter seinen Überschriften. Kein Modell hat etwas geschrieben.',
		methodLanguage: (language, model, knows) =>
			`Zitate, weil die Sprache dieses Dokuments ${language} ist und ${model} nur ${knows} kann.`,
		methodNoModel: 'Zitate, weil es auf diesem Computer noch kein Modell gibt.',
		methodMeasured: (model) =>
			`Zitate, weil sich gezeigt hat, dass ${model} dies nicht zuverlässig zusammenfasst.`,
		theModel: 'das Modell',
		starterModel: 'das Startmodell',
		languageUnknown: 'eine nicht erkannte Sprache',
		reused: (count) => `${number(count)} ${plural(count, 'Teil', 'Teile')} aus früherer Arbeit übernommen.`,
		quotedFigure: 'Zitiert, weil eine Zahl in den Worten des Modells anders herauskam',
		quotedName: 'Zitiert, weil ein Name in den Worten des Modells anders herauskam',
		quotedNegation: 'Zitiert, weil in den Worten des Modells ein „nicht“ verloren ging',
		quotedInvented: 'Zitiert, weil die Worte des Modells mehr sagten als das Dokument',
		quotedChosen: 'Die eigenen Worte des Dokuments',
		edited: 'von Ihnen bearbeitet',
		pointActions: 'Aktionen für diesen Punkt',
		edit: 'Bearbeiten',
		editLabel: 'Text dieses Punktes',
		editHint: 'Eingabe speichert, Esc bricht ab',
		moveUp: 'Nach oben',
		moveDown: 'Nach unten',
		remove: 'Entfernen',
		removed: 'Punkt entfernt.',
		changed: 'Zahl geändert.',
		saysPlace: (page, unit) => `${place(page, unit)} sagt`,
		nothingLike: (page, unit, said) => `${place(page, unit)} enthält nichts wie „${said}“.`,
		changeTo: (text) => `In ${text} ändern`,
		isRight: 'Es stimmt',
		keptByYou: (said) => `Sie haben „${said}“ bestätigt`,
		doubtful: 'stimmt nicht mit dem Dokument überein',
		checkedByMe: 'Von mir geprüft',
		checkedAt: (time) => `Von Ihnen geprüft am ${time}`,
		copy: 'Kopieren',
		saveAs: 'Speichern',
		saveWord: 'Als Word-Dokument speichern',
		savePdf: 'Als PDF speichern',
		saveMarkdown: 'Als Markdown-Text speichern',
		copyPlain: 'Ohne Seitenzahlen kopieren',
		saved: 'Gespeichert.',
		openWarnings: (count) =>
			`${number(count)} zweifelhafte ${plural(count, 'Stelle ist', 'Stellen sind')} noch offen`,
		openWarningsText:
			'Berichtigen Sie erst, oder nehmen Sie den Text mit und lassen Sie die zweifelhaften Stellen kennzeichnen.',
		correctFirst: 'Erst berichtigen',
		copyWithMarks: 'Mit Kennzeichen kopieren',
		saveWithMarks: 'Mit Kennzeichen speichern',
		print: 'Drucken…',
		printed: 'An den Drucker übergeben.',
		printWithMarks: 'Mit Kennzeichen drucken',
		dragOut: 'In einen Ordner oder eine Mail ziehen',
		tools: 'Was mit der Zusammenfassung geschehen soll',
		quick: 'Schneller Überblick',
		quickText: 'Die Schlüsselstellen aller Teile',
		thorough: 'Gründlich',
		thoroughText: 'Jeder Abschnitt für sich',
		thoroughBySentences: 'Bei langen Dokumenten mehr Schlüsselstellen',
		price: (seconds, read, count, unit) =>
			[
				seconds === null ? 'Dauer noch nicht bekannt' : aboutTime(seconds),
				`das Modell liest ${howMuch(read, count, unit)}`,
			].join('; '),
		depth: 'Wie gründlich',
		recipe: 'Wofür',
		suggested: (name) => `${name} (vorgeschlagen)`,
		language: 'Sprache',
		documentLanguage: (language) => `Wie das Dokument (${language})`,
		onlyDocumentLanguage: 'Das gewählte Modell schreibt nur in der Sprache des Dokuments.',
		onlyHeadings:
			'Das gewählte Modell richtet sich nach den Überschriften dieser Art, nicht nach ihren Anweisungen.',
		noInstructions: 'Das gewählte Modell kann den Anweisungen dieser Art nicht folgen.',
		options: 'Art wählen',
		again: 'Ändern',
		makeAgain: 'Neu erstellen',
		editRecipes: 'Arten bearbeiten…',
		notFoundUnder: (titles) => `Nichts gefunden zu: ${list.format(titles)}`,
		supported: 'die angegebenen Sätze sagen das',
		supportPlaces: 'Nur teilweise belegt: etwas weicht von den angegebenen Sätzen ab.',
		supportWords: (words) =>
			`Nur teilweise belegt: In den angegebenen Sätzen fehlt ${list.format(words.map((word) => `„${word}“`))}.`,
		supportWordsPlain: 'Durch die angegebenen Sätze nur teilweise belegt.',
		supportLanguage: 'In einer anderen Sprache: Nur Zahlen und Namen wurden verglichen.',
		notFound: 'Im Dokument nicht gefunden. Der nächstliegende Satz:',
		noSource: 'Im Dokument nicht gefunden.',
		takeSource: 'Diesen Satz nehmen',
		taken: 'Jetzt steht der Satz des Dokuments da.',
	},

	coverage: {
		figuresDiffer: (count) => `${number(count)} ${plural(count, 'Zahl weicht', 'Zahlen weichen')} ab`,
		placesDiffer: (count) => `${number(count)} ${plural(count, 'Stelle weicht', 'Stellen weichen')} ab`,
		noneDiffers: 'keine Zahl weicht ab',
		decided: (count) => `${number(count)} von Ihnen entschieden`,
		readAll: (count, unit) =>
			count === 1
				? `vom Modell ganz gelesen: ${pages(1, unit)}`
				: `alle ${pages(count, unit)} vom Modell gelesen`,
		readSome: (read, count, unit) => `${number(read)} von ${ofPages(count, unit)} vom Modell gelesen`,
		sentencesAll: (count, unit) =>
			count === 1 ? `Schlüsselsätze: ${pages(1, unit)}` : `Schlüsselsätze aller ${pages(count, unit)}`,
		sentencesSome: (read, count, unit) => `Schlüsselsätze von ${number(read)} von ${ofPages(count, unit)}`,
		quotedAll: (count, unit) =>
			count === 1 ? `zitiert aus: ${pages(1, unit)}` : `zitiert aus allen ${ofPages(count, unit)}`,
		quotedSome: (read, count, unit) => `zitiert aus ${number(read)} von ${ofPages(count, unit)}`,
		stopped: (done, total) => `angehalten nach Abschnitt ${number(done)} von ${number(total)}`,
		withoutText: (numbers, count, unit) => `${unitWord('de', unit, count)} ${numbers} ohne Text`,
		omissions: 'Auslassungen werden nicht geprüft',
		range: (from, to) => `${number(from)}–${number(to)}`,
		and: (parts) => list.format(parts),
		notSupported: (count) =>
			`${number(count)} ${plural(count, 'Punkt ist', 'Punkte sind')} nicht ganz belegt`,
		quick: (left) => `schneller Überblick: ${left}`,
		notInFull: (left, count, unit) =>
			left >= count
				? 'nichts wurde ganz gelesen'
				: `${number(left)} von ${ofPages(count, unit)} nicht ganz gelesen`,
	},

	recipes: {
		title: 'Arten von Zusammenfassungen',
		text: 'Wonach eine Zusammenfassung sucht und unter welchen Überschriften. Eigene lassen sich als Datei weitergeben.',
		back: 'Zurück',
		changed: 'von Ihnen geändert',
		own: 'Ihre eigene',
		add: 'Neue Art',
		importFile: 'Aus einer Datei…',
		exportFile: 'Als Datei speichern…',
		edit: 'Bearbeiten',
		duplicate: 'Kopie anlegen',
		copyOf: (name) => `${name} (Kopie)`,
		remove: 'Entfernen',
		removed: (name) => `„${name}“ entfernt.`,
		reset: 'Ursprüngliche Fassung',
		resetDone: (name) => `„${name}“ ist wieder wie am Anfang.`,
		imported: 'Die Art wurde übernommen.',
		actions: (name) => `Aktionen für „${name}“`,
		editTitle: (name) => `Art der Zusammenfassung: ${name}`,
		newTitle: 'Neue Art der Zusammenfassung',
		name: 'Bezeichnung',
		instructions: 'Anweisungen für das Modell',
		instructionsHint:
			'Größere Modelle lesen sie. Kleine richten sich nach den Überschriften und Wörtern unten.',
		sections: 'Überschriften',
		sectionTitle: 'Überschrift',
		cues: 'Wonach gesucht wird',
		cuesHint:
			'Mit Kommas getrennt. Der Anfang eines Wortes genügt: „beschl“ findet „Beschluss“ und „beschließt“. Eine Überschrift ohne Wörter nimmt auf, was sonst wichtig ist.',
		addSection: 'Überschrift hinzufügen',
		removeSection: (title) => `Überschrift „${title}“ entfernen`,
		noSections: 'Ohne Überschriften folgt die Zusammenfassung dem Dokument.',
		length: 'Übliche Länge',
		sectionMissing: 'Jede Überschrift braucht einen Namen.',
		saved: 'Gespeichert.',
		followsDocument: 'folgt dem Dokument',
	},
};
