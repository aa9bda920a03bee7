import { once } from 'node:events';
import { existsSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { SetUpProject } from '../../support/set-up-project.ts';

const waiting = /^Another set-up is at work \(process (\d+)\); waiting for it\.$/gmu;

test('four set-ups of two copies, started at the same moment, work one after another', async () => {
	const one = new SetUpProject();
	const other = new SetUpProject();
	const env = { XDG_CACHE_HOME: path.dirname(one.cache), BUILD_LOG: one.path('builds.log'), BUILD_MS: '100' };
	const ended = await Promise.all(
		[one, other, one, other].map((project) => project.run('setup/setup.mjs', { env })),
	);

	expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
	expect(ended.flatMap(({ said }) => [...said.matchAll(waiting)])).toHaveLength(3);
	expect(ended.filter(({ said }) => said.includes('✓ build'))).toHaveLength(2);
	expectOneAfterAnother(one.builds(), 2);
	expect(existsSync(lock(one))).toBe(false);
});

test('after a set-up was killed the next two go on at once, one after another, and sweep up', async () => {
	const project = new SetUpProject();
	const killed = project.start('setup/setup.mjs', { env: { BUILD_MS: '60000' } });
	await vi.waitFor(() => expect(project.builds()).toHaveLength(1), { timeout: 10_000 });
	killed.child.kill('SIGKILL');
	await once(killed.child, 'exit');
	process.kill(Number.parseInt(project.builds()[0] ?? '', 10), 'SIGKILL');
	await killed.ended;
	expect(existsSync(lock(project))).toBe(true);
	const left = project.write('home/cache/indoors/temporary-abc/half.bin', 'half');
	rmSync(project.path('builds.log'));

	const ended = await Promise.all(
		[1, 2].map(() => project.run('setup/setup.mjs', { env: { BUILD_MS: '100' } })),
	);
	expect(ended.map(({ code }) => code)).toEqual([0, 0]);
	expectOneAfterAnother(project.builds(), 1);
	expect([left, lock(project)].filter((file) => existsSync(file))).toEqual([]);
});

test('a lock of a process that lives is waited for until it goes, an old one is not', async () => {
	const project = new SetUpProject();
	const file = project.write('home/cache/indoors/set-up.lock', String(process.pid));
	const patient = project.start('setup/setup.mjs');
	let said = '';
	patient.child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
	await vi.waitFor(() =>
		expect([...said.matchAll(waiting)].map(([, pid]) => pid)).toEqual([String(process.pid)]),
	);
	expect(project.builds()).toEqual([]);
	rmSync(file);
	expect((await patient.ended).code).toBe(0);
	expect(project.builds()).toHaveLength(2);

	// Its number went to another program: nobody has touched it for two minutes.
	project.write('home/cache/indoors/set-up.lock', String(process.pid));
	utimesSync(file, Date.now() / 1000 - 120, Date.now() / 1000 - 120);
	const next = await project.run('setup/setup.mjs');
	expect(next.code).toBe(0);
	expect(next.said).not.toMatch(waiting);
});

const lock = ({ cache }: SetUpProject): string => path.join(cache, 'set-up.lock');

function expectOneAfterAnother(log: readonly string[], count: number): void {
	const pairs = log.filter((line) => line.endsWith('begin')).map((line) => line.split(' ')[0] ?? '');
	expect(pairs).toHaveLength(count);
	expect(log).toEqual(pairs.flatMap((pid) => [`${pid} begin`, `${pid} end`]));
}
