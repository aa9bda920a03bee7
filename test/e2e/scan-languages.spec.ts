import type { Page } from '@playwright/test';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../../tools/setup/places.mjs';
import { administratorFile } from '../support/house-catalog.ts';
import { corruptByte, HubServer, slowly } from '../support/hub-server.ts';
import { faultsOf } from '../support/faults.ts';
import { drawnPage } from '../support/drawn-page.ts';
import { answerDialogs, drop, expect, long, test } from '../support/program.ts';

const french = path.join(root, 'node_modules/@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz');
const sentences = [
	'Compte rendu du 14 février',
	'La patiente a été opérée après une forte fièvre.',
	'Elle était gênée par une fièvre élevée et une toux très sèche.',
	'Le traitement a été arrêté à sa sortie, après trois journées.',
];

test(
	'a French scan is read with doubt, French is fetched from a server in the house, and the scan is read right',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(240_000);
		const hub = await HubServer.start(readFileSync(french));
		hub.faults = [slowly];
		const env = administratorFile(dataFolder, { mirror: hub.origin });
		const { app, page, pageErrors } = await launch({ env, model: false });
		const scan = await drawScan(page, dataFolder);
		await drop(page, scan);
		const card = page.getByTestId('document-card');
		await expect(card).toHaveAttribute('data-language', 'fr', { timeout: 120_000 });
		expect(await readText(page)).not.toContain(sentences[1]);
		await expect(page.getByTestId('scan-hint')).toHaveAttribute('data-kind', 'language');
		await look(page, 'hint');

		await page.getByTestId('scan-hint-do').click();
		await expect(page.getByTestId('scan-settings')).toBeFocused();
		await page.getByTestId('scan-add').click();
		await look(page, 'add');
		await page.getByTestId('scan-search').fill('franc');
		await expect(page.getByTestId('scan-offered')).toHaveCount(1);
		await page.getByTestId('scan-get').click();
		const arriving = page.getByTestId('scan-arriving');
		await expect(arriving).toHaveAttribute('data-state', 'receiving');
		await expect(page.getByTestId('shield')).toContainText('fetching a language');
		await look(page, 'arriving');
		await arriving.getByTestId('scan-pause').click();
		await expect(arriving).toHaveAttribute('data-state', 'paused');
		await app.close();

		const second = await launch({ env, model: false });
		await second.page.getByTestId('open-settings').click();
		const again = second.page.getByTestId('scan-arriving');
		await expect(again).toHaveAttribute('data-state', 'paused');
		await look(second.page, 'paused');
		await again.getByTestId('scan-resume').click();
		const row = second.page.locator('[data-testid=scan-language][data-id=fra]');
		await expect(row).toBeVisible({ timeout: 30_000 });
		await expect(row.getByTestId('scan-read')).toBeChecked();
		expect(hub.requests.at(-1)?.url).toBe(
			'/npm/@tesseract.js-data/fra@1.0.0/4.0.0_best_int/fra.traineddata.gz',
		);
		expect(hub.requests.at(-1)?.headers.range).toMatch(/^bytes=[1-9]\d*-$/u);
		await hub.close();
		await second.page.getByTestId('new-conversation').click();
		await drop(second.page, scan);
		await expect(second.page.getByTestId('document-card')).toBeVisible({ timeout: 120_000 });
		await expect(second.page.getByTestId('scan-hint')).toHaveCount(0);
		const text = await readText(second.page);
		for (const sentence of sentences) expect(text).toContain(sentence);
		expect([...pageErrors, ...second.pageErrors]).toEqual([]);
	},
);

