import { expect, it } from 'vitest';
import { notNotedFrom } from '../../../src-main/documents/by-sections/not-noted.ts';

const blocks = [
	'The council met on 4 May and opened the new library in the market square.',
	'The kitchen will cost 84,000 euros, which is 12,000 more than planned.',
	'Children under ten may borrow six books for four weeks without a fee.',
	'The roof of the reading room has to be repaired before the winter begins.',
];

it('finds the end of a section that no note is about', () => {
	expect(notNotedFrom(blocks, ['- The new library in the market square was opened on 4 May.'])).toBe(1);
	expect(
		notNotedFrom(blocks, ['- The kitchen costs 84,000 euros.', '- The council opened the library.']),
	).toBe(2);
});

it('asks for nothing again where the end is small, or was noted', () => {
	expect(notNotedFrom(blocks, ['- Children may borrow six books for four weeks.'])).toBe(4);
	expect(notNotedFrom(blocks, ['- The roof of the reading room must be repaired.'])).toBe(4);
});

it('asks for nothing again where the notes cannot be compared with the section', () => {
	expect(notNotedFrom(blocks, ['- Der Rat eröffnete die Bücherei.', ''])).toBe(4);
});
