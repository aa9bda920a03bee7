import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, long, test } from '../support/program.ts';
import { nodePath, root, starterModelPath } from '../../tools/setup/places.mjs';

const demo = [nodePath(), path.join(root, 'tools', 'demo.mjs'), '--json'];
/** The screen of the worker is known when a test runs. */
const environment = () => ({ ...process.env, INDOORS_STARTER_MODEL: starterModelPath() ?? '' });

test.describe.configure({ timeout: 900_000 });

test('the main job runs where there is no network at all', long, () => {
	test.skip(process.platform !== 'linux', 'Network namespaces are a thing of Linux');
	// Loopback is raised inside, because the driver of the window speaks to it there; nothing else exists.
	const inside = ['--net', 'sh', '-c', 'ip link set lo up && ip -o link && exec "$@"', 'sh', ...demo];
	const asUser = process.getuid?.() === 0 ? [] : ['--map-root-user'];
	const run = spawnSync('unshare', [...asUser, ...inside], {
		env: environment(),
		encoding: 'utf8',
		timeout: 600_000,
		cwd: root,
	});
	const lines = run.stdout.trim().split('\n');
	expect(lines.filter((line) => /^\d+: /u.test(line))).toEqual([expect.stringMatching(/^1: lo/u)]);
	expect(run.status, run.stderr).toBe(0);
	expect(run.stdout).toContain('"kind":"coverage"');
});

test('no process of the program sends anything to an internet address during the main job', long, () => {
	test.skip(process.platform !== 'linux', 'strace is a thing of Linux');
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-strace-'));
	const log = path.join(folder, 'calls.log');
	const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
	const wrapper = ['strace', '-f', '--seccomp-bpf', '-qq', '-e', calls, '-e', 'signal=none', '-o', log];
	try {
		const run = spawnSync(demo[0] ?? '', demo.slice(1), {
			env: { ...environment(), INDOORS_DEMO_WRAPPER: JSON.stringify(wrapper) },
			encoding: 'utf8',
			timeout: 800_000,
			cwd: root,
		});
		expect(run.status, run.stderr).toBe(0);
		const seen = readFileSync(log, 'utf8').split('\n');
		expect(seen.filter((line) => line.includes('AF_UNIX')).length).toBeGreaterThan(0);
		const internet = seen.filter((line) => /AF_INET6?/u.test(line)).filter((line) => !isDriver(line));
		expect(internet).toEqual([]);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

/** The driver's own loopback: answers on the debugging port. */
function isDriver(line: string): boolean {
	return line.includes('inet_addr("127.0.0.1")') && !line.includes('connect(');
}
