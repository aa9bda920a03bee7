import type { Jobs } from '../base/jobs.ts';
import { isForPeople } from './stand-back.ts';

/**
 * Does short work that nobody waits for: when nothing of a person's has been under way for `quietMs`, and anew after
 * something began in the middle of it. `hurried` aborts when somebody waits for it after all; then nothing stops it but
 * `signal`. Errors: those of `work`; the reason of `signal`.
 */
export async function giveWay<T>(
	jobs: Jobs,
	work: (signal: AbortSignal) => Promise<T>,
	{ hurried, signal, quietMs = 5000 }: { hurried: AbortSignal; signal: AbortSignal; quietMs?: number },
): Promise<T> {
	for (;;) {
		await quiet(jobs, quietMs, AbortSignal.any([hurried, signal]));
		signal.throwIfAborted();
		const ended = new AbortController();
		const inTheWay = new AbortController();
		void whenBusy(jobs, AbortSignal.any([hurried, signal, ended.signal]), () => inTheWay.abort());
		try {
			const made = await work(AbortSignal.any([signal, inTheWay.signal]));
			// What was stopped may have ended as if there were nothing more to come.
			if (!inTheWay.signal.aborted) return made;
		} catch (error) {
			if (!inTheWay.signal.aborted || signal.aborted) throw error;
		} finally {
			ended.abort();
		}
	}
}

/** Resolves also when the signal aborts. */
async function quiet(jobs: Jobs, milliseconds: number, signal: AbortSignal): Promise<void> {
	const left = new AbortController();
	let clock: ReturnType<typeof setTimeout> | undefined;
	for await (const now of jobs.watch(AbortSignal.any([signal, left.signal]))) {
		clearTimeout(clock);
		if (!isForPeople(now)) clock = setTimeout(() => left.abort(), milliseconds);
	}
	clearTimeout(clock);
}

async function whenBusy(jobs: Jobs, signal: AbortSignal, then: () => void): Promise<void> {
	for await (const now of jobs.watch(signal))
		if (isForPeople(now)) {
			then();
			return;
		}
}
