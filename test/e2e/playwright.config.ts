import { defineConfig } from '@playwright/test';

// A model wants all processors, so that only one test at a time may run one.
const long = [
	{ name: 'long', grep: /@long/, grepInvert: /@aside/, workers: 1 },
	{ name: 'aside', grep: /@aside/, workers: 1 },
];

/** Everything here runs the built program in the real Electron with the real model. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../out/test/e2e',
	timeout: 120_000,
	expect: { timeout: 45_000 },
	workers: 2,
	fullyParallel: false,
	reporter: [['list']],
	projects: [
		{ name: 'e2e', grepInvert: /@long/, workers: 1 },
		...(process.env['INDOORS_LONG'] === undefined ? [] : long),
	],
});
