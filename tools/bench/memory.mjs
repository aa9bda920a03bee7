import { readdirSync, readFileSync } from 'node:fs';

/** Sum of PSS over the process and all below it, in bytes (proc(5), smaps_rollup). */
export function proportionalBytes(pid) {
	const own = Number(/^Pss:\s+(\d+)/mu.exec(smaps(pid))?.[1] ?? 0) * 1024;
	const children = readdirSync('/proc').filter((name) => {
		if (!/^\d+$/u.test(name)) return false;
		try {
			return Number(/\) \S (\d+)/u.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))[1]) === pid;
		} catch {
			return false;
		}
	});
	return children.reduce((sum, child) => sum + proportionalBytes(Number(child)), own);
}

/** A process may end while it is looked at. */
function smaps(pid) {
	try {
		return readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
	} catch {
		return '';
	}
}
