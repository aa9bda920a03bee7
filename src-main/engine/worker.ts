import { parentPort } from 'node:worker_threads';
import { LlamaRuntime } from './llama/llama-runtime.ts';
import type { EngineRequest } from './protocol.ts';
import { serveRuntime } from './serve-runtime.ts';

const port = parentPort;
if (port === null) throw new Error('engine/worker.ts runs as a worker thread of engine/process.ts');
const handle = serveRuntime(new LlamaRuntime(), (reply) => port.postMessage(reply));
port.on('message', (request: EngineRequest) => handle(request));
port.postMessage({ type: 'ready' });
