import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
 * A Word, Excel or PowerPoint file of before 2007 as one of today, made by LibreOffice where that is installed: in a
 * profile of its own that runs no macros and follows no links and, where Linux allows it, without a network. Errors:
 * `document-old-office` without LibreOffice, or where it makes nothing of the file; `cancelled`.
 */
export async function fromOldOffice(
	bytes: Uint8Array,
	old: OldFormat,
	signal: AbortSignal,
	office: string | null = findOffice(),
): Promise<{ format: (typeof newer)[OldFormat]['format']; bytes: Uint8Array<ArrayBuffer> }> {
	const { format, filter } = newer[old];
	const unread = { old, newer: format };
	if (office === null) throw new KnownError('document-old-office', unread);
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-office-'));
	const file = path.join(folder, `document.${old}`);
	const profile = path.join(folder, 'profile');
	try {
		await mkdir(path.join(profile, 'user'), { recursive: true });
		await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), guarded);
		await writeFile(file, bytes, { mode: 0o600 });
		await run(
			[
				...(await withoutNetwork()),
				office,
				`-env:UserInstallation=${pathToFileURL(profile).href}`,
				'--headless',
				'--norestore',
				'--convert-to',
				`${format}:${filter}`,
				'--outdir',
				folder,
				file,
			],
			signal,
		);
		return { format, bytes: new Uint8Array(await readFile(path.join(folder, `document.${format}`))) };
	} catch (error) {
		if (signal.aborted) throw new KnownError('cancelled');
		throw new KnownError('document-old-office', unread, error);
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** Resolves when it ended well; what it started ends with it. */
function run([program = '', ...options]: readonly string[], signal: AbortSignal): Promise<void> {
	signal.throwIfAborted();
	return new Promise((resolve, reject) => {
		const child = spawn(program, options, {
			stdio: 'ignore',
			windowsHide: true,
			detached: process.platform !== 'win32',
		});
		const end = (): void => {
			if (process.platform === 'win32' || child.pid === undefined) child.kill();
			else process.kill(-child.pid, 'SIGKILL');
		};
		const clock = setTimeout(end, longest);
		signal.addEventListener('abort', end, { once: true });
		const over = (): void => {
			clearTimeout(clock);
			signal.removeEventListener('abort', end);
		};
		child.once('error', (error) => {
			over();
			reject(error);
		});
		child.once('exit', (code, by) => {
			over();
			if (code === 0) resolve();
			else reject(new Error(`LibreOffice ended with ${code ?? by}`));
		});
	});
}

/** What a command is begun with so that it has no network; nothing where the system does not offer that. */
function withoutNetwork(): Promise<readonly string[]> {
	const apart = ['unshare', '--net', '--map-root-user'] as const;
	const [program, ...options] = apart;
	return new Promise((resolve) => {
		execFile(program, [...options, 'true'], (error) => resolve(error === null ? apart : []));
	});
}

/** Where LibreOffice lies on the three systems; null where it is not installed. */
export function findOffice(platform: NodeJS.Platform = process.platform): string | null {
	const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
		darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
		win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.com'],
	};
	const usual = ['/usr/bin/soffice', '/usr/local/bin/soffice'];
	return (places[platform] ?? usual).find((place) => existsSync(place)) ?? null;
}

/** Settings of LibreOffice: macros are off, and links in a document are not followed. */
const guarded = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
	['DisableMacrosExecution', 'true'],
	['MacroSecurityLevel', '3'],
	['BlockUntrustedRefererLinks', 'true'],
]
	.map(
		([name, value]) =>
			`<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
	)
	.join('\n')}
</oor:items>
`;

/** Milliseconds. */
const longest = 120_000;
