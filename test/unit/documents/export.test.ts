import { describe, expect, it } from 'vitest';
import type { DocumentId, Point, PointId } from '../../../src-main/contract/entities.ts';
import {
	toDocx,
	toHtml,
	toPrintedPage,
	toMarkdown,
	toPlainText,
	type ExportInput,
} from '../../../src-main/documents/export.ts';
import { readBytes } from '../../support/documents/read-file.ts';

const point = (text: string, more: Partial<Point> = {}): Point => ({
	id: text as PointId,
	heading: 'Costs',
	text,
	quoted: false,
	sources: [{ documentId: 'd' as DocumentId, page: 2, passage: '' }],
	findings: [],
	edited: false,
	...more,
});

const input = (marks: boolean, citations = true): ExportInput => ({
	citations,
	title: 'Library & roof',
	marks,
	points: [
		point('The roof costs 5 euros.', {
			findings: [
				{
					kind: 'figure',
					start: 15,
					end: 22,
					said: '5 euros',
					source: 'costs 6 euros',
					page: 2,
					replacement: '6 euros',
					decision: 'open',
				},
			],
		}),
		point('It *stays* <open>.', { quoted: true, heading: 'Costs' }),
	],
	receipt: {
		fileName: 'a.pdf',
		modelName: 'Model',
		methodName: 'by sentences',
		date: '4 May 2026',
		coverageLine: 'Key sentences of all 3 pages.',
		state: 'AI draft, not checked',
		hashes: ['SHA-256 of the document: abc', 'SHA-256 of the model: def'],
	},
	texts: {
		fileSuffix: 'summary',
		quoteOpen: '“',
		quoteClose: '”',
		pages: (pages) => `page ${pages.join(', ')}`,
		mark: (finding) => `source: ${finding.replacement}`,
	},
});

describe('a summary leaving the program', () => {
	it('is plain text without marks of markup', () => {
		expect(toPlainText(input(false))).toBe(
			'Library & roof\n\nCosts\n• The roof costs 5 euros. (page 2)\n• “It *stays* <open>.” (page 2)\n\nAI draft, not checked\na.pdf · by sentences · Model · 4 May 2026\nKey sentences of all 3 pages.\nSHA-256 of the document: abc\nSHA-256 of the model: def\n',
		);
	});

	it('says where points come from only where that is wanted', () => {
		expect(toPlainText(input(false, false))).not.toContain('page 2');
	});

	it('is a page to print, with the sources of each point as notes', () => {
		const page = toPrintedPage(input(false), 'en');
		expect(page).toContain('<li>The roof costs 5 euros.<sup>1</sup></li>');
		expect(page).toContain('<ol><li>page 2</li><li>page 2</li></ol>');
	});

	it.each([
		['plain text', toPlainText(input(false))],
		['rich text', toHtml(input(false))],
		['Markdown', toMarkdown(input(false))],
		['a page to print', toPrintedPage(input(false), 'en')],
	])('carries its receipt as %s, with the hashes of what was read and what wrote it', (_, text) => {
		for (const line of [
			'AI draft, not checked',
			'a.pdf · by sentences · Model · 4 May 2026',
			'Key sentences of all 3 pages.',
			'SHA-256 of the document: abc',
			'SHA-256 of the model: def',
		])
			expect(text).toContain(line);
	});

	it('marks doubtful figures where that is asked for', () => {
		expect(toPlainText(input(true))).toContain('The roof costs 5 euros [source: 6 euros]. (page 2)');
		expect(toHtml(input(true))).toContain('<mark>5 euros</mark><i> [source: 6 euros]</i>');
	});

	it('lets no sign of the document become markup', () => {
		expect(toHtml(input(false))).toContain('It *stays* &#60;open&#62;.');
		expect(toHtml(input(false))).toContain('<h1>Library &#38; roof</h1>');
		expect(toMarkdown(input(false))).toContain('- “It \\*stays\\* \\<open\\>.” (page 2)');
	});

	it('is a Word document that can be read back', async () => {
		const { pages, title } = await readBytes(await toDocx(input(true)), 'docx');
		expect(title).toBe('Library & roof');
		expect(pages.flatMap((page) => page.blocks.map((block) => block.text))).toEqual([
			'Library & roof',
			'AI draft, not checked',
			'Costs',
			'• The roof costs 5 euros [source: 6 euros].[1]',
			'• “It *stays* <open>.”[2]',
			'a.pdf · by sentences · Model · 4 May 2026',
			'Key sentences of all 3 pages.',
			'SHA-256 of the document: abc',
			'SHA-256 of the model: def',
			'AI draft, not checked · a.pdf',
			'[1] page 2',
			'[2] page 2',
		]);
	});
});
