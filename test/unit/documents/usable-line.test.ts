import { expect, it } from 'vitest';
import { usableLine } from '../../../src-main/documents/by-sections/usable-line.ts';

const leaves = [{ section: 0, heading: 'Nursing report', read: '', texts: [], pages: [1] }];

it('gives a line its mark at the end', () => {
	expect(usableLine(' The wrist is broken ', leaves)).toBe('The wrist is broken.');
	expect(usableLine('Is the wrist broken?', leaves)).toBe('Is the wrist broken?');
});

it('leaves out what only repeats a heading, or names something and says nothing of it', () => {
	expect(usableLine('Nursing report:', leaves)).toBeUndefined();
	expect(usableLine('Mrs Lindner', leaves)).toBeUndefined();
	expect(usableLine('83 years', leaves)).toBeUndefined();
});

it('keeps a name or a dose that stands under a heading of the kind of summary', () => {
	expect(usableLine('Pneumonia', leaves, 'Diagnosis')).toBe('Pneumonia.');
});

it('counts no words where a script has no spaces', () => {
	expect(usableLine('手首を骨折した', leaves)).toBe('手首を骨折した');
});
