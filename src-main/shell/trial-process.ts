import { utilityProcess, type UtilityProcess } from 'electron';
import type { TrialReply, TrialRequest } from '../app/platform.ts';
import { built } from './paths.ts';

/** Starts the processes in which an engine tries its binaries: always of one file, whatever the engine sends. */
export function trialProcesses(reply: (message: TrialReply) => void): {
	handle(request: TrialRequest): void;
	end(): void;
} {
	const running = new Map<number, UtilityProcess>();
	return {
		handle(request) {
			const { id } = request;
			if (request.type === 'trial-send') running.get(id)?.postMessage(request.value);
			if (request.type === 'trial-kill') running.get(id)?.kill();
			if (request.type !== 'trial-start') return;
			const trial = utilityProcess.fork(built.engineTrial, [], {
				serviceName: 'Indoors engine trial',
				stdio: 'ignore',
				env: { ...process.env, TEST_BINDING_CP: 'true' },
			});
			running.set(id, trial);
			trial.on('message', (value: unknown) => reply({ type: 'trial-message', id, value }));
			trial.once('exit', (code) => {
				running.delete(id);
				reply({ type: 'trial-exit', id, code });
			});
		},
		end() {
			for (const trial of running.values()) trial.kill();
		},
	};
}
