import * as fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSplitName, splitName } from '../../../../src-main/catalog/imports/split-name.ts';
import { targetNames } from '../../../../src-main/catalog/imports/target-names.ts';

const sha256 = '0123456789abcdef'.repeat(4);

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
		expect(targetNames(['/models/Model Q4 (1).GGUF'], sha256)).toEqual(['0123456789ab-Model-Q4-1.gguf']);
		expect(targetNames(['/a/big-00001-of-00002.gguf', '/a/big-00002-of-00002.gguf'], sha256)).toEqual([
			'0123456789ab-big-00001-of-00002.gguf',
			'0123456789ab-big-00002-of-00002.gguf',
		]);
	});

	it('makes a plain name of every name', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				const name = Buffer.from(bytes).toString('latin1');
				const [made = ''] = targetNames([`/models/${name}`], sha256);
				expect(made).toMatch(/^[\w][\w.-]{0,150}\.gguf$/u);
				expect(path.basename(made)).toBe(made);
			}),
		);
	});
});
