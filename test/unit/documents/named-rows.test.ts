import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src-main/documents/attribute.ts';

/** What is marked of a statement about rows of a table. */
function markedIn(rows: readonly string[], language: string) {
	const pages = rows.map((text) => ({ page: 1, text }));
	return (point: string): string[] =>
		attribute([point], pages, language)[0]?.findings.map(
			({ said, replacement }) => `${said} → ${replacement}`,
		) ?? [];
}

const english = markedIn(
	[
		'Medicine | Dose | When',
		'Rivaroxaban | 15 mg | twice a day with food until 6 April',
		'Rivaroxaban | 20 mg | once a day with food from 7 April',
		'Omeprazole | 20 mg | every morning',
		'Bisoprolol | 2.5 mg | every morning',
	],
	'en',
);
const german = markedIn(
	[
		'Mittel | Dosis | Wann',
		'Prednisolon | 40 mg | einmal täglich bis 12. Mai',
		'Prednisolon | 10 mg | zweimal täglich ab 13. Mai',
		'Pantoprazol | 20 mg | morgens',
	],
	'de',
);

describe('Rows of one name, such as a medicine whose dose changes', () => {
	it.each([
		'Rivaroxaban is taken as 15 mg twice daily until 6 April and as 20 mg once daily from 7 April.',
		'Rivaroxaban 15 mg and omeprazole 20 mg are taken with food.',
		'From 7 April rivaroxaban is taken once a day.',
	])('may both be told: %s', (point) => {
		expect(english(point)).toEqual([]);
	});

	it('may both be told in German', () => {
		expect(german('Prednisolon: 40 mg einmal täglich bis 12. Mai, danach 10 mg zweimal täglich.')).toEqual(
			[],
		);
	});

	it.each([
		['Rivaroxaban is taken as 20 mg twice daily until 6 April.', ['20 mg → 15 mg']],
		['Rivaroxaban is taken as 15 mg twice daily until 7 April.', ['7 April → 6 April']],
		['Rivaroxaban 15 mg is taken once daily.', ['15 mg → 20 mg', 'once → twice']],
	])('are not mixed: %s', (point, marked) => {
		expect(english(point)).toEqual(marked);
	});

	it('are not mixed in German, where either of two figures may be the wrong one', () => {
		expect(german('Prednisolon wird bis 12. Mai mit 10 mg genommen.')).toEqual([
			'12. Mai → 13. Mai',
			'10 mg → 40 mg',
		]);
	});
});
