import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/**
 * Bytes of memory that a process holds; undefined once it has ended, or where the system does not tell. Linux: VmRSS
 * of /proc (proc_pid_status(5)); Windows: `tasklist`; else `ps`, in kibibytes (ps(1)).
 */
export async function residentBytes(
	pid: number,
	platform: NodeJS.Platform = process.platform,
): Promise<number | undefined> {
	if (platform === 'linux') {
		const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
		return kibibytes(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]);
	}
	if (platform === 'win32') {
		const line = await outputOf('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
		// The last column is "123,456 K", with the thousands marked as the language has it.
		return kibibytes(/"([^"]*)"\s*$/u.exec(line)?.[1]?.replace(/\D/gu, ''));
	}
	return kibibytes((await outputOf('ps', ['-o', 'rss=', '-p', String(pid)])).trim());
}

function kibibytes(count: string | undefined): number | undefined {
	return count !== undefined && /^\d+$/u.test(count) ? Number(count) * 1024 : undefined;
}

function outputOf(program: string, options: readonly string[]): Promise<string> {
	return new Promise((resolve) => {
		execFile(program, options, { timeout: 5000, windowsHide: true }, (_, output) => resolve(output));
	});
}
