import type { DownloadState } from '../../contract/models.ts';
import type { Arriving, Wanted } from './downloads-options.ts';
import type { Queued } from './queued-download.ts';

/** A place in the queue as the window shows it. */
export function describeDownload<Entry extends Wanted>(
	one: Queued<Entry>,
	nameOf: (entry: Entry) => string,
): Arriving<Entry> {
	const { stored, view, here } = one;
	return {
		id: stored.entry.id,
		name: nameOf(stored.entry),
		receivedBytes: view?.receivedBytes ?? here,
		totalBytes: view?.totalBytes ?? stored.totalBytes,
		startedAnew: view?.startedAnew ?? false,
		state: stateOf(one),
	};
}

function stateOf<Entry>({ stored: { state, problem }, view, running }: Queued<Entry>): DownloadState {
	if (state === 'failed' && problem !== null) return { kind: 'failed', problem };
	if (state !== 'queued') return { kind: 'paused' };
	return running !== undefined && view !== undefined ? view.state : { kind: 'waiting' };
}
