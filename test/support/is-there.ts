/** Whether a process is in the system's table, one that ended and was not asked after included. */
export function isThere(processId: number): boolean {
	try {
		process.kill(processId, 0);
		return true;
	} catch {
		return false;
	}
}
