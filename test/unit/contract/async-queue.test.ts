import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { AsyncQueue } from '../../../src-main/contract/async-queue.ts';

it('hands over every item once and in order, however pushing and reading interleave', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.integer()), fc.scheduler(), async (items, scheduler) => {
			const queue = new AsyncQueue<number>();
			const push = async (): Promise<void> => {
				for (const item of items) {
					await scheduler.schedule(Promise.resolve());
					queue.push(item);
				}
				queue.end();
			};
			const read = async (): Promise<number[]> => {
				const got: number[] = [];
				for await (const item of queue) {
					await scheduler.schedule(Promise.resolve());
					got.push(item);
				}
				return got;
			};
			const both = Promise.all([push(), read()]);
			await scheduler.waitFor(both);
			expect((await both)[1]).toEqual(items);
		}),
	);
});

it('gives what was there before it reports a failure', async () => {
	const queue = new AsyncQueue<number>();
	queue.push(1);
	queue.fail(new Error('late'));
	expect(await queue.next()).toEqual({ value: 1, done: false });
	await expect(queue.next()).rejects.toThrow('late');
	expect(await queue.next()).toEqual({ value: undefined, done: true });
});

it('tells once that the reader left early, and never when it ended by itself', async () => {
	let left = 0;
	const early = new AsyncQueue<number>(() => (left += 1));
	early.push(1);
	for await (const _ of early) break;
	await early.return();
	expect(left).toBe(1);
	const ended = new AsyncQueue<number>(() => (left += 1));
	ended.end();
	await ended.return();
	expect(left).toBe(1);
});
