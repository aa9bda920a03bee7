import childProcess, { type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import type { MessagePort } from 'node:worker_threads';
import type { EngineReply, EngineRequest, TrialReply, TrialRequest } from '../protocol.ts';

/**
 * node-llama-cpp loads a binary in a child process first, so that a broken graphics driver ends only that. It would start
 * this program as plain Node, which the packaged one refuses to be; there main starts that process, and messages pass by it.
 */
export function startTrialsThroughMain(port: MessagePort): void {
	let last = 0;
	const start = (): TrialProcess => new TrialProcess(++last, port);
	childProcess.fork = start as unknown as typeof childProcess.fork;
	syncBuiltinESMExports();
}

/** As much of a child process as the library uses. */
class TrialProcess extends EventEmitter implements Pick<ChildProcess, 'kill' | 'killed' | 'exitCode'> {
	killed = false;
	exitCode: number | null = null;
	readonly #id: number;
	readonly #port: MessagePort;

	constructor(id: number, port: MessagePort) {
		super();
		this.#id = id;
		this.#port = port;
		port.on('message', this.#onMessage);
		this.#ask({ type: 'trial-start', id });
	}

	send(value: unknown): void {
		this.#ask({ type: 'trial-send', id: this.#id, value });
	}

	kill(): boolean {
		this.killed = true;
		this.#ask({ type: 'trial-kill', id: this.#id });
		return true;
	}

	readonly #onMessage = (message: EngineRequest | TrialReply): void => {
		if (message.id !== this.#id) return;
		if (message.type === 'trial-message') this.emit('message', message.value);
		if (message.type !== 'trial-exit') return;
		this.exitCode = message.code;
		this.#port.off('message', this.#onMessage);
		this.emit('exit', message.code);
	};

	#ask(request: TrialRequest | EngineReply): void {
		this.#port.postMessage(request);
	}
}
