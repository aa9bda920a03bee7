import { expect, it } from 'vitest';
import { sourcesIn } from './sources.ts';

it('keeps every source file but the messages within 400 lines', () => {
	const sources = sourcesIn(process.cwd()).filter(({ path }) => !path.startsWith('src-renderer/messages/'));
	expect(sources.length).toBeGreaterThan(50);
	const tooLong = sources
		.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
		.filter(({ lines }) => lines > 400);
	expect(tooLong).toEqual([]);
});
