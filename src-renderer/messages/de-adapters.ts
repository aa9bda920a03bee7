import { list, number, plural, tenths } from './de-forms.ts';

const examples = (count: number): string => `${number(count)} ${plural(count, 'Beispiel', 'Beispiele')}`;

/** Where what a model was taught comes from, in German. */
export const adapterTexts = {
	papers: {
		open: 'Pass und Name…',
		title: 'Pass des Gelernten',
		name: 'Wie es heißt',
		madeBy: 'Gemacht von',
		madeByHint: 'Darf leer bleiben. Es geht mit, wenn Sie es als Datei speichern.',
		nameNeeded: 'Es braucht einen Namen.',
		base: 'Für das Modell',
		made: 'Gemacht am',
		data: 'Gelernt aus',
		dataFacts: (learnt: number, apart: number) =>
			`${examples(learnt)}; ${number(apart)} für die Probe danach zurückgelegt`,
		sources: {
			typed: 'hier geschrieben',
			glossary: 'aus dem Glossar',
			imported: 'aus einer Datei',
			corrected: 'korrigierte Antworten',
			text: 'aus Texten ohne Personendaten',
		},
		counted: (what: string, count: number) => `${what} (${number(count)})`,
		origins: 'Woraus diese entstanden',
		kinds: {
			conversation: 'Gespräch',
			document: 'Dokument',
			text: 'Text ohne Personendaten',
			'text-set': 'Mappe mit Texten',
			term: 'Begriff',
			file: 'Datei',
		},
		more: (count: number) => `und ${number(count)} weitere`,
		noNames: 'Woraus sie entstanden, ist nicht genannt: Die Namen wurden auf dem Weg hierher weggelassen.',
		settings: 'Wie trainiert wurde',
		setting: {
			rank: 'Rang',
			alpha: 'Alpha (Gewicht)',
			epochs: 'Durchgänge',
			batchSize: 'Beispiele auf einmal',
			learningRate: 'Lernrate',
			seed: 'Startwert',
		},
		result: 'Probe danach',
		file: 'Datei',
		megabytes: (value: number) => `${tenths.format(value)} MB groß`,
		hash: (sha256: string) => `SHA-256: ${sha256}`,
		none: 'Es kam ohne Pass: Woraus gelernt wurde, weiß hier niemand.',
		said: 'Was seine Datei von sich sagt',
		saidText: 'Geschrieben von wem auch immer die Datei stammt. Niemand hat es geprüft.',
		saveNamed: 'Mit allen Namen speichern…',
		saved: 'Gespeichert, daneben ein Pass, der kein Dokument und keinen Text nennt.',
		savedNamed: 'Gespeichert, daneben ein Pass, der nennt, woraus gelernt wurde.',
		savedPlain: 'Die Datei wurde gespeichert.',
		savedAlone:
			'Die Datei wurde ohne Pass gespeichert: Daneben liegt eine andere Datei mit diesem Namen. Speichern Sie in einem anderen Ordner.',
		renamed: 'Der Pass wurde geändert.',

		learntBy: (names: readonly string[]) =>
			names.length === 1
				? `„${names[0] ?? ''}“ hat daraus gelernt, und das Gelernte bleibt dort.`
				: `${number(names.length)} Mal wurde Modellen etwas daraus beigebracht, und das Gelernte bleibt dort: ${list.format(names.map((name) => `„${name}“`))}.`,
		examplesStay: (count: number) =>
			`${examples(count)} daraus ${plural(count, 'bleibt', 'bleiben')} unter „Unterrichten“.`,
	},
};
