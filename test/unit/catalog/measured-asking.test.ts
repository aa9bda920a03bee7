import { expect, it } from 'vitest';
import { askingVersion, measuredAsking, storedAsking } from '../../../src-main/catalog/measured-asking.ts';

const measured = { isGood: false, found: 1, wanted: 5, wrong: 5, texts: 3 };

it('knows what a model was measured to be, as long as the question is the same', () => {
	expect(measuredAsking({ personal_asking: null })).toBeNull();
	expect(measuredAsking({ personal_asking: storedAsking(measured) })).toEqual(measured);
	const earlier = JSON.stringify({ ...measured, version: askingVersion - 1 });
	expect(measuredAsking({ personal_asking: earlier })).toBeNull();
});
