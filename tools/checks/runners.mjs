/** The runners of tests: vitest, then Playwright with the real program. Their own JSON reports are what is counted. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, starterModelPath } from '../setup/places.mjs';
import { build } from '../setup/steps/build.mjs';
import { logged, logs, tool } from './logged.mjs';
import { buildCheck, script } from './static-checks.mjs';

export const runners = () => [
	vitest(['--project', '!long']),
	...(existsSync(endToEnd) ? [playwright([])] : []),
];

/** What takes long and needs no quiet computer, so that two of them run at once. */
export const longScripts = () => [
	// Fuses, contents and the start of what people install; what other systems make needs their own machines.
	...(process.platform === 'linux' && starterModelPath() !== null
		? [script('dist', ['tools/dist.mjs'], 15)]
		: []),
	// The same files each time, so that a failure is the change's; by hand every run takes others.
	script('fuzz', ['tools/fuzz.mjs', '20000', '1', '600'], 10),
	script('eval', ['tools/eval.mjs', '--fast'], 10),
	script('eval:deid', ['tools/eval-deid.mjs'], 5),
];

/** What the configurations call `long`; Playwright's has to offer it only where INDOORS_LONG is set. */
export const longRunners = () => [
	...(names('vitest.config.ts') ? [vitest(['--project', 'long'], 60)] : []),
	...(names('test/e2e/playwright.config.ts')
		? [buildCheck, playwright(['--project', 'long', '--project', 'aside'], 60)]
		: []),
];

function vitest(choice, minutes = 8) {
	return {
		name: 'vitest',
		run: () => {
			const args = [
				'run',
				...choice,
				'--passWithNoTests',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${report('vitest')}`,
			];
			return counted('vitest', [tool('vitest', 'vitest.mjs'), ...args], { minutes }, countVitest);
		},
	};
}

function playwright(choice, minutes = 10) {
	return {
		name: 'playwright',
		async run() {
			if (!build.isDone())
				return { passed: 0, failed: 1, output: 'Not run: the program could not be built.' };
			const args = ['test', '--config', endToEnd, ...choice, '--reporter=list,json'];
			const env = {
				PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright'),
				...(choice.length > 0 && { INDOORS_LONG: '1' }),
			};
			return counted(
				'playwright',
				[tool('@playwright', 'test', 'cli.js'), ...args],
				{ minutes, env },
				countPlaywright,
			);
		},
	};
}

/** A runner that fails without a failed test (it crashed, or nothing was found) counts as one failure. */
export async function counted(name, args, options, count) {
	rmSync(report(name), { force: true });
	console.log(`\n── ${name}`);
	const { code, output } = await logged(name, args, { ...options, shown: true });
	const counts = existsSync(report(name))
		? count(JSON.parse(readFileSync(report(name), 'utf8')))
		: { passed: 0, failed: 0 };
	if (code !== 0 && counts.failed === 0) counts.failed = 1;
	return { ...counts, output, shown: true };
}

/** A file that could not even be loaded has no tests in the report. */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
	const unloaded = testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
	);
	return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

export function countPlaywright({ stats, errors }) {
	return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

function names(config) {
	const file = join(root, config);
	return existsSync(file) && /['"]long['"]/.test(readFileSync(file, 'utf8'));
}

const report = (name) => join(logs, `${name}.json`);
const endToEnd = join(root, 'test', 'e2e', 'playwright.config.ts');
