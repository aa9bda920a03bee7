import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineLink, EngineReply } from './protocol.ts';

/** The engine process under plain Node, for tests and measurements. */
export function forkEngineWithNode(): EngineLink {
	const child = fork(fileURLToPath(new URL('process.ts', import.meta.url)), {
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		execArgv: ['--disable-warning=ExperimentalWarning'],
	});
	child.stderr?.resume();
	return {
		pid: child.pid,
		post: (request) => child.connected && child.send(request),
		onReply: (listener) => child.on('message', (reply) => listener(reply as EngineReply)),
		onExit: (listener) => child.once('exit', (code) => listener(code)),
		kill: () => child.kill('SIGKILL'),
	};
}
