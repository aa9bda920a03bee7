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
		const isWaiting = now.some(({ kind }) => ofPeople.has(kind) || also.includes(kind));
		onWaiting(isWaiting);
		if (!isWaiting) break;
	}
	left.abort();
	signal.throwIfAborted();
}

export const ofPeople: ReadonlySet<Job['kind']> = new Set(['reading', 'answer', 'summary', 'continuation']);
