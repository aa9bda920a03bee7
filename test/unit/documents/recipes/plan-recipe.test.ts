import { describe, expect, it } from 'vitest';
import { planSentences } from '../../../../src-main/documents/plan-sentences.ts';
import { builtInRecipe } from '../../../../src-main/documents/recipes/built-in-recipes.ts';
import type { BuiltInId } from '../../../../src-main/documents/recipes/recipe-ids.ts';
import { pagesOf } from '../../../support/documents/pages-of.ts';

const headingsOf = (text: string, kind: BuiltInId, language: string): Map<string, string> => {
	const { sections } = builtInRecipe(kind, language);
	const { points } = planSentences(pagesOf(text), language, { everySection: false, sections });
	return new Map(points.map(({ heading, sentences }) => [sentences.at(-1)?.text ?? '', heading]));
};

describe('headings of a kind of summary', () => {
	it('takes what is denied for no problem', () => {
		const wound = 'The wound healed without signs of infection and the stitches were removed.';
		const admitted = 'She was admitted with an infection of the left foot and a high temperature.';
		const headings = headingsOf(`# Course\n${admitted}\n\n${wound}`, 'clinical', 'en');
		expect(headings.get(admitted)).toBe('Problems');
		expect(headings.get(wound)).toBe('Findings');
	});

	it('does so in German', () => {
		const wound = 'Die Wunde war ohne Zeichen eines Infektes und die Fäden wurden gezogen.';
		const admitted = 'Die Aufnahme erfolgte wegen eines Infektes am linken Fuß mit hohem Fieber.';
		const headings = headingsOf(`# Verlauf\n${admitted}\n\n${wound}`, 'clinical', 'de');
		expect(headings.get(admitted)).toBe('Probleme');
		expect(headings.get(wound)).toBe('Befunde');
	});

	it('takes no "by" within a sentence for a deadline', () => {
		const paid = 'We do not pay for the boiler, because wear is excluded by section 7 of your policy.';
		const headings = headingsOf(`# Claim\n${paid}`, 'letter', 'en');
		expect(headings.get(paid)).not.toBe('By when');
	});

	it('gives more points to a heading with more to say, after one of each', () => {
		const duties = [
			'The tenant must clean the stairs every week and keep the entrance free of snow.',
			'The tenant must insure the glass of all windows and show the papers to the landlord.',
			'The tenant must allow inspections of the boiler and must report faults of the lift at once.',
			'The tenant must return all keys and is obliged to remove shelves and cables.',
		];
		const fee = 'The fee for a lost key is 40 euros and has to be paid to the caretaker.';
		const headings = headingsOf(`# Rules\n${[...duties, fee].join('\n\n')}`, 'contract', 'en');
		expect([...headings.values()].filter((heading) => heading === 'Duties').length).toBeGreaterThan(2);
		expect(headings.get(fee)).toBe('Amounts');
	});
});
