import { parentPort } from 'node:worker_threads';
import { answerQuestions } from '../base/asked-thread.ts';
import { textTasks, type TextTaskName } from './text-tasks.ts';

export interface TextRequest {
	readonly task: TextTaskName;
	readonly input: readonly unknown[];
}

/** The thread of the text worker. */
answerQuestions<TextRequest>(parentPort, ({ task, input }) => {
	const run = textTasks[task] as (...values: readonly unknown[]) => unknown;
	return run(...input);
});
