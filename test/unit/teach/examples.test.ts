import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExampleId } from '../../../src-main/contract/ids.ts';
import type { StoredExample } from '../../../src-main/db/teaching.ts';
import { figuresOf } from '../../../src-main/contract/teaching-figures.ts';
import { checkExamples, learntFrom } from '../../../src-main/teach/check-examples.ts';
import { fromChatJsonl, toChatJsonl } from '../../../src-main/teach/chat-jsonl.ts';
import { saysTheSame } from '../../../src-main/teach/compare-answers.ts';
import { examplesOfTerm } from '../../../src-main/teach/from-glossary.ts';
import { fromPairs } from '../../../src-main/teach/from-pairs.ts';

const stored = (pairs: readonly (readonly [string, string])[]): StoredExample[] =>
	pairs.map(([question, answer], at) => ({ id: `e${at}` as ExampleId, question, answer, source: 'typed' }));

describe('examples', () => {
	it('says what speaks against them', () => {
		const checked = checkExamples(
			stored([
				['What is BLAU 4?', 'A ward.'],
				['what is  blau 4?', 'a ward.'],
				['When is lunch?', 'At noon.'],
				['When is lunch?', 'At one.'],
				['Long?', 'x'.repeat(200)],
			]),
			100,
		);
		expect(checked.map(({ problem }) => problem)).toEqual([
			null,
			'duplicate',
			'contradiction',
			'contradiction',
			'too-long',
		]);
		expect(learntFrom(checked).map(({ question }) => question)).toEqual(['What is BLAU 4?']);
	});

	it('keeps only questions apart whose answer is learnt from another question', () => {
		const terms = ['KURVE', 'FLIEGER', 'BLAU 4'].flatMap((term) =>
			examplesOfTerm({ term, meaning: `the meaning of ${term}`, preferred: '' }, 'en'),
		);
		const checked = checkExamples(stored(terms.map(({ question, answer }) => [question, answer])), 1000);
		const learnt = new Set(learntFrom(checked).map(({ answer }) => answer));
		const apart = checked.filter(({ isHeldOut }) => isHeldOut);
		expect(apart).toHaveLength(3);
		for (const { answer } of apart) expect(learnt.has(answer)).toBe(true);
		// The same again, so that what is asked afterwards was never learnt in an earlier round.
		expect(checkExamples(stored(terms.map(({ question, answer }) => [question, answer])), 1000)).toEqual(
			checked,
		);
	});

	it('never learns from what is kept apart, and from everything else without a problem', () => {
		const text = fc.string({ minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text), { maxLength: 40 }), (pairs) => {
				const checked = checkExamples(stored(pairs), 20);
				const learnt = learntFrom(checked);
				expect(learnt.every(({ isHeldOut, problem }) => !isHeldOut && problem === null)).toBe(true);
				const good = checked.filter(({ problem }) => problem === null).length;
				expect(learnt.length + checked.filter(({ isHeldOut }) => isHeldOut).length).toBe(good);
				expect(learnt.length).toBeGreaterThanOrEqual(Math.floor(good / 2));
			}),
		);
	});
});

