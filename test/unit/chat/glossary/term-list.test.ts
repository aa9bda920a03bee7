import { describe, expect, it } from 'vitest';
import { termList } from '../../../../src-main/chat/glossary/term-list.ts';

const term = (name: string, change: object = {}) => ({
	term: name,
	meaning: '',
	preferred: '',
	forbidden: [],
	...change,
});

describe('terms as a model reads them', () => {
	it('stand on a line each, with what to write and what not', () => {
		const { text } = termList([
			term('INR', { meaning: 'how fast\nblood clots' }),
			term('GP', { preferred: 'family doctor', forbidden: ['GP', 'house doctor'] }),
			term('ward 4'),
		]);
		expect(text).toBe(
			[
				'Words of this house:',
				'- INR: how fast blood clots.',
				'- GP: Write “family doctor”. Never write “GP” or “house doctor”.',
				'- ward 4',
			].join('\n'),
		);
	});

	it('are as many as there is room for, and those left out are counted', () => {
		const many = Array.from({ length: 40 }, (_, at) => term(`t${at}`));
		expect(termList(many)).toMatchObject({ given: many.slice(0, 12), leftOut: 28 });
		const long = Array.from({ length: 10 }, (_, at) => term(`t${at}`, { meaning: 'very long '.repeat(60) }));
		const list = termList(long);
		expect(list.text.length).toBeLessThan(1000);
		expect(list.given.length + list.leftOut).toBe(10);
		expect(list.text).toContain('…');
	});

	it('are nothing where there is none', () => {
		expect(termList([])).toEqual({ text: '', given: [], leftOut: 0 });
	});
});
