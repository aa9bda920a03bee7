import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Jobs } from '../../../src-main/base/jobs.ts';
import { giveWay } from '../../../src-main/documents/give-way.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const answer = { kind: 'answer', title: 'A question', conversationId: null } as const;

function started() {
	const jobs = new Jobs();
	const hurry = new AbortController();
	const stop = new AbortController();
	const runs: AbortSignal[] = [];
	const finish: ((value: string) => void)[] = [];
	const result = giveWay(
		jobs,
		(signal) =>
			new Promise<string>((resolve, reject) => {
				runs.push(signal);
				finish.push(resolve);
				signal.addEventListener('abort', () => reject(new Error('cancelled')));
			}),
		{ hurried: hurry.signal, signal: stop.signal },
	);
	result.catch(() => undefined);
	return { jobs, hurry, stop, runs, finish: (value: string) => finish.at(-1)?.(value), result };
}
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('work that gives way', () => {
	it('begins when nobody has waited for anything for five seconds', async () => {
		const { jobs, runs, finish, result } = started();
		await later(3000);
		const job = jobs.start(answer);
		await later(60_000);
		job.end();
		await later(4900);
		expect(runs).toHaveLength(0);
		await later(200);
		expect(runs).toHaveLength(1);
		finish('measured');
		expect(await result).toBe('measured');
	});

	it('stops when somebody begins, and is done anew afterwards', async () => {
		const { jobs, runs, finish, result } = started();
		await later(5000);
		const job = jobs.start(answer);
		await later(0);
		expect(runs[0]?.aborted).toBe(true);
		await later(20_000);
		expect(runs).toHaveLength(1);
		job.end();
		await later(5000);
		expect(runs).toHaveLength(2);
		finish('measured');
		expect(await result).toBe('measured');
	});

	it('is done anew also where it was stopped without saying so', async () => {
		const jobs = new Jobs();
		const { signal } = new AbortController();
		let runs = 0;
		const result = giveWay(
			jobs,
			async (until) => {
				runs += 1;
				await new Promise<void>((resolve) => {
					setTimeout(resolve, 1000);
					until.addEventListener('abort', () => resolve());
				});
				return until.aborted ? 'half' : 'whole';
			},
			{ hurried: signal, signal },
		);
		await later(5000);
		const job = jobs.start(answer);
		await later(0);
		job.end();
		await later(10_000);
		expect(await result).toBe('whole');
		expect(runs).toBe(2);
	});

	it('is not held up by work that nobody waits for', async () => {
		const { jobs, runs } = started();
		jobs.start({ ...answer, kind: 'measuring' });
		await later(5000);
		expect(runs[0]?.aborted).toBe(false);
	});

	it('begins at once, and stays, when somebody waits for it', async () => {
		const { jobs, hurry, runs, finish, result } = started();
		jobs.start(answer);
		await later(1000);
		hurry.abort();
		await later(0);
		jobs.start(answer);
		await later(0);
		expect(runs.map(({ aborted }) => aborted)).toEqual([false]);
		finish('measured');
		expect(await result).toBe('measured');
	});

	it('begins at once where somebody waits from the start', async () => {
		const hurried = AbortSignal.abort();
		const { signal } = new AbortController();
		expect(await giveWay(new Jobs(), () => Promise.resolve(1), { hurried, signal })).toBe(1);
	});

	it('ends when it is stopped, waiting or working, and with what went wrong', async () => {
		const waiting = started();
		waiting.stop.abort(new Error('stopped'));
		await expect(waiting.result).rejects.toThrow('stopped');
		expect(waiting.runs).toHaveLength(0);
		const working = started();
		await later(5000);
		working.stop.abort(new Error('stopped'));
		await expect(working.result).rejects.toThrow('cancelled');
		const { signal } = new AbortController();
		const broken = giveWay(new Jobs(), () => Promise.reject(new Error('broken')), {
			hurried: AbortSignal.abort(),
			signal,
		});
		await expect(broken).rejects.toThrow('broken');
	});
});