describe('files of examples', () => {
	it('come back as they went', () => {
		const visible = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '');
		fc.assert(
			fc.property(fc.array(fc.record({ question: visible, answer: visible }), { minLength: 1 }), (pairs) => {
				const trimmed = pairs.map(({ question, answer }) => ({
					question: question.trim(),
					answer: answer.trim(),
				}));
				const file = toChatJsonl(trimmed, 'You are helpful.');
				expect(fromChatJsonl(file)).toEqual({ examples: trimmed, leftOut: [] });
			}),
		);
	});

	it('say which lines are no conversation, and take the others', () => {
		const good = toChatJsonl([{ question: 'Who?', answer: 'Me' }], '');
		for (const bad of [
			'{}',
			'[]',
			'null',
			'{"messages":[]}',
			'{"messages":[{"role":"assistant","content":"x"}]}',
		])
			expect(fromChatJsonl(`${good}\n${bad}`)).toEqual({
				examples: [{ question: 'Who?', answer: 'Me' }],
				leftOut: [{ because: 'no-conversation', count: 1, rows: [3] }],
			});
		expect(() => fromChatJsonl('\n{}')).toThrow('"line":2');
	});

	it('say of which conversations only the end was taken, and what is empty or too long in them', () => {
		const line = (...contents: string[]): string =>
			JSON.stringify({
				messages: contents.map((content, at) => ({ role: at % 2 === 0 ? 'user' : 'assistant', content })),
			});
		const file = [
			line('Hello', 'Hello.', 'Who?', 'Me'),
			line('Who?', ' '),
			line('x'.repeat(4001), 'y'),
			...Array.from({ length: 7 }, () => line('Who?', 'y'.repeat(8001))),
		];
		expect(fromChatJsonl(file.join('\n'))).toEqual({
			examples: [{ question: 'Who?', answer: 'Me' }],
			leftOut: [
				{ because: 'earlier-turns', count: 1, rows: [1] },
				{ because: 'empty', count: 1, rows: [2] },
				{ because: 'too-long', count: 8, rows: [3, 4, 5, 6, 7] },
			],
		});
	});

	it('are read from the columns that are called so, else from the first two', () => {
		expect(
			fromPairs([
				['Nr', 'Antwort', 'Frage'],
				['1', 'Die Station.', 'Was ist BLAU 4?'],
				['2', '', 'Ohne Antwort?'],
			]),
		).toEqual({
			examples: [{ question: 'Was ist BLAU 4?', answer: 'Die Station.' }],
			leftOut: [{ because: 'empty', count: 1, rows: [3] }],
		});
		expect(fromPairs([['What is it?', 'A ward.']])).toEqual({
			examples: [{ question: 'What is it?', answer: 'A ward.' }],
			leftOut: [],
		});
		expect(() => fromPairs([['only one']])).toThrow('examples-file-broken');
	});

	it('count the rows of a table without headings that come again, and say which are left out', () => {
		expect(
			fromPairs([
				['Question', 'Answer'],
				['One?', '1'],
				['Question', 'Answer'],
				['Two?'],
				['Three?', 'x'.repeat(8001)],
				['', '4'],
			]),
		).toEqual({
			examples: [{ question: 'One?', answer: '1' }],
			leftOut: [
				{ because: 'empty', count: 2, rows: [3, 5] },
				{ because: 'too-long', count: 1, rows: [4] },
			],
		});
	});
});

describe('a test afterwards', () => {
	const answer = (isRightBefore: boolean | null, isRightAfter: boolean | null) => ({
		...{ question: 'Who?', wanted: 'Me', before: '', after: '', isRightBefore, isRightAfter },
	});
	const general = { ...answer(null, null), wanted: null };

	it('counts what can be judged, and by how much another text surprises more', () => {
		const answers = [
			answer(false, true),
			answer(true, true),
			answer(false, false),
			answer(null, null),
			general,
		];
		expect(figuresOf({ answers, notAsked: 0, perplexityBefore: 20, perplexityAfter: 21 })).toEqual({
			...{ asked: 3, rightBefore: 1, rightAfter: 2, isGeneralKept: true },
			generalRise: expect.closeTo(0.05) as number,
		});
		expect(
			figuresOf({ answers: [general], notAsked: 0, perplexityBefore: 20, perplexityAfter: 21.1 }),
		).toMatchObject({
			...{ asked: 0, rightBefore: 0, rightAfter: 0, isGeneralKept: false },
		});
	});
});

describe('an answer', () => {
	const question = 'Where is BLAU 4?';
	const wanted = 'BLAU 4 is the isolation ward on the fourth floor of the east wing.';

	it('is as wanted where it says most of what the question does not', () => {
		expect(saysTheSame(question, wanted, 'It is the isolation ward, fourth floor, east wing.')).toBe(true);
		expect(saysTheSame(question, wanted, 'BLAU 4 is a blue pen that is used in the office.')).toBe(false);
		expect(saysTheSame(question, wanted, '')).toBe(false);
		// Nothing in it tells whether it is right: a person has to.
		expect(saysTheSame('Is BLAU 4 open?', 'Yes, it is.', 'No.')).toBeNull();
	});
});
