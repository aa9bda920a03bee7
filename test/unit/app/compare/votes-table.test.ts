import { expect, it } from 'vitest';
import { votesTable } from '../../../../src-main/app/compare/votes-table.ts';
import type { ComparisonId } from '../../../../src-main/contract/compare.ts';
import { comparedQuestion, comparedSide } from '../../../support/compared.ts';

it('has a row for every vote, and nothing that would tell of a blind question without one', () => {
	const taught = comparedSide('letter', 'large', {
		version: 3,
		adapter: { name: 'Ward', sha256: 'a', strength: 0.8 },
	});
	const comparison = {
		...{ id: 'c' as ComparisonId, madeAt: Date.UTC(2026, 2, 12), isBlind: true },
		sides: [comparedSide('plain'), taught] as const,
		...{ question: 'Why?', questions: 3, votes: 2, complete: 6 },
	};
	const table = {
		list: () => [comparison],
		questions: () => [
			comparedQuestion({ vote: 'second', wasBlind: true }),
			comparedQuestion({ question: 'Secret?' }),
			comparedQuestion({ question: 'When?', vote: 'both-bad' }),
		],
	};
	const [headings, ...rows] = votesTable(table, 'en');
	const plain = ['Plain language', 'as it came', 'Model small', 'small', '', 'first'];
	const letter = ['Letter writer', '3', 'Model large', 'large', 'Ward (80 %)', 'second'];
	expect(rows).toEqual([
		['2026-03-12', 'Why?', 'yes', 'B is better', ...plain, ...letter],
		['2026-03-12', 'When?', 'no', 'both bad', ...plain, ...letter],
	]);
	expect(headings).toHaveLength(rows[0]?.length ?? 0);
	expect(votesTable(table, 'de')[0]).toHaveLength(rows[0]?.length ?? 0);
});
