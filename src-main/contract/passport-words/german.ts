import { germanPlace } from './german-place.ts';
import { dayOrMonth, groups, headlineBasis, noLicenceKnown, type PassportWords } from './words.ts';

export const german: PassportWords = {
	verdicts: {
		'open-source': {
			title: 'Open Source: alles, um es nachzubauen',
			short: 'Open Source',
			text: 'Sie dürfen es benutzen, ändern und weitergeben. Das Modell, das Programm, das es erzeugt hat, und die Daten dahinter sind veröffentlicht; andere können es nachbauen und prüfen.',
		},
		'open-weights': {
			title: 'Offene Gewichte unter offener Lizenz',
			short: 'Offene Gewichte',
			text: 'Sie dürfen es benutzen, ändern und weitergeben. Nicht alles, woraus es entstand, ist veröffentlicht; von außen kann es niemand nachbauen.',
		},
		'restricted-weights': {
			title: 'Offene Gewichte mit Einschränkungen',
			short: 'Eingeschränkt',
			text: 'Das Modell selbst ist veröffentlicht, aber seine Lizenz schränkt ein, wer es benutzen darf oder wofür. Lesen Sie zuerst die Bedingungen.',
		},
		'not-open': {
			title: 'Nicht offen',
			short: 'Nicht offen',
			text: 'Das Modell selbst wurde nicht für alle veröffentlicht.',
		},
		unknown: {
			title: 'Nicht geprüft',
			short: 'Nicht geprüft',
			text: 'Niemand hat bisher geprüft, wie offen es ist. Behandeln Sie es so, als wäre es das nicht.',
		},
	},
	verdict: 'Urteil',
	restsOn: (parts) => `Beruht auf: ${parts.join('; ')}`,
	verdictRestsOn: (passport) => headlineBasis(german, passport),
	ofList: (kind, name) =>
		kind === 'organisation'
			? `Aus der Liste Ihrer Einrichtung (${name})`
			: 'So beschreibt es der Computer, von dem es kam. Hier hat sich niemand dafür verbürgt.',

	mayQuestion: 'Was darf ich damit tun?',
	uses: {
		use: 'Bei der Arbeit benutzen',
		study: 'Untersuchen, wie es arbeitet',
		modify: 'Ändern, ihm unsere Begriffe beibringen',
		share: 'Weitergeben',
		commercial: 'Geld damit verdienen',
	},
	permissions: { yes: 'Ja', conditions: 'Ja, mit Bedingungen', no: 'Nein', silent: 'Nicht erwähnt' },
	patientData:
		'Über Patientendaten und andere Daten von Menschen sagt die Lizenz nichts. Ob dieses Modell damit benutzt werden darf, entscheidet Ihre Einrichtung.',
	licence: 'Lizenz',
	place: germanPlace,
	licences: 'Lizenzen',
	licenceKinds: {
		open: 'eine offene Lizenz',
		restricted: 'eine Lizenz mit Einschränkungen',
		unknown: 'eine Lizenz, die für diese Liste niemand gelesen hat',
	},
	licenceIs: {
		open: (name) => `${name} ist eine offene Lizenz`,
		restricted: (name) => `${name} ist eine Lizenz mit Einschränkungen`,
		unknown: (name) => `${name} ist eine Lizenz, die für diese Liste niemand gelesen hat`,
	},
	inherited: (base, licence) =>
		`Es entstand aus ${base}, dessen Lizenz (${licence}) weiter gilt. Für jede Nutzung zählt die strengere der beiden.`,
	mustAccept: (licence) => `${licence} muss einmal angenommen werden, bevor das Modell benutzt wird.`,
	gated: 'Die Seite des Herstellers verlangt ein Konto und eine Zustimmung, bevor sie die Datei herausgibt.',
	restrictions: 'Was Sie vor der Nutzung noch wissen sollten',
	conflicts: 'Die Quellen widersprechen sich',
	conflictsText: 'Beides steht hier, weil es niemand entschieden hat.',

	publishedQuestion: 'Was wurde veröffentlicht?',
	groups: groups({ weights: 'Gewichte', documentation: 'Dokumentation', code: 'Programme', data: 'Daten' }),
	components: {
		weights: 'Gewichte: das fertige Modell',
		architecture: 'Architektur: wie es gebaut ist',
		intermediateWeights: 'Gewichte aus dem Verlauf des Trainings',
		modelCard: 'Modellkarte: was es kann und was nicht',
		technicalReport: 'Bericht über die Herstellung',
		dataCard: 'Beschreibung der Trainingsdaten',
		evaluationResults: 'Ergebnisse seiner Prüfungen',
		researchPaper: 'Wissenschaftlicher Aufsatz',
		trainingCode: 'Programm, das es trainiert',
		preprocessingCode: 'Programm, das die Daten aufbereitet',
		inferenceCode: 'Programm, das es ausführt',
		evaluationCode: 'Programm, das es prüft',
		trainingData: 'Daten, mit denen es trainiert wurde',
		evaluationData: 'Daten, mit denen es geprüft wurde',
	},
	cells: {
		weights: 'Gewichte',
		documentation: 'Dokumentation',
		trainingCode: 'Trainingsprogramm',
		trainingData: 'Trainingsdaten',
	},
	answers: { yes: 'Ja', partly: 'Zum Teil', no: 'Nein', unknown: 'Nicht geprüft' },
	notVerified: 'Das hat noch niemand nachgesehen.',
	underLicence: (licence) =>
		licence === noLicenceKnown ? 'unter welcher Lizenz, ist nicht geprüft' : `unter ${licence}`,
	source: 'Quelle',
	checked: (on) => `geprüft ${on.length > 7 ? 'am' : 'im'} ${dayOrMonth('de-DE', on)}`,

	openQuestion: 'Wie offen ist es also?',
	mof: 'Model Openness Framework 1.0 (Rahmen für die Offenheit von Modellen)',
	mofText:
		'Drei Klassen; jede verlangt alles, was die vorige verlangt. Es zählt nur, was unter einer offenen Lizenz steht.',
	mofReached: {
		I: 'Klasse I, „Open Science“: das Modell mit Dokumentation, Programmen und Daten',
		II: 'Klasse II, „Open Tooling“: das Modell mit Dokumentation und Programmen',
		III: 'Klasse III, „Open Model“: das Modell mit Dokumentation',
		none: 'Keine Klasse erreicht',
	},
	mofMissing: (next) => `Für Klasse ${next} fehlt, oder steht nicht unter offener Lizenz:`,
	mofNotKnown: (next) => `Für Klasse ${next} hat niemand geprüft:`,
	mofComplete: 'Es fehlt nichts; das ist die höchste Klasse.',
	osaid: 'Open Source AI Definition 1.0 (was bei KI „Open Source“ heißt)',
	osaidText: 'Jede Bedingung ist erfüllt oder nicht; zu einer Note zusammengezählt werden sie nie.',
	osaidConditions: {
		use: 'Alle dürfen es zu jedem Zweck benutzen, ohne zu fragen',
		study: 'Alle dürfen untersuchen, wie es arbeitet',
		modify: 'Alle dürfen es zu jedem Zweck ändern',
		share: 'Alle dürfen es weitergeben, geändert oder nicht',
		data: 'Die Trainingsdaten sind so beschrieben, dass sich ein vergleichbares Modell bauen lässt',
		code: 'Die Programme, die es trainieren und ausführen, sind da',
		parameters: 'Die Gewichte sind da',
	},
	osaidAnswers: { met: 'Erfüllt', 'not-met': 'Nicht erfüllt', 'not-known': 'Nicht bekannt' },
	theLicence: 'die Lizenz',

	details: 'Einzelheiten',
	kind: 'Gemacht, um',
	kinds: {
		chat: 'Antworten zu schreiben',
		embedding: 'Stellen nach ihrem Sinn zu finden',
		reranking: 'Ergebnisse zu ordnen',
	},
	file: 'Datei',
	size: 'Größe',
	bytes: (count) => `${count.toLocaleString('de-DE')} Byte`,
	sizeUnknown: 'nicht genau bekannt; es gilt die Länge, die der Server nennt',
	hash: 'Prüfsumme (SHA-256)',
	hashUnknown: 'nicht bekannt, deshalb nicht angeboten',
	revision: 'Stand',
	revisionUnknown: 'nicht bekannt; allein die Prüfsumme entscheidet',
	maker: 'Hersteller',
	parameters: 'Parameter (Gewichte)',
	activeParameters: 'davon je Wort beteiligt',
	storageFormat: 'Speicherformat',
	context: 'Kontextfenster',
	contextValue: (count) => `${count.toLocaleString('de-DE')} Tokens`,
	languages: 'Sprachen',
	moreLanguages: (inAll) => `insgesamt ${inAll}, sagt der Hersteller`,
	promptFormat: 'Eingabeformat',
	base: 'Entstanden aus',
	heading: (model) => `Pass von ${model}`,
	writtenOn: (date, version) =>
		`Geschrieben von Indoors ${version} am ${date}. Wo eine Quelle bekannt ist, steht sie da, mit dem Tag der Prüfung.`,
};