test(
	'a language is brought on a stick, a wrong file is refused, and removing it can be undone',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(180_000);
		const { app, page } = await launch({ model: false });
		const stick = (name: string, bytes: Buffer): string => {
			writeFileSync(path.join(dataFolder, name), bytes);
			return path.join(dataFolder, name);
		};
		const damaged = readFileSync(french);
		damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
		await page.getByTestId('open-settings').click();
		await drop(page, stick('fra.traineddata.gz', damaged));
		await expect(page.getByTestId('toast')).toContainText('is not one of the languages');
		await look(page, 'refused');
		const row = page.locator('[data-testid=scan-language][data-id=fra]');
		await expect(row).toHaveCount(0);

		const scan = await drawScan(page, dataFolder);
		await drop(page, stick('français.traineddata', gunzipSync(readFileSync(french))));
		await expect(row).toBeVisible();
		expect(existsSync(path.join(dataFolder, 'recognition', 'fra.traineddata'))).toBe(true);
		await page.locator('[data-testid=scan-language][data-id=deu]').getByTestId('scan-read').uncheck();
		await row.scrollIntoViewIfNeeded();
		await look(page, 'here');
		// Readers are given the file; the window is not.
		const inWindow = await page.evaluate(() =>
			fetch('app://indoors/tesseract.files/fra.traineddata.gz').then(
				({ status }) => status,
				() => 'blocked',
			),
		);
		expect(inWindow).not.toBe(200);
		await drop(page, scan);
		await expect(page.getByTestId('document-card')).toBeVisible({ timeout: 120_000 });
		expect(await readText(page)).toContain(sentences[1]);

		await page.getByTestId('open-settings').click();
		await row.getByTestId('scan-remove').click();
		await expect(row).toHaveCount(0);
		await page.getByTestId('toast').getByRole('button', { name: 'Undo' }).click();
		await expect(row.getByTestId('scan-read')).toBeChecked();

		await row.getByTestId('scan-remove').click();
		copyFileSync(french, path.join(dataFolder, 'chosen.gz'));
		await answerDialogs(app, path.join(dataFolder, 'chosen.gz'));
		await page.getByTestId('scan-file').click();
		await expect(row.getByTestId('scan-read')).toBeChecked();
	},
);

test(
	'a wrong file from a server is thrown away, and the sentence says what to do',
	long,
	async ({ launch, dataFolder }) => {
		const hub = await HubServer.start(readFileSync(french));
		hub.faults = [corruptByte];
		const env = administratorFile(dataFolder, { mirror: hub.origin });
		const { page } = await launch({ env, model: false, size: { width: 900, height: 600 } });
		await page.getByTestId('open-settings').click();
		await page.getByTestId('setting-theme').locator('label:has(input[data-value=dark])').click();
		await page.getByTestId('setting-language').locator('label:has(input[data-value=de])').click();
		await page.getByTestId('scan-add').click();
		await look(page, 'add-german');
		await page.getByTestId('scan-search').fill('fra');
		await page.getByTestId('scan-get').first().click();
		const arriving = page.getByTestId('scan-arriving');
		await expect(arriving).toHaveAttribute('data-code', 'download-wrong-hash');
		await arriving.scrollIntoViewIfNeeded();
		await look(page, 'failed-german');
		expect(await faultsOf(page)).toEqual([]);
		await arriving.getByTestId('scan-resume').click();
		const row = page.locator('[data-testid=scan-language][data-id=fra]');
		await row.getByTestId('scan-read').uncheck();
		await hub.close();
		// What is not ticked is not read in, and that is said beside the document.
		await drop(page, await drawScan(page, dataFolder));
		await expect(page.getByTestId('scan-hint')).toContainText('Französisch', { timeout: 120_000 });
		await look(page, 'hint-german');
	},
);

test('nothing is fetched before somebody agreed to the server', async ({ launch, dataFolder }) => {
	const { page } = await launch({ model: false });
	await page.getByTestId('open-settings').click();
	await page.getByTestId('scan-add').click();
	await page.getByTestId('scan-search').fill('pol');
	await page.getByTestId('scan-get').first().click();
	await expect(page.getByTestId('scan-host')).toHaveAttribute('data-host', 'cdn.jsdelivr.net');
	await look(page, 'connect');
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('scan-arriving')).toHaveCount(0);
	await page.getByTestId('shield').click();
	await expect(page.getByTestId('ledger-empty')).toBeVisible();
	expect(existsSync(path.join(dataFolder, 'recognition'))).toBe(false);
});

/** A letter as a scanner would give it: a picture, and nothing else. */
async function drawScan(page: Page, folder: string): Promise<string> {
	const file = path.join(folder, 'scan.png');
	writeFileSync(file, await drawnPage(page, sentences));
	return file;
}

async function readText(page: Page): Promise<string> {
	await page.getByTestId('show-document').click();
	const layer = page.locator('[data-testid=panel-page][data-page="1"]').getByTestId('text-layer');
	await expect(layer).toBeAttached();
	return (await layer.innerText()).replaceAll(/\s+/gu, ' ');
}

/** A picture to be looked at by a person. */
async function look(page: Page, name: string): Promise<void> {
	await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}
