import { parentPort } from 'node:worker_threads';
import { KnownError } from '../../../src-main/contract/errors.ts';
import { FakeRuntime } from '../../../src-main/engine/fake.ts';
import type { EngineRequest } from '../../../src-main/engine/protocol.ts';
import { serveRuntime } from '../../../src-main/engine/serve-runtime.ts';
import { inPieces, scriptHere } from './script.ts';

/** Stands where the thread that computes stands in the built program; the process around it is the real one. */
const port = parentPort;
if (port === null) throw new Error('this runs as the worker thread of the engine process');
const { answers = {}, thought, pieces, msPerWord, crashWhile, failsToLoad, fellBackToCpu } = scriptHere();

const runtime = new FakeRuntime(
	{
		answer: ({ turns }) => {
			const question = turns.at(-1)?.text ?? '';
			const found = Object.entries(answers).find(([words]) => question.includes(words));
			return found?.[1] ?? `You said: ${question}`;
		},
		...(thought !== undefined && { thinks: () => thought }),
		...(pieces && { pieces: (text: string) => inPieces(text, pieces) }),
		...(msPerWord !== undefined && { msPerWord }),
		...(crashWhile && { crashWhile }),
		loads: (loaded) => {
			if (failsToLoad) throw new KnownError(failsToLoad.code, failsToLoad.details);
			return { ...loaded, fellBackToCpu: fellBackToCpu ?? false };
		},
	},
	() => process.exit(139),
);
const handle = serveRuntime(runtime, (reply) => port.postMessage(reply));
port.on('message', (message: EngineRequest) => handle(message));
port.postMessage({ type: 'ready' });
