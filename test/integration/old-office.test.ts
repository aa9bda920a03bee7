import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOffice, fromOldOffice } from '../../src-main/documents/old-office.ts';
import { dataFolder } from '../support/data-folder.ts';

const old = async (): Promise<Uint8Array> =>
	new Uint8Array(await readFile('test/support/files/office/minutes.doc'));
const never = new AbortController().signal;

it('says what to do where LibreOffice is not installed', async () => {
	await expect(fromOldOffice(await old(), 'ppt', never, null)).rejects.toMatchObject({
		code: 'document-old-office',
		details: { old: 'ppt', newer: 'pptx' },
	});
});

it('says the same where LibreOffice makes nothing of a file, because of its password say', async () => {
	await expect(fromOldOffice(await old(), 'doc', never, '/bin/false')).rejects.toMatchObject({
		code: 'document-old-office',
	});
});

describe.skipIf(process.platform === 'win32')('a program in the place of LibreOffice', () => {
	const office = async (script: string): Promise<string> => {
		const file = path.join(dataFolder(), 'soffice');
		await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
		return file;
	};

	it('is asked for the format of today, with macros off', async () => {
		const stands = await office(`
			settings="\${1#*file://}/user/registrymodifications.xcu"
			shift 3
			printf '%s of %s' "$2" "$(basename "$5")" > "$4/document.\${2%%:*}"
			grep -q 'DisableMacrosExecution" oor:op="fuse"><value>true<' "$settings"`);
		const made = await fromOldOffice(await old(), 'xls', never, stands);
		expect(made.format).toBe('xlsx');
		expect(new TextDecoder().decode(made.bytes)).toBe('xlsx:Calc MS Excel 2007 XML of document.xls');
	});

	it('ends with everything that it has started when nobody waits any more', async () => {
		const endless = await office('sleep 600 & echo $! > "$0.started"; wait');
		const stop = new AbortController();
		const made = fromOldOffice(await old(), 'doc', stop.signal, endless);
		const cancelled = expect(made).rejects.toMatchObject({ code: 'cancelled' });
		const started = (): number =>
			existsSync(`${endless}.started`) ? Number(readFileSync(`${endless}.started`, 'utf8')) : 0;
		await expect.poll(started).toBeGreaterThan(0);
		expect(isRunning(started())).toBe(true);
		stop.abort();
		await cancelled;
		await expect.poll(() => isRunning(started())).toBe(false);
	});
});

it('looks where each system keeps its programs', () => {
	expect(findOffice('aix')).toBe(existsSync('/usr/bin/soffice') ? '/usr/bin/soffice' : null);
});

/** One that ended and that nobody took notice of does not run. */
function isRunning(processId: number): boolean {
	const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(processId)], { encoding: 'utf8' });
	return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
