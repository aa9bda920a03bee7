import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GatheringSink } from '../../../src-main/catalog/files/gathering-sink.ts';

const kilobyte = 1024;

function setUp(send?: (chunk: Uint8Array<ArrayBuffer>) => Promise<unknown>) {
	const sent: Uint8Array[] = [];
	const sink = new GatheringSink({
		send: async (chunk) => {
			sent.push(chunk.slice());
			await send?.(chunk);
			chunk.buffer.transfer(0);
		},
		finish: (expected) => Promise.resolve(expected),
		close: () => Promise.resolve(),
	});
	return { sink, sent };
}

describe('what a sink gives on', () => {
	it('is what it was given, in order, whatever the sizes and whoever owns the memory', async () => {
		const piece = fc.record({ bytes: fc.integer({ min: 0, max: 2500 * kilobyte }), isPart: fc.boolean() });
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
				const { sink, sent } = setUp();
				const given: Buffer[] = [];
				for (const [at, { bytes, isPart }] of pieces.entries()) {
					const whole = new Uint8Array(bytes + (isPart ? 7 : 0)).fill(at + 1);
					const chunk = whole.subarray(0, bytes);
					given.push(Buffer.from(chunk));
					await sink.write(chunk);
				}
				await sink.finish('', '');
				expect(Buffer.concat(sent).equals(Buffer.concat(given))).toBe(true);
			}),
			{ numRuns: 40 },
		);
	});

	it('goes in few large chunks where the pieces are small', async () => {
		const { sink, sent } = setUp();
		for (let count = 0; count < 300; count += 1) await sink.write(new Uint8Array(16 * kilobyte));
		await sink.drain();
		expect(sent.map(({ length }) => length / kilobyte)).toEqual([1024, 1024, 1024, 1024, 704]);
	});

	it('waits for what is slow before more than 8 MB wait, and tells what failed', async () => {
		const refuse: ((error: Error) => void)[] = [];
		const { sink } = setUp(() => new Promise((_, reject) => refuse.push(reject)));
		let given = 0;
		const giving = (async () => {
			for (;;) {
				await sink.write(new Uint8Array(2048 * kilobyte));
				given += 2;
			}
		})();
		await new Promise((resolve) => setImmediate(resolve));
		expect(given).toBe(4);
		refuse[0]?.(new Error('full'));
		await expect(giving).rejects.toThrow('full');
		await expect(sink.finish('', '')).rejects.toThrow('full');
	});
});
