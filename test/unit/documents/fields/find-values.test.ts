import { describe, expect, it } from 'vitest';
import { findValues } from '../../../../src-main/documents/fields/find-values.ts';
import { labelKey } from '../../../../src-main/documents/fields/label-key.ts';
import { pagesOf } from '../../../support/documents/pages-of.ts';

/** What is found for one field: a value, several in brackets, or nothing. */
function find(text: string, field: string, language = 'en'): string | string[] | null {
	const [look] = findValues(pagesOf(text), [field], language);
	if (look?.kind === 'said') return look.value.text;
	return look?.kind === 'several' ? look.values.map((value) => value.text) : null;
}

describe('labelKey', () => {
	it.each([
		['Rechnungs-Nr.', 'Rechnungsnummer'],
		['Rechnung Nr.', 'Rechnungsnummer'],
		['Invoice No.', 'invoice number'],
		['FÄLLIGKEIT', 'Fälligkeit'],
		['Amount (EUR)', 'amount'],
		['E-Mail', 'e mail'],
	])('takes %s for %s', (one, other) => {
		expect(labelKey(one)).toBe(labelKey(other));
	});

	it('keeps apart what only looks alike', () => {
		expect(labelKey('Your ref')).not.toBe(labelKey('Our ref'));
		expect(labelKey('Delivery date')).not.toBe(labelKey('Date'));
	});
});

