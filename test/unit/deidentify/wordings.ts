/** Kinds of wording, with what must be found in brackets; written for the tests, not taken from the notes. */
export const wordings: Readonly<Record<string, readonly string[]>> = {
	date: [
		'Aufnahme am [04.03.2026], Entlassung am [11.03.2026].',
		'Seen on [30/11] and again on [14/01].',
		'Admitted [12-Feb-2026], discharged [1st Dec].',
		'He came on [Dec 1st] and left on [February 12th, 2026].',
		'From [8 to 19 December 2025] she was away.',
		'On [MONDAY 19TH] he was seen.'.replace('[MONDAY 19TH]', 'MONDAY [19TH]'),
		'Born on [the fourth of june nineteen thirty one], he says.'.replace('[the fourth', 'the [fourth'),
		'Er kam am [3.5.] und ging am [12. März 2026].',
		'Vom [8. bis 19. Dezember 2025] war sie hier.',
		'Stationär vom [29. Dez. 2025 bis zum 16. Jan. 2026] bei uns.',
		'Geboren [vierundzwanzigster zwölfter neunzehnhundertzweiunddreißig] in der Stadt.',
		'Termin in [KW 12] oder am [2026-03-12].',
		'Geb. am [1. Ja-\nnuar 1935], war er hier.',
	],
	number: [
		'NHS no [943 476 5919], MRN [4471208].',
		'IBAN: [DE89 3704 0044 0532 0130 00] bitte prüfen.',
		'Versichertennr. [A123456780], Fallnr. [2602-0088].',
		'Das Kennzeichen [B-XY 1234] stand davor.',
		'serial nos. [2031-00417] and [2031-00471], both new.',
		'Unser Az. [SD-4/2026-00871] vom Amt.',
		'Frame [WVWZZZ1KZ4W118203] was checked.',
	],
	phone: [
		'Tel.: [0228/12345678].',
		'Call me on [+44 7700 900 645] please.',
		'Durchwahl [-214] oder App. [4141] geht auch.',
		'bleep [4471] for the registrar.',
	],
	email: ['Write to [edith@example.org] or [knut.behrens (at) heideweb.example].'],
	web: ['See [https://example.org/a?b=1] and [10.0.0.7].', 'Skype: [ausra.z_kaunas] works.'],
	address: [
		'She lives at [14 Larch Close] now.',
		'Wohnt in der [Bleichstraße 60, Aufgang C], glaube ich.',
		'An [Hinter den Höfen 22\nHinterhaus, 3. OG\n24999 Hohenried] schicken.',
		'To [118 Gasworks Road, Wexmoor WX4 2NE] please.',
		'PO at [Springfield, IL 62704] since then.',
	],
	age: ['A [94]-year-old man.', 'Sie ist [91] Jahre alt.', 'A lady aged [97] came.'],
	organisation: ['Er lag auf [Station 12] und dann auf [Station 4A].', 'Die [Muster GmbH] zahlt.'],
};

/** Nothing personal, though it looks like it. */
export const plainWordings: readonly string[] = [
	'BP 124/78, pulse 72, pain 4/10, sats 94 % on air at 06.45.',
	'RR 142/85, P 96, Temp. 37,9, 2 x 850 mg, 1-0-1.',
	'Version 3.2 replaces version 2.9; see section 1.4.2 and ISO 15189:2022.',
	'Gemäß § 31a SGB V und DIN 18040-2, Kapitel 7.1.2.',
	'It costs £48,250 or 14.900 Euro, 4.5 % more than in 2024.',
	'K+ 6.4 at 02.10, 5.2 at 06.00. Lactate 1.1.',
];
