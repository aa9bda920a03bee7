import { list, number, plural } from './de-forms.ts';

const kinds = {
	name: (words: readonly string[]) => `Das scheint eine Person zu nennen: ${list.format(words)}.`,
	date: (words: readonly string[]) =>
		`Das scheint ein Datum aus dem Leben eines Menschen zu sein: ${list.format(words)}.`,
	age: (words: readonly string[]) => `Das scheint das Alter eines Menschen zu sein: ${list.format(words)}.`,
	address: (words: readonly string[]) => `Das scheint eine Anschrift zu sein: ${list.format(words)}.`,
	phone: (words: readonly string[]) => `Das scheint eine Telefonnummer zu sein: ${list.format(words)}.`,
	email: (words: readonly string[]) => `Das scheint eine E-Mail-Adresse zu sein: ${list.format(words)}.`,
	web: (words: readonly string[]) => `Das scheint eine Internetadresse zu sein: ${list.format(words)}.`,
	number: (words: readonly string[]) =>
		`Das scheint die Nummer von jemandem oder etwas zu sein: ${list.format(words)}.`,
	organisation: (words: readonly string[]) =>
		`Das scheint ein Haus, eine Station oder eine Firma zu nennen: ${list.format(words)}.`,
};
const suggestions = (count: number): string =>
	`${number(count)} ${plural(count, 'Korrektur', 'Korrekturen')}`;
const examples = (count: number): string => `${number(count)} ${plural(count, 'Beispiel', 'Beispiele')}`;

/** Everything about corrections of answers, in German. */
export const correctionTexts = {
	corrections: {
		suggest: 'Korrektur vorschlagen',
		change: 'Die vorgeschlagene Korrektur ändern',
		suggested: 'Korrektur vorgeschlagen',
		suggestedTaken: 'Korrektur vorgeschlagen und als Beispiel übernommen',
		suggestedDismissed: 'Korrektur vorgeschlagen, nicht übernommen',
		title: 'Korrektur vorschlagen',
		text: 'Schreiben Sie, wie die Antwort hätte sein sollen. Das bleibt auf diesem Computer, für die Person, die das Modell unterrichtet.',
		question: 'Frage',
		needs: {
			conversation:
				'Vor dieser Frage standen andere. Das Modell lernt nur die Frage allein: Schreiben Sie sie so, dass man sie ohne die anderen versteht.',
			document:
				'Diese Antwort entstand aus einem Dokument. Beim Lernen hat das Modell das Dokument nicht: Schreiben Sie in die Frage, was man wissen muss, sonst lernt es, aus dem Nichts zu antworten.',
		},
		corrected: 'So hätte sie sein sollen',
		asItWas: 'Wie sie geschrieben war',
		remark: 'Anmerkung (freiwillig)',
		remarkHint: 'Warum, oder wo man es nachlesen kann.',
		questionNeeded: 'Die Frage fehlt.',
		answerNeeded: 'Schreiben Sie, wie die Antwort hätte sein sollen.',
		unchanged: 'An der Antwort ist noch nichts geändert.',
		save: 'Vorschlagen',
		saveAndLearn: 'Speichern und daraus lernen',
		saved: 'Ihr Vorschlag ist aufbewahrt.',
		takeBack: 'Zurücknehmen',
		takenBack: 'Der Vorschlag wurde zurückgenommen.',
		takenBackStays:
			'Der Vorschlag wurde zurückgenommen. Das Beispiel, das daraus wurde, bleibt unter „Unterrichten“.',

		list: (count: number) => `Vorgeschlagene Korrekturen (${number(count)})`,
		listText:
			'Wie Antworten nach Meinung anderer hätten sein sollen. Was Sie übernehmen, wird ein Beispiel; was darin persönlich zu sein scheint, wird Ihnen vorher gezeigt.',
		none: 'Keine vorgeschlagene Korrektur wartet auf Sie. Unter jeder Antwort steht „Korrektur vorschlagen“.',
		take: 'Als Beispiel übernehmen',
		takeAll: (count: number) => `Alle ${number(count)} übernehmen`,
		changeFirst: 'Erst ändern…',
		dismiss: 'Verwerfen',
		taken: (count: number) =>
			count === 1 ? 'Es ist jetzt ein Beispiel.' : `${suggestions(count)} sind jetzt Beispiele.`,
		askedLeft: (count: number) =>
			`${suggestions(count)} ${plural(count, 'wartet', 'warten')} auf Ihre Antwort: Etwas darin scheint persönlich zu sein, oder ${plural(count, 'sie ist', 'sie sind')} zu lang.`,
		dismissed: 'Der Vorschlag wurde verworfen.',
		personal: kinds,
		personalText:
			'Was ein Modell gelernt hat, lässt sich nicht wieder herausnehmen. Ändern Sie den Text, oder verwenden Sie ihn trotzdem, wenn er niemanden nennt.',
		tooLong: 'Zum Lernen ist das zu lang: Frage und Antwort dürfen zusammen 3.000 Zeichen haben.',
		useAnyway: 'Trotzdem verwenden',
		changeIt: 'Ändern',
		removed: 'entfernt',
		added: 'neu',
		madeFrom: (names: readonly string[]) => `Die Antwort entstand aus ${list.format(names)}.`,
		showMore: (count: number) => `${number(count)} weitere zeigen`,
	},

	learning: {
		fromTexts: 'Aus Texten ohne Personendaten…',
		fromTextsTitle: 'Aus Texten ohne Personendaten',
		fromTextsText:
			'Nur Texte, die Sie gelesen und bestätigt haben, lassen sich nehmen, und so, wie sie bestätigt wurden: mit „Person A“ an der Stelle eines Namens. Auch diese Wörter lernt das Modell.',
		noSets:
			'Es gibt noch keine Mappen mit Texten. Legen Sie unter „Personendaten“ eine an, und bestätigen Sie ihre Texte.',
		setConfirmed: (confirmed: number, all: number) =>
			confirmed === 0
				? `${number(all)} ${plural(all, 'Text', 'Texte')}, noch keiner bestätigt`
				: `${number(confirmed)} von ${number(all)} ${plural(all, 'Text', 'Texten')} bestätigt`,
		show: 'Zeigen',
		chooseSet: (name: string) => `Zeigen, was aus „${name}“ gelernt würde`,
		backToSets: 'Alle Mappen',
		whatBecomes:
			'Aus einem Text mit Überschriften wird: was darin steht, in anderer Reihenfolge, das in Ihre Form zu bringen ist. Aus einem ohne Überschriften: ein Anfang, der fortgesetzt wird. Höchstens zwölf Beispiele je Text.',
		textFacts: (count: number, isTaken: boolean) =>
			`${count === 0 ? 'zu kurz für ein Beispiel' : examples(count)}${isTaken ? ', schon da' : ''}`,
		takeTexts: (count: number) => `${examples(count)} übernehmen`,
		nothingToTake: 'Nichts zu übernehmen',
		textsTaken: (added: number, skipped: number) =>
			`${examples(added)} hinzugefügt${skipped === 0 ? '' : `, ${number(skipped)} waren schon da`}.`,
		textsNotTaken:
			'Nichts wurde hinzugefügt: Die Beispiele sind schon da, oder die Texte sind nicht mehr bestätigt.',
		waiting: (count: number) =>
			`${examples(count)} ${plural(count, 'wartet: Der Text dazu ist', 'warten: Die Texte dazu sind')} nicht mehr so bestätigt. Daraus wird nicht gelernt; bestätigen Sie denselben Text wieder, ${plural(count, 'kommt es', 'kommen sie')} zurück.`,
	},
};
