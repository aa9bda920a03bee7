import { aboutTime, gigabytes, list, locale, number, plural, size } from './de-forms.ts';
import type { ErrorFacts, ErrorText } from './error-text.ts';

const examples = (count: number): string => `${number(count)} ${plural(count, 'Beispiel', 'Beispiele')}`;

const loss = 'Wie weit seine Antworten von Ihren entfernt sind (Loss, weniger ist besser)';

/** Everything about teaching, in German. */
export const teachTexts = {
	teach: {
		title: 'Das Modell unterrichten',
		text: 'Das Modell lernt aus Beispielen Wörter und Antworten Ihres Hauses. Das geschieht auf diesem Computer, und nichts verlässt ihn.',
		open: 'Unterrichten…',
		examples: 'Beispiele',
		examplesText: 'Eine Frage und die Antwort, wie sie sein soll. Am besten mehrere Fragen für eine Antwort.',
		none: 'Es gibt noch keine Beispiele.',
		noneText:
			'Nehmen Sie sie aus dem Glossar oder aus einer Datei, oder schreiben Sie sie selbst. Mindestens acht werden gebraucht.',
		add: 'Neues Beispiel',
		fromGlossary: 'Aus dem Glossar',
		fromFile: 'Aus einer Datei…',
		saveFile: 'Als Datei speichern…',
		removeAll: 'Alle entfernen',
		added: (added: number, skipped: number) =>
			`${examples(added)} hinzugefügt${skipped === 0 ? '' : `, ${number(skipped)} waren schon da`}.`,
		allThere: 'Nichts wurde hinzugefügt: Alle sind schon da.',
		leftOut: (file: string) => `Nicht alles aus „${file}“ wurde ein Beispiel:`,
		leftOutBecause: {
			empty: 'ausgelassen, weil die Frage oder die Antwort fehlt.',
			'no-conversation':
				'ausgelassen, weil dort kein Gespräch steht, das mit einer Frage und ihrer Antwort endet.',
			'too-long':
				'ausgelassen, weil die Frage länger als 4.000 oder die Antwort länger als 8.000 Zeichen ist.',
			'not-read': 'nicht gelesen, weil die Tabelle zu lang ist.',
			'earlier-turns': 'Von einem längeren Gespräch wurden nur die letzte Frage und Antwort genommen.',
		},
		leftOutCount: {
			row: (count: number) => `${number(count)} ${plural(count, 'Zeile', 'Zeilen')}`,
			line: (count: number) => `${number(count)} ${plural(count, 'Zeile', 'Zeilen')}`,
		},
		leftOutMore: (count: number) => `${number(count)} weitere`,
		leftOutPlaces: (rows: readonly string[]) => ` (${list.format(rows)})`,
		emptyRows: 'Leere Zeilen sind nicht mitgezählt.',
		nothingAdded:
			'Nichts wurde hinzugefügt: Im Glossar steht kein Begriff mit Bedeutung, oder alle sind schon da.',
		count: (all: number, learnt: number, apart: number) =>
			`${examples(all)}: ${number(learnt)} zum Lernen, ${number(apart)} für die Probe danach zurückgelegt`,
		removed: (count: number) => `${examples(count)} entfernt.`,
		newTitle: 'Neues Beispiel',
		editTitle: 'Beispiel ändern',
		question: 'Frage',
		answer: 'Antwort, wie sie sein soll',
		wasConfirmed:
			'Das wurde aus einem bestätigten Text gemacht. Geändert ist es Ihr eigenes Beispiel: Diese Worte hat niemand bestätigt.',
		bothNeeded: 'Es braucht eine Frage und eine Antwort.',
		edit: (question: string) => `„${question}“ ändern`,
		remove: (question: string) => `„${question}“ entfernen`,
		problems: {
			duplicate: 'doppelt',
			contradiction: 'an anderer Stelle anders beantwortet',
			'too-long': 'zu lang',
			unconfirmed: 'der Text dazu ist nicht mehr bestätigt',
		},
		heldOut: 'zurückgelegt',
		tools: 'Was zum Unterrichten gebraucht wird',
		toolsText: 'Trainiert wird mit PyTorch, das nicht zu diesem Programm gehört.',
		looking: 'Es wird gesucht…',
		noPython: (tooNew: string | null) =>
			`${tooNew === null ? 'Auf diesem Computer gibt es kein Python, das sich eignet.' : `Auf diesem Computer ist Python ${tooNew}, für das es einige der Pakete noch nicht gibt.`} Installieren Sie ${tooNew === null ? '' : 'daneben '}ein Python von 3.9 bis 3.13 und suchen Sie dann erneut.`,
		missing: (python: string, hasTorch: boolean, bytes: number) =>
			`Python ${python} ist da${hasTorch ? ', PyTorch auch' : ''}. Etwa ${size(bytes)} würden aus dem Paketverzeichnis von Python geholt und im Datenordner aufbewahrt. Das wird unter „Verbindungen“ aufgeschrieben.`,
		fetch: 'Holen und einrichten',
		fromFolder: 'Aus einem Ordner…',
		lookAgain: 'Erneut suchen',
		settingUp: 'Wird eingerichtet…',
		ready: (python: string, torch: string) => `Bereit: Python ${python}, PyTorch ${torch}.`,
		slow: 'Es rechnet hier sehr langsam, weil eine schnelle Bibliothek fehlt: Unter Debian kann jemand, der den Computer verwaltet, libopenblas0 installieren.',
		setUpFailed: 'Das Einrichten ist nicht gelungen.',
		train: 'Trainieren',
		model: (name: string) => `Unterrichtet wird: ${name}`,
		price: (seconds: number, needed: number, free: number) =>
			`Dauert ${aboutTime(seconds)}, braucht ${size(needed)} Arbeitsspeicher (${size(free)} sind frei). Sie können währenddessen weiterarbeiten.`,
		refusals: {
			'no-model': 'Es ist kein Modell geladen, das unterrichtet werden könnte.',
			'not-teachable':
				'Diese Art von Modell kann hier nicht unterrichtet werden. Wählen Sie unter „Modelle“ ein anderes.',
			'too-few': 'Es braucht mindestens acht Beispiele, an denen nichts auszusetzen ist.',
			'too-large':
				'Dieser Computer hat dafür zu wenig freien Arbeitsspeicher. Schließen Sie andere Programme, wählen Sie ein kleineres Modell, oder geben Sie die Arbeit an einen größeren Computer.',
		},
		name: 'Name für das Gelernte',
		usualName: 'Wörter unseres Hauses',
		start: 'Beginnen',
		goOn: 'Weitermachen',
		pause: 'Anhalten',
		resume: 'Weiter',
		stop: 'Beenden',
		saveJob: 'Für einen größeren Computer…',
		jobSaved: 'Der Ordner ist geschrieben. Seine README sagt, wie dort trainiert wird.',
		states: {
			loading: 'Das Modell wird zum Trainieren geladen…',
			training: 'Training läuft',
			paused: 'Angehalten',
			comparing: 'Das alte und das unterrichtete Modell werden befragt…',
			done: 'Trainiert',
			stopped: 'Beendet. Was bis dahin gelernt wurde, ist aufbewahrt.',
			failed: 'Das Training ist nicht gelungen.',
		},
		step: (step: number, steps: number) => `Schritt ${number(step)} von ${number(steps)}`,
		left: (seconds: number) => `noch ${aboutTime(seconds)}`,
		loss,
		lossFromTo: (first: string, now: string): string => `${loss}: anfangs ${first}, jetzt ${now}`,
		lossTable: 'Als Tabelle',
		lossStep: 'Schritt',
		lossValue: 'Verlust (Loss)',
		hundredths: (value: number) =>
			new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
		details: 'Was das Trainingsprogramm sagte',
		result: 'Ist es besser?',
		right: (before: number, after: number, all: number) =>
			`Von ${number(all)} ${plural(all, 'zurückgelegten Frage', 'zurückgelegten Fragen')} beantwortete es vorher ${number(before)} wie gewünscht, jetzt ${number(after)}.`,
		general: (before: number, after: number, rise: number) => {
			const change = new Intl.NumberFormat(locale, {
				style: 'percent',
				maximumFractionDigits: 1,
				signDisplay: 'exceptZero',
			}).format(rise);
			return `Bei einem Text über anderes änderte sich seine Überraschung (Perplexität) von ${number(Math.round(before * 10) / 10)} auf ${number(Math.round(after * 10) / 10)} (${change}).`;
		},
		noneAsked:
			'Ob es gelernt hat, was es sollte, ist nicht bekannt: Keine Frage konnte zurückgelegt und beurteilt werden. Zurückgelegt wird eine, wenn dieselbe Antwort auch aus einer anderen Frage gelernt wird.',
		notAsked: (count: number) =>
			`${number(count)} weitere ${plural(count, 'wurde', 'wurden')} zurückgelegt und nicht gestellt, weil das lange dauert.`,
		notJudged: 'beurteilen Sie selbst',
		notLearnt: (count: number) =>
			`Aus ${number(count)} ${plural(count, 'Beispiel', 'Beispielen')} wurde nicht gelernt:`,
		notLearntBecause: (problem: string, count: number) => `${problem} (${number(count)})`,
		tooLongText:
			'Zu lang: Frage und Antwort haben zusammen mehr als 3.000 Zeichen oder mehr, als beim Training von einem gelesen wird.',
		generalWorse:
			'Das sind mehr als 5 %: Es kann anderes vergessen haben. Weniger Durchgänge oder vielfältigere Beispiele helfen.',
		generalSame: 'Das liegt innerhalb von 5 %: Was es konnte, kann es noch.',
		before: 'Vorher',
		after: 'Unterrichtet',
		wanted: 'Gewünscht',
		asWanted: 'wie gewünscht',
		notAsWanted: 'nicht wie gewünscht',
		generalQuestion: 'allgemeine Frage',
		adapters: 'Gelerntes',
		adaptersText: 'Jedes gehört zu einem Modell und zählt dort, wo eine Arbeitsweise es verwendet.',
		noAdapters: 'Noch nichts.',
		importAdapter: 'Aus einer Datei…',
		adapterTried: (file: string) => `„${file}“ wird mit dem verwendeten Modell ausprobiert…`,
		adapterTaken: (name: string) =>
			`„${name}“ ist aufgenommen. Es steht unter „Das Modell unterrichten“, ganz unten.`,
		adapterShow: 'Zeigen',
		exportAdapter: 'Als Datei speichern…',
		removeAdapter: 'Entfernen',
		adapterRemoved: (name: string) => `„${name}“ wurde entfernt.`,
		removedFrom: (name: string) =>
			`„${name}“ wurde entfernt. Arbeitsweisen, die es nutzten, antworten jetzt ohne es.`,
		facts: (base: string, count: number | null, date: string) =>
			`für ${base}${count === null ? '' : `, aus ${number(count)} ${plural(count, 'Beispiel', 'Beispielen')}`}, ${date}`,
		usedBy: (names: string) => `Verwendet von: ${names}`,
		notCompared: 'Ob das Modell damit besser ist, ist nicht bekannt: Niemand hat es verglichen.',
		notUsed: 'Nicht verwendet',
		use: 'Verwenden mit…',
		actions: (name: string) => `Aktionen für „${name}“`,
		strength: 'Wie stark es zählt',
		strengthValue: (strength: number) => `${number(Math.round(strength * 100))} %`,
		adapter: 'Gelerntes',
		noAdapter: 'Nichts',
		adapterOther: (name: string, base: string) => `${name} (für ${base})`,
		adapterGone: 'nicht mehr da',
	},
};

