import { expect, it } from 'vitest';
import { acceptancesText } from '../../../src-main/app/models/acceptances-text.ts';
import type { ModelId } from '../../../src-main/contract/entities.ts';

const given = {
	licence: 'gemma',
	name: 'Gemma Terms of Use',
	version: '2024-04-01',
	how: 'shown',
	modelId: 'gemma-3-270m' as ModelId,
	at: Date.UTC(2026, 10, 26, 23, 30),
} as const;

it('writes who agreed to what and when, in lines that a spreadsheet reads, times in UTC', () => {
	expect(acceptancesText([given])).toBe(
		'accepted at,licence,name,version,text,model\r\n' +
			'2026-11-26T23:30:00.000Z,gemma,Gemma Terms of Use,2024-04-01,shown,gemma-3-270m\r\n',
	);
});

it('has only its head where nothing was accepted', () => {
	expect(acceptancesText([])).toBe('accepted at,licence,name,version,text,model\r\n');
});

it('keeps commas, quotation marks and lines in one cell, and lets nothing be taken for a formula', () => {
	const name = 'Terms, "as is"\nsecond line';
	const [, row] = acceptancesText([{ ...given, licence: '=HYPERLINK("https://x")', name }]).split('\r\n');
	expect(row).toContain(`"'=HYPERLINK(""https://x"")"`);
	expect(row).toContain('"Terms, ""as is""\nsecond line"');
	for (const sign of ['=', '+', '-', '@', '\t', '\r'])
		expect(acceptancesText([{ ...given, name: `${sign}1` }])).toContain(`'${sign}1`);
});
