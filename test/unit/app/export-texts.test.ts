import { describe, expect, it } from 'vitest';
import { exportTexts } from '../../../src-main/app/export-texts.ts';
import type { DocumentUnit } from '../../../src-main/contract/document-formats.ts';
import type { Coverage, Summary } from '../../../src-main/contract/entities.ts';
import type { StoredDocument } from '../../../src-main/db/documents.ts';
import { generalRecipe } from '../../../src-main/documents/recipes/recipe-ids.ts';

const usual: Coverage = {
	pages: 4,
	pagesRead: 4,
	reading: 'all',
	pagesInFull: 4,
	pagesWithoutText: [],
	sectionsDone: 9,
	sections: 9,
};

/** What goes with a summary out of the program; what is left out is as for a whole one that nobody has checked. */
function receipt(
	language: 'en' | 'de',
	change: Partial<Omit<Summary, 'coverage'>> & { coverage?: Partial<Coverage>; unit?: DocumentUnit } = {},
) {
	const { coverage, unit = 'page', ...more } = change;
	const summary = {
		recipe: { id: generalRecipe, name: 'General', titles: [] },
		depth: 'thorough',
		method: 'sections',
		state: 'done',
		points: [],
		checkedAt: null,
		createdAt: Date.UTC(2026, 2, 4, 12),
		model: { id: 'smollm3', name: 'SmolLM3', sha256: 'm'.repeat(64) },
		...more,
		coverage: { ...usual, ...coverage },
	} as unknown as Summary;
	const document = { name: 'report.pdf', unit, sha256: 'd'.repeat(64) } as StoredDocument;
	return exportTexts(language, { document, summary }).receipt;
}

describe('the receipt of a summary that leaves the program', () => {
	it('says what was read, that nobody checked it, and both hashes', () => {
		expect(receipt('en')).toMatchObject({
			fileName: 'report.pdf',
			modelName: 'SmolLM3',
			methodName: 'thorough, section by section',
			coverageLine: 'all 4 pages read · omissions are not checked',
			state: 'AI draft, not checked',
			hashes: [`SHA-256 of the document: ${'d'.repeat(64)}`, `SHA-256 of the model: ${'m'.repeat(64)}`],
		});
		expect(receipt('de').coverageLine).toBe('alle 4 Seiten gelesen · Auslassungen werden nicht geprüft');
		expect(receipt('de', { model: null })).toMatchObject({ modelName: '', hashes: [expect.anything()] });
	});

	it('says what was not read in full, what had no text, and where it was stopped, as the window does', () => {
		const coverage = { reading: 'sentences' as const, pagesInFull: 1, pagesWithoutText: [2, 3] };
		const quick = { depth: 'quick' as const, coverage };
		expect(receipt('en', quick).coverageLine).toBe(
			'3 of 4 pages were not read in full · key sentences of all 4 pages · pages 2, 3 without text · omissions are not checked',
		);
		expect(receipt('de', quick).coverageLine).toBe(
			'3 von 4 Seiten nicht ganz gelesen · Kernsätze von allen 4 Seiten · Seiten 2, 3 ohne Text · Auslassungen werden nicht geprüft',
		);
		const stopped = { state: 'stopped', coverage: { sectionsDone: 4 } } as const;
		expect(receipt('en', stopped).coverageLine).toContain('stopped after section 4 of 9');
		expect(receipt('de', stopped).coverageLine).toContain('angehalten nach Abschnitt 4 von 9');
	});

	it.each([
		['page', 'no page was read in full', 'keine Seite ganz gelesen'],
		['section', 'no section was read in full', 'kein Abschnitt ganz gelesen'],
		['sheet', 'no sheet was read in full', 'kein Tabellenblatt ganz gelesen'],
	] as const)('names a %s that no model has seen whole', (unit, english, german) => {
		const sentences = {
			method: 'sentences',
			unit,
			coverage: { reading: 'sentences', pagesInFull: 0 },
		} as const;
		expect(receipt('en', sentences).coverageLine).toContain(english);
		expect(receipt('de', sentences).coverageLine).toContain(german);
	});

	it('claims nothing of a model where there was none', () => {
		const quoted = { method: 'quotations', coverage: { reading: 'none', pagesInFull: undefined } } as const;
		const { coverageLine, methodName } = receipt('en', quoted);
		expect(methodName).toBe('quotations only');
		expect(coverageLine).toBe('sentences of the document, word for word · omissions are not checked');
	});

	it('says when somebody checked it, and what is still open', () => {
		const point = {
			findings: [{ decision: 'open' }, { decision: 'open' }, { decision: 'kept' }],
			support: { verdict: 'not-supported' },
		};
		const made = { checkedAt: Date.UTC(2026, 2, 5), points: [point] } as unknown as Partial<Summary>;
		const { state, coverageLine } = receipt('en', made);
		expect(state).toMatch(/^Made with AI, checked on 5 March 2026/u);
		expect(coverageLine).toContain('2 figures differ · 1 point is not fully supported');
	});
});
