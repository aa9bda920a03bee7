import { execFileSync } from 'node:child_process';
import os from 'node:os';

/**
 * Bytes of memory that programs could take now. Node tells what is available on Linux and Windows, but on macOS only
 * the pages that hold nothing; there `vm_stat` adds those that are given up on demand.
 */
export function freeMemory(platform: NodeJS.Platform = process.platform): number {
	if (platform !== 'darwin') return os.freemem();
	try {
		return availableByVmStat(execFileSync('vm_stat', { encoding: 'utf8', timeout: 1000 })) ?? os.freemem();
	} catch {
		return os.freemem();
	}
}

/** Bytes, from what `vm_stat` of macOS prints; undefined where that is not understood. */
export function availableByVmStat(output: string): number | undefined {
	const pageBytes = Number(/page size of (\d+) bytes/u.exec(output)?.[1]);
	const pages = ['free', 'inactive', 'speculative', 'purgeable'].map((kind) =>
		Number(new RegExp(`^Pages ${kind}:\\s+(\\d+)`, 'mu').exec(output)?.[1] ?? 0),
	);
	const bytes = pageBytes * pages.reduce((sum, count) => sum + count, 0);
	return bytes > 0 ? bytes : undefined;
}
