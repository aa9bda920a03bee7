import * as fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSplitName, splitName } from '../../../../src-main/catalog/imports/split-name.ts';
import { targetNames } from '../../../../src-main/catalog/imports/target-names.ts';

const sha256 = '0123456789abcdef'.repeat(4);

const split = (ofSecond: string) => [
	{ path: '/a/big-00001-of-00002.gguf', sha256 },
	{ path: '/a/big-00002-of-00002.gguf', sha256: ofSecond },
];

describe('names of files', () => {
	it('reads the parts of a split model from their names', () => {
		expect(parseSplitName('a-b-00002-of-00003.gguf')).toEqual({ prefix: 'a-b', part: 2, parts: 3 });
		expect(splitName('a-b', 2, 3)).toBe('a-b-00002-of-00003.gguf');
	});

	it.each([
		'a.gguf',
		'a-00000-of-00003.gguf',
		'a-00004-of-00003.gguf',
		'a-00001-of-00001.gguf',
		'a-00001-of-99999.gguf',
		'a-1-of-3.gguf',
		'-00001-of-00003.gguf',
	])('sees no part in %s', (name) => {
		expect(parseSplitName(name)).toBeNull();
	});

	it('makes names of our own, which the parts of a model share up to their number', () => {
		const mark = sha256.slice(0, 32);
		expect(targetNames([{ path: '/models/Model Q4 (1).GGUF', sha256 }])).toEqual([`${mark}-Model-Q4-1.gguf`]);
		expect(targetNames(split(sha256))).toEqual([
			expect.stringMatching(/^[0-9a-f]{32}-big-00001-of-00002\.gguf$/u),
			expect.stringMatching(/^[0-9a-f]{32}-big-00002-of-00002\.gguf$/u),
		]);
	});

	it('makes other names for files that are the same in their first part alone', () => {
		const [mine, other] = [targetNames(split(sha256)), targetNames(split('f'.repeat(64)))];
		expect(other.filter((name) => mine.includes(name))).toEqual([]);
	});

	it('makes a plain name of every name', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				const name = Buffer.from(bytes).toString('latin1');
				const [made = ''] = targetNames([{ path: `/models/${name}`, sha256 }]);
				expect(made).toMatch(/^[\w][\w.-]{0,150}\.gguf$/u);
				expect(path.basename(made)).toBe(made);
			}),
		);
	});
});
