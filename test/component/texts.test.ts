import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src-main/contract/errors.ts';
import { de } from '../../src-renderer/messages/de.ts';
import { en } from '../../src-renderer/messages/en.ts';

const rendered = new Set([
	'aria-label',
	'aria-roledescription',
	'title',
	'placeholder',
	'alt',
	'label',
	'text',
	'why',
	'description',
	'closeLabel',
]);
const names = new Set(['Indoors']);
const words = /\p{L}{2,}/u;

interface Node {
	type: string;
	[key: string]: unknown;
}

/** Texts that stand in the markup of a component instead of in messages/. */
function literals(source: string): string[] {
	const found: string[] = [];
	const take = (text: unknown): void => {
		if (typeof text === 'string' && words.test(text) && !names.has(text.trim())) found.push(text.trim());
	};
	const visit = (value: unknown, isText: boolean): void => {
		if (Array.isArray(value)) {
			for (const one of value) visit(one, isText);
			return;
		}
		if (typeof value !== 'object' || value === null) return;
		const node = value as Node;
		if (node.type === 'Text') return take(isText ? node['data'] : '');
		if (node.type === 'Literal' || node.type === 'TemplateElement') {
			return take(isText ? ((node['value'] as { raw?: string } | null)?.raw ?? node['value']) : '');
		}
		if (node.type === 'Attribute') return visit(node['value'], rendered.has(String(node['name'])));
		if (node.type === 'ConditionalExpression') {
			visit(node['consequent'], isText);
			return visit(node['alternate'], isText);
		}
		// What a function is given, and what an expression compares, is not shown.
		if (
			[
				'CallExpression',
				'MemberExpression',
				'BinaryExpression',
				'ArrowFunctionExpression',
				'ObjectExpression',
			].includes(node.type)
		)
			return;
		const isFragment = node.type === 'Fragment' || isText;
		for (const [key, child] of Object.entries(node)) {
			if (key === 'metadata' || key === 'test' || (key === 'expression' && node.type !== 'ExpressionTag'))
				continue;
			visit(child, key === 'attributes' ? false : isFragment);
		}
	};
	visit(parse(source, { modern: true }).fragment, true);
	return found;
}

/** Every text of a table with its path; functions are called with the same plain values in both languages. */
function texts(table: object, path = ''): Map<string, string> {
	const found = new Map<string, string>();
	for (const [key, value] of Object.entries(table) as [string, unknown][]) {
		const at = path === '' ? key : `${path}.${key}`;
		if (typeof value === 'string') found.set(at, value);
		else if (typeof value === 'function')
			found.set(at, JSON.stringify(call(value as (...values: unknown[]) => unknown)));
		else if (typeof value === 'object' && value !== null)
			for (const [name, text] of texts(value, at)) found.set(name, text);
	}
	return found;
}

const passport = {
	terms: { licences: [{ kind: 'open', name: 'MIT' }] },
	badge: { weights: 'yes', documentation: 'partly', trainingCode: 'no', trainingData: 'unknown' },
};

function call(text: (...values: unknown[]) => unknown): unknown {
	const twos = Array.from({ length: text.length }, () => 2);
	const attempts = [
		twos,
		[...twos.slice(0, -1), 'page'],
		[2, 'page', 2],
		[['a', 'b']],
		[2, ['a', 'b']],
		['2026-11-03'],
		[passport],
	];
	for (const values of attempts) {
		try {
			return text(...values);
		} catch {
			// It wants something else.
		}
	}
	throw new Error('a text that takes no value tried here');
}

/** The same in both languages, because they are names, signs or figures. */
const same = new Set([
	'teach.notLearntBecause',
	'teach.strengthValue',
	'number',
	'inspect.facts.adapter',
	'duration',
	'comparison.figure',
	'coverage.range',
	'panel.percent',
	'settings.languageEnglish',
	'settings.languageGerman',
	'settings.percent',
	'settings.version',
	'shortcuts.keys.command',
	'shortcuts.keys.escape',
	'shortcuts.keys.arrows',
	'shortcuts.keys.alt',
	'document.end',
	'downloads.speed',
	'catalog.because',
	'fields.usualNames.0',
	'ways.name',
	'ways.topP',
	'ways.minP',
	'ways.valueByStep',
	'deidentify.textName',
	'deidentify.textLabel',
	'deidentify.usualName',
	'deidentify.failed',
	'deidentify.originalView',
	'deidentify.kinds.name',
	'deidentify.was',
]);

/** Shown under Details only; the access key is called what its site calls it, in quotation marks. */
const technical =
	/^(thread\.figures|inspect\.(tokens|readValue|unsure)|models\.(context|tokensPer|format)|passport\.context|getting\.tokenSteps|errors)/;

/** Names of parts, which are no texts. */
const keys = /^passport\.groups\.\d+\.(key|components)/;

describe('The texts of the window', () => {
	it('stand in messages/, none in the markup', async () => {
		const offences: string[] = [];
		for await (const file of glob('src-renderer/**/*.svelte')) {
			for (const text of literals(await readFile(file, 'utf8'))) offences.push(`${file}: ${text}`);
		}
		expect(offences).toEqual([]);
	});

	it('are found by this test where somebody forgets one', () => {
		const planted = `<script>let a = 'not shown';</script>
			<p class="not shown">Hello there</p><button aria-label="Send it" data-testid="x">{a ? 'Yes' : t.no}</button>
			<Field label={'Name of it'} name="x" text={\`Hi \${a}\`} onclick={() => go('there')} />Indoors`;
		expect(literals(planted)).toEqual(['Hello there', 'Send it', 'Yes', 'Name of it', 'Hi']);
	});

	it('are translated, every one', () => {
		const german = texts(de);
		const untranslated = [...texts(en)].filter(
			([path, text]) => german.get(path) === text && !same.has(path) && !keys.test(path),
		);
		expect(untranslated).toEqual([]);
		expect([...german.keys()].sort()).toEqual([...texts(en).keys()].sort());
	});

	it('are not empty and hold no leftovers of another language', () => {
		for (const table of [en, de]) {
			for (const [path, text] of texts(table)) {
				expect(text.trim(), path).not.toBe('');
				expect(text, path).not.toMatch(/undefined|NaN|\[object/);
			}
		}
		const shown = [...texts(en)].map(([, text]) => text).join(' ');
		expect(shown).not.toMatch(/something went wrong/i);
	});

	it('use plain words outside of what is for technicians', () => {
		for (const table of [en, de]) {
			for (const [path, text] of texts(table)) {
				if (technical.test(path)) continue;
				expect(text, path).not.toMatch(/gguf(?! ?[.“]| enden|\.)|quanti[sz]|context window|\btokens?\b/i);
			}
		}
	});

	it('say for every failure what happened, and what to do', () => {
		for (const table of [en, de]) {
			expect(Object.keys(table.errors).sort()).toEqual([...errorCodes].sort());
			for (const code of errorCodes) {
				const { title, text } = table.errors[code]({ neededBytes: 4e9, freeBytes: 2e9 });
				expect(title, code).toMatch(/^\p{L}.*\.$/su);
				expect(text, code).toMatch(/[.!]$/);
				expect(text.split(/[.;:!] /).length, code).toBeGreaterThan(1);
			}
		}
	});
});
