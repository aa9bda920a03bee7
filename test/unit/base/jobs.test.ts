import { expect, it } from 'vitest';
import { Jobs } from '../../../src-main/base/jobs.ts';
import type { Job } from '../../../src-main/contract/jobs.ts';

async function shown(jobs: Jobs): Promise<Job | undefined> {
	for await (const list of jobs.watch(new AbortController().signal)) return list[0];
	return undefined;
}

it('work that tells how far it is has time left, unless it tells that itself', async () => {
	let now = 0;
	const jobs = new Jobs(undefined, () => now);
	const job = jobs.start({ kind: 'answer', title: 'Ward', conversationId: null });
	job.update({ fraction: 0 });
	now = 10_000;
	job.update({ fraction: 0.25 });
	expect(await shown(jobs)).toMatchObject({ fraction: 0.25, secondsLeft: 30 });
	job.update({ title: 'Ward 4' });
	expect(await shown(jobs)).toMatchObject({ title: 'Ward 4', secondsLeft: 30 });
	job.update({ fraction: 0.5, secondsLeft: 7 });
	expect(await shown(jobs)).toMatchObject({ secondsLeft: 7 });
	job.update({ fraction: null });
	job.update({ fraction: 0.5, secondsLeft: null });
	expect(await shown(jobs)).toMatchObject({ secondsLeft: null });
	job.end();
	expect(await shown(jobs)).toBeUndefined();
});
