import type { JobHandle } from '../../base/jobs.ts';
import { networkFailures } from '../../contract/network-failures.ts';
import type { StoredDownload } from '../../db/downloads.ts';
import type { RunView } from './download-run.ts';

interface Running {
	readonly abort: AbortController;
	readonly job: JobHandle;
	readonly ended: Promise<void>;
}

/** One place in the queue. */
export interface Queued<Entry> {
	stored: StoredDownload<Entry>;
	/** Of what is under way, or was until now. */
	view: RunView | undefined;
	/** What was here of it before anything was fetched, in bytes. */
	here: number;
	running: Running | undefined;
	/** It was given up, and is gone when this ends; nothing begins it again. */
	leaving: Promise<void> | undefined;
	/** Of the next connection: a person's click, or the program that goes on by itself after that. */
	askedBy: 'person' | 'program';
}

/** As the table has it; what an earlier version of the program gave up for want of a network goes on too. */
export function queued<Entry>(
	stored: StoredDownload<Entry>,
	askedBy: Queued<Entry>['askedBy'],
): Queued<Entry> {
	const isNetwork = stored.state === 'failed' && networkFailures.has(stored.problem?.code ?? '');
	return {
		stored: isNetwork ? { ...stored, state: 'queued', problem: null } : stored,
		view: undefined,
		here: 0,
		running: undefined,
		leaving: undefined,
		askedBy,
	};
}
