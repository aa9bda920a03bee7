import { expect, it } from 'vitest';
import { measureSpeed } from '../../../src-main/catalog/measure-speed.ts';
import type { Engine, GenerateRequest } from '../../../src-main/engine/engine.ts';

it('is the better of two readings, of which the second finds nothing read before', async () => {
	const asked: GenerateRequest[] = [];
	// While the program starts, the first one is slow.
	const engine = {
		async *generate(request: GenerateRequest) {
			await Promise.resolve();
			asked.push(request);
			const readingTokensPerSecond = asked.length === 1 ? 40 : 400;
			yield { type: 'done', figures: { readingTokensPerSecond, wordsPerSecond: 70 / asked.length } };
		},
	} as unknown as Engine;
	const speed = await measureSpeed(engine, new AbortController().signal);
	expect(speed).toEqual({ readingTokensPerSecond: 400, wordsPerSecond: 70 });
	const [first = '', again = ''] = asked.map(({ turns }) => turns[0]?.text ?? '');
	expect(again).toHaveLength(first.length);
	expect(again.slice(0, 20)).not.toBe(first.slice(0, 20));
});
