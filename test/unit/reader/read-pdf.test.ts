import { describe, expect, it } from 'vitest';
import { readBytes, readProjectFile } from '../../support/documents/read-file.ts';

const sample = 'resources/sample/library-renovation.pdf';

describe('reading a PDF', () => {
	it('finds title, headings, paragraphs and table rows of the sample', async () => {
		const { pages, title } = await readProjectFile(sample);
		expect(title).toBe('Renovation of Millbrook Town Library');
		expect(pages.map((page) => page.number)).toEqual([1, 2, 3]);
		const headings = pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'heading'));
		expect(headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
			'1 Renovation of Millbrook Town Library',
			'2 What is planned',
			'2 Borrowing during the closure',
			'2 Costs and funding',
			'2 Building works and neighbours',
			'2 Opening hours after the renovation',
			'2 Help wanted',
			'2 Objections and questions',
		]);
		const rows = pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table-row'));
		expect(rows.map((block) => block.text)).toEqual([
			'Part of the works | Estimate of 2024 | Contract of 2026',
			'Roof and insulation | 510,000 euros | 655,000 euros',
			'Heating and ventilation | 430,000 euros | 440,000 euros',
			'Lift and entrance | 290,000 euros | 285,000 euros',
			'Reading room and furniture | 450,000 euros | 460,000 euros',
		]);
	});

	it('joins the lines of a paragraph', async () => {
		const { pages } = await readProjectFile(sample);
		const texts = pages.flatMap((page) => page.blocks.map((block) => block.text));
		expect(texts).toContain(
			'The footpath between Mill Street and the river stays open at all times. Cyclists are asked to dismount on the part next to the building site, where the path is only 1.5 metres wide.',
		);
	});

	it('leaves out running headers, footers and page numbers', async () => {
		const { pages } = await readProjectFile(sample);
		const text = JSON.stringify(pages);
		for (const running of ['Public notice 7/2026', 'Town of Millbrook', 'Market Square 1', 'Page 2 of 3']) {
			expect(text).not.toContain(running);
		}
		expect(text).toContain('Public notice of the Town Council');
	});

	it.each([
		['empty', new Uint8Array(), 'document-empty'],
		['cut off', new TextEncoder().encode('%PDF-1.7\n1 0 obj <<'), 'document-damaged'],
		['something else', new TextEncoder().encode('hello'), 'document-damaged'],
	])('says that a file is %s', async (_name, bytes, code) => {
		expect((await readBytes(bytes, 'pdf')).failure?.code).toBe(code);
	});

	it('says that no page has text, and how many pages there are', async () => {
		const { failure } = await readProjectFile('test/support/files/scan.pdf');
		expect(failure).toEqual({ code: 'document-no-text', details: { pages: 2 } });
	});

	it('marks single pages without text', async () => {
		const { pages } = await readProjectFile('test/support/files/partly-scanned.pdf');
		expect(pages.some((page) => page.hasText) && pages.some((page) => !page.hasText)).toBe(true);
	});

	it('tells a missing password from a wrong one', async () => {
		const file = 'test/support/files/password.pdf';
		expect((await readProjectFile(file)).failure?.code).toBe('document-password-needed');
		expect((await readProjectFile(file, { password: 'not this one' })).failure?.code).toBe(
			'document-password-wrong',
		);
	});

	it('refuses more pages or more text than the limits allow, with both numbers', async () => {
		expect((await readProjectFile(sample, { limits: { pages: 2 } })).failure).toEqual({
			code: 'document-too-many-pages',
			details: { pages: 3, limit: 2 },
		});
		const tooMuch = await readProjectFile(sample, { limits: { characters: 500 } });
		expect(tooMuch.failure?.code).toBe('document-too-much-text');
		expect(tooMuch.pages).toEqual([]);
	});
});
