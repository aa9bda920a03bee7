import { describe, expect, it } from 'vitest';
import { formatByName } from '../../../../src-main/contract/document-formats.ts';
import { findLanguage } from '../../../../src-main/documents/language.ts';
import { planSentences } from '../../../../src-main/documents/plan-sentences.ts';
import { builtInRecipe } from '../../../../src-main/documents/recipes/built-in-recipes.ts';
import { suggestRecipe } from '../../../../src-main/documents/recipes/suggest-recipe.ts';
import { pagesOf } from '../../../support/documents/pages-of.ts';
import { readProjectFile } from '../../../support/documents/read-file.ts';

describe('the kind that a document looks like', () => {
	it.each([
		['test/eval/documents/housing-minutes.md', 'minutes'],
		['test/eval/documents/elternbeirat-protokoll.md', 'minutes'],
		['test/eval/documents/parish-minutes.docx', 'minutes'],
		['test/eval/documents/hip-discharge.md', 'clinical'],
		['test/eval/documents/entlassbrief-herz.md', 'clinical'],
		['test/eval/documents/schilddruese-arztbrief.txt', 'clinical'],
		['test/eval/documents/kinderklinik-brief.txt', 'clinical'],
		['test/eval/documents/mietvertrag-halle.md', 'contract'],
		['test/eval/documents/office-lease.docx', 'contract'],
		['test/eval/documents/data-retention-policy.md', 'contract'],
		['test/eval/documents/wartungsvertrag.docx', 'contract'],
		['test/eval/documents/insurance-letter.txt', 'letter'],
		['test/eval/documents/wohngeld-bescheid.txt', 'letter'],
		['test/eval/documents/stadtwerke-brief.pdf', 'letter'],
		['test/eval/documents/diabetes-clinic.txt', 'clinical'],
		['test/eval/documents/project-board.md', 'minutes'],
		['test/eval/documents/staff-council-minutes.docx', 'minutes'],
		['test/eval/documents/cycling-report.md', 'report'],
		['test/eval/documents/water-report.md', 'report'],
		['test/eval/documents/feuerwehr-bericht.md', 'report'],
		['resources/sample/library-renovation.pdf', 'general'],
		['test/eval/documents/parking-zones.md', 'general'],
		['test/eval/documents/estate-survey.pdf', 'report'],
		['test/eval/documents/heimaufsicht-bericht.pdf', 'report'],
	])('of %s is %s', async (file, kind) => {
		const { pages } = await readProjectFile(file);
		const suggested = suggestRecipe(pages, formatByName(file) ?? 'text');
		expect(suggested).toBe(kind);
		const language = findLanguage(pages);
		const { sections } = builtInRecipe(suggested, language);
		const { points } = planSentences(pages, language, { everySection: false, sections });
		expect(points.length).toBeGreaterThan(4);
		const titles = new Set(sections.map(({ title }) => title));
		if (titles.size > 0) expect(points.every(({ heading }) => titles.has(heading))).toBe(true);
	});

	it('is the general one where nothing stands out', () => {
		expect(suggestRecipe(pagesOf('# Shopping\n\nApples, bread and two litres of milk.'), 'markdown')).toBe(
			'general',
		);
		expect(suggestRecipe([], 'pdf')).toBe('general');
		const manual =
			'# The library\n\nEach clause shall be read; liability ends with termination of the program.';
		expect(suggestRecipe(pagesOf(manual), 'markdown')).toBe('general');
	});
});
