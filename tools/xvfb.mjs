/** A screen in memory for Linux machines without one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs `work(env)` with what a program needs to show its windows; ends the screen afterwards.
 * @template T
 * @param {(env: Record<string, string | undefined>) => Promise<T>} work
 * @param {{ always?: boolean }} [options] always: an own screen on Linux even where there is a real one
 */
export async function withDisplay(work, { always = false } = {}) {
	const { DISPLAY, WAYLAND_DISPLAY } = process.env;
	if (process.platform !== 'linux' || (!always && (DISPLAY || WAYLAND_DISPLAY))) return work({});
	const screen = await startXvfb();
	try {
		return await work({ DISPLAY: screen.display, WAYLAND_DISPLAY: undefined });
	} finally {
		screen.stop();
	}
}

/** Starts Xvfb on a number that it chooses itself, so that two never meet. */
export async function startXvfb() {
	const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-noreset'];
	const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
	let complaint = '';
	child.stderr.on('data', (chunk) => (complaint += chunk));
	const stop = () => child.kill();
	process.once('exit', stop);
	const number = await Promise.race([
		once(child.stdio[3], 'data').then(([chunk]) => String(chunk).trim()),
		once(child, 'exit').then(() => Promise.reject(new Error(`Xvfb ended at once: ${complaint.trim()}`))),
	]);
	return {
		display: `:${number}`,
		stop: () => {
			process.off('exit', stop);
			stop();
		},
	};
}
