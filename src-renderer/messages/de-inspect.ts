import { number, plural } from './de-forms.ts';
import type { inspectErrors as english, inspectTexts as englishTexts } from './en-inspect.ts';

const percents = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 1 });
const tokens = (count: number): string => `${number(count)} Token`;

/** Alles darüber, wie eine Antwort entstand, auf Deutsch. */
export const inspectTexts: typeof englishTexts = {
	inspect: {
		menu: 'Wie diese Antwort entstand',
		open: 'Was das Modell gelesen hat …',
		openShading: 'Wie vorhersehbar war jedes Wort? …',
		openRepeat: 'Wiederholen, Beleg …',
		title: 'Wie diese Antwort entstand',
		views: { read: 'Was das Modell las', shading: 'Wie vorhersehbar', repeat: 'Wiederholen und Beleg' },
		viewLabel: 'Was Sie ansehen möchten',
		tokens,
		copy: 'Als Text kopieren',
		show: (passages, way, terms) =>
			[
				passages === 0 ? '' : `${number(passages)} ${plural(passages, 'Stelle', 'Stellen')}`,
				way,
				terms === 0 ? '' : `${number(terms)} ${plural(terms, 'Begriff', 'Begriffe')}`,
			]
				.filter((part) => part !== '')
				.join(', '),
		showRead: (what) => `Was das Modell gelesen hat: ${what}`,
		kinds: {
			instructions: 'Anweisungen',
			rules: 'Regeln des Programms',
			glossary: 'Glossar',
			passage: 'Stelle',
			document: 'Text des Dokuments',
			history: 'Früher im Gespräch',
			question: 'Frage',
			beginning: 'Anfang der Antwort',
			format: 'Zeichen des Gesprächsformats',
		},
		step: (at, of) => `Teil ${number(at)} von ${number(of)}`,
		exact:
			'Genau das hat das Modell gelesen: Es wurde aus dem Gespeicherten neu gebildet, und die Prüfsumme ist dieselbe.',
		notExact:
			'Die Prüfsumme ist nicht dieselbe wie damals: Ein Teil wurde geändert, oder das Programm liest heute anders.',
		unsure:
			'Zeichen des Gesprächsformats und Token lassen sich nur zeigen, solange das Modell in Gebrauch ist, das geantwortet hat.',
		earlier:
			'Diese Antwort entstand, bevor das Programm aufbewahrte, was das Modell liest. Mehr ist nicht bekannt.',
		nothing: 'Für diese Antwort hat kein Modell etwas gelesen.',
		gone: 'Zusammen mit dem Dokument gelöscht.',
		showPassage: (name, place) => `${place} von ${name} zeigen`,
		leftOut: 'Weggelassen',
		turnsNoRoom: (count) =>
			`${number(count)} frühere ${plural(count, 'Nachricht', 'Nachrichten')} des Gesprächs: Dafür war kein Platz.`,
		turnsDocuments: (count) =>
			`${number(count)} frühere ${plural(count, 'Nachricht', 'Nachrichten')} des Gesprächs: Antworten aus Dokumenten lesen sie nicht.`,
		passagesLeft: (count) =>
			`${number(count)} weitere ${plural(count, 'Stelle', 'Stellen')}, die zur Frage ${plural(count, 'passt', 'passen')}: Dafür war kein Platz.`,
		termsLeft: (count) =>
			`${number(count)} weitere ${plural(count, 'Begriff kam', 'Begriffe kamen')} vor, für die kein Platz war.`,
		terms: 'Begriffe aus dem Glossar',
		made: 'Entstanden mit',
		facts: {
			model: 'Modell',
			hash: 'SHA-256 der Datei',
			adapter: 'Adapter',
			noAdapter: 'keiner',
			adapterHash: 'SHA-256 des Adapters',
			sampling: 'Wahl der Wörter',
			seed: 'Startzahl',
			maxTokens: 'Höchstens',
			read: 'Gelesen',
			wrote: 'Geschrieben',
			began: 'Begonnen',
			took: 'Dauer',
			machine: 'Rechner',
			versions: 'Versionen',
			promptHash: 'SHA-256 des Gelesenen',
		},
		sampling: (temperature, topP, minP, penalty) =>
			`Temperatur ${number(temperature)}, Top-p ${number(topP)}, Min-p ${number(minP)}, Wiederholungsabzug ${number(penalty)}`,
		readValue: (all, reused, slices) =>
			reused === 0
				? `${tokens(all)}, alle neu, in ${number(slices)} ${plural(slices, 'Abschnitt', 'Abschnitten')}`
				: `${tokens(all)}, davon ${number(reused)} noch von vorher im Speicher`,
		took: (first, all) => `${all}, erstes Wort nach ${first}`,
		machine: (threads, backend, processor) =>
			`${number(threads)} ${plural(threads, 'Thread', 'Threads')}, ${backend}${processor && `, ${processor}`}`,
		unfinished: 'nicht zu Ende geschrieben',
		adapter: (name, percent) =>
			`${name === null || name === '' ? 'einer, der nicht mehr hier ist' : name}, Stärke ${number(percent)} %`,

		shadingText:
			'Wie wahrscheinlich das Modell jedes Wort fand, nach allem, was davor steht. Eine falsche Dosis oder ein falscher Name kann sehr vorhersehbar sein: Das sagt nicht, wie sicher oder wie richtig die Antwort ist.',
		shading: 'Wird berechnet …',
		steps: ['90 % und mehr', '50 bis 90 %', '10 bis 50 %', 'weniger als 10 %'],
		legend: 'Wahrscheinlichkeit eines Wortes',
		words: 'Wörter der Antwort, mit den Pfeiltasten',
		word: (text, probability) => `${text}, ${percents.format(probability)}`,
		pickWord: 'Wählen Sie ein Wort, um zu sehen, was sonst dort stehen könnte.',
		instead: (word) => `Statt „${word}“`,
		ends: 'die Antwort endet hier',
		percent: (value) => (value < 0.001 ? `unter ${percents.format(0.001)}` : percents.format(value)),
		chosen: 'wie in der Antwort',
		goOn: (text) => `Von hier weiter mit „${text}“`,
		noAlternatives: 'Sonst war hier nichts wahrscheinlich.',
		noShading: {
			'not-recorded': 'Diese Antwort entstand, bevor das Programm aufbewahrte, was das Modell liest.',
			parts:
				'Diese Antwort wurde in mehreren Teilen geschrieben, deren Wörter sich nachträglich nicht trennen lassen.',
			thinks:
				'Dieses Modell denkt, bevor es schreibt. Was es dachte, ändert jedes Wort, sodass eine Färbung irreführen würde.',
			'adapter-gone': 'Der Adapter, mit dem sie geschrieben wurde, ist nicht mehr hier.',
			'other-model':
				'Ein anderes Modell ist in Gebrauch. Wählen Sie das, das geantwortet hat, und sehen Sie dann wieder nach.',
			'document-gone':
				'Ein Dokument, das das Modell las, wurde gelöscht, sodass sich die Wörter nicht noch einmal abwägen lassen.',
			unfinished: 'Es gibt keine fertigen Wörter, die man ansehen könnte.',
		},

		repeatTitle: 'Wiederholen',
		repeatCold:
			'Diese Antwort wurde so geschrieben, dass man sie noch einmal bekommt. Eine Wiederholung ergibt dieselben Wörter, solange Modell, Programm und Prozessor dieselben sind.',
		repeatWarm:
			'Diese Antwort entstand in einem laufenden Gespräch: Was noch im Speicher war, ändert die Rechnung ein wenig, sodass eine Wiederholung abweichen kann.',
		repeatDo: 'Jetzt wiederholen',
		repeatSummary: 'Zusammenfassung wiederholen',
		repeatQuotations: 'Zitate werden ohne Modell ausgewählt: Eine Wiederholung ergibt dieselben.',
		repeatWritten:
			'Das Modell nimmt immer das wahrscheinlichste Wort, aber was noch in seinem Speicher ist, ändert die Rechnung ein wenig: Eine Wiederholung kann in einzelnen Wörtern abweichen.',
		repeatEdited: 'Was Sie geändert oder entfernt haben, wird nicht verglichen.',
		repeating: (words) =>
			`Wird noch einmal geschrieben: bisher ${number(words)} ${plural(words, 'Wort', 'Wörter')} …`,
		stop: 'Anhalten',
		identical: 'Identisch, Wort für Wort.',
		differs: 'Es gibt Abweichungen:',
		otherPlan: 'Es wurde mit anderen Versionen oder Threads gelesen als damals.',
		removed: 'nur damals',
		added: 'nur jetzt',
		repeatable: 'Wiederholbar machen',
		repeatableText:
			'Schreibt die Antwort noch einmal, langsam und ganz von vorn, als neue Fassung, die sich wiederholen lässt.',
	},
	receipts: {
		title: 'Beleg',
		setting: 'Belege',
		settingText:
			'Ob ein Beleg so ist, wie er unterschrieben wurde. Dabei wird nichts ausgeführt. Sie können die Datei auch ins Fenster ziehen.',
		check: 'Beleg prüfen …',
		section: 'Beleg',
		sectionText:
			'Eine kleine unterschriebene Datei, die sagt, womit diese Antwort entstand: Modell, Dokumente, Einstellungen und Versionen mit ihren Prüfsummen, nicht ihr Inhalt.',
		save: 'Beleg sichern …',
		saved: 'Beleg gesichert.',
		genuine: 'Dieser Beleg ist so, wie er unterschrieben wurde.',
		signedHere: 'Er wurde von dieser Installation unterschrieben.',
		signedElsewhere: (fingerprint) =>
			`Er wurde mit einem Schlüssel unterschrieben, der hier nicht bekannt ist: ${fingerprint}. Fragen Sie nach, ob der Schlüssel wirklich dem Absender gehört.`,
		changed: 'Dieser Beleg wurde verändert.',
		changedText:
			'Er ist nicht so, wie er unterschrieben wurde, deshalb ist auf nichts darin Verlass. Bitten Sie um die Datei, wie sie gesichert wurde.',
		says: 'Ein Beleg sagt, was verwendet wurde und dass diese Angaben zusammengehören. Er sagt nicht, dass eine Antwort richtig ist.',
		of: 'Beleg für',
		kinds: { answer: 'eine Antwort', summary: 'eine Zusammenfassung' },
		document: 'Dokument',
		output: 'SHA-256 des Textes',
		here: (isHere) => (isHere ? 'ist auf diesem Computer' : 'ist nicht auf diesem Computer'),
		repeatable: 'so geschrieben, dass man sie noch einmal bekommt',
		warm: 'in einem laufenden Gespräch entstanden: kann abweichen',
	},
};

