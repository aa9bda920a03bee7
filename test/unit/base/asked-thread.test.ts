import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { AskedThread } from '../../../src-main/base/asked-thread.ts';

const { signal } = new AbortController();
const echo = `
	const { parentPort, threadId } = require('node:worker_threads');
	parentPort.on('message', ({ id }) => parentPort.postMessage({ id, ok: true, value: threadId }));
`;

it('a thread is replaced after a task that leaves it large, when nobody waits for it any more', async () => {
	const thread = new AskedThread({
		start: () => new Worker(echo, { eval: true }),
		endsWhenLeft: false,
		growsBy: (input) => input === 'large',
	});
	onTestFinished(() => thread.dispose());
	const ask = (input: string): Promise<number> => thread.ask(input, signal);
	const first = await ask('small');
	expect(await ask('small')).toBe(first);
	expect(await Promise.all([ask('large'), ask('small')])).toEqual([first, first]);
	const second = await ask('small');
	expect(second).not.toBe(first);
	expect(await ask('small')).toBe(second);
});
