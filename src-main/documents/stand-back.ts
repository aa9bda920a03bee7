import type { Jobs } from '../base/jobs.ts';
import type { Job } from '../contract/jobs.ts';

/** Resolves when no work of these kinds is under way; what a person waits for is always among them. */
export async function standBack(
	jobs: Jobs,
	signal: AbortSignal,
	onWaiting: (isWaiting: boolean) => void,
	also: readonly Job['kind'][] = [],
): Promise<void> {
	const left = new AbortController();
	for await (const now of jobs.watch(AbortSignal.any([signal, left.signal]))) {
		const isWaiting = isForPeople(now) || now.some(({ kind }) => also.includes(kind));
		onWaiting(isWaiting);
		if (!isWaiting) break;
	}
	left.abort();
	signal.throwIfAborted();
}

/** Whether something is under way that a person waits for. */
export function isForPeople(jobs: readonly Job[]): boolean {
	return jobs.some(({ kind }) => ofPeople.has(kind));
}

const ofPeople: ReadonlySet<Job['kind']> = new Set(['reading', 'answer', 'summary', 'continuation']);
