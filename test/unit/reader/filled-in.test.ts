import { describe, expect, it } from 'vitest';
import { field, formFile, type Label } from '../../support/documents/form-file.ts';
import { readBytes } from '../../support/documents/read-file.ts';

async function read(labels: readonly Label[], annotations: readonly string[]) {
	const { pages, failure } = await readBytes(new Uint8Array(formFile(labels, annotations)), 'pdf');
	expect(failure).toBeUndefined();
	return pages.flatMap(({ blocks }) => blocks.map(({ text }) => text));
}
const box = (name: string, state: string, rect: string): string =>
	field(`/FT /Btn /T (${name}) /V /${state} /AS /${state} /AP << /N << /Yes 99 0 R /Off 99 0 R >> >>`, rect);

describe('a form that was filled in', () => {
	it('is read with what stands in its fields, beside their names', async () => {
		const texts = await read(
			[
				['Name of the patient:', 60, 700],
				['Amount in euros:', 60, 660],
			],
			[
				field('/FT /Tx /T (name) /V (Anna Miller) /DA (/F1 11 Tf 0 g)', '200 695 420 713'),
				field('/FT /Tx /T (amount) /V (1,250.00) /DA (/F1 0 Tf 0 g)', '200 655 420 673'),
			],
		);
		const all = texts.join(' ');
		expect(all).toMatch(/Name of the patient:\W*Anna Miller/u);
		expect(all).toMatch(/Amount in euros:\W*1,250\.00/u);
	});

	it('tells which boxes are ticked and what was chosen', async () => {
		const texts = await read(
			[
				['fasting', 90, 700],
				['allergic', 90, 660],
				['Ward:', 60, 620],
			],
			[
				box('fasting', 'Yes', '66 697 78 709'),
				box('allergic', 'Off', '66 657 78 669'),
				field('/FT /Ch /T (ward) /V (w4) /Opt [[(w4) (Ward 4)] [(w5) (Ward 5)]]', '120 615 260 633'),
			],
		);
		const all = texts.join(' ');
		expect(all).toMatch(/☒\W*fasting/u);
		expect(all).toMatch(/☐\W*allergic/u);
		expect(all).toMatch(/Ward:\W*Ward 4/u);
		expect(all).not.toContain('w4');
	});

	it('holds each line of a long answer, and what was written over the page', async () => {
		const texts = await read(
			[['Remarks', 60, 720]],
			[
				field('/FT /Tx /Ff 4096 /T (remarks) /V (Walks alone.\\nNeeds help on stairs.)', '60 640 500 700'),
				'/Subtype /FreeText /Rect [60 560 400 580] /DA (/F1 11 Tf 0 g) /Contents (Received on 4 March 2026)',
			],
		);
		const all = texts.join(' ');
		expect(all).toContain('Walks alone.');
		expect(all.indexOf('Needs help on stairs.')).toBeGreaterThan(all.indexOf('Walks alone.'));
		expect(all).toContain('Received on 4 March 2026');
	});

	it('keeps to itself what is hidden, secret or empty', async () => {
		const texts = await read(
			[['Nothing else', 60, 700]],
			[
				field('/F 2 /FT /Tx /T (hidden) /V (hidden words)', '60 640 300 660'),
				field('/Ff 8192 /FT /Tx /T (secret) /V (secret words)', '60 600 300 620'),
				field('/FT /Tx /T (empty)', '60 560 300 580'),
				field('/FT /Tx /T (odd) /V 7', '60 520 300 540'),
			],
		);
		expect(texts).toEqual(['Nothing else']);
	});
});
