import path from 'node:path';
import { expect, it } from 'vitest';
import { readProjectFile } from '../../support/documents/read-file.ts';

it('reads two columns with their headings, and the footnotes of the page after both', async () => {
	const { pages } = await readProjectFile('test/support/files/tables/two-columns.pdf');
	const lines = pages.flatMap((page) =>
		page.blocks.map(({ kind, level, text }) => `${kind}${level === undefined ? '' : ` ${level}`}: ${text}`),
	);
	const golden = path.resolve('test/support/files/tables/two-columns.txt');
	await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden);
});
