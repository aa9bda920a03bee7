import type { Component, Licence, Use } from './catalog.ts';
import { germanPlace } from './german-place.ts';
import type { Answer, Badge, MofClass, Openness, OsaidCondition, Terms } from './passport.ts';

/** Which components stand together, and under which key their group has its name. */
export interface PassportGroup {
	key: 'weights' | 'documentation' | 'code' | 'data';
	name: string;
	components: Component[];
}

/** The words of badge, filter, passport and exported passport: one place, so that they are the same everywhere. */
export interface PassportWords {
	/** `title` where there is room, `short` in lists and filters, `text` what it means. */
	verdicts: Record<Openness, { title: string; short: string; text: string }>;
	verdict: string;
	/** What every verdict was computed from. */
	restsOn: (parts: string[]) => string;

	mayQuestion: string;
	uses: Record<Use, string>;
	permissions: Record<Terms['may'][Use]['answer'], string>;
	/** Never left out: no licence decides about other people's data. */
	patientData: string;
	licence: string;
	/** A place in a licence, as a catalog names it in English: "sections 2 and 3". */
	place: (where: string) => string;
	licences: string;
	licenceKinds: Record<Licence['kind'], string>;
	/** The same as a sentence about one. */
	licenceIs: Record<Licence['kind'], (name: string) => string>;
	inherited: (base: string, licence: string) => string;
	mustAccept: (licence: string) => string;
	gated: string;
	restrictions: string;
	conflicts: string;
	conflictsText: string;

	publishedQuestion: string;
	groups: PassportGroup[];
	components: Record<Component, string>;
	cells: Record<keyof Badge, string>;
	/** Whether something was published. */
	answers: Record<Answer, string>;
	notVerified: string;
	underLicence: (licence: string) => string;
	source: string;
	/** Of a day (2026-11-03) or a month (2026-11). */
	checked: (on: string) => string;

	openQuestion: string;
	mof: string;
	mofText: string;
	mofReached: Record<MofClass | 'none', string>;
	mofMissing: (next: MofClass) => string;
	mofNotKnown: (next: MofClass) => string;
	mofComplete: string;
	osaid: string;
	osaidText: string;
	osaidConditions: Record<OsaidCondition['condition'], string>;
	osaidAnswers: Record<OsaidCondition['answer'], string>;
	theLicence: string;

	details: string;
	file: string;
	size: string;
	sizeUnknown: string;
	hash: string;
	hashUnknown: string;
	revision: string;
	revisionUnknown: string;
	maker: string;
	parameters: string;
	activeParameters: string;
	storageFormat: string;
	context: string;
	languages: string;
	moreLanguages: (inAll: number) => string;
	promptFormat: string;
	base: string;
	/** Head and foot of the exported passport. */
	heading: (model: string) => string;
	writtenOn: (date: string, version: string) => string;
}

const groups = (names: Record<PassportGroup['key'], string>): PassportGroup[] => [
	{ key: 'weights', name: names.weights, components: ['weights', 'architecture', 'intermediateWeights'] },
	{
		key: 'documentation',
		name: names.documentation,
		components: ['modelCard', 'technicalReport', 'dataCard', 'evaluationResults', 'researchPaper'],
	},
	{
		key: 'code',
		name: names.code,
		components: ['trainingCode', 'preprocessingCode', 'inferenceCode', 'evaluationCode'],
	},
	{ key: 'data', name: names.data, components: ['trainingData', 'evaluationData'] },
];

/** "3 November 2026", or "November 2026" where only the month is known. */
const dayOrMonth = (locale: string, on: string): string => {
	const [year, month, day] = on.split('-').map(Number);
	if (year === undefined || month === undefined || Number.isNaN(year + month)) return on;
	const format: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };
	if (day !== undefined) format.day = 'numeric';
	return new Intl.DateTimeFormat(locale, format).format(Date.UTC(year, month - 1, day ?? 1));
};

