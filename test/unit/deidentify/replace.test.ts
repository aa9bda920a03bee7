import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../src-main/deidentify/find-personal.ts';
import { People } from '../../../src-main/deidentify/people.ts';
import { replacePersonal } from '../../../src-main/deidentify/replace.ts';
import { shiftDate } from '../../../src-main/deidentify/shift-date.ts';

const words = {
	age: 'over 89',
	address: '[address]',
	phone: '[phone]',
	email: '[e-mail]',
	web: '[web]',
	number: '[number]',
	organisation: '[organisation]',
};
const options = () => ({ people: new People(), days: 70, year: 2026, person: 'Person', words });
const replaced = (text: string): string =>
	replacePersonal(text, findPersonal(text), options())
		.map((piece) => piece.text)
		.join('');

describe('a text without personal data', () => {
	it('has one letter for each person throughout', () => {
		expect(
			replaced('Mrs Edith Farrow was seen by Dr A. Fernandes. Farrow said that Mr Neil Farrow would call.'),
		).toBe('Mrs A was seen by Dr B. Person A said that Mr C would call.');
	});

	it('says in German what it says in English', () => {
		expect(
			replaced(
				'Frau Yıldız-Hoffmann, geb. 3.11.1967, war vom 3. Mai 2026 an auf Station 4A. Tel.: 0228/12345678.',
			),
		).toBe('Frau A, geb. 12.1.1968, war vom 12. Juli 2026 an auf [organisation]. Tel.: [phone].');
	});

	it('maps back to the old text, piece by piece', () => {
		const text =
			'MRN 4471208: Ms Odhiambo of 14 Larch Close, LS6 2AB, took 5 mg on 12.3.2026; edith@example.org, 0113 496 0022.';
		const findings = findPersonal(text);
		const pieces = replacePersonal(text, findings, options());
		expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
		expect(pieces.filter(({ finding }) => finding !== null)).toHaveLength(findings.length);
		for (const { finding, start, end, text: piece } of pieces) {
			if (finding === null) expect(piece).toBe(text.slice(start, end));
			else expect([finding.start, finding.end]).toEqual([start, end]);
		}
	});
});

describe('dates', () => {
	it.each([
		['12.03.2026', '21.05.2026'],
		['12.3.26', '21.5.26'],
		['2026-03-12', '2026-05-21'],
		['3rd of May 2026', '12th of July 2026'],
		['March 12, 2026', 'May 21, 2026'],
		['12. März 2026', '21. Mai 2026'],
		['12.3.', '21.5.'],
		['Anfang Mai 2025', 'Anfang Juli 2025'],
		['14 JUNE 2026', '23 AUGUST 2026'],
		['Dec 31st', 'Mar 11th'],
		['3. bis 11. Mai 2026', '12. bis 20. Juli 2026'],
		['24. bis 28. März', '2. bis 6. Juni'],
		['20.-24.02.26', '01.-05.05.26'],
		['8 to 19 December 2025', '16 to 27 February 2026'],
	])('are written as they were: %s', (before, after) => {
		expect(shiftDate(before, 70, 2026)).toBe(after);
	});

	it('that no calendar has are not moved', () => {
		expect(shiftDate('31.02.2026', 70, 2026)).toBeUndefined();
		expect(shiftDate('3.', 70, 2026)).toBeUndefined();
		// The first month would stay as it was.
		expect(shiftDate('June–August 2026', 70, 2026)).toBeUndefined();
		expect(shiftDate('3, 10 and 17 June', 70, 2026)).toBeUndefined();
	});
});
