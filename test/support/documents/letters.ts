/** A letter as a text file, with what it says. */
export interface Letter {
	readonly name: string;
	readonly text: string;
	readonly expected: Readonly<Record<string, string | null>>;
}

/** Six letters of an office; null: the letter does not say it, or says several. */
export const letters: readonly Letter[] = [
	{
		name: 'invoice-heating.txt',
		text: `Harlow Heating Ltd
14 Foundry Lane, Millbrook MB3 4QT

Invoice No.: INV-20418
Invoice date: 14 March 2026
Customer: Mrs Joan Whitfield

Yearly service of the boiler: £120.00
New pressure valve: £64.50
Total due: £221.40

Please pay by 13 April 2026.
`,
		expected: {
			Name: 'Mrs Joan Whitfield',
			Date: '14 March 2026',
			Deadline: '13 April 2026',
			Amount: '£221.40',
			Reference: null,
		},
	},
	{
		name: 'bescheid-wohngeld.txt',
		text: `Stadt Lindenau, Amt für Soziales

Az.: 50.2-WG 2026/114
Name: Paul Hoffmeister
Lindenau, den 17. April 2026

Bescheid über Wohngeld

Sehr geehrter Herr Hoffmeister,

auf Ihren Antrag vom 3. März 2026 wird Ihnen Wohngeld bewilligt. Der Betrag beträgt 212 Euro im Monat.

Bitte reichen Sie den Nachweis über Ihre Miete bis zum 15. Mai 2026 ein.
`,
		expected: {
			Name: 'Paul Hoffmeister',
			Date: '17. April 2026',
			Deadline: '15. Mai 2026',
			Amount: '212 Euro',
			Reference: '50.2-WG 2026/114',
		},
	},
	{
		name: 'rent-letter.txt',
		text: `Greenfield Housing Association
Our ref: GH/4471/26
1 June 2026

Dear Ms Jensen,

From 1 August 2026 the monthly rent of your flat is £642.00 instead of £615.00. Please sign and return the enclosed form no later than Friday, 26 June 2026.

Yours sincerely,
Tom Barker
`,
		expected: {
			Name: null,
			Date: '1 June 2026',
			Deadline: '26 June 2026',
			Amount: null,
			Reference: 'GH/4471/26',
		},
	},
	{
		name: 'arztbrief.txt',
		text: `Klinikum Westerode - Innere Medizin

Patient: Schuster, Renate, geb. 04.11.1948
Aufnahme: 11.01.2026
Entlassung: 16.01.2026

Eine Kontrolle der Nierenwerte ist bis spätestens 30.01.2026 erforderlich.

Westerode, 16.01.2026
Dr. med. A. Reuter
`,
		expected: {
			Name: 'Schuster, Renate',
			Date: '16.01.2026',
			Deadline: '30.01.2026',
			Amount: null,
			Reference: null,
		},
	},
	{
		name: 'two-offers.txt',
		text: `Offers for the roof of the village hall

Amount: £4,100.00 (Fletcher & Sons)
Amount: £3,850.00 (Roofline Ltd)
Date: 2 May 2026
Reference: PC-2026-31
`,
		expected: { Name: null, Date: '2 May 2026', Deadline: null, Amount: null, Reference: 'PC-2026-31' },
	},
	{
		name: 'minutes.txt',
		text: `Minutes of the allotment association

The members talked about the fence and the water. Nobody wanted to change the opening hours. The next meeting will be announced at the gate.
`,
		expected: { Name: null, Date: null, Deadline: null, Amount: null, Reference: null },
	},
];
