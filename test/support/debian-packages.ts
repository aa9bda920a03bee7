import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Unpacks packages of Debian into `folder` without installing them; fetched by apt, which checks their signatures.
 *
 * @param wanted a file inside of them
 * @param settle what has to be done to the unpacked files before they lie in `folder`
 * @returns whether the file is there now: not without apt, or where it cannot reach its archive
 */
export function unpackPackages(
	names: readonly string[],
	folder: string,
	wanted: string,
	settle: (unpacked: string) => void = () => undefined,
): boolean {
	mkdirSync(path.dirname(folder), { recursive: true });
	const fresh = mkdtempSync(`${folder}-`);
	const unpacked = path.join(fresh, 'unpacked');
	try {
		const fetched = spawnSync('apt-get', ['download', '-qq', ...names], { cwd: fresh, timeout: 300_000 });
		if (fetched.status !== 0) return false;
		for (const archive of readdirSync(fresh))
			spawnSync('dpkg-deb', ['-x', archive, unpacked], { cwd: fresh });
		if (!existsSync(path.join(unpacked, wanted))) return false;
		settle(unpacked);
		rmSync(folder, { recursive: true, force: true });
		renameSync(unpacked, folder);
		return true;
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}
