import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { serveFile } from '../support/serve-file.ts';
import { expectAdvice, SetUpProject } from '../support/set-up-project.ts';

const terminal = '/usr/bin/script';

test.runIf(process.platform === 'linux' && existsSync(terminal))(
	'a long step shows on a terminal that it is at work',
	async () => {
		const project = new SetUpProject();
		const inTerminal = ['/bin/sh', '-c', `exec ${terminal} -qec "'$0' '$1'" /dev/null`];
		const { code, said } = await project.run('setup/setup.mjs', {
			env: { BUILD_MS: '1500' },
			wrapper: inTerminal,
		});
		expect(said).toMatch(/\r… build {2}1 s/u);
		expect(said).toMatch(/✓ build {2}[1-9]\.\d s/u);
		expect(code).toBe(0);
	},
);

describe.runIf(canMount())('on a disk that is full', () => {
	test('a model that does not fit is told, and leaves no half of itself', async () => {
		const project = new SetUpProject(tinyDisk());
		const { address } = await serveFile(readFileSync(starterModelPath() ?? ''));
		const { code, said } = await project.run('start.mjs', {
			env: { INDOORS_STARTER_MODEL_ADDRESS: address },
		});
		expect(said).toContain(`! ${address} could not be fetched: the disk is full.\n`);
		expect(said).toContain('opened with');
		expect(code).toBe(0);
		expect(readdirSync(project.cache)).toEqual([]);
	});

	test('packages that do not fit, and a lock that does not, are told with what to do', async () => {
		const project = new SetUpProject(tinyDisk());
		const outside = bigPackage();
		const left = `file:${path.join(outside, 'left.tgz')}`;
		project.write('package.json', JSON.stringify({ main: 'out/main.js', dependencies: { left } }));
		const packages = {
			'': { dependencies: { left } },
			'node_modules/left': { version: '1.0.0', resolved: left },
		};
		project.write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }));
		const env = { PATH: process.env['PATH'], npm_config_cache: path.join(outside, 'npm') };
		expectAdvice(
			await project.run('start.mjs', { env }),
			/npm ci failed:\n[^]*ENOSPC/u,
			/Free about 3 GB on that disk, then start again\.\n$/u,
		);

		spawnSync('sh', ['-c', 'cat /dev/zero > "$0"', project.path('rest')]);
		expectAdvice(
			await project.run('start.mjs'),
			/The disk is full\. Free about 3 GB on that disk, then start again\.\n$/u,
		);
		expect(existsSync(path.join(project.cache, 'set-up.lock'))).toBe(false);
	});
});

test('a set-up whose lock was deleted with the cache finishes its work', async () => {
	const project = new SetUpProject();
	const running = project.start('setup/setup.mjs', { env: { BUILD_MS: '6000' } });
	await vi.waitFor(() => expect(project.builds()).toHaveLength(1), { timeout: 10_000 });
	rmSync(project.cache, { recursive: true });
	const { code, said } = await running.ended;
	expect(said).toMatch(/✓ build {2}[67]\.\d s\n$/u);
	expect(code).toBe(0);
});

/** A disk of four megabytes for the time of a test. */
function tinyDisk(): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-tiny-'));
	spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]);
	onTestFinished(() => {
		spawnSync('umount', ['-l', folder]);
		rmSync(folder, { recursive: true });
	});
	return folder;
}

function canMount(): boolean {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-tiny-'));
	const { status } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
	if (status === 0) spawnSync('umount', [folder]);
	rmSync(folder, { recursive: true });
	return status === 0;
}

/** A folder with a package that is larger than the tiny disk once it is unpacked. */
function bigPackage(): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-big-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	mkdirSync(path.join(folder, 'package'));
	writeFileSync(path.join(folder, 'package', 'package.json'), '{ "name": "left", "version": "1.0.0" }');
	writeFileSync(path.join(folder, 'package', 'big.bin'), randomBytes(8_000_000));
	spawnSync('tar', ['czf', 'left.tgz', 'package'], { cwd: folder });
	return folder;
}
