import { Worker } from 'node:worker_threads';
import type { EngineReply, EngineRequest } from './protocol.ts';

/**
 * The engine process: its main thread only passes messages on, so that it can answer while a batch computes, and ends
 * with its parent. An error of the thread ends the process, because native state cannot be trusted afterwards.
 */
const parent = parentLink();
const extension = import.meta.url.endsWith('.ts') ? 'worker.ts' : 'engine-worker.js';
const worker = new Worker(new URL(extension, import.meta.url));
worker.on('message', (reply: EngineReply) => parent.send(reply));
worker.on('error', (error) => {
	process.stderr.write(`engine thread failed: ${error.name}\n`);
	process.exit(70);
});
worker.on('exit', () => process.exit(71));
parent.onMessage((request) => worker.postMessage(request));

interface ParentLink {
	send(reply: EngineReply): void;
	onMessage(listener: (request: EngineRequest) => void): void;
}

/** Electron's utilityProcess has `process.parentPort`, a child of plain Node has `process.send`. */
function parentLink(): ParentLink {
	const electron = (process as { parentPort?: ElectronParentPort }).parentPort;
	if (electron !== undefined) {
		return {
			send: (reply) => electron.postMessage(reply),
			onMessage: (listener) => electron.on('message', (event) => listener(event.data as EngineRequest)),
		};
	}
	process.on('disconnect', () => process.exit(0));
	return {
		send: (reply) => process.send?.(reply),
		onMessage: (listener) => process.on('message', (message) => listener(message as EngineRequest)),
	};
}

interface ElectronParentPort {
	postMessage(message: unknown): void;
	on(event: 'message', listener: (event: { data: unknown }) => void): void;
}
