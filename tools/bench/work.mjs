/** Long documents, and whether the main process stays free while everything happens at once. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { dropFiles } from '../drive/program.mjs';
import { electronPath, root, starterModelPath } from '../setup/places.mjs';
import { writeLongPdf } from './pdf.mjs';
import { withProgram } from './running.mjs';
import { figure, median } from './statistics.mjs';

export async function longDocument() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const file = path.join(folder, 'manual.pdf');
	await writeLongPdf(file, 400);
	const seconds = [];
	for (let round = 0; round < 3; round += 1) {
		await withProgram(
			async ({ page }) => {
				const started = performance.now();
				await dropFiles(page, [file]);
				await page.getByTestId('key-passage').first().waitFor({ state: 'attached', timeout: 60_000 });
				seconds.push((performance.now() - started) / 1000);
			},
			{ model: false },
		);
	}
	await rm(folder, { recursive: true, force: true });
	return [
		figure(
			'400-page PDF: dropped until text and key passages are on screen',
			median(seconds),
			's',
			4,
			'lower',
		),
	];
}

export async function eventLoop() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const file = path.join(folder, 'manual.pdf');
	await writeLongPdf(file, 400);
	const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	const app = await _electron.launch({
		executablePath: electronPath(),
		args: [...asRoot, root],
		env: {
			...process.env,
			INDOORS_DATA_FOLDER: path.join(folder, 'data'),
			INDOORS_STARTER_MODEL: starterModelPath(),
		},
	});
	try {
		const page = await app.firstWindow();
		await page.getByTestId('composer').fill('Write a long story about a river.');
		await page.getByTestId('composer').press('Enter');
		await page.locator('[data-role=assistant][data-state=writing]').waitFor({ timeout: 60_000 });
		await app.evaluate(() => {
			const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
			globalThis.delay = monitorEventLoopDelay({ resolution: 5 });
			globalThis.delay.enable();
		});
		await dropFiles(page, [file]);
		await page.getByTestId('key-passage').first().waitFor({ state: 'attached', timeout: 60_000 });
		await dropFiles(page, [path.join(root, 'resources', 'sample', 'library-renovation.pdf')]);
		await page.getByTestId('key-passage').first().waitFor({ state: 'attached', timeout: 60_000 });
		// The summary begins when the conversation leaves the model to it.
		const answer = page.locator('[data-testid=job][data-kind=answer] [data-testid=job-stop]');
		if (await answer.count()) await answer.click();
		await page.getByTestId('point').nth(2).waitFor({ timeout: 120_000 });
		const p99 = await app.evaluate(() => globalThis.delay.percentile(99) / 1e6);
		return [
			figure(
				'event loop of main while streaming, parsing and summarising, p99 delay',
				p99,
				'ms',
				30,
				'lower',
			),
		];
	} finally {
		await app.close();
		await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}
