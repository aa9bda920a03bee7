import { describe, expect, it } from 'vitest';
import { textOfWords } from '../../../src-renderer/reader/ocr/text-of-words.ts';

/** As they stand on the page, from left to right. */
const read = (...words: string[]): string => textOfWords(words.map((text) => ({ text })));

describe('words of a recognised line become text', () => {
	it('in their order and with spaces where letters run to the right', () => {
		expect(read('Der', 'Brief', 'von', '2024')).toBe('Der Brief von 2024');
	});

	it('from right to left in Arabic and Hebrew', () => {
		expect(read('الرابع', 'الجناح')).toBe('الجناح الرابع');
		expect(read('רביעית', 'מחלקה')).toBe('מחלקה רביעית');
	});

	it('with a name in other letters as it is, and numbers in their turn', () => {
		expect(read('غدا', 'Anna', 'Berger', 'السيدة')).toBe('السيدة Anna Berger غدا');
		expect(read('20', '10', 'الرقم')).toBe('الرقم 10 20');
		expect(read('Ward', 'four', 'שלום')).toBe('Ward four שלום');
	});

	it('without spaces between Chinese and Japanese signs, and with spaces in Korean', () => {
		expect(read('第', '四', '病房', '。')).toBe('第四病房。');
		expect(read('患者', 'Anna', '入院')).toBe('患者 Anna 入院');
		expect(read('네', '번째', '병동')).toBe('네 번째 병동');
	});
});
