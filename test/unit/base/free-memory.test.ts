import os from 'node:os';
import { expect, it } from 'vitest';
import { availableByVmStat, freeMemory } from '../../../src-main/base/free-memory.ts';

it('takes the word of Node where that is all that programs can have', () => {
	expect(Math.abs(freeMemory('linux') - os.freemem())).toBeLessThan(1e9);
});

it('counts pages that macOS gives up on demand', () => {
	const printed = [
		'Mach Virtual Memory Statistics: (page size of 16384 bytes)',
		'Pages free:                               10000.',
		'Pages active:                            400000.',
		'Pages inactive:                          300000.',
		'Pages speculative:                         5000.',
		'Pages purgeable:                           2000.',
	].join('\n');
	expect(availableByVmStat(printed)).toBe(317_000 * 16_384);
});

it('does not guess from something else', () => {
	expect(availableByVmStat('vm_stat: command not found')).toBeUndefined();
});
