import { utilityProcess } from 'electron';
import type { EngineLink, EngineReply, TrialRequest } from '../app/platform.ts';
import { built } from './paths.ts';
import { trialProcesses } from './trial-process.ts';

/** The engine as a process of Electron's own kind. */
export function forkEngine(): EngineLink {
	const child = utilityProcess.fork(built.main('engine-process.js'), [], {
		serviceName: 'Indoors engine',
		stdio: 'ignore',
	});
	let gone = false;
	const trials = trialProcesses((message) => {
		if (!gone) child.postMessage(message);
	});
	child.once('exit', () => {
		gone = true;
		trials.end();
	});
	return {
		get pid() {
			return child.pid;
		},
		post: (request) => {
			if (!gone) child.postMessage(request);
		},
		onReply: (listener) =>
			child.on('message', (message: EngineReply | TrialRequest) => {
				if (isTrial(message)) trials.handle(message);
				else listener(message);
			}),
		onExit: (listener) => child.once('exit', (code) => listener(code)),
		kill: () => {
			// SIGTERM waits for native code; only SIGKILL ends a process that computes.
			if (child.pid !== undefined && !gone) process.kill(child.pid, 'SIGKILL');
		},
	};
}

const isTrial = (message: EngineReply | TrialRequest): message is TrialRequest =>
	message.type.startsWith('trial-');
