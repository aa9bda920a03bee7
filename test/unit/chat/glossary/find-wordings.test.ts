import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordingFinder } from '../../../../src-main/chat/glossary/find-wordings.ts';
import { keyedWords } from '../../../../src-main/chat/glossary/wording-words.ts';

const found = (text: string, ...wordings: string[]): string[] =>
	new WordingFinder(wordings.map((wording) => ({ text: wording, of: wording })))
		.find(text)
		.map(({ of, start, end }) => `${of}: ${text.slice(start, end)}`);

describe('a wording', () => {
	it('is found at the borders of words, in its other forms', () => {
		expect(found('Discharge letters go to the letterbox.', 'discharge letter', 'letter')).toEqual([
			'discharge letter: Discharge letters',
		]);
		expect(found('Die Ärzte und der Arzt, des Arztes', 'Arzt')).toEqual([
			'Arzt: Ärzte',
			'Arzt: Arzt',
			'Arzt: Arztes',
		]);
		expect(found('E-Mail, E Mail, Emaille', 'E-Mail')).toEqual(['E-Mail: E-Mail', 'E-Mail: E Mail']);
		expect(found('The straße and the strasse', 'Straße')).toEqual(['Straße: straße', 'Straße: strasse']);
	});

	it('is not taken for a word that only looks alike', () => {
		expect(found('Leben Lebern Leber', 'Leber')).toEqual(['Leber: Lebern', 'Leber: Leber']);
		expect(found('Pfleger, Pflegerinnen', 'Pflege', 'Pflegerin')).toEqual(['Pflegerin: Pflegerinnen']);
		expect(found('Bücher, studies, Stationen', 'Buch', 'study', 'Station')).toHaveLength(3);
		expect(found('teachers teach', 'teach')).toEqual(['teach: teach']);
		expect(found('mit ambulanter Pflege', 'ambulante Pflege')).toHaveLength(1);
		expect(found("the ward's rules", 'ward')).toHaveLength(1);
	});

	it('is found in one piece only', () => {
		expect(found('blood. Pressure is high', 'blood pressure')).toEqual([]);
		expect(found('blood,\n\npressure', 'blood pressure')).toEqual([]);
		expect(found('blood\npressure', 'blood pressure')).toEqual(['blood pressure: blood\npressure']);
		expect(found('z. B. gestern', 'z. B.')).toEqual(['z. B.: z. B']);
	});

	it('keeps the meaning of capitals and of signs at its end', () => {
		expect(found('Who asked the WHO about it? IT did, in C and C++.', 'WHO', 'IT', 'C++')).toEqual([
			'WHO: WHO',
			'IT: IT',
			'C++: C++',
		]);
	});

	it('is the longest one that begins there, and all of these that are the same', () => {
		const finder = new WordingFinder([
			{ text: 'letter', of: 1 },
			{ text: 'letters', of: 2 },
			{ text: 'discharge letter', of: 3 },
		]);
		expect(finder.find('A discharge letter, a letter').map(({ of }) => of)).toEqual([3, 1, 2]);
	});

	it('is found in scripts without spaces', () => {
		expect(found('做了心电图检查', '心电图')).toEqual(['心电图: 心电图']);
	});

	it('is found wherever it stands between other words, and nowhere else', () => {
		const word = fc.constantFrom('ward', 'nurse', 'letter', 'dose', 'night', 'shift');
		const words = fc.array(word, { maxLength: 30 });
		const wordings = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
		fc.assert(
			fc.property(words, wordings, (text, lists) => {
				const finder = new WordingFinder(lists.map((list, of) => ({ text: list.join(' '), of })));
				const spans = finder.find(text.join(' ')).map(({ start, end }) => [start, end]);
				expect([...new Map(spans.map((span) => [span[0], span])).values()]).toEqual(naive(text, lists));
			}),
		);
	});

	it('has offsets within any text', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.array(fc.string({ unit: 'grapheme' })),
				(text, list) => {
					const finder = new WordingFinder(list.map((one) => ({ text: one, of: one })));
					let last = 0;
					for (const { start, end } of finder.find(text)) {
						expect(start).toBeGreaterThanOrEqual(0);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(text.length);
						expect(start).toBeGreaterThanOrEqual(last === start ? start : 0);
						last = start;
					}
				},
			),
		);
	});

	it('takes time in proportion to the text, with ten thousand terms that begin alike', () => {
		const finder = new WordingFinder(
			Array.from({ length: 10_000 }, (_, at) => ({ text: `ward ward ward term${at}`, of: at })),
		);
		const time = (words: number): number => {
			const text = 'ward '.repeat(words);
			const began = performance.now();
			expect(finder.find(text)).toEqual([]);
			return performance.now() - began;
		};
		time(10_000);
		const short = Math.max(5, time(20_000));
		expect(time(200_000)).toBeLessThan(short * 40);
	});
});

/** Leftmost longest, by trying every wording everywhere. */
function naive(text: readonly string[], lists: readonly (readonly string[])[]): number[][] {
	const places = keyedWords(text.join(' '));
	const spans: number[][] = [];
	for (let at = 0; at < text.length;) {
		const lengths = lists.filter((list) => list.every((word, index) => text[at + index] === word));
		const longest = Math.max(0, ...lengths.map((list) => list.length));
		if (longest > 0) spans.push([places[at]?.start ?? -1, places[at + longest - 1]?.end ?? -1]);
		at += Math.max(1, longest);
	}
	return spans;
}
