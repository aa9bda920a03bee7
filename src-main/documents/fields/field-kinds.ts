import { labelKey } from './label-key.ts';

/** What a value looks like. 'text' has no form by which it is known. */
export type FieldShape =
	'date' | 'money' | 'code' | 'person' | 'address' | 'phone' | 'email' | 'iban' | 'text';

/** What a field that a person named asks for. */
export interface FieldMeaning {
	/** As the person wrote it. */
	readonly name: string;
	readonly shape: FieldShape;
	/** Keys of what the field itself is called. */
	readonly own: ReadonlySet<string>;
	/** Keys of what documents call it otherwise, in English and German. */
	readonly others: ReadonlySet<string>;
	/** A date until which something has to be done. */
	readonly isDeadline: boolean;
	/** The day on which the document was written. */
	readonly isOfDocument: boolean;
	/** One that stands alone in a document is what is looked for: an e-mail address. */
	readonly isKnownByForm: boolean;
	/** Words by which passages about it are looked for. */
	readonly wording: string;
}

/** What documents call the common things, in English and German; a field of one of these names asks for all of them. */
interface FieldKind {
	readonly shape: FieldShape;
	readonly names: readonly string[];
	/** Names of it in documents that are no good names of the field itself. */
	readonly alsoCalled?: readonly string[];
	readonly isDeadline?: true;
	readonly isOfDocument?: true;
}

export function meaningOf(name: string): FieldMeaning {
	const key = labelKey(name);
	const kind = kinds.find(({ keys }) => keys.includes(key));
	return {
		name,
		shape: kind?.shape ?? shapeByWords(name),
		own: new Set([key]),
		others: new Set(kind?.all.filter((one) => one !== key) ?? []),
		isDeadline: kind?.isDeadline ?? false,
		isOfDocument: kind?.isOfDocument ?? false,
		isKnownByForm: kind !== undefined && ['email', 'phone', 'iban'].includes(kind.shape),
		wording: [...new Set([name, ...(kind?.names ?? []), ...(kind?.alsoCalled ?? [])])]
			.slice(0, 12)
			.join(', '),
	};
}

/** Whether anything that documents name is called so; by this a value ends where the next label begins. */
export function isKnownLabel(key: string): boolean {
	return knownKeys.has(key);
}

/** "Delivery date" is a date whatever is delivered. */
function shapeByWords(name: string): FieldShape {
	const found = endings.find(([ending]) => ending.test(name.trim()));
	return found?.[1] ?? 'text';
}

const endings: readonly (readonly [RegExp, FieldShape])[] = [
	[/(?:^|\s)IBAN$/iu, 'iban'],
	[/(?:e-?mail|mail(?:adresse|[ -]address))$/iu, 'email'],
	[
		/(?:phone|phone number|telefon|telefonnummer|telephone|mobile|mobil|handy|handynummer|fax|faxnummer)$/iu,
		'phone',
	],
	[/(?:date|datum|date of birth|birthday|\bday|tag)$/iu, 'date'],
	[/^date of\s|^datum (?:der|des)\s/iu, 'date'],
	[/(?:number|nummer|\bno\.?|\bnr\.?|-nr\.?|\bid|zeichen|\breference|\bref\.?|code)$/iu, 'code'],
	[
		/(?:amount|betrag|costs?|kosten|price|preis|fee|gebühr(?:en)?|rent|miete|salary|gehalt|total|summe|deposit|kaution|entgelt|beitrag)$/iu,
		'money',
	],
	[/(?:address|adresse|anschrift)$/iu, 'address'],
	[
		/(?:handler|manager|officer|teacher|director|nurse|leiter|leiterin|lehrer|lehrerin|pfleger|pflegerin|beauftragte|beauftragter)$/iu,
		'person',
	],
];

