import { describe, expect, it } from 'vitest';
import { TokenCounts } from '../../../src-main/chat/token-counts.ts';
import type { MessageId, ModelId } from '../../../src-main/contract/entities.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';

describe('token counts', () => {
	const message = (id: string, text: string) => ({ id: id as MessageId, text });
	const signal = new AbortController().signal;
	function setUp() {
		const asked: string[][] = [];
		let model = 'one' as ModelId;
		const engine: Pick<Engine, 'count'> = {
			count: (texts) => {
				asked.push([...texts]);
				return Promise.resolve(texts.map((text) => text.split(' ').length * (model === 'one' ? 1 : 2)));
			},
		};
		const counts = new TokenCounts(engine, () => model);
		return { asked, counts, choose: (id: string) => (model = id as ModelId) };
	}

	it('asks only for what is new or has grown', async () => {
		const { asked, counts } = setUp();
		expect(await counts.of([message('a', 'one two'), message('b', 'three')], signal)).toEqual([2, 1]);
		expect(await counts.of([message('a', 'one two'), message('b', 'three four five')], signal)).toEqual([
			2, 3,
		]);
		expect(await counts.of([message('b', 'three four five'), message('a', 'one two')], signal)).toEqual([
			3, 2,
		]);
		expect(asked).toEqual([['one two', 'three'], ['three four five']]);
	});

	it('counts again with another model', async () => {
		const { asked, counts, choose } = setUp();
		await counts.of([message('a', 'one two')], signal);
		choose('two');
		expect(await counts.of([message('a', 'one two')], signal)).toEqual([4]);
		expect(asked).toHaveLength(2);
	});
});
