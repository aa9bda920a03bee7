/** „Tätigkeitsbericht der Heimaufsicht“: some thirty pages in German, one home a page. */
import { randomFrom } from './random.mjs';

export function careHomeReport() {
	const random = randomFrom(20260415);
	const pages = [opening];
	const facts = [...openingFacts];
	const pairs = [...openingPairs];
	homes.forEach((name, index) => {
		const made = exceptional[name] ?? ordinary(name, index, random);
		pages.push(`## ${name}\n\n${made.text}`);
		for (const pair of made.pairs) pairs.push({ ...pair, section: name });
		for (const fact of made.facts ?? []) facts.push({ ...fact, section: name });
	});
	return { pages, facts: { language: 'de', kind: 'report', facts, pairs } };
}

function ordinary(name, index, random) {
	const { between, one, some } = random;
	const places = between(24, 142);
	const share = between(47, 61);
	const day = between(2, 27);
	const month = one(['Januar', 'Februar', 'März', 'April', 'Juni', 'September', 'November']);
	const first = `Die Einrichtung „${name}“ hat ${places} Plätze, von denen am Tag der Prüfung ${places - between(1, 9)} belegt waren. Geprüft wurde am ${day}. ${month} 2025 ${one(['unangemeldet', 'nach Anmeldung', 'gemeinsam mit dem Medizinischen Dienst', 'auf Bitte des Heimbeirats'])}. Die Fachkraftquote betrug ${share} Prozent.`;
	const topics = some(topicsOf({ between, one }), 5).map((sentences) => sentences.join(' '));
	const last = one([
		`Die nächste Prüfung ist für ${one(['das Frühjahr', 'den Sommer', 'den Herbst'])} 2026 vorgesehen.`,
		`Der Träger hat die Mängel nach eigenen Angaben bis zum ${between(2, 27)}. Dezember behoben.`,
		`Eine Nachprüfung war nicht erforderlich.`,
		`Über den Fortgang berichtet die Leitung alle ${one(['zwei', 'drei', 'sechs'])} Monate.`,
	]);
	const pairs =
		index % 3 === 1
			? [
					{
						true: `Die Einrichtung „${name}“ hat ${places} Plätze.`,
						wrong: [['figure', `${places} Plätze`, `${places + 18} Plätze`]],
					},
					{
						true: `Im „${name}“ betrug die Fachkraftquote ${share} Prozent.`,
						wrong: [['figure', `${share} Prozent`, `${share - 11} Prozent`]],
					},
				]
			: [];
	return { text: [first, ...topics, last].join('\n\n'), pairs };
}

