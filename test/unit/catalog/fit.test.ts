import { describe, expect, it } from 'vitest';
import { fitOf, type FitFacts } from '../../../src-main/catalog/fit.ts';
import { estimatedBytesPerToken } from '../../../src-main/catalog/memory.ts';

const starter = { bytes: 98e6, parameters: 135e6 };
const measured = { wordsPerSecond: 30, readingTokensPerSecond: 250 };

function facts(
	parameters: number,
	bytes: number,
	memoryBytes: number,
	change: Partial<FitFacts> = {},
): FitFacts {
	return {
		size: { bytes, bytesPerToken: estimatedBytesPerToken(parameters), contextTokens: 32_768 },
		workload: { bytes, parameters },
		computer: { memoryBytes, processors: 4, freeDiskBytes: 100e9, graphics: null },
		isInstalled: false,
		own: undefined,
		other: { speed: measured, workload: starter },
		...change,
	};
}

describe('whether a model fits', () => {
	it('says no with the numbers where weights, conversation and system are more than there is', () => {
		const { verdict, neededBytes, memoryBytes } = fitOf(facts(8e9, 5e9, 8e9));
		expect(verdict).toBe('too-big');
		expect(neededBytes).toBeGreaterThan(memoryBytes);
		expect(neededBytes).toBeLessThan(11e9);
	});

	it('scales speed by bytes for each word and weights for each token read', () => {
		expect(fitOf(facts(1.35e9, 980e6, 16e9))).toMatchObject({
			verdict: 'slow',
			speed: { wordsPerSecond: 3, readingTokensPerSecond: 25, measured: false },
		});
	});

	it('counts only the part that is active in a mixture of experts', () => {
		const workload = { bytes: 4.2e9, parameters: 7e9, activeParameters: 1e9 };
		const { speed } = fitOf(facts(7e9, 4.2e9, 16e9, { workload }));
		expect(speed?.wordsPerSecond).toBeCloseTo((30 * 98e6) / 600e6, 3);
	});

	it('believes what was measured with the model itself', () => {
		const own = { wordsPerSecond: 9, readingTokensPerSecond: 40 };
		expect(fitOf(facts(1.35e9, 980e6, 16e9, { own }))).toMatchObject({
			verdict: 'well',
			speed: { ...own, measured: true },
		});
	});

	it('says nothing about speed before anything was measured', () => {
		expect(fitOf(facts(1.35e9, 980e6, 16e9, { other: undefined }))).toMatchObject({
			verdict: 'well',
			speed: null,
		});
	});

	describe('with a graphics card', () => {
		const card = (memoryBytes: number) => ({
			computer: {
				memoryBytes: 16e9,
				processors: 4,
				freeDiskBytes: 100e9,
				graphics: { name: 'Card', memoryBytes },
			},
		});

		it('counts memory of its own', () => {
			const big = facts(30e9, 18e9, 16e9);
			expect(fitOf(big).verdict).toBe('too-big');
			expect(fitOf({ ...big, ...card(24e9) })).toMatchObject({ verdict: 'slow', memoryBytes: 40e9 });
		});

		it('does not count memory that it shares with the processor', () => {
			expect(fitOf(facts(30e9, 18e9, 16e9, card(0)))).toMatchObject({
				verdict: 'too-big',
				memoryBytes: 16e9,
			});
		});

		it('foretells no speed where a part of the model stays outside of it', () => {
			expect(fitOf(facts(8e9, 5e9, 16e9, card(4e9))).speed).toBeNull();
			expect(fitOf(facts(8e9, 5e9, 16e9, card(12e9))).speed).not.toBeNull();
		});
	});

	it('wants room on the disk, unless it is there already', () => {
		const computer = { memoryBytes: 16e9, processors: 4, freeDiskBytes: 2.5e9, graphics: null };
		const small = facts(1e9, 0.8e9, 16e9, { computer });
		expect(fitOf(small)).toMatchObject({ verdict: 'no-room', neededDiskBytes: 2.8e9 });
		expect(fitOf({ ...small, isInstalled: true }).verdict).toBe('slow');
	});
});
