import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastLines, slowLines } from '../../../tools/checks/last-line.mjs';
import { logs } from '../../../tools/checks/logged.mjs';
import { runAll } from '../../../tools/checks/run-all.mjs';
import { counted, countPlaywright, countVitest } from '../../../tools/checks/runners.mjs';

describe('the end of a run of checks', () => {
	let folder = '';
	beforeEach(() => {
		vi.spyOn(console, 'log').mockImplementation(() => undefined);
		folder = mkdtempSync(path.join(os.tmpdir(), 'indoors-runner-'));
		mkdirSync(logs, { recursive: true });
	});
	afterEach(() => {
		vi.restoreAllMocks();
		rmSync(folder, { recursive: true });
		for (const end of ['json', 'log']) rmSync(path.join(logs, `${name}.${end}`), { force: true });
	});

	/** A process of its own that writes its report, as a runner does, and ends. */
	const runner = (report: unknown, code: number) => {
		const script = path.join(folder, 'runner.mjs');
		const write = `import { writeFileSync } from 'node:fs';
			const report = ${JSON.stringify(report ?? null)};
			if (report) writeFileSync(${JSON.stringify(path.join(logs, `${name}.json`))}, JSON.stringify(report));
			process.exitCode = ${code};`;
		writeFileSync(script, write);
		return counted(name, [script], {}, countPlaywright);
	};
	const check = (passed: number, failed: number) => ({
		name: `${passed} and ${failed}`,
		run: () => Promise.resolve({ passed, failed, output: '' }),
	});

	it('sums what all runners passed and failed', async () => {
		const results = await runAll([check(1, 0), check(20, 2), check(300, 1)], 2);
		expect(lastLines(results)).toEqual({
			lines: ['✗ 20 and 2: 2 failed', '✗ 300 and 1: 1 failed', '', '321 passed, 3 failed'],
			exitCode: 1,
		});
		expect(lastLines(await runAll([check(1, 0), check(20, 0)], 1))).toEqual({
			lines: ['', '21 passed, 0 failed'],
			exitCode: 0,
		});
	});

	it('counts a check that breaks as one that failed', async () => {
		const breaks = { name: 'breaks', run: () => Promise.reject(new Error('no such tool')) };
		expect(lastLines(await runAll([check(5, 0), breaks], 1))).toEqual({
			lines: ['✗ breaks: 1 failed', '', '5 passed, 1 failed'],
			exitCode: 1,
		});
	});

	it('warns of checks that took longer than two processors need', () => {
		expect(slowLines(12 * 60)).toEqual([]);
		expect(slowLines(12 * 60 + 1)).toEqual([expect.stringMatching(/^⚠ This took more than 12 minutes, /u)]);
	});

	it('counts what a runner reports, and one that ends badly without a report as one that failed', async () => {
		const stats = { expected: 4, flaky: 1, unexpected: 2 };
		expect(await runner({ stats, errors: [{}] }, 1)).toMatchObject({ passed: 5, failed: 3 });
		expect(await runner(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
		const allWell = { stats: { ...stats, unexpected: 0 }, errors: [] };
		expect(await runner(allWell, 0)).toMatchObject({ passed: 5, failed: 0 });
		// It crashed after its last test.
		expect(await runner(allWell, 139)).toMatchObject({ passed: 5, failed: 1 });
		// What an earlier run reported is not taken for this one's.
		expect(await runner(undefined, 1)).toMatchObject({ passed: 0, failed: 1 });
	});

	it('counts a file of tests that could not be loaded', () => {
		const file = (status: string, ...tests: string[]) => ({
			status,
			assertionResults: tests.map((one) => ({ status: one })),
		});
		expect(
			countVitest({
				numPassedTests: 7,
				numFailedTests: 1,
				testResults: [file('passed', 'passed'), file('failed', 'failed'), file('failed')],
			}),
		).toEqual({ passed: 7, failed: 2 });
	});
});

const name = 'runner-of-a-test';
