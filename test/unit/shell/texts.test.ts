import { expect, it } from 'vitest';
import { texts } from '../../../src-main/shell/texts.ts';

/** By their names; what takes a host is asked with one. */
const all = (words: object, prefix = ''): [string, string][] =>
	Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string][] => {
		if (typeof value === 'string') return [[prefix + name, value]];
		if (typeof value === 'function')
			return [[prefix + name, String(Reflect.apply(value, null, ['hub.example']))]];
		return all(value as object, `${prefix}${name}.`);
	});

it('what stands outside of the window is said in both languages', () => {
	const [english, german] = [all(texts.en), all(texts.de)];
	expect(german.map(([name]) => name)).toEqual(english.map(([name]) => name));
	const untranslated = english.filter(([name, text]) => new Map(german).get(name) === text);
	expect(untranslated).toEqual([]);
	expect(english.every(([, text]) => text.trim() !== '')).toBe(true);
});