export const inspectErrors: typeof english = {
	'answer-not-recorded': () => ({
		title: 'Was das Modell für diese Antwort las, ist nicht bekannt.',
		text: 'Sie stammt von einem früheren Programm oder wurde nicht fertig. Fragen Sie noch einmal; die neue Antwort lässt sich ansehen.',
	}),
	'answer-other-model': ({ model }) => ({
		title: 'Ein anderes Modell hat diese Antwort geschrieben.',
		text: `Wählen Sie ${model === undefined || model === '' ? 'dieses Modell' : String(model)} für dieses Gespräch und versuchen Sie es dann noch einmal. Nichts wurde geändert.`,
	}),
	'other-model-in-use': () => ({
		title: 'Inzwischen wurde ein anderes Modell gewählt.',
		text: 'Was geschrieben ist, bleibt. Machen Sie weiter, dann wird wieder das Modell dieses Gesprächs genommen.',
	}),
	'summary-unfinished': () => ({
		title: 'Diese Zusammenfassung ist nicht fertig.',
		text: 'Nur eine ganze kann wiederholt werden. Lassen Sie sie fertigstellen und versuchen Sie es dann noch einmal.',
	}),
	'summary-model-replaced': () => ({
		title: 'Die Datei dieses Modells ist inzwischen eine andere.',
		text: 'Sie schreibt vielleicht etwas anderes, also gibt es nichts zu vergleichen. Machen Sie die Zusammenfassung neu; diese kann dann wiederholt werden.',
	}),
	'summary-kind-changed': () => ({
		title: 'Diese Art von Zusammenfassung wurde seitdem geändert.',
		text: 'Sie würde jetzt nach anderen Überschriften gemacht, also gibt es nichts zu vergleichen. Machen Sie die Zusammenfassung neu; diese kann dann wiederholt werden.',
	}),
	'answer-adapter-gone': () => ({
		title: 'Der Adapter, mit dem diese Antwort geschrieben wurde, ist nicht mehr hier.',
		text: 'Ohne ihn würde das Modell etwas anderes schreiben. Nehmen Sie seine Datei unter „Beibringen“ wieder auf und versuchen Sie es dann noch einmal. Nichts wurde geändert.',
	}),
	'answer-in-parts': () => ({
		title: 'Das geht bei dieser Antwort nicht.',
		text: 'Sie wurde in mehreren Teilen oder mit Gedanken davor geschrieben. Nichts wurde geändert. Fragen Sie stattdessen nach einem kürzeren Text.',
	}),
	'answer-document-gone': () => ({
		title: 'Ein Teil dessen, was das Modell las, wurde gelöscht.',
		text: 'Das Dokument wurde herausgenommen, deshalb lässt sich diese Antwort nicht noch einmal bekommen. Die Antwort selbst bleibt, wie sie ist.',
	}),
	'receipt-broken': () => ({
		title: 'Diese Datei enthält keinen Beleg.',
		text: 'Es muss ein Beleg sein, der aus Indoors gespeichert wurde. Bitten Sie um die Datei, wie sie gespeichert wurde.',
	}),
	'receipt-too-large': () => ({
		title: 'Diese Datei ist zu groß für einen Beleg.',
		text: 'Ein Beleg hat weniger als ein Megabyte. Von der Datei wurde nichts gelesen.',
	}),
};
