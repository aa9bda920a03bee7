import { parentPort } from 'node:worker_threads';
import { LlamaRuntime } from './llama/llama-runtime.ts';
import { startTrialsThroughMain } from './llama/trial-processes.ts';
import type { EngineRequest, TrialReply } from './protocol.ts';
import { serveRuntime } from './serve-runtime.ts';

const port = parentPort;
if (port === null) throw new Error('engine/worker.ts runs as a worker thread of engine/process.ts');
const handle = serveRuntime(new LlamaRuntime(), (reply) => port.postMessage(reply));
if (process.versions.electron !== undefined) startTrialsThroughMain(port);
port.on('message', (message: EngineRequest | TrialReply) => {
	if (message.type !== 'trial-message' && message.type !== 'trial-exit') handle(message);
});
port.postMessage({ type: 'ready' });
