import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatsItself } from '../../../src-main/engine/repetition.ts';

const sentence = (about: string): string =>
	`The document also mentions that servers can match ${about} without corrupting data when they use cache files. `;
const passage = sentence('contents') + sentence('volumes') + sentence('mime types');

describe('repeatsItself', () => {
	it('finds what is said over and over at the end of a text', () => {
		expect(repeatsItself(`It begins well. ${passage}${passage}`)).toBe(true);
		expect(repeatsItself(`It begins well. ${sentence('contents').repeat(3)}`)).toBe(true);
		expect(repeatsItself(`It begins well. ${'very '.repeat(60)}`)).toBe(true);
		expect(repeatsItself(`It begins well. ${passage}${passage}${passage.slice(0, 90)}`)).toBe(true);
	});

	it('leaves what people repeat on purpose', () => {
		expect(repeatsItself(passage)).toBe(false);
		expect(repeatsItself(`${sentence('contents').repeat(2)}`)).toBe(false);
		expect(repeatsItself(`${passage}${passage}And then it says something else.`)).toBe(false);
		expect(repeatsItself('| Monday | open |\n'.repeat(7))).toBe(false);
		expect(repeatsItself(`Sign here: ${'_'.repeat(200)}`)).toBe(false);
		expect(repeatsItself('')).toBe(false);
	});

	it('finds a long passage that comes twice, whatever stands before it', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.string({ minLength: 280, maxLength: 1500, unit: 'binary' }),
				(before, unit) => {
					expect(repeatsItself(before + unit + unit)).toBe(true);
				},
			),
		);
	});

	it('looks at any text in no time', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 5000 }), (text) => typeof repeatsItself(text) === 'boolean'),
		);
	});
});
