import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findOffice } from '../../src-main/documents/old-office.ts';
import { cache } from '../../tools/setup/cache.mjs';
import { unpackPackages } from './debian-packages.ts';

/**
 * LibreOffice without its windows: the one of this computer, else Debian's packages, fetched once by apt and unpacked in the cache without being installed (some 100 MB, 300 MB unpacked). Null where there
 * is neither.
 */
export function libreOffice(): string | null {
	const installed = findOffice();
	if (installed !== null) return installed;
	const folder = path.join(cache, 'libreoffice');
	const program = path.join(folder, 'soffice');
	if (existsSync(program)) return program;
	const packages = missingPackages();
	const settled = (unpacked: string): void => settle(unpacked, folder);
	return packages.length > 0 && unpackPackages(packages, folder, `${inside}/program/soffice`, settled)
		? program
		: null;
}

export const libreOfficeMissing = 'LibreOffice is not installed, and apt cannot fetch it here';

/** What apt would install besides what is here already. */
function missingPackages(): string[] {
	const wanted = ['writer', 'calc', 'impress'].map((part) => `libreoffice-${part}-nogui`);
	const args = ['install', '--simulate', '--yes', '--no-install-recommends', ...wanted];
	const { stdout } = spawnSync('apt-get', args, { encoding: 'utf8', timeout: 60_000 });
	return [...(stdout ?? '').matchAll(/^Inst (\S+)/gmu)].map(([, name = '']) => name);
}

/** Its settings name the places where Debian installs it; here it lies in `folder`. */
function settle(fresh: string, folder: string): void {
	const share = path.join(fresh, inside, 'share');
	rmSync(path.join(share, 'registry'), { recursive: true, force: true });
	cpSync(path.join(share, '.registry'), path.join(share, 'registry'), { recursive: true });
	const settings = path.join(fresh, inside, 'program', 'fundamentalrc');
	writeFileSync(
		settings,
		readFileSync(settings, 'utf8')
			.replaceAll('file:///usr/lib/libreoffice', `file://${folder}/${inside}`)
			.replaceAll('file:///etc/libreoffice/registry', `file://${folder}/${inside}/share/registry`),
	);
	const libraries = [`${inside}/program`, `usr/lib/${multiarch()}`].map((place) => `${folder}/${place}`);
	writeFileSync(
		path.join(fresh, 'soffice'),
		`#!/bin/sh\nexport LD_LIBRARY_PATH='${libraries.join(':')}'\nexec '${folder}/${inside}/program/soffice' "$@"\n`,
		{ mode: 0o755 },
	);
}

/** "x86_64-linux-gnu". */
function multiarch(): string {
	const { stdout } = spawnSync('dpkg-architecture', ['-qDEB_HOST_MULTIARCH'], { encoding: 'utf8' });
	return (stdout ?? '').trim() || (process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu');
}

const inside = 'usr/lib/libreoffice';
