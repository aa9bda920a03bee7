import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../src-main/contract/entities.ts';
import { checkAnswer, type GivenPassage } from '../../../src-main/documents/check-answer.ts';

const documentId = 'd1' as DocumentId;
const passages: GivenPassage[] = [
	{
		documentId,
		page: 2,
		text: 'The library closes on 4 May 2026 for the renovation of the roof. Books can be returned at the town hall until it opens again on 3 October 2026, and no fees are charged during that time.',
	},
	{
		documentId,
		page: 5,
		text: 'The roof and its insulation cost 655,000 euros. Ms Lindner of the building department does not answer questions by telephone.',
	},
];

function shown(answer: string): string[] {
	return checkAnswer(answer, passages, 'en').findings.map(
		({ kind, start, end, said, page, source }) =>
			`${kind} ${answer.slice(start, end) === said ? said : 'elsewhere'} [${page}] ${source}`,
	);
}

describe('checking an answer', () => {
	it('takes the nouns of a German answer about an English document for words, and sees its figures', () => {
		expect(shown('Die Bibliothek schließt am 4. Mai 2026 für die Renovierung des Daches.')).toEqual([]);
		expect(shown('Das Dach und seine Dämmung kosten 565.000 Euro.').join()).toMatch(/^figure 565\.000/u);
	});

	it('names the sentences that each part of it comes from', () => {
		const answer = 'The library closes on 4 May 2026. The roof costs 655,000 euros.';
		expect(checkAnswer(answer, passages, 'en')).toEqual({
			findings: [],
			sources: [
				{ documentId, page: 2, passage: 'The library closes on 4 May 2026 for the renovation of the roof.' },
				{ documentId, page: 5, passage: 'The roof and its insulation cost 655,000 euros.' },
			],
		});
	});

	it('marks just the figure that differs, on the page of its own sentence', () => {
		expect(
			shown('The library opens again in October.\n\n- Books can be returned until 13 October 2026.\n'),
		).toEqual([
			'date 13 October 2026 [2] … town hall until it opens again on 3 October 2026, and no fees are charged during that time.',
		]);
		expect(shown('The roof and its insulation cost 665,000 euros, as the building department says.')).toEqual(
			['figure 665,000 euros [5] The roof and its insulation cost 655,000 euros.'],
		);
	});

	it('marks the words whose negation was lost, not the clause', () => {
		expect(
			shown(
				'If you would like to know more about all of this, Ms Lindner of the building department will answer questions by telephone.',
			),
		).toEqual([expect.stringMatching(/^negation answer questions \[5\] .*does not answer/u)]);
	});

	it('names only pages of the passages for what stands nowhere in them', () => {
		expect(shown('The roof and its insulation cost 655,000 euros and last 30 years.')).toEqual([
			'figure 30 years [5] ',
		]);
		expect(shown('Dinosaurs lived 66 million years ago.').every((one) => /\[[25]\]/u.test(one))).toBe(true);
	});
});