export const teachErrors = {
	'adapter-other-base': ({ model }: ErrorFacts) => ({
		title: `Das wurde ${typeof model === 'string' ? model : 'einem anderen Modell'} beigebracht.`,
		text: 'Dieses Modell ist auf dem Computer, aber ein anderes ist in Gebrauch. Wählen Sie es in einem Gespräch und nehmen Sie die Datei dann erneut auf.',
	}),
	'adapter-does-not-fit': ({ model }: ErrorFacts) => ({
		title: 'Das wurde einem anderen Modell beigebracht.',
		text: `Es passt nicht zu ${typeof model === 'string' ? model : 'dem verwendeten Modell'}, und nichts wurde geändert. Wählen Sie das Modell, zu dem es gehört, und versuchen Sie es dann erneut.`,
	}),
	'adapter-damaged': () => ({
		title: 'Diese Datei ist beschädigt oder zu neu.',
		text: 'Nichts wurde übernommen. Besorgen Sie die Datei noch einmal, oder aktualisieren Sie das Programm.',
	}),
	'adapter-no-adapter': () => ({
		title: 'In dieser Datei ist nichts Gelerntes.',
		text: 'Es muss ein LoRA-Adapter als GGUF sein. Ganze Modelle werden unter „Modelle“ übernommen.',
	}),
	'adapter-no-base': () => ({
		title: 'Es ist kein Modell in Gebrauch, mit dem es erprobt werden könnte.',
		text: 'Nichts wurde übernommen. Wählen Sie das Modell, zu dem es gehört, und versuchen Sie es dann erneut.',
	}),
	'examples-file-broken': ({ line }: ErrorFacts) => ({
		title: 'In dieser Datei wurden keine Fragen und Antworten gefunden.',
		text: `Nichts wurde hinzugefügt${typeof line === 'number' ? ` (Zeile ${number(line)})` : ''}. Eine Tabelle braucht die Spalten „Frage“ und „Antwort“, JSONL in jeder Zeile ein Gespräch.`,
	}),
	'examples-full': ({ most }: ErrorFacts) => ({
		title: 'Für so viele Beispiele ist kein Platz.',
		text: `Nichts wurde hinzugefügt. Höchstens ${typeof most === 'number' ? number(most) : ''} können aufbewahrt werden; entfernen Sie zuerst welche.`,
	}),
	'teaching-no-tools': () => ({
		title: 'Was zum Unterrichten gebraucht wird, ist noch nicht da.',
		text: 'Nichts wurde begonnen. Richten Sie es zuerst ein, weiter oben auf derselben Seite.',
	}),
	'teaching-tools-failed': ({ line }: ErrorFacts) => ({
		title: 'Das Einrichten ist nicht gelungen.',
		text: `Sonst wurde nichts geändert. ${typeof line === 'string' && line !== '' ? `Das Installationsprogramm sagte: ${line} ` : ''}Versuchen Sie es erneut, oder nehmen Sie die Pakete aus einem Ordner.`,
	}),
	'teaching-too-few': () => ({
		title: 'Es sind zu wenige Beispiele.',
		text: 'Nichts wurde begonnen. Es braucht mindestens acht, an denen nichts auszusetzen ist.',
	}),
	'teaching-too-large': ({ neededBytes, freeBytes }: ErrorFacts) => ({
		title: 'Dieser Computer hat dafür zu wenig freien Arbeitsspeicher.',
		text: `Gebraucht werden ${gigabytes(neededBytes)}, frei sind ${gigabytes(freeBytes)}. Schließen Sie andere Programme, wählen Sie ein kleineres Modell, oder geben Sie die Arbeit an einen größeren Computer.`,
	}),
	'teaching-not-teachable': ({ model }: ErrorFacts) => ({
		title: 'Diese Art von Modell kann hier nicht unterrichtet werden.',
		text: `Nichts wurde begonnen${typeof model === 'string' ? ` (${model})` : ''}. Wählen Sie unter „Modelle“ ein anderes.`,
	}),
	'teaching-running': () => ({
		title: 'Das läuft schon.',
		text: 'Nichts wurde doppelt begonnen. Warten Sie, bis es fertig ist, oder beenden Sie es zuerst.',
	}),
	'teaching-out-of-memory': () => ({
		title: 'Beim Training ging der Arbeitsspeicher aus.',
		text: 'Was bis zur letzten Sicherung gelernt wurde, bleibt. Schließen Sie andere Programme und machen Sie weiter, oder nehmen Sie die Arbeit auf einen größeren Computer mit.',
	}),
	'teaching-failed': () => ({
		title: 'Das Training ist nicht gelungen.',
		text: 'Ihre Beispiele sind alle da, und auch, was bis zum letzten Sichern gelernt wurde. Versuchen Sie es erneut; die Einzelheiten unten helfen denen, die sich um diesen Computer kümmern.',
	}),
} satisfies Record<string, (facts: ErrorFacts) => ErrorText>;