const english: PassportWords = {
	verdicts: {
		'open-source': {
			title: 'Open source: everything needed to rebuild it',
			short: 'Open source',
			text: 'You may use, change and share it. The model, the code that made it and the data it was made from were published, so others can rebuild and examine it.',
		},
		'open-weights': {
			title: 'Open weights under an open licence',
			short: 'Open weights',
			text: 'You may use, change and share it. Not everything it was made from was published, so nobody outside can rebuild it.',
		},
		'restricted-weights': {
			title: 'Open weights with restrictions',
			short: 'Restricted weights',
			text: 'The model itself was published, but its licence limits who may use it or what for. Read the conditions first.',
		},
		'not-open': {
			title: 'Not open',
			short: 'Not open',
			text: 'The model itself was not published for everybody.',
		},
		unknown: {
			title: 'Not verified',
			short: 'Not verified',
			text: 'Nobody has verified yet how open it is. Treat it as if it were not.',
		},
	},
	verdict: 'Verdict',
	restsOn: (parts) => `Rests on: ${parts.join('; ')}`,

	mayQuestion: 'What may I do with it?',
	uses: {
		use: 'Use it at work',
		study: 'Study how it works',
		modify: 'Change it, teach it our terms',
		share: 'Pass it on',
		commercial: 'Earn money with it',
	},
	permissions: { yes: 'Yes', conditions: 'Yes, with conditions', no: 'No', silent: 'Not mentioned' },
	patientData:
		'The licence says nothing about patient data or other people’s data. Whether this model may be used with them is for your organisation to decide.',
	licence: 'Licence',
	place: (where) => where,
	licences: 'Licences',
	licenceKinds: {
		open: 'an open licence',
		restricted: 'a licence with restrictions',
		unknown: 'a licence that nobody has read for this list',
	},
	licenceIs: {
		open: (name) => `${name} is an open licence`,
		restricted: (name) => `${name} is a licence with restrictions`,
		unknown: (name) => `${name} is a licence that nobody has read for this list`,
	},
	inherited: (base, licence) =>
		`It was made from ${base}, whose licence (${licence}) goes on to bind. For each use the stricter of the two counts.`,
	mustAccept: (licence) => `${licence} has to be accepted once before the model is used.`,
	gated: 'The maker’s site asks for an account and an agreement before it gives the file out.',
	restrictions: 'Also to know before you use it',
	conflicts: 'Sources disagree',
	conflictsText: 'Both are shown, because nobody has settled it.',

	publishedQuestion: 'What was published?',
	groups: groups({ weights: 'Weights', documentation: 'Documentation', code: 'Code', data: 'Data' }),
	components: {
		weights: 'Weights: the finished model',
		architecture: 'Architecture: how it is built',
		intermediateWeights: 'Weights from during the training',
		modelCard: 'Model card: what it can do, and what it cannot',
		technicalReport: 'Report on how it was made',
		dataCard: 'Description of the training data',
		evaluationResults: 'Results of its tests',
		researchPaper: 'Research paper',
		trainingCode: 'Code that trains it',
		preprocessingCode: 'Code that prepares the data',
		inferenceCode: 'Code that runs it',
		evaluationCode: 'Code that tests it',
		trainingData: 'Data it was trained with',
		evaluationData: 'Data it was tested with',
	},
	cells: {
		weights: 'Weights',
		documentation: 'Documentation',
		trainingCode: 'Training code',
		trainingData: 'Training data',
	},
	answers: { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'Not verified' },
	notVerified: 'Nobody has looked this up yet.',
	underLicence: (licence) => `under ${licence}`,
	source: 'Source',
	checked: (on) => `checked ${dayOrMonth('en-GB', on)}`,

	openQuestion: 'So how open is it?',
	mof: 'Model Openness Framework 1.0',
	mofText:
		'Three classes, each of which needs everything of the one before. Only what is openly licensed counts.',
	mofReached: {
		I: 'Class I, “Open Science”: the model with its documentation, code and data',
		II: 'Class II, “Open Tooling”: the model with its documentation and code',
		III: 'Class III, “Open Model”: the model with its documentation',
		none: 'No class reached',
	},
	mofMissing: (next) => `For class ${next} this is missing, or not openly licensed:`,
	mofNotKnown: (next) => `For class ${next} nobody has verified:`,
	mofComplete: 'Nothing is missing; this is the highest class.',
	osaid: 'Open Source AI Definition 1.0',
	osaidText: 'Each condition is met or it is not; they are never added up to a score.',
	osaidConditions: {
		use: 'Everybody may use it for any purpose without asking',
		study: 'Everybody may study how it works',
		modify: 'Everybody may change it for any purpose',
		share: 'Everybody may share it, changed or not',
		data: 'The training data is described well enough to build a comparable model',
		code: 'The code that trains and runs it is there',
		parameters: 'The weights are there',
	},
	osaidAnswers: { met: 'Met', 'not-met': 'Not met', 'not-known': 'Not known' },
	theLicence: 'the licence',

	details: 'Details',
	file: 'File',
	size: 'Size',
	sizeUnknown: 'not known exactly; the length that the server names is taken',
	hash: 'SHA-256',
	hashUnknown: 'not known, therefore not offered',
	revision: 'Revision',
	revisionUnknown: 'not known; the hash alone decides',
	maker: 'Maker',
	parameters: 'Parameters',
	activeParameters: 'of these at work for each word',
	storageFormat: 'Storage format',
	context: 'Context window',
	languages: 'Languages',
	moreLanguages: (inAll) => `${inAll} in all, as the maker says`,
	promptFormat: 'Prompt format',
	base: 'Made from',
	heading: (model) => `Passport of ${model}`,
	writtenOn: (date, version) =>
		`Written by Indoors ${version} on ${date}. Every statement names its source and when it was checked.`,
};

const german: PassportWords = {
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
	underLicence: (licence) => `unter ${licence}`,
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
	file: 'Datei',
	size: 'Größe',
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
	languages: 'Sprachen',
	moreLanguages: (inAll) => `insgesamt ${inAll}, sagt der Hersteller`,
	promptFormat: 'Eingabeformat',
	base: 'Entstanden aus',
	heading: (model) => `Pass von ${model}`,
	writtenOn: (date, version) =>
		`Geschrieben von Indoors ${version} am ${date}. Zu jeder Aussage stehen Quelle und Tag der Prüfung.`,
};

export const passportWords: { en: PassportWords; de: PassportWords } = { en: english, de: german };
