import { parentPort } from 'node:worker_threads';
import { toKnownError } from '../contract/errors.ts';
import { textTasks, type TextTaskName } from './text-tasks.ts';

export interface TextRequest {
	readonly id: number;
	readonly task: TextTaskName;
	readonly input: readonly unknown[];
}

export type TextReply =
	| { readonly id: number; readonly ok: true; readonly value: unknown }
	| { readonly id: number; readonly ok: false; readonly code: string; readonly name: string };

/** The thread of the text worker: one task after the other. */
parentPort?.on('message', (request: TextRequest) => void answer(request));

async function answer({ id, task, input }: TextRequest): Promise<void> {
	let reply: TextReply;
	try {
		const run = textTasks[task] as (...values: readonly unknown[]) => unknown;
		reply = { id, ok: true, value: await run(...input) };
	} catch (error) {
		const name = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
		reply = { id, ok: false, code: toKnownError(error).code, name };
	}
	parentPort?.postMessage(reply);
}
