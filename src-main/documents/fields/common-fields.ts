import type { FieldShape } from './field-shape.ts';

/** What documents call the common things, in English and German; a field of one of these names asks for all of them. */
export interface CommonField {
	readonly shape: FieldShape;
	/** Names with bars between. */
	readonly names: string;
	/** Names of it in documents that are no good names of the field itself. */
	readonly alsoCalled?: string;
	readonly isDeadline?: true;
	readonly isOfDocument?: true;
}

const people: readonly CommonField[] = [
	{
		shape: 'person',
		names:
			'patient|patientin|patient name|name of patient|name des patienten|patientenname|name der patientin',
	},
	{
		shape: 'person',
		names: 'customer|kunde|kundin|client|customer name|kundenname|client name',
	},
	{
		shape: 'person',
		names:
			'applicant|antragsteller|antragstellerin|name of applicant|name des antragstellers|antragsteller in|applicant name',
	},
	{
		shape: 'person',
		names:
			'insured|insured person|versicherte|versicherter|versicherte person|policyholder|versicherungsnehmer|versicherungsnehmerin',
	},
	{ shape: 'person', names: 'tenant|mieter|mieterin' },
	{ shape: 'person', names: 'landlord|vermieter|vermieterin' },
	{ shape: 'person', names: 'resident|bewohner|bewohnerin' },
	{ shape: 'person', names: 'employee|mitarbeiter|mitarbeiterin|beschäftigte|beschäftigter' },
	{
		shape: 'person',
		names:
			'contact|contact person|your contact|ansprechpartner|ansprechpartnerin|ihr ansprechpartner|ihre ansprechpartnerin|sachbearbeiter|sachbearbeiterin|sachbearbeitung|bearbeiter|bearbeiterin|case officer|case worker|es schreibt ihnen|auskunft erteilt',
	},
	{
		shape: 'person',
		names:
			'doctor|arzt|ärztin|physician|consultant|treating doctor|behandelnder arzt|behandelnde ärztin|hausarzt|hausärztin|gp',
	},
	{ shape: 'person', names: 'child|kind|name of child|name des kindes' },
];
const general: readonly CommonField[] = [
	{
		shape: 'date',
		isOfDocument: true,
		names:
			'date|datum|date of letter|letter date|briefdatum|document date|date of issue|issue date|ausstellungsdatum',
		alsoCalled:
			'invoice date|date of invoice|rechnungsdatum|bescheiddatum|datum des bescheids|issued|issued on|dated|ausgestellt am|unser datum|date of this letter|date of notice|notice date',
	},
	{ shape: 'date', names: 'invoice date|date of invoice|rechnungsdatum' },
	{
		shape: 'date',
		isDeadline: true,
		names:
			'deadline|due date|frist|fälligkeit|fälligkeitsdatum|fälligkeitstermin|abgabefrist|closing date|einsendeschluss|anmeldeschluss|bewerbungsfrist|zahlungsfrist|zahlungsziel|due|abgabetermin|meldefrist|einreichungsfrist|antwortfrist|rückgabefrist|rückmeldefrist|reply by|respond by|zahlbar bis|fällig am|payment due',
		alsoCalled:
			'due by|due on|pay by|payable by|payment due|payment due date|please pay by|reply by|please reply by|respond by|response due|return by|fällig|fällig am|zahlbar bis|zu zahlen bis|antwort bis|rückmeldung bis|abgabe bis|frist bis|deadline for payment|deadline for reply|submission deadline|date due|termin bis|antwort erbeten bis|frist zur rückmeldung|rückgabe bis|payment deadline|zahlungstermin',
	},
	{
		shape: 'date',
		names: 'date of birth|birth date|birthday|born|dob|geburtsdatum|geboren|geburtstag',
		alsoCalled: 'geb|geb am|geboren am|born on|geb datum|d o b',
	},
	{
		shape: 'date',
		names:
			'admission|admission date|date of admission|aufnahme|aufnahmedatum|admitted|admitted on|aufgenommen am',
	},
	{
		shape: 'date',
		names:
			'discharge|discharge date|date of discharge|entlassung|entlassdatum|entlassungsdatum|discharged|discharged on|entlassen am',
	},
	{
		shape: 'money',
		names:
			'amount|betrag|total|summe|sum|total amount|gesamtbetrag|amount due|invoice amount|rechnungsbetrag|invoice total|gesamtsumme|amount payable|zahlbetrag',
		alsoCalled:
			'grand total|total due|balance due|total payable|endbetrag|endsumme|zu zahlen|zu zahlender betrag|to pay|total to pay|amount to pay|bruttobetrag|gesamt|rechnungssumme|please pay|zu überweisen|gesamtbetrag brutto|rechnungsbetrag brutto|total incl vat|total including vat|gesamtbetrag inkl mwst|summe brutto',
	},
	{ shape: 'money', names: 'rent|monthly rent|miete|monatsmiete|monatliche miete' },
	{
		shape: 'address',
		names: 'address|adresse|anschrift|postal address|postanschrift|home address|wohnanschrift',
		alsoCalled: 'wohnhaft|wohnhaft in|residing at|lives at|resident at',
	},
	{
		shape: 'code',
		names:
			'reference|reference number|ref|aktenzeichen|az|case number|file number|geschäftszeichen|referenz|referenznummer|vorgangsnummer|our reference|unser zeichen|case reference|file reference',
		alsoCalled:
			'our ref|ref number|gz|gesch z|vorgang|bearbeitungsnummer|kassenzeichen|case|bei antwort bitte angeben|please quote|fallnummer|file|our file',
	},
	{
		shape: 'code',
		names: 'invoice number|rechnungsnummer|invoice|rechnung nummer|rechnung',
		alsoCalled: 'belegnummer|inv number',
	},
	{
		shape: 'code',
		names: 'customer number|kundennummer|client number|account number|customer id|kunden id',
	},
	{
		shape: 'code',
		names:
			'insurance number|versicherungsnummer|versichertennummer|krankenversichertennummer|insurance policy number|policy number|versicherungsscheinnummer|policennummer|insured number|health insurance number',
		alsoCalled:
			'kvnr|vers nummer|versicherten id|member number|policy|versichertennr|kv nummer|sozialversicherungsnummer|national insurance number|ni number',
	},
	{
		shape: 'code',
		names:
			'patient number|patientennummer|hospital number|patient id|patienten id|fallnummer|nhs number|medical record number|mrn',
	},
	{ shape: 'code', names: 'contract number|vertragsnummer|contract|vertrag nummer' },
	{
		shape: 'code',
		names: 'order number|auftragsnummer|bestellnummer|purchase order|po number',
	},
	{
		shape: 'phone',
		names: 'phone|phone number|telephone|telefon|telefonnummer|tel|telephone number|mobile|mobil|handy',
		alsoCalled: 'durchwahl|direct line|call|fon|ruf|rufnummer',
	},
	{
		shape: 'email',
		names: 'e mail|email|mail|e mail address|email address|e mail adresse|mailadresse',
	},
	{ shape: 'iban', names: 'iban|bank account|konto|kontonummer|bankverbindung' },
];
const name: CommonField = {
	shape: 'person',
	names: 'name|full name|vor und nachname|vor und zuname|name vorname|vorname nachname|vollständiger name',
	alsoCalled: people
		.filter(({ names }) => !/^(?:contact|doctor|landlord)\|/u.test(names))
		.map(({ names }) => names)
		.join('|'),
};

export const commonFields: readonly CommonField[] = [...general, ...people, name];

/** Labels of what nobody asks for that often, by which a value ends as well. */
export const otherLabels =
	'fax|betreff|subject|your ref|your reference|ihr zeichen|ihre nachricht vom|from|to|von|an|seite|page|bic|ust id|vat number|steuernummer|website|web|diagnosis|diagnose|ward|station';