function topicsOf({ between, one }) {
	const area = () =>
		one([
			'Wohnbereich 1',
			'Wohnbereich 2',
			'Wohnbereich 3',
			'der Küche',
			'der Nachtwache',
			'der Tagesgruppe',
		]);
	return [
		[
			`In ${between(3, 14)} von ${between(15, 22)} Pflegeakten war der Wundverlauf ${one(['lückenlos beschrieben', 'nur in Stichworten festgehalten', 'mit Bildern belegt', 'zuletzt vor zwei Wochen beschrieben'])}.`,
			`Die Gewichtskontrolle erfolgte ${one(['monatlich', 'alle zwei Wochen', 'nur bei Auffälligkeiten', 'wöchentlich'])}.`,
			`Bei ${between(2, 8)} Bewohnern fehlte ${one(['die Einschätzung des Sturzrisikos', 'eine aktuelle Schmerzerfassung', 'der Trinkplan', 'die Unterschrift des Arztes'])}.`,
		],
		[
			`Die Arzneimittel wurden in ${area()} ${one(['wöchentlich gestellt', 'täglich gestellt', 'von der Apotheke verblistert geliefert'])}.`,
			`${between(2, 9)} Packungen waren ${one(['nicht mit dem Anbruchdatum versehen', 'abgelaufen', 'falschen Fächern zugeordnet', 'nicht auf dem Plan verzeichnet'])}.`,
			`Der Kühlschrank zeigte ${between(4, 9)} °C.`,
		],
		[
			`Nachts sind ${one(['zwei', 'drei', 'vier'])} Pflegekräfte im Haus, davon ${one(['eine Fachkraft', 'zwei Fachkräfte'])}.`,
			`Im Jahr 2025 wurden ${between(210, 1900)} Überstunden geleistet, ${between(12, 190)} mehr als im Vorjahr.`,
			`${between(2, 7)} Stellen waren länger als ${one(['zwei', 'drei', 'fünf'])} Monate nicht besetzt.`,
		],
		[
			`Die Bewohner können zwischen ${one(['zwei', 'drei'])} Mittagsgerichten wählen.`,
			`Der Heimbeirat lobte ${one(['das Frühstück', 'die Hausmusik', 'die Ausflüge', 'den Garten', 'den Besuchsdienst'])} und bemängelte ${one(['die langen Wege', 'die Wartezeit am Morgen', 'die laute Lüftung', 'den Umgang mit Wäsche', 'die kurzen Besuchszeiten'])}.`,
			`An Beschäftigungen werden ${between(5, 23)} Stunden in der Woche angeboten.`,
		],
		[
			`Freiheitsentziehende Maßnahmen gab es bei ${between(1, 6)} Bewohnern, ${one(['alle mit richterlicher Genehmigung', 'in einem Fall nur mit Einwilligung', 'überwiegend Bettseitenteile'])}.`,
			`Eine Schulung dazu fand ${one(['im Mai', 'im Oktober', 'im Vorjahr', 'noch nicht'])} statt.`,
			`Klingelmatten wurden an ${between(2, 12)} Betten eingesetzt.`,
		],
		[
			`Das Gebäude stammt aus dem Jahr ${between(1961, 2014)} und hat ${between(8, 44)} Einzelzimmer.`,
			`Die Brandschau vom ${between(2, 27)}. ${one(['Februar', 'Mai', 'August'])} ergab ${one(['keine Mängel', 'drei kleinere Mängel', 'eine defekte Rauchabzugsklappe', 'verstellte Rettungswege'])}.`,
			`Im Sommer stieg die Temperatur in ${area()} auf ${between(27, 33)} °C.`,
		],
		[
			`Das Entgelt liegt bei ${between(2410, 3890).toLocaleString('de-DE')} Euro im Monat, der Eigenanteil bei ${between(1610, 2390).toLocaleString('de-DE')} Euro.`,
			`Die letzte Erhöhung um ${between(3, 9)} Prozent wurde ${one(['fristgerecht', 'zwei Wochen zu spät', 'mit Begründung', 'nach Widerspruch erneut'])} angekündigt.`,
			`Barbeträge von ${between(11, 48)} Bewohnern verwaltet ${one(['die Verwaltung', 'die Leitung', 'eine Angehörigengruppe'])}.`,
		],
	];
}

const homes = [
	'Haus Abendrot',
	'Haus am Anger',
	'Haus Auenblick',
	'Haus Birkenhain',
	'Haus Bergfrieden',
	'Haus Dorothea',
	'Haus Eichgrund',
	'Haus Elisabeth',
	'Haus Falkenstein',
	'Haus am Fluss',
	'Haus Heideweg',
	'Haus Hubertus',
	'Haus Johannisberg',
	'Haus Kastanienhof',
	'Haus Kranich',
	'Haus Lindental',
	'Haus Luise',
	'Haus Marienbrunn',
	'Haus am Markt',
	'Haus Morgenstern',
	'Haus Rosengarten',
	'Haus Sankt Anna',
	'Haus am See',
	'Haus Sonnenhang',
	'Haus Tannenhof',
	'Haus Ulmenweg',
	'Haus Waldfrieden',
	'Haus Weinberg',
];

