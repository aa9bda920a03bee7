import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src-main/documents/sentences.ts';
import { longestExample } from '../../../src-main/teach/examples-service.ts';
import { examplesOfText } from '../../../src-main/teach/from-text.ts';

const made = (text: string, language: 'en' | 'de' = 'en') =>
	examplesOfText(text, language, (line) => splitSentences(line, language));

const note = [
	'Patient: Person A',
	'Diagnosis',
	'Community-acquired pneumonia of the right lower lobe, with a slight effusion.',
	'Course: Person A was given amoxicillin for seven days and was free of fever on day three.',
	'Discharge',
	'Home with the family. Chest film in six weeks at the practice.',
].join('\n');

describe('Examples of a confirmed text', () => {
	it('ask for the form of the house, with everything in the question that stands in the answer', () => {
		const examples = made(note);
		expect(examples).toHaveLength(1);
		const [{ question, answer } = { question: '', answer: '' }] = examples;
		expect(answer).toBe(
			[
				'Patient: Person A',
				'Diagnosis',
				'Community-acquired pneumonia of the right lower lobe, with a slight effusion.',
				'Course: Person A was given amoxicillin for seven days and was free of fever on day three.',
				'Discharge',
				'Home with the family. Chest film in six weeks at the practice.',
			].join('\n'),
		);
		// Without the headings that are to be found, in another order, and with the labels of mere values.
		expect(question).not.toMatch(/^(Diagnosis|Discharge|Course)/mu);
		expect(question).toContain('Patient: Person A');
		expect(question.indexOf('Home with')).toBeLessThan(question.indexOf('Community-acquired'));
		for (const line of ['Community-acquired', 'amoxicillin for seven days', 'Chest film', 'Person A'])
			expect(question).toContain(line);
	});

	it('go on with a text that has no headings, at the borders of its sentences', () => {
		const sentences = Array.from(
			{ length: 9 },
			(_, at) => `On day ${at + 1} Dr. Person B saw the patient and changed the dressing.`,
		);
		const [example] = made(sentences.join(' '));
		expect(example?.question.endsWith(sentences.slice(0, 3).join(' '))).toBe(true);
		expect(example?.answer).toBe(sentences.slice(3).join(' '));
		expect(made('Ein Satz steht hier allein.', 'de')).toEqual([]);
		expect(made(`${sentences.join(' ')}`, 'de')[0]?.question).toMatch(/^Schreiben Sie diesen Text/u);
	});

	it('are short enough, few enough, and made of nothing but the text', () => {
		const words = fc.constantFrom(
			...['Diagnosis', 'Diagnosis:', 'Course: he slept well and long that night, and ate', 'He slept.'],
			...['', 'Person A walked to the window and back again without any help at all.', 'x'.repeat(1400)],
			...['Therapy: as before, with water tablets in the morning and at noon, weight daily', '12.3.2024'],
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 120 }), (lines) => {
				const text = lines.join('\n');
				const examples = made(text);
				expect(examples.length).toBeLessThanOrEqual(12);
				const known = new Set(text.split(/\s+/u));
				for (const { question, answer } of examples) {
					expect(question.length + answer.length).toBeLessThanOrEqual(longestExample);
					for (const word of answer.split(/\s+/u)) expect(known.has(word)).toBe(true);
				}
			}),
		);
	});

	it('are made of a very long text at once', () => {
		const began = performance.now();
		made('Person A walked to the window and back again without any help at all. '.repeat(70_000));
		expect(performance.now() - began).toBeLessThan(500);
	});
});
