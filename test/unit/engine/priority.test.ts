import { describe, expect, it } from 'vitest';
import { Priority } from '../../../src-main/engine/priority.ts';

const never = new AbortController().signal;

function held(): { promise: Promise<void>; release: () => void } {
	let release = (): void => undefined;
	return { promise: new Promise<void>((resolve) => (release = resolve)), release };
}

describe('a request that waits behind another one of its lane', () => {
	for (const lane of ['front', 'background'] as const)
		it(`ends at once when it is stopped, and the next still waits its turn: ${lane}`, async () => {
			const priority = new Priority();
			const first = held();
			const order: string[] = [];
			const one = priority.run(lane, never, async () => {
				await first.promise;
				order.push('one');
			});
			const stop = new AbortController();
			const two = priority.run(lane, stop.signal, () => {
				order.push('two');
				return Promise.resolve();
			});
			const three = priority.run(lane, never, () => {
				order.push('three');
				return Promise.resolve();
			});
			stop.abort();
			await expect(two).rejects.toMatchObject({ code: 'cancelled' });
			expect(order).toEqual([]);
			first.release();
			await Promise.all([one, three]);
			expect(order).toEqual(['one', 'three']);
		});
});
