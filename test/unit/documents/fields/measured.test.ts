import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatByName } from '../../../../src-main/contract/document-formats.ts';
import { findValues } from '../../../../src-main/documents/fields/find-values.ts';
import { textKey } from '../../../../src-main/documents/fields/spans.ts';
import { findLanguage } from '../../../../src-main/documents/language.ts';
import { readBytes } from '../../../support/documents/read-file.ts';

/** A small document with what it says; null: nothing, or several. */
interface Sample {
	name: string;
	text: string;
	expected: Record<string, string | null>;
}

/** What a value would be wrong for: another value, or one where there is none. Titles may be left out. */
const same = (one: string | null, other: string | null): boolean => {
	const plain = (text: string | null): string | null =>
		text === null ? null : textKey(text.replace(/^(?:Mrs?|Ms|Dr|Herrn?|Frau)\.?\s/u, ''));
	return plain(one) === plain(other);
};

describe.each(['tuning', 'held-out', 'held-out-2', 'held-out-3'])('fields of the documents in %s', (set) => {
	it('are never wrong, and found in nine of ten cases', async () => {
		const samples = JSON.parse(readFileSync(`test/eval/fields/${set}.json`, 'utf8')) as Sample[];
		const wrong: string[] = [];
		let [found, all] = [0, 0];
		for (const { name, text, expected } of samples) {
			const { pages } = await readBytes(new TextEncoder().encode(text), formatByName(name) ?? 'text');
			const fields = Object.keys(expected);
			for (const [at, look] of findValues(pages, fields, findLanguage(pages)).entries()) {
				const value = look.kind === 'said' ? look.value.text : null;
				const wanted = expected[fields[at] ?? ''] ?? null;
				if (wanted !== null) all += 1;
				if (value !== null && !same(value, wanted)) wrong.push(`${name}, ${fields[at]}: ${value}`);
				else if (value !== null) found += 1;
			}
		}
		expect(wrong).toEqual([]);
		expect(found / all).toBeGreaterThanOrEqual(0.9);
	});
});
