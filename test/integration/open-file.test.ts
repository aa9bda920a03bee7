import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { largestFileBytes } from '../../src-main/contract/reader.ts';
import { openFile } from '../../src-main/documents/open-document.ts';
import { dataFolder } from '../support/data-folder.ts';

it('refuses what is too large before reading any of it, and what is no file', async () => {
	const folder = dataFolder();
	const at = (name: string): string => path.join(folder, name);
	// Holes take no room on the disk.
	writeFileSync(at('large.txt'), '');
	truncateSync(at('large.txt'), largestFileBytes + 1);
	const began = performance.now();
	await expect(openFile(at('large.txt'))).rejects.toMatchObject({
		code: 'document-too-large',
		details: { bytes: largestFileBytes + 1, limit: largestFileBytes },
	});
	expect(performance.now() - began).toBeLessThan(1000);
	mkdirSync(at('folder'));
	await expect(openFile(at('folder'))).rejects.toMatchObject({ code: 'document-folder' });
	writeFileSync(at('empty.txt'), '');
	await expect(openFile(at('empty.txt'))).rejects.toMatchObject({ code: 'document-empty' });
	await expect(openFile(at('gone.txt'))).rejects.toMatchObject({ code: 'document-gone' });
	symlinkSync('/dev/zero', at('endless.txt'));
	await expect(openFile(at('endless.txt'))).rejects.toMatchObject({ code: 'document-unknown-format' });
});
