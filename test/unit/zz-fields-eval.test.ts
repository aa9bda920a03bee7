import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readBytes } from '/work/fields/test/support/documents/read-file.ts';
import { findLanguage } from '/work/fields/src-main/documents/language.ts';
import { findValues } from '/work/fields/src-main/documents/fields/find-values.ts';
it('eval', async () => {
	const docs = JSON.parse(readFileSync(`/work/fields/test/eval/fields/${process.env['SET'] ?? 'tuning'}.json`, 'utf8'));
	let right = 0, empty = 0, emptyRight = 0, wrong = 0;
	for (const { name, text, expected } of docs) {
		const { pages } = await readBytes(new TextEncoder().encode(text), name.endsWith('.md') ? 'markdown' : name.endsWith('.csv') ? 'csv' : 'text');
		if (process.env['SHOW']) console.log(JSON.stringify(pages.flatMap((p) => p.blocks.map((b) => [b.kind, b.text])), null, 1));
		const looks = findValues(pages, Object.keys(expected), findLanguage(pages));
		Object.entries(expected).forEach(([field, want], at) => {
			const look = looks[at]!;
			const got = look.kind === 'said' ? look.value.text : null;
			const norm = (t: unknown) => (t === null ? null : String(t).replace(/^(?:Mrs?|Ms|Dr|Herrn?|Frau)\.?\s/u, ''));
			if (norm(got) === norm(want)) { if (want === null) emptyRight += 1; else right += 1; return; }
			if (got === null) empty += 1; else wrong += 1;
			console.log(name, '|', field, '| want', want, '| got', got, '|', look.kind, look.kind === 'said' ? look.by + ' ' + look.value.passage : JSON.stringify(look.values.map((v) => v.text)));
		});
	}
	console.log({ right, emptyRight, empty, wrong });
});