const people: readonly FieldKind[] = [
	{
		shape: 'person',
		names: [
			'patient',
			'patientin',
			'patient name',
			'name of patient',
			'name des patienten',
			'patientenname',
			'name der patientin',
		],
	},
	{
		shape: 'person',
		names: ['customer', 'kunde', 'kundin', 'client', 'customer name', 'kundenname', 'client name'],
	},
	{
		shape: 'person',
		names: [
			'applicant',
			'antragsteller',
			'antragstellerin',
			'name of applicant',
			'name des antragstellers',
			'antragsteller in',
			'applicant name',
		],
	},
	{
		shape: 'person',
		names: [
			'insured',
			'insured person',
			'versicherte',
			'versicherter',
			'versicherte person',
			'policyholder',
			'versicherungsnehmer',
			'versicherungsnehmerin',
		],
	},
	{ shape: 'person', names: ['tenant', 'mieter', 'mieterin'] },
	{ shape: 'person', names: ['landlord', 'vermieter', 'vermieterin'] },
	{ shape: 'person', names: ['resident', 'bewohner', 'bewohnerin'] },
	{ shape: 'person', names: ['employee', 'mitarbeiter', 'mitarbeiterin', 'beschäftigte', 'beschäftigter'] },
	{
		shape: 'person',
		names: [
			'contact',
			'contact person',
			'your contact',
			'ansprechpartner',
			'ansprechpartnerin',
			'ihr ansprechpartner',
			'ihre ansprechpartnerin',
			'sachbearbeiter',
			'sachbearbeiterin',
			'sachbearbeitung',
			'bearbeiter',
			'bearbeiterin',
			'case officer',
			'case worker',
			'es schreibt ihnen',
			'auskunft erteilt',
		],
	},
	{
		shape: 'person',
		names: [
			'doctor',
			'arzt',
			'ärztin',
			'physician',
			'consultant',
			'treating doctor',
			'behandelnder arzt',
			'behandelnde ärztin',
			'hausarzt',
			'hausärztin',
			'gp',
		],
	},
	{ shape: 'person', names: ['child', 'kind', 'name of child', 'name des kindes'] },
];
const general: readonly FieldKind[] = [
	{
		shape: 'date',
		isOfDocument: true,
		names: [
			'date',
			'datum',
			'date of letter',
			'letter date',
			'briefdatum',
			'document date',
			'date of issue',
			'issue date',
			'ausstellungsdatum',
		],
		alsoCalled: [
			'invoice date',
			'date of invoice',
			'rechnungsdatum',
			'bescheiddatum',
			'datum des bescheids',
			'issued',
			'issued on',
			'dated',
			'ausgestellt am',
			'unser datum',
			'date of this letter',
			'date of notice',
			'notice date',
		],
	},
	{ shape: 'date', names: ['invoice date', 'date of invoice', 'rechnungsdatum'] },
	{
		shape: 'date',
		isDeadline: true,
		names: [
			'deadline',
			'due date',
			'frist',
			'fälligkeit',
			'fälligkeitsdatum',
			'fälligkeitstermin',
			'abgabefrist',
			'closing date',
			'einsendeschluss',
			'anmeldeschluss',
			'bewerbungsfrist',
			'zahlungsfrist',
			'zahlungsziel',
			'due',
			'abgabetermin',
			'meldefrist',
			'einreichungsfrist',
			'antwortfrist',
			'rückgabefrist',
			'rückmeldefrist',
			'reply by',
			'respond by',
			'zahlbar bis',
			'fällig am',
			'payment due',
		],
		alsoCalled: [
			'due by',
			'due on',
			'pay by',
			'payable by',
			'payment due',
			'payment due date',
			'please pay by',
			'reply by',
			'please reply by',
			'respond by',
			'response due',
			'return by',
			'fällig',
			'fällig am',
			'zahlbar bis',
			'zu zahlen bis',
			'antwort bis',
			'rückmeldung bis',
			'abgabe bis',
			'frist bis',
			'deadline for payment',
			'deadline for reply',
			'submission deadline',
			'date due',
			'termin bis',
			'antwort erbeten bis',
			'frist zur rückmeldung',
			'rückgabe bis',
			'payment deadline',
			'zahlungstermin',
		],
	},
	{
		shape: 'date',
		names: [
			'date of birth',
			'birth date',
			'birthday',
			'born',
			'dob',
			'geburtsdatum',
			'geboren',
			'geburtstag',
		],
		alsoCalled: ['geb', 'geb am', 'geboren am', 'born on', 'geb datum', 'd o b'],
	},
	{
		shape: 'date',
		names: [
			'admission',
			'admission date',
			'date of admission',
			'aufnahme',
			'aufnahmedatum',
			'admitted',
			'admitted on',
			'aufgenommen am',
		],
	},
	{
		shape: 'date',
		names: [
			'discharge',
			'discharge date',
			'date of discharge',
			'entlassung',
			'entlassdatum',
			'entlassungsdatum',
			'discharged',
			'discharged on',
			'entlassen am',
		],
	},
	{
		shape: 'money',
		names: [
			'amount',
			'betrag',
			'total',
			'summe',
			'sum',
			'total amount',
			'gesamtbetrag',
			'amount due',
			'invoice amount',
			'rechnungsbetrag',
			'invoice total',
			'gesamtsumme',
			'amount payable',
			'zahlbetrag',
		],
		alsoCalled: [
			'grand total',
			'total due',
			'balance due',
			'total payable',
			'endbetrag',
			'endsumme',
			'zu zahlen',
			'zu zahlender betrag',
			'to pay',
			'total to pay',
			'amount to pay',
			'bruttobetrag',
			'gesamt',
			'rechnungssumme',
			'please pay',
			'zu überweisen',
			'gesamtbetrag brutto',
			'rechnungsbetrag brutto',
			'total incl vat',
			'total including vat',
			'gesamtbetrag inkl mwst',
			'summe brutto',
		],
	},
	{ shape: 'money', names: ['rent', 'monthly rent', 'miete', 'monatsmiete', 'monatliche miete'] },
	{
		shape: 'address',
		names: [
			'address',
			'adresse',
			'anschrift',
			'postal address',
			'postanschrift',
			'home address',
			'wohnanschrift',
		],
		alsoCalled: ['wohnhaft', 'wohnhaft in', 'residing at', 'lives at', 'resident at'],
	},
	{
		shape: 'code',
		names: [
			'reference',
			'reference number',
			'ref',
			'aktenzeichen',
			'az',
			'case number',
			'file number',
			'geschäftszeichen',
			'referenz',
			'referenznummer',
			'vorgangsnummer',
			'our reference',
			'unser zeichen',
			'case reference',
			'file reference',
		],
		alsoCalled: [
			'our ref',
			'ref number',
			'gz',
			'gesch z',
			'vorgang',
			'bearbeitungsnummer',
			'kassenzeichen',
			'case',
			'bei antwort bitte angeben',
			'please quote',
			'fallnummer',
			'file',
			'our file',
		],
	},
	{
		shape: 'code',
		names: ['invoice number', 'rechnungsnummer', 'invoice', 'rechnung nummer', 'rechnung'],
		alsoCalled: ['belegnummer', 'inv number'],
	},
	{
		shape: 'code',
		names: ['customer number', 'kundennummer', 'client number', 'account number', 'customer id', 'kunden id'],
	},
	{
		shape: 'code',
		names: [
			'insurance number',
			'versicherungsnummer',
			'versichertennummer',
			'krankenversichertennummer',
			'insurance policy number',
			'policy number',
			'versicherungsscheinnummer',
			'policennummer',
			'insured number',
			'health insurance number',
		],
		alsoCalled: [
			'kvnr',
			'vers nummer',
			'versicherten id',
			'member number',
			'policy',
			'versichertennr',
			'kv nummer',
			'sozialversicherungsnummer',
			'national insurance number',
			'ni number',
		],
	},
	{
		shape: 'code',
		names: [
			'patient number',
			'patientennummer',
			'hospital number',
			'patient id',
			'patienten id',
			'fallnummer',
			'nhs number',
			'medical record number',
			'mrn',
		],
	},
	{ shape: 'code', names: ['contract number', 'vertragsnummer', 'contract', 'vertrag nummer'] },
	{
		shape: 'code',
		names: ['order number', 'auftragsnummer', 'bestellnummer', 'purchase order', 'po number'],
	},
	{
		shape: 'phone',
		names: [
			'phone',
			'phone number',
			'telephone',
			'telefon',
			'telefonnummer',
			'tel',
			'telephone number',
			'mobile',
			'mobil',
			'handy',
		],
		alsoCalled: ['durchwahl', 'direct line', 'call', 'fon', 'ruf', 'rufnummer'],
	},
	{
		shape: 'email',
		names: ['e mail', 'email', 'mail', 'e mail address', 'email address', 'e mail adresse', 'mailadresse'],
	},
	{ shape: 'iban', names: ['iban', 'bank account', 'konto', 'kontonummer', 'bankverbindung'] },
];
const name: FieldKind = {
	shape: 'person',
	names: [
		'name',
		'full name',
		'vor und nachname',
		'vor und zuname',
		'name vorname',
		'vorname nachname',
		'vollständiger name',
	],
	alsoCalled: people
		.filter(
			({ names }) => !names.includes('contact') && !names.includes('doctor') && !names.includes('landlord'),
		)
		.flatMap(({ names }) => names),
};

const kinds = [...general, ...people, name].map((kind) => {
	const keys = kind.names.map(labelKey);
	return { ...kind, keys, all: [...keys, ...(kind.alsoCalled ?? []).map(labelKey)] };
});
const knownKeys = new Set([
	...kinds.flatMap(({ all }) => all),
	...[
		'fax',
		'betreff',
		'subject',
		'your ref',
		'your reference',
		'ihr zeichen',
		'ihre nachricht vom',
		'from',
		'to',
		'von',
		'an',
		'seite',
		'page',
		'bic',
		'ust id',
		'vat number',
		'steuernummer',
		'website',
		'web',
		'diagnosis',
		'diagnose',
		'ward',
		'station',
	].map(labelKey),
]);
