import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { readBytes } from '/work/fields/test/support/documents/read-file.ts';
it('x', async () => { for (const { name, text } of JSON.parse(readFileSync('/work/fields/test/eval/fields/tuning.json', 'utf8'))) if (/versich|kita/.test(name)) console.log(JSON.stringify((await readBytes(new TextEncoder().encode(text), 'text')).pages.flatMap((p) => p.blocks.map((b) => b.kind + ' ' + b.text)), null, 1)); });
