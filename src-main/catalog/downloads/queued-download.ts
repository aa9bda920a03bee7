import type { JobHandle } from '../../base/jobs.ts';
import { networkFailures } from '../../contract/network-failures.ts';
import type { StoredDownload } from '../../db/downloads.ts';
import type { RunView } from './download-run.ts';

export interface Running {
	readonly abort: AbortController;
	readonly job: JobHandle;
	readonly ended: Promise<void>;
}

export interface Queued<Entry> {
	stored: StoredDownload<Entry>;
	/** Of what is under way, or was until now. */
	view: RunView | undefined;
	/** What was here of it when the program started, in bytes. */
	here: number;
	running: Running | undefined;
	/** Of the next connection: a person's click, or the program that goes on by itself after that. */
	askedBy: 'person' | 'program';
}

export const unstarted = { view: undefined, running: undefined, here: 0 };

/** What an earlier version of the program gave up for want of a network goes on too. */
export function tryingAgain<Entry>(stored: StoredDownload<Entry>): StoredDownload<Entry> {
	const isNetwork = stored.state === 'failed' && networkFailures.has(stored.problem?.code ?? '');
	return isNetwork ? { ...stored, state: 'queued', problem: null } : stored;
}

/** Null where it is not known of each file. */
export function bytesOf(entry: {
	readonly files: readonly { readonly bytes?: number | undefined }[];
}): number | null {
	return entry.files.every(({ bytes }) => bytes !== undefined)
		? entry.files.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
		: null;
}
