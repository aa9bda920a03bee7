import { defineConfig } from '@playwright/test';

/** Everything here runs the built program in the real Electron with the real model. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../out/test/e2e',
	timeout: 120_000,
	expect: { timeout: 45_000 },
	workers: 1,
	fullyParallel: false,
	reporter: [['list']],
	projects: [
		{ name: 'e2e', grepInvert: /@long/ },
		...(process.env['INDOORS_LONG'] === undefined ? [] : [{ name: 'long', grep: /@long/ }]),
	],
});
