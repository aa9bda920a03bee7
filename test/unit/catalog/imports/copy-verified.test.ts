import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyVerified } from '../../../../src-main/catalog/imports/copy-verified.ts';
import { dataFolder } from '../../../support/data-folder.ts';
import { sha256Of } from '../../../support/model-files/entry-of.ts';
import { fileWork } from '../../../support/model-files/import-desk.ts';

const never = new AbortController().signal;
const bytes = Buffer.alloc(9_000_001, 'words and more words ');

function setting() {
	const folder = dataFolder();
	const from = path.join(folder, 'from');
	writeFileSync(from, bytes);
	return { folder, from, to: path.join(folder, 'to'), left: () => readdirSync(folder).sort() };
}

describe('copyVerified', () => {
	it('copies every byte and tells how far it is', async () => {
		const { from, to, left } = setting();
		const progress: number[] = [];
		await copyVerified(fileWork, from, to, sha256Of(bytes), (count) => progress.push(count), never);
		expect(readFileSync(to).equals(bytes)).toBe(true);
		expect(left()).toEqual(['from', 'to']);
		expect(progress.length).toBeGreaterThan(3);
		expect(progress.at(-1)).toBe(bytes.length);
	});

	it('stops in the middle and leaves nothing behind', async () => {
		const { from, to, left } = setting();
		const abort = new AbortController();
		let last = 0;
		const progress = (count: number): void => {
			last = count;
			abort.abort();
		};
		await expect(
			copyVerified(fileWork, from, to, sha256Of(bytes), progress, abort.signal),
		).rejects.toMatchObject({ code: 'cancelled' });
		expect(last).toBeLessThan(bytes.length);
		expect(left()).toEqual(['from']);
	});

	it('gives no name to a copy with another hash, and keeps what has that name', async () => {
		const { from, to, left } = setting();
		writeFileSync(to, 'before');
		await expect(copyVerified(fileWork, from, to, 'f00', () => undefined, never)).rejects.toMatchObject({
			code: 'model-changed',
		});
		expect([left(), readFileSync(to, 'utf8')]).toEqual([['from', 'to'], 'before']);
	});

	it('says that the file is gone', async () => {
		const { folder, to, left } = setting();
		const gone = copyVerified(fileWork, path.join(folder, 'none'), to, 'f00', () => undefined, never);
		await expect(gone).rejects.toMatchObject({ code: 'model-file-gone' });
		expect(left()).toEqual(['from']);
	});
});
