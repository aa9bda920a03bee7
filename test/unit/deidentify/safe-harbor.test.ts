import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../src-main/deidentify/find-personal.ts';

/** For each point that a text can hold: the kind it counts as, and lines with what has to be found in brackets. */
const points: Readonly<Record<string, readonly (readonly [kind: string, line: string])[]>> = {
	A: [
		['name', 'Mrs [Edith Farrow] was seen with her husband, Mr [Tom Farrow].'],
		['name', 'Patientin: [Edith Farrow]\nAufnahme durch Dr. [Holm]'],
	],
	B: [
		['address', 'She lives at [14 Mill Lane], Leeds.'],
		['address', 'wohnhaft in der [Lindenstraße 14], 50667 Köln'],
	],
	C: [
		['date', 'Admitted on [4 March 2026], discharged on [11.03.2026].'],
		['age', 'A [93]-year-old woman with a cough.'],
	],
	D: [['phone', 'Tel. [020 7946 0958]']],
	E: [['phone', 'Fax: [020 7946 0959]']],
	F: [['email', 'Write to [e.farrow@example.org] please.']],
	G: [['number', 'SSN [078-05-1120], NI number [QQ123456C]']],
	H: [['number', 'Hospital number: [4471902], NHS number [943 476 5919]']],
	I: [['number', 'Versichertennummer [A123456780]']],
	J: [['number', 'IBAN [DE89 3704 0044 0532 0130 00], card [4111 1111 1111 1111]']],
	K: [['number', 'Driving licence no. [FARRO803059E99AB]']],
	L: [['number', 'Kennzeichen [K-EF 1234]']],
	M: [['number', 'Pacemaker, serial number [PJN4471902S]']],
	N: [['web', 'See [https://farrow.example/edith] for pictures.']],
	O: [['web', 'Logged in from [192.168.14.77].']],
	R: [['number', 'Study code: [XK-4471-B]']],
};
/** Nothing that stands in a text. */
const noText = ['P', 'Q'];

describe('the eighteen identifiers of Safe Harbor', () => {
	it.each(Object.entries(points))('(%s) are found without any list or model', (_, lines) => {
		for (const [kind, line] of lines) {
			const text = line.replaceAll(/[[\]]/gu, '');
			const wanted = [...line.matchAll(/\[([^\]]+)\]/gu)].map(([, words]) => words ?? '');
			const found = findPersonal(text).filter((finding) => finding.kind === kind);
			for (const words of wanted) {
				const start = text.indexOf(words);
				const covering = found.filter((one) => one.start <= start && one.end >= start + words.length);
				expect(covering, `${words} in: ${text}`).toHaveLength(1);
			}
		}
	});

	it('stand in the table of what is found and what is not, each once and in their order', () => {
		const table = readFileSync('src-main/deidentify/SAFE-HARBOR.md', 'utf8');
		const rows = [...table.matchAll(/^\| \(([A-R])\) \|/gmu)].map(([, letter]) => letter);
		expect(rows).toEqual([...'ABCDEFGHIJKLMNOPQR']);
		expect([...Object.keys(points), ...noText].toSorted()).toEqual(rows);
	});
});
