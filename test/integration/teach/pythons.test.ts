import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bestToBuildFrom, findPythons, type PythonCall } from '../../../src-main/teach/python.ts';
import { ToolsService } from '../../../src-main/teach/tools-service.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that answers as a Python of this version does when it is asked what it has. */
function python(version: string, has: { ready?: boolean; torch?: string; numpy?: string } = {}): PythonCall {
	const file = path.join(folder, `python${version}`);
	const { ready = false, torch = null, numpy = null } = has;
	const facts = { path: file, version, torch, numpy, ready, seconds: 0, venv: true };
	writeFileSync(file, `#!/bin/sh\necho '${JSON.stringify(facts)}'\n`, { mode: 0o755 });
	return [file];
}

async function stateOf(usual: readonly PythonCall[], further: readonly PythonCall[] = []) {
	const tools = new ToolsService({
		environment: path.join(folder, 'own'),
		requirements: '',
		find: (own) => findPythons(own, usual, further),
		changed: () => undefined,
		fetching: (task) => task(),
	});
	await tools.look();
	return { state: tools.state, tools };
}

describe.skipIf(process.platform === 'win32')('the Python that trains', () => {
	it('is set up from the versions that all packages exist for, and no other', async () => {
		for (const version of ['3.9', '3.12', '3.13'])
			expect((await stateOf([python(version)])).state).toMatchObject({
				state: 'packages-missing',
				python: version,
			});
		for (const version of ['3.8', '2.7'])
			expect((await stateOf([python(version)])).state).toEqual({ state: 'no-python', tooNew: null });
		const { state, tools } = await stateOf([python('3.14', { torch: '2.9.0' })]);
		expect(state).toEqual({ state: 'no-python', tooNew: '3.14' });
		const { signal } = new AbortController();
		await expect(tools.setUp(undefined, signal)).rejects.toMatchObject({ code: 'teaching-no-tools' });
		expect((await stateOf([])).state).toEqual({ state: 'no-python', tooNew: null });
	});

	it('is looked for under its version where the usual one is too new', async () => {
		const [newer, older] = [python('3.14'), python('3.12')];
		expect((await stateOf([newer], [older])).state).toMatchObject({ python: '3.12' });
		const found = await findPythons(path.join(folder, 'own'), [python('3.11')], [older]);
		expect(found.map(({ version }) => version)).toEqual(['3.11']);
		expect(bestToBuildFrom(found)?.version).toBe('3.11');
	});

	it('lends its PyTorch only where the packages can be loaded beside what else it has', async () => {
		const missing = { state: 'packages-missing' };
		for (const [version, numpy, torch] of [
			['3.12', '1.26.4', true],
			['3.12', '2.3.1', false],
			['3.13', '2.3.1', true],
		] as const)
			expect((await stateOf([python(version, { torch: '2.11.0', numpy })])).state).toMatchObject({
				...missing,
				torch,
			});
		const ready = python('3.12', { torch: '2.11.0', numpy: '2.3.1', ready: true });
		expect((await stateOf([ready])).state).toMatchObject({ state: 'ready', torch: '2.11.0' });
	});

	it('may be newer where somebody has put everything into it', async () => {
		const { state } = await stateOf([python('3.14', { torch: '2.9.0', ready: true })]);
		expect(state).toMatchObject({ state: 'ready', python: '3.14' });
	});
});
