import { parentPort, workerData } from 'node:worker_threads';
import { answerQuestions } from '../../base/asked-thread.ts';
import { openToSearch } from '../../db/open-to-search.ts';
import type { SearchScope } from '../../db/passage-search.ts';
import { retrieve } from './retrieve.ts';
import type { Meaning } from './similar.ts';

export interface RetrievalRequest {
	readonly scope: SearchScope;
	readonly question: string;
	readonly budgetWords: number;
	readonly meaning: Meaning | undefined;
}

/** The thread that looks for passages: a connection of its own that only reads. */
const index = openToSearch(workerData as string);

answerQuestions<RetrievalRequest>(parentPort, ({ scope, question, budgetWords, meaning }) =>
	retrieve(index, scope, question, budgetWords, meaning),
);
