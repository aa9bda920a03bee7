import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { htmlBlocks } from '../../../src-renderer/reader/html/html-blocks.ts';

const many = 150_000;

it.each([
	['loose nodes', '', ''],
	['nodes in an item of a list', '<ul><li>', '</li></ul>'],
])('reads a page with very many %s', { timeout: 30_000 }, (_, before, after) => {
	const { body } = new JSDOM(`${before}${'<i></i>a'.repeat(many)}${after}`).window.document;
	const blocks = htmlBlocks(body);
	expect(blocks).toHaveLength(1);
	expect(blocks[0]?.text.length).toBeGreaterThanOrEqual(many);
});
