import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatsItself, RepetitionWatch } from '../../../src-main/engine/repetition.ts';

const sentence = (about: string): string =>
	`The document also mentions that servers can match ${about} without corrupting data when they use cache files. `;
const passage = sentence('contents') + sentence('volumes') + sentence('mime types');

describe('repeatsItself', () => {
	it('finds what is said over and over at the end of a text', () => {
		expect(repeatsItself(`It begins well. ${passage.repeat(3)}`)).toBe(true);
		expect(repeatsItself(`It begins well. ${sentence('contents').repeat(5)}`)).toBe(true);
		expect(repeatsItself(`It begins well. ${'very '.repeat(130)}`)).toBe(true);
		expect(repeatsItself(`It begins well. ${passage.repeat(3)}${passage.slice(0, 90)}`)).toBe(true);
		expect(repeatsItself(`| | |\n|---|---|\n${'| | |\n'.repeat(500)}`)).toBe(true);
	});

	it.each([
		['nothing', ''],
		['a passage', passage],
		['a passage twice', passage.repeat(2)],
		['a sentence four times', sentence('contents').repeat(4)],
		['what goes on', `${passage.repeat(3)}And then it says something else.`],
		['rows that are alike', '| Monday | open |\n'.repeat(9)],
		['a list to sign', `| Name | Date |\n|---|---|\n${`|${' '.repeat(40)}|${' '.repeat(40)}|\n`.repeat(12)}`],
		['lines to write on', `Sign here: ${`${'_'.repeat(60)}\n`.repeat(12)}`],
		['a matrix of zeros', `[\n${`[${'0, '.repeat(10)}],\n`.repeat(20)}`],
		[
			'code that is alike',
			`\`\`\`html\n${'<tr><td class="free"></td><td class="free"></td></tr>\n'.repeat(20)}`,
		],
	])('leaves what somebody may mean: %s', (_, text) => {
		expect(repeatsItself(text)).toBe(false);
	});

	it('finds a long passage that comes three times, whatever stands before it', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh äß\n'), minLength: 200, maxLength: 1200 });
		fc.assert(
			fc.property(fc.string(), letters, (before, unit) => {
				fc.pre(/\p{L}{2}/u.test(unit));
				expect(repeatsItself(`${before} ${unit}${unit}${unit}`)).toBe(true);
			}),
		);
	});
});

describe('an answer', () => {
	it('ends when it repeats itself, not when it says what was thought', () => {
		const watch = new RepetitionWatch();
		for (const kind of ['segment', 'text', 'segment']) watch.add(passage, kind);
		expect([watch.signal.aborted, watch.reason('maxTokens'), watch.reason('eogToken')]).toEqual([
			false,
			'length',
			'end',
		]);
		for (let time = 0; time < 3; time += 1) watch.add(passage, 'text');
		expect([watch.signal.aborted, watch.reason('abort')]).toEqual([true, 'repeats']);
	});
});
