import { expect, it } from 'vitest';
import { estimatedProgress } from '../../../src-main/base/estimated-progress.ts';

it('tells the time left from what was done, and begins anew with another kind of work', () => {
	let now = 0;
	const progress = estimatedProgress(() => now);
	expect(progress(0, 0)).toEqual({ fraction: null, secondsLeft: null });
	expect(progress(10, 100)).toEqual({ fraction: 0.1, secondsLeft: null });
	now = 5000;
	expect(progress(20, 100)).toEqual({ fraction: 0.2, secondsLeft: 20 });
	expect(progress(0, 8)).toEqual({ fraction: 0, secondsLeft: null });
	now = 9000;
	expect(progress(2, 8)).toEqual({ fraction: 0.25, secondsLeft: 12 });
});
