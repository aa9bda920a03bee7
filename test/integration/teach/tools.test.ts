import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeachingTools } from '../../../src-main/contract/teaching.ts';
import { findPythons } from '../../../src-main/teach/python.ts';
import { ToolsService } from '../../../src-main/teach/tools-service.ts';

const { signal } = new AbortController();
let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * A Python that makes an environment with a copy of itself in it, which writes down what it is asked to install.
 * `pip`: what that does before it ends.
 */
function desk({ torch = null as string | null, pip = '', ready = true } = {}) {
	const python = path.join(folder, 'python3');
	const asked = path.join(folder, 'asked');
	const own = path.join(folder, 'own');
	const facts = (isOwn: boolean): string =>
		JSON.stringify({
			...{
				version: '3.12',
				numpy: null,
				seconds: 0,
				venv: true,
				path: isOwn ? path.join(own, 'bin', 'python') : python,
			},
			...{ torch: isOwn ? '2.9.0' : torch, ready: isOwn && ready },
		});
	writeFileSync(
		python,
		`#!/bin/sh
		case "$2 $3" in
			"venv "*)
				echo "$*" >> '${asked}'
				for last; do :; done
				mkdir -p "$last/bin" && cp "$0" "$last/bin/python" ;;
			"pip install")
				echo "$*" >> '${asked}'
				${pip} ;;
			*) case "$0" in '${own}'*) echo '${facts(true)}' ;; *) echo '${facts(false)}' ;; esac ;;
		esac
		`,
		{ mode: 0o755 },
	);
	const states: TeachingTools[] = [];
	const fetched: string[] = [];
	const tools: ToolsService = new ToolsService({
		environment: own,
		requirements: path.join(folder, 'requirements.txt'),
		find: (environment) => findPythons(environment, [[python]], []),
		changed: () => void states.push(tools.state),
		fetching: async (task) => {
			fetched.push('begun');
			const done = await task();
			fetched.push('done');
			return done;
		},
	});
	const calls = (): string[] => readFileSync(asked, 'utf8').trim().split('\n');
	return { tools, states, fetched, calls, own };
}

describe.skipIf(process.platform === 'win32')('setting up the Python that trains', () => {
	it('says how much would be fetched, fetches only that, and writes the fetching down', async () => {
		const { tools, states, fetched, calls, own } = desk();
		await tools.look();
		expect(tools.state).toMatchObject({ state: 'packages-missing', python: '3.12', torch: false });
		await expect(tools.need()).rejects.toMatchObject({ code: 'teaching-no-tools' });
		await tools.setUp(undefined, signal);
		expect(tools.state).toEqual({ state: 'ready', python: '3.12', torch: '2.9.0', isSlow: false });
		expect(await tools.need()).toBe(path.join(own, 'bin', 'python'));
		expect(fetched).toEqual(['begun', 'done']);
		expect(states.map(({ state }) => state)).toEqual([
			'packages-missing',
			'packages-missing',
			'setting-up',
			'ready',
		]);
		const [venv, torch, rest] = calls();
		expect(venv).toBe(`-m venv ${own}`);
		expect(torch).toMatch(/^-m pip install .*--only-binary=:all: torch>=2\.2$/u);
		expect(rest).toContain(`--no-deps -r ${path.join(folder, 'requirements.txt')}`);
	});

	it('takes everything from a folder without any network, and uses the PyTorch that is there', async () => {
		const { tools, fetched, calls } = desk({ torch: '2.6.0' });
		await tools.look();
		const bytes = tools.state.state === 'packages-missing' ? tools.state.fetchBytes : 0;
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThan(100e6);
		await tools.setUp('/media/stick/wheels', signal);
		expect(fetched).toEqual([]);
		expect(calls()).toHaveLength(2);
		expect(calls()[0]).toContain('--system-site-packages');
		expect(calls()[1]).toContain('--no-index --find-links /media/stick/wheels --no-deps');
	});

	it('says what the installer said last where it fails, and leaves nothing behind', async () => {
		const { tools, fetched, own } = desk({
			pip: 'echo working; echo "No matching distribution" >&2; exit 1',
		});
		await expect(tools.setUp(undefined, signal)).rejects.toMatchObject({
			...{ code: 'teaching-tools-failed', details: { line: 'No matching distribution' } },
		});
		expect(tools.state).toMatchObject({ state: 'failed', line: 'No matching distribution' });
		expect(fetched).toEqual(['begun']);
		expect(existsSync(own)).toBe(false);
	});

	it('does not take for ready what cannot be loaded', async () => {
		const { tools, own } = desk({ ready: false });
		await expect(tools.setUp('/media/stick', signal)).rejects.toMatchObject({
			code: 'teaching-tools-failed',
		});
		expect(existsSync(own)).toBe(false);
	});

	it('ends when it is stopped, and is not begun twice', async () => {
		const { tools, own, fetched } = desk({ pip: 'exec sleep 30' });
		const stop = new AbortController();
		const going = tools.setUp(undefined, stop.signal);
		await expect.poll(() => tools.state.state).toBe('setting-up');
		await expect(tools.setUp(undefined, signal)).rejects.toMatchObject({ code: 'teaching-running' });
		setTimeout(() => stop.abort(), 100);
		await expect(going).rejects.toMatchObject({ code: 'cancelled' });
		expect(tools.state.state).toBe('packages-missing');
		expect(existsSync(own)).toBe(false);

		// By a person it is no failure; what was written down of the connection says that it did not come to an end.
		const again = tools.setUp(undefined, signal);
		await expect.poll(() => existsSync(own)).toBe(true);
		tools.stopSetUp();
		await again;
		expect(tools.state.state).toBe('packages-missing');
		expect(existsSync(own)).toBe(false);
		expect(fetched).toEqual(['begun', 'begun']);
	});
});
