import { utilityProcess } from 'electron';
import type { EngineLink, EngineReply } from '../app/platform.ts';
import { built } from './paths.ts';

/** The engine as a process of Electron's own kind. */
export function forkEngine(): EngineLink {
	const child = utilityProcess.fork(built.main('engine-process.js'), [], {
		serviceName: 'Indoors engine',
		stdio: 'ignore',
	});
	let gone = false;
	child.once('exit', () => (gone = true));
	return {
		get pid() {
			return child.pid;
		},
		post: (request) => {
			if (!gone) child.postMessage(request);
		},
		onReply: (listener) => child.on('message', (reply: EngineReply) => listener(reply)),
		onExit: (listener) => child.once('exit', (code) => listener(code)),
		kill: () => {
			// SIGTERM waits for native code; only SIGKILL ends a process that computes.
			if (child.pid !== undefined && !gone) process.kill(child.pid, 'SIGKILL');
		},
	};
}
