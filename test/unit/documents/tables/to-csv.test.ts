import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../../src-main/documents/tables/to-csv.ts';

const cellOf = (cell: string): string => toCsv([[cell]], ',').slice(1, -2);

describe('A table as CSV', () => {
	it('begins with the mark by which spreadsheets know UTF-8, and quotes what has a meaning', () => {
		expect(
			toCsv(
				[
					['Name', 'Größe'],
					['a;"b"', '1\n2'],
				],
				';',
			),
		).toBe('\uFEFF"Name";"Größe"\r\n"a;""b""";"1\n2"\r\n');
	});

	it.each([
		'=1+1',
		'+49 30 1',
		'-2',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		' =1',
		'\u00a0=1',
		'\ufeff=1',
		'＝1',
		'\0=1',
	])('makes %j harmless', (cell) => expect(cellOf(cell)).toBe(`"'${cell}"`));

	it.each(['', 'Letter 1.pdf', '5 euros', "o'clock", 'a = b', '"quoted"'])('leaves %j as it is', (cell) =>
		expect(cellOf(cell)).toBe(`"${cell.replaceAll('"', '""')}"`),
	);
});
