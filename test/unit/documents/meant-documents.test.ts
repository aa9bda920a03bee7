import { describe, expect, it } from 'vitest';
import { meantDocuments } from '../../../src-main/documents/meant-documents.ts';

const documents = [
	{ name: 'Lease 2025.docx', title: 'Lease' },
	{ name: 'Lease 2026.docx', title: 'Lease' },
	{ name: 'letter.pdf', title: 'Notice of closure of the library' },
	{ name: 'Müllgebühren.pdf', title: 'Müllgebühren.pdf' },
	{ name: 'Letter 1.txt', title: 'Letter 1.txt' },
	{ name: 'Letter 12.txt', title: 'Letter 12.txt' },
];
const names = (request: string, of = documents): string[] =>
	meantDocuments(request, of).documents.map(({ name }) => name);

describe('documents that a request means', () => {
	it.each([
		['Translate lease 2026 into German', ['Lease 2026.docx']],
		['Translate “Lease 2025.docx” and “Lease 2026.docx”', ['Lease 2025.docx', 'Lease 2026.docx']],
		['Write a reply to the notice of closure of the library', ['letter.pdf']],
		['Write a reply to letter.pdf', ['letter.pdf']],
		['Write a reply to letter 12', ['Letter 12.txt']],
		['Put the one of 2025 in plain language', ['Lease 2025.docx']],
		['Write an answer about the closure', ['letter.pdf']],
		['Übersetze Müllgebühren ins Englische', ['Müllgebühren.pdf']],
		['Schreibe eine Antwort auf Muellgebuehren', []],
		['Translate this letter', []],
		['Translate the lease', []],
		['Write a reply', []],
	])('%s', (request, expected) => {
		expect(names(request)).toEqual(expected);
	});

	it.each([
		'Translate all of the documents',
		'Translate each of them into German',
		'Übersetze alle Briefe',
		'Translate these letters',
	])('are all of them: %s', (request) => {
		expect(names(request)).toHaveLength(documents.length);
	});

	it('may be one of several of the same title', () => {
		expect(meantDocuments('Translate the lease', documents).among.map(({ name }) => name)).toEqual([
			'Lease 2025.docx',
			'Lease 2026.docx',
		]);
	});

	it('are two where both are meant', () => {
		expect(names('Translate both into German', documents.slice(0, 2))).toHaveLength(2);
		expect(names('Translate both into German')).toEqual([]);
	});

	it.each([
		['Translate Lease 2026', 'translate'],
		['Translate the “Lease 2026.docx”', 'translate'],
		['Übersetze Müllgebühren.pdf', 'translate'],
		['Übersetze das „Müllgebühren.pdf“', 'translate'],
		['Summarise letter.pdf', 'summary'],
		['What does Lease 2026 say about dogs?', null],
	])('are asked for something: %s', (request, task) => {
		expect(meantDocuments(request, documents).task).toBe(task);
	});
});
