import { execFileSync } from 'node:child_process';

/** Ends the engine of a running program as the system would: it is the utility process with our service name. */
export function killEngine(mainPid: number | undefined): void {
	const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
	const engine = list.find(
		(line) => line.includes('node.mojom.NodeService') && belongsTo(line, mainPid, list),
	);
	if (engine === undefined) throw new Error('No engine process is running');
	process.kill(Number(engine.trim().split(/\s+/u)[0]), 'SIGKILL');
}

function belongsTo(line: string, ancestor: number | undefined, list: readonly string[]): boolean {
	let pid = Number(line.trim().split(/\s+/u)[1]);
	while (pid > 1) {
		if (pid === ancestor) return true;
		const parent = list.find((one) => Number(one.trim().split(/\s+/u)[0]) === pid);
		if (parent === undefined) return false;
		pid = Number(parent.trim().split(/\s+/u)[1]);
	}
	return false;
}