const opening = `# Tätigkeitsbericht der Heimaufsicht 2025

Landkreis Nordermark, Sachgebiet Heimaufsicht, vorgelegt dem Kreistag am 15. April 2026

## Zusammenfassung

Im Jahr 2025 wurden 28 Einrichtungen geprüft, davon 19 unangemeldet. In elf Einrichtungen wurden erhebliche Mängel festgestellt, im Vorjahr waren es acht. Gegen eine Einrichtung wurde ein Aufnahmestopp verhängt, eine zweite wurde zum 31. Oktober geschlossen. Die Heimaufsicht schlägt dem Kreistag vor, eine weitere Stelle für Prüfungen in der Nacht zu schaffen, die jährlich 71.000 Euro kostet.

## Beschwerden

Es gingen 134 Beschwerden ein, 27 mehr als im Vorjahr. 58 davon betrafen fehlendes Personal, 31 die Pflege und 22 die Abrechnung. In 49 Fällen waren die Beschwerden berechtigt. Anonyme Hinweise wurden nicht anders behandelt als namentliche.

## Personal

Die durchschnittliche Fachkraftquote sank von 54 auf 52 Prozent und liegt damit noch über der Vorgabe von 50 Prozent. In sieben Einrichtungen wurde die Vorgabe nicht erreicht. Ausländische Abschlüsse wurden im Mittel nach 14 Monaten anerkannt.

## Arzneimittel

In neun Einrichtungen wurden Betäubungsmittel nicht vorschriftsmäßig verschlossen. Verwechslungen gab es in vier Fällen; in einem davon erhielt eine Bewohnerin 10 mg statt 1 mg Lorazepam und musste zwei Tage im Krankenhaus überwacht werden. Seit dem 1. Juli 2025 muss jede Verwechslung innerhalb von 48 Stunden gemeldet werden.

## Ausblick

Ab 2026 soll jede Einrichtung mindestens einmal im Jahr unangemeldet geprüft werden. Die Ergebnisse werden ab dem 1. September 2026 im Internet veröffentlicht. Eine Benotung ist nicht vorgesehen.`;

const openingFacts = [
	{ fact: '28 Einrichtungen geprüft', covers: ['28 Einrichtungen'], section: 'Zusammenfassung' },
	{ fact: 'In elf erhebliche Mängel', covers: ['elf Einrichtungen'], section: 'Zusammenfassung' },
	{
		fact: 'Aufnahmestopp und Schließung',
		covers: ['Aufnahmestopp', '31. Oktober'],
		section: 'Zusammenfassung',
	},
	{ fact: 'Weitere Stelle für 71.000 Euro', covers: ['71.000'], section: 'Zusammenfassung' },
	{ fact: '134 Beschwerden', covers: ['134'], section: 'Beschwerden' },
	{ fact: 'Fachkraftquote von 54 auf 52 Prozent', covers: ['54', '52 Prozent'], section: 'Personal' },
	{ fact: 'Betäubungsmittel in neun Einrichtungen', covers: ['Betäubungsmittel'], section: 'Arzneimittel' },
	{ fact: 'Meldung innerhalb von 48 Stunden', covers: ['48 Stunden'], section: 'Arzneimittel' },
	{ fact: 'Veröffentlichung ab 1. September 2026', covers: ['1. September 2026'], section: 'Ausblick' },
];

const openingPairs = [
	{
		true: '28 Einrichtungen wurden geprüft, davon 19 unangemeldet.',
		section: 'Zusammenfassung',
		wrong: [
			['figure', '19', '28'],
			['figure', '28', '82'],
		],
	},
	{
		true: 'Eine weitere Stelle würde jährlich 71.000 Euro kosten.',
		section: 'Zusammenfassung',
		wrong: [['figure', '71.000', '17.000']],
	},
	{
		true: 'Von 134 Beschwerden waren 49 berechtigt.',
		section: 'Beschwerden',
		wrong: [
			['figure', '134', '143'],
			['figure', '49', '58'],
		],
	},
	{
		true: 'Die Fachkraftquote sank von 54 auf 52 Prozent.',
		section: 'Personal',
		wrong: [
			['figure', '54 auf 52', '52 auf 54'],
			['figure', '52', '50'],
		],
	},
	{
		true: 'Eine Bewohnerin erhielt 10 mg statt 1 mg Lorazepam.',
		section: 'Arzneimittel',
		wrong: [
			['dose', '10 mg statt 1 mg', '1 mg statt 10 mg'],
			['unit', '10 mg', '10 g'],
		],
	},
	{
		true: 'Verwechslungen müssen innerhalb von 48 Stunden gemeldet werden.',
		section: 'Arzneimittel',
		wrong: [
			['unit', '48 Stunden', '48 Tagen'],
			['figure', '48', '24'],
		],
	},
	{
		true: 'Die Ergebnisse werden ab dem 1. September 2026 im Internet veröffentlicht.',
		section: 'Ausblick',
		wrong: [
			['date', '1. September', '1. Juli'],
			['date', '2026', '2025'],
		],
	},
	{
		true: 'Eine Benotung ist nicht vorgesehen.',
		section: 'Ausblick',
		wrong: [['negation', 'ist nicht vorgesehen', 'ist vorgesehen']],
	},
];

