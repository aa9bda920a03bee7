import { parentPort, workerData } from 'node:worker_threads';
import { openToSearch } from '../../db/open-to-search.ts';
import type { SearchScope } from '../../db/passage-search.ts';
import { retrieve } from './retrieve.ts';

export interface RetrievalRequest {
	readonly id: number;
	readonly scope: SearchScope;
	readonly question: string;
	readonly budgetWords: number;
}

export type RetrievalReply =
	{ readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

/** The thread that looks for passages: a connection of its own that only reads. */
const index = openToSearch(workerData as string);

parentPort?.on('message', ({ id, scope, question, budgetWords }: RetrievalRequest) => {
	let reply: RetrievalReply;
	try {
		reply = { id, value: retrieve(index, scope, question, budgetWords) };
	} catch (error) {
		reply = { id, error: (error as { code?: string }).code ?? 'unknown' };
	}
	parentPort?.postMessage(reply);
});
