import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromOldOffice } from '../../src-main/documents/old-office.ts';
import { readBytes } from '../support/documents/read-file.ts';
import { libreOffice, libreOfficeMissing } from '../support/libre-office.ts';

const office = libreOffice();
const files = path.join(process.cwd(), 'test', 'support', 'files', 'office');
const never = new AbortController().signal;

describe.skipIf(office === null)(
	`the real LibreOffice${office === null ? ` (${libreOfficeMissing})` : ''}`,
	{ timeout: 120_000 },
	() => {
		let folder = '';
		beforeAll(() => {
			folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'));
		});
		afterAll(() => rmSync(folder, { recursive: true, force: true }));

		/** A file of ours as it would have been saved before 2007. */
		function asOld(name: string, old: 'doc' | 'xls' | 'ppt', filter: string): Uint8Array {
			const profile = pathToFileURL(path.join(folder, 'profile')).href;
			const source = path.join(files, name);
			spawnSync(
				office ?? '',
				[
					`-env:UserInstallation=${profile}`,
					'--headless',
					'--convert-to',
					`${old}:${filter}`,
					'--outdir',
					folder,
					source,
				],
				{ timeout: 110_000 },
			);
			return new Uint8Array(readFileSync(path.join(folder, `${path.parse(name).name}.${old}`)));
		}

		it('makes a text of before 2007 readable', async () => {
			const bytes = new Uint8Array(readFileSync(path.join(files, 'minutes.doc')));
			const made = await fromOldOffice(bytes, 'doc', never, office);
			const { pages, title } = await readBytes(made.bytes, made.format);
			expect(title).not.toBe('');
			const kinds = new Set(pages.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
			expect([...kinds]).toEqual(expect.arrayContaining(['heading', 'paragraph', 'table-row']));
		});

		it.each([
			['budget.xlsx', 'xls', 'MS Excel 97'],
			['briefing.pptx', 'ppt', 'MS PowerPoint 97'],
		] as const)('reads of %s saved as .%s what the original says', async (name, old, filter) => {
			const made = await fromOldOffice(asOld(name, old, filter), old, never, office);
			const [now, before] = await Promise.all([
				readBytes(made.bytes, made.format),
				readBytes(new Uint8Array(readFileSync(path.join(files, name))), made.format),
			]);
			expect(textOf(now).length).toBeGreaterThan(10);
			expect(textOf(now)).toEqual(textOf(before));
		});

		it('ends when nobody waits any more', async () => {
			const stop = new AbortController();
			const made = fromOldOffice(asOld('minutes.docx', 'doc', 'MS Word 97'), 'doc', stop.signal, office);
			const cancelled = expect(made).rejects.toMatchObject({ code: 'cancelled' });
			await expect.poll(() => ownProcesses().length, { timeout: 20_000 }).toBeGreaterThan(0);
			stop.abort();
			await cancelled;
			await expect.poll(() => ownProcesses()).toEqual([]);
		});
	},
);

/** LibreOffice at work for this program: it is given a profile of its own. */
function ownProcesses(): string[] {
	const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
	return stdout.split('\n').filter((line) => /soffice\.bin .*indoors-office-/u.test(line));
}

const textOf = ({ pages }: Awaited<ReturnType<typeof readBytes>>): string[] =>
	pages.flatMap(({ blocks }) => blocks.map(({ text }) => text));