const exceptional = {
	'Haus Kranich': {
		text: `Das „Haus Kranich“ wurde zum 31. Oktober 2025 geschlossen, weil der Träger zahlungsunfähig war. Alle 46 Bewohner konnten bis zum 17. Oktober in andere Häuser umziehen. Für zwölf von ihnen liegt das neue Heim mehr als 30 km entfernt.

Die Löhne für September wurden nicht gezahlt. Von 38 Beschäftigten haben 29 eine neue Stelle gefunden. Das Gebäude gehört dem Landkreis nicht und soll versteigert werden.

Die Heimaufsicht war an 23 Tagen vor Ort. Bei der Auflösung der Apotheke im Haus fehlten acht Ampullen Morphin zu 10 mg; die Staatsanwaltschaft ermittelt.`,
		facts: [{ fact: 'Haus Kranich geschlossen, Träger zahlungsunfähig', covers: ['zahlungsunfähig'] }],
		pairs: [
			{
				true: 'Das „Haus Kranich“ wurde zum 31. Oktober 2025 geschlossen.',
				wrong: [
					['date', '31. Oktober', '17. Oktober'],
					['date', '2025', '2026'],
				],
			},
			{
				true: 'Alle 46 Bewohner konnten bis zum 17. Oktober umziehen.',
				wrong: [
					['figure', '46', '64'],
					['date', '17. Oktober', '31. Oktober'],
				],
			},
			{
				true: 'Es fehlten acht Ampullen Morphin zu 10 mg.',
				wrong: [
					['dose', '10 mg', '100 mg'],
					['figure', 'acht', 'zwölf'],
				],
			},
			{
				true: 'Die Löhne für September wurden nicht gezahlt.',
				wrong: [
					['negation', 'wurden nicht gezahlt', 'wurden gezahlt'],
					['date', 'September', 'Oktober'],
				],
			},
		],
	},
	'Haus Tannenhof': {
		text: `Gegen das „Haus Tannenhof“ wurde am 6. August 2025 ein Aufnahmestopp verhängt, der bis heute gilt. Von 92 Plätzen sind 67 belegt. In drei Nächten war keine Fachkraft im Haus, obwohl der Dienstplan jeweils eine auswies.

Bei fünf Bewohnern waren Druckgeschwüre nicht dokumentiert. Frau Ingrid Wolters, die Pflegedienstleiterin, verließ das Haus am 30. September; Herr Ingo Wolters leitet es seit dem 1. Oktober kommissarisch.

Der Aufnahmestopp wird erst aufgehoben, wenn drei unangemeldete Prüfungen nacheinander ohne Beanstandung geblieben sind. Der Träger hat ein Zwangsgeld von 7.500 Euro bezahlt; ein weiteres von 15.000 Euro ist angedroht.`,
		facts: [
			{ fact: 'Aufnahmestopp seit 6. August', covers: ['6. August'] },
			{ fact: 'Aufhebung nach drei Prüfungen ohne Beanstandung', covers: ['aufgehoben', 'drei'] },
		],
		pairs: [
			{
				true: 'Der Aufnahmestopp gegen das „Haus Tannenhof“ wurde am 6. August 2025 verhängt.',
				wrong: [
					['date', '6. August', '6. Oktober'],
					['date', '6. August', '16. August'],
				],
			},
			{
				true: 'Von 92 Plätzen sind 67 belegt.',
				wrong: [
					['figure', '92 Plätzen sind 67', '67 Plätzen sind 92'],
					['figure', '67', '76'],
				],
			},
			{
				true: 'Der Träger hat ein Zwangsgeld von 7.500 Euro bezahlt, ein weiteres von 15.000 Euro ist angedroht.',
				wrong: [
					[
						'figure',
						'7.500 Euro bezahlt, ein weiteres von 15.000',
						'15.000 Euro bezahlt, ein weiteres von 7.500',
					],
				],
			},
			{
				true: 'Herr Ingo Wolters leitet das Haus seit dem 1. Oktober.',
				wrong: [
					['date', '1. Oktober', '30. September'],
					['name', 'Ingo', 'Igor'],
				],
			},
		],
	},
};
