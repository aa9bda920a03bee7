import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { KnownError } from '../contract/errors.ts';

/** What LibreOffice makes of the formats of before 2007: the format that is read here, and its name for it. */
const newer = {
	doc: { format: 'docx', filter: 'MS Word 2007 XML' },
	xls: { format: 'xlsx', filter: 'Calc MS Excel 2007 XML' },
	ppt: { format: 'pptx', filter: 'Impress MS PowerPoint 2007 XML' },
} as const;
export type OldFormat = keyof typeof newer;

export const isOldFormat = (format: string): format is OldFormat => Object.hasOwn(newer, format);

/**
 * A Word, Excel or PowerPoint file of before 2007 as one of today, made by LibreOffice where that is installed, in a
 * profile of its own and, where Linux allows it, without a network. Errors: `document-old-office` without LibreOffice;
 * `document-damaged` where it makes nothing of the file; `cancelled`.
 */
export async function fromOldOffice(
	bytes: Uint8Array,
	old: OldFormat,
	signal: AbortSignal,
	office: string | null = findOffice(),
): Promise<{ format: (typeof newer)[OldFormat]['format']; bytes: Uint8Array<ArrayBuffer> }> {
	const { format, filter } = newer[old];
	if (office === null) throw new KnownError('document-old-office', { old, newer: format });
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-office-'));
	const file = path.join(folder, `document.${old}`);
	try {
		await writeFile(file, bytes, { mode: 0o600 });
		const options = [
			`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
			'--headless',
			'--norestore',
			'--convert-to',
			`${format}:${filter}`,
			'--outdir',
			folder,
			file,
		];
		if (!(await run('unshare', ['--net', '--map-root-user', office, ...options], signal)))
			await run(office, options, signal);
		signal.throwIfAborted();
		return { format, bytes: new Uint8Array(await readFile(path.join(folder, `document.${format}`))) };
	} catch (error) {
		if (signal.aborted) throw new KnownError('cancelled');
		throw new KnownError('document-damaged', {}, error);
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** True when it ended well. */
function run(program: string, options: readonly string[], signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve) => {
		execFile(program, options, { timeout: longest, signal, windowsHide: true }, (error) =>
			resolve(error === null),
		);
	});
}

/** Where LibreOffice lies on the three systems; null where it is not installed. */
export function findOffice(platform: NodeJS.Platform = process.platform): string | null {
	const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
		darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
		win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.com'],
	};
	const usual = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/snap/bin/libreoffice'];
	return (places[platform] ?? usual).find((place) => existsSync(place)) ?? null;
}

/** Milliseconds. */
const longest = 120_000;
