import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import type * as Typescript from 'typescript';

const ts = createRequire(import.meta.url)('typescript') as typeof Typescript;

/** Two words beside each other. */
const sentence = /\p{L}{2,} \p{L}+/u;
/** What a canvas is told. */
const noSentence = new Set(['100px sans-serif']);

/** Sentences in the scripts of components and states; what an `Error` of the program says is for developers. */
function sentencesIn(script: string): string[] {
	const found: string[] = [];
	const visit = (node: Typescript.Node): void => {
		if (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) return;
		const isText =
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddle(node) ||
			ts.isTemplateTail(node);
		if (isText && sentence.test(node.text) && !noSentence.has(node.text)) found.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true));
	return found;
}

const scriptsOf = (file: string): string => {
	const text = readFileSync(file, 'utf8');
	if (!file.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script[^>]*>(?<script>.*?)<\/script>/gsu)]
		.map((match) => match.groups?.['script'] ?? '')
		.join('\n');
};

it('the scripts of the window hold no sentences, which belong into messages/', () => {
	const files = globSync('src-renderer/{*,{features,state,ui,lib,transport}/**/*}.{svelte,ts}');
	expect(files.length).toBeGreaterThan(200);
	const offences = files.flatMap((file) => sentencesIn(scriptsOf(file)).map((text) => `${file}: ${text}`));
	expect(offences).toEqual([]);
});

it('a sentence in a script is found, what is for developers is not', () => {
	const planted = [
		"toasts.show('It was saved');",
		'label = `Hello ${name}, how are you?`;',
		"throw new Error('a text that nobody sees');",
		"const kind = 'no-sentence';",
	];
	expect(sentencesIn(planted.join('\n'))).toEqual(['It was saved', ', how are you?']);
});
