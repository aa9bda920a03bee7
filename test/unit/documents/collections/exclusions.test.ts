import { describe, expect, it } from 'vitest';
import { exclusion } from '../../../../src-main/documents/collections/exclusions.ts';

describe('what is left out of a collection', () => {
	it.each([
		['*.csv', 'figures.csv', true],
		['*.csv', 'inside/Figures.CSV', true],
		['*.csv', 'figures.csv.txt', false],
		['Archive', 'Archive', true],
		['Archive', 'inside/archive', true],
		['Archive', 'Archived', false],
		['Archive/*', 'Archive/old.pdf', true],
		['Archive/*', 'inside/Archive/old.pdf', false],
		['.\\Archive\\old.pdf', 'Archive/old.pdf', true],
		['a+b (1).pdf', 'a+b (1).pdf', true],
		['a+b (1).pdf', 'aab 1.pdf', false],
		['', 'letter.txt', false],
		['/', 'letter.txt', false],
	])('%j and %j: %s', (pattern, path, isLeftOut) => {
		expect(exclusion([pattern])(path)).toBe(isLeftOut);
	});

	it.each(['.git', 'inside/.secret.txt', '~$letter.docx', 'Thumbs.db', 'half.crdownload', 'inside/x.tmp'])(
		'%s is, whatever the person wrote',
		(path) => {
			expect(exclusion([])(path)).toBe(true);
		},
	);

	it('takes no time for a pattern that looks dear', () => {
		const began = performance.now();
		exclusion([`${'*'.repeat(290)}x`])(`${'a'.repeat(255)}.pdf`);
		expect(performance.now() - began).toBeLessThan(50);
	});
});