describe('findValues', () => {
	it.each([
		['Date: 3 May 2026', 'Date', '3 May 2026'],
		['Date: Tuesday, 3 May 2026 at 10.30 am', 'Date', '3 May 2026'],
		['Invoice date: 14 March 2026', 'Date', '14 March 2026'],
		['Delivery date: 3 May 2026', 'Date', null],
		['Millbrook, 3 May 2026', 'Date', '3 May 2026'],
		['We met on 3 May 2026 in Millbrook.', 'Date', null],
		['Az.: 12 C 345/26 vom 3. Mai 2026', 'Aktenzeichen', '12 C 345/26'],
		['Our ref: GH/4471/26', 'Reference', 'GH/4471/26'],
		['Your ref: GH/4471/26', 'Reference', null],
		['Rechnungs-Nr. 2026-0317', 'Rechnungsnummer', '2026-0317'],
		['Total due: £221.40', 'Amount', '£221.40'],
		['Subtotal: £184.50', 'Amount', null],
		['Der Rechnungsbetrag von 1.808,80 € ist fällig.', 'Betrag', '1.808,80 €'],
		['A partial amount of £20.00 was paid.', 'Amount', null],
		['Please reply by Friday, 26 June 2026.', 'Deadline', '26 June 2026'],
		['We will reply by 26 June 2026.', 'Deadline', null],
		['The ticket is valid until 26 June 2026.', 'Deadline', null],
		['Die Unterlagen sind bis zum 31. Januar 2026 einzureichen.', 'Frist', '31. Januar 2026'],
		['Die Bewilligung gilt bis zum 31. März 2027.', 'Frist', null],
		['Das Tragen von Lasten ist bis zum 30. April zu vermeiden.', 'Frist', null],
		['The works are to be completed by 12 March 2027.', 'Deadline', null],
		['Patient: Schuster, Renate, geb. 04.11.1948', 'Name', 'Schuster, Renate'],
		['Patient: Schuster, Renate, geb. 04.11.1948', 'Geburtsdatum', '04.11.1948'],
		['Name: Anna Schmidt Geb.: 1.2.1950 Az.: 12/345', 'Name', 'Anna Schmidt'],
		['Name: Anna Schmidt Geb.: 1.2.1950 Az.: 12/345', 'Aktenzeichen', '12/345'],
		['Name of the ward: Linden', 'Name', null],
		['Name: see below', 'Name', null],
		['Anschrift: Birkenweg 15, 24103 Kiel', 'Adresse', 'Birkenweg 15, 24103 Kiel'],
		['Address: 7 Quarry Close, Thornby TH4 2QE', 'Address', '7 Quarry Close, Thornby TH4 2QE'],
		['Write to office@millbrook.example for more.', 'E-mail', 'office@millbrook.example'],
		['Datum: 08.05.2026', 'Telefon', null],
		['Tel. 0341 555-2204', 'Telefon', '0341 555-2204'],
		['Versichertennummer: K402771993', 'Insurance number', 'K402771993'],
		['IBAN: DE12 5001 0517 0648 4898 90', 'IBAN', 'DE12 5001 0517 0648 4898 90'],
		['Diagnosis: pneumonia, left lower lobe', 'Diagnosis', 'pneumonia, left lower lobe'],
		['Die Kündigungsfrist beträgt drei Monate.', 'Kündigungsfrist', 'drei Monate'],
		['Claims handler: Ms Ruth Ellery, ellery@beacon.example', 'Claims handler', 'Ms Ruth Ellery'],
	])('finds in “%s” for %s: %s', (text, field, value) => {
		expect(find(text, field, /[äöüß]|der |die |das /iu.test(text) ? 'de' : 'en')).toBe(value);
	});

	it.each([
		['Please reply within 14 days of receipt of this letter.', 'within 14 days of receipt of this letter'],
		['Payment is due within 30 days.', 'within 30 days'],
		['You must tell us no later than two weeks after the move.', 'no later than two weeks after the move'],
		['The form has to be returned by the end of March.', 'by the end of March'],
		['Please send it by the end of the month, or call us.', 'by the end of the month'],
		[
			'You may appeal within 28 days of the date of this notice to the council.',
			'within 28 days of the date of this notice',
		],
		['Payment terms: 30 days net\nDue: 30 days net', '30 days net'],
		['Deadline: end of June 2026', 'end of June 2026'],
		['We will answer within ten days.', null],
		['The ticket is valid within 30 days of purchase.', null],
		['She was seen within two weeks.', null],
		['I would be grateful for an appointment before the end of March.', null],
		['Please reply by 3 May 2026, or within 14 days of receipt.', '3 May 2026'],
	])('finds a deadline in words in “%s”: %s', (text, value) => {
		expect(find(text, 'Deadline')).toBe(value);
		expect(find(text, 'Invoice date')).toBeNull();
	});

	it.each([
		[
			'Bitte antworten Sie innerhalb von zwei Wochen nach Zugang dieses Schreibens.',
			'innerhalb von zwei Wochen nach Zugang dieses Schreibens',
		],
		['Der Betrag ist binnen 14 Tagen ab Rechnungsdatum zu zahlen.', 'binnen 14 Tagen ab Rechnungsdatum'],
		['Die Unterlagen sind bis Ende des Monats einzureichen.', 'bis Ende des Monats'],
		['Bitte melden Sie sich bis Mitte April 2026.', 'bis Mitte April 2026'],
		[
			'Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden.',
			'innerhalb eines Monats nach Bekanntgabe',
		],
		['Zahlungsziel: 14 Tage netto', '14 Tage netto'],
		['Frist: zwei Wochen ab Zustellung', 'zwei Wochen ab Zustellung'],
		['Wir bearbeiten Ihren Antrag innerhalb von drei Wochen.', null],
		['Die Wunde heilte innerhalb von zwei Wochen.', null],
		['Das Angebot ist bis Ende März gültig.', null],
	])('finds a German deadline in words in “%s”: %s', (text, value) => {
		expect(find(text, 'Frist', 'de')).toBe(value);
	});

	it('says that there are several where labels contradict each other', () => {
		expect(find('Amount: £4,100.00\nAmount: £3,850.00', 'Amount')).toEqual(['£4,100.00', '£3,850.00']);
	});

	it('takes different ways of writing the same for one value', () => {
		expect(find('Datum: 03.05.2026\nDatum: 3. Mai 2026', 'Datum', 'de')).toBe('03.05.2026');
	});

	it('prefers the own name of the field to other names of it', () => {
		const text =
			'Deadline for questions: 29 May 2026\nSubmission deadline: 12 June 2026\nReply by: 1 June 2026';
		expect(find(text, 'Submission deadline')).toBe('12 June 2026');
	});

	it('reads tables: names beside values, and names above a single row', () => {
		const sheet = '| Reference | PG-118/26\n| Report due | 30 November 2026\n| Applicant | Thornby Club';
		expect(find(sheet, 'Reference')).toBe('PG-118/26');
		expect(find(sheet, 'Report due')).toBe('30 November 2026');
		expect(
			find('| Ihr Zeichen | Unser Zeichen | Datum\n| ab/1 | WG-2026-114 | 3. Mai 2026', 'Datum', 'de'),
		).toBe('3. Mai 2026');
	});

	it('takes no row of a list for the document', () => {
		const list =
			'| Order number | Date | Amount\n| R-1001 | 3 May 2026 | £12.00\n| R-1002 | 4 May 2026 | £13.00';
		expect(find(list, 'Date')).toEqual(['3 May 2026', '4 May 2026']);
	});

	it('takes no row alone on a page for the document where its table began before', () => {
		const names = ['Order number', 'Date', 'Amount'];
		const row = (...cells: string[]) => ({ kind: 'table-row' as const, text: cells.join(' | '), cells });
		const below = (...cells: string[]) => ({ ...row(...cells), columns: names });
		const [look] = findValues(
			[
				{
					number: 1,
					hasText: true,
					blocks: [row(...names), below('R-1001', '3 May 2026', '£12.00')],
				},
				{ number: 2, hasText: true, blocks: [below('R-1002', '4 May 2026', '£13.00')] },
			],
			['Amount'],
			'en',
		);
		expect(look).toMatchObject({
			kind: 'several',
			values: [
				{ text: '£12.00', page: 1, passage: 'R-1001 | 3 May 2026 | £12.00' },
				{ text: '£13.00', page: 2, passage: 'R-1002 | 4 May 2026 | £13.00' },
			],
		});
	});

	it('takes nothing that a long text says in passing', () => {
		const text = (length: number): string =>
			`Rent of £128,000 would be lost.\n${'Roofs leak. '.repeat(length)}`;
		expect(find(text(10), 'Rent')).toBe('£128,000');
		expect(find(text(2000), 'Rent')).toBeNull();
	});

	it('names the page and the words for each value', () => {
		const [look] = findValues(pagesOf('Nothing here.', 'Our file\nRef: AB-1234'), ['Reference'], 'en');
		expect(look).toMatchObject({ kind: 'said', by: 'label', value: { page: 2, passage: 'Ref: AB-1234' } });
	});

	it('gives what has the form but is not said to be it to the model', () => {
		const [look] = findValues(pagesOf('The closing date was given as 14 July 2026.'), ['Deadline'], 'en');
		expect(look).toMatchObject({ kind: 'unsaid', values: [{ text: '14 July 2026' }] });
	});

	it('reads long and hostile lines in a moment', () => {
		const started = performance.now();
		const hostile = [
			'a:'.repeat(20_000),
			'1'.repeat(20_000),
			`Please reply within ${'ten days of the '.repeat(2000)}`,
			`Bitte bis ${'spätestens zwei Wochen nach dem '.repeat(2000)}`,
			'A1-'.repeat(10_000),
			`Name: ${'Aa '.repeat(9000)}`,
		];
		findValues(
			pagesOf(...hostile),
			['Deadline', 'Name', 'Reference', 'Amount', 'Phone', 'Address', 'Ward', 'IBAN'],
			'en',
		);
		expect(performance.now() - started).toBeLessThan(3000);
	});
});
