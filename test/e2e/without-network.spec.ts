import type { ElectronApplication } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronPath, root, starterModelPath } from '../../tools/setup/places.mjs';
import { administratorFile, houseModel } from '../support/house-catalog.ts';
import { HubServer, reset } from '../support/hub-server.ts';
import { chooseLook, everyLook } from '../support/looks.ts';
import { ProxyServer } from '../support/proxy-server.ts';
import { expect, aside, test } from '../support/program.ts';

test(
	'a download waits for a network, goes on by itself when it is back, and the ledger says who asked',
	aside,
	async ({ launch, dataFolder }) => {
		test.setTimeout(240_000);
		const hub = await HubServer.start(readFileSync(starterModelPath() ?? ''));
		const open = await ProxyServer.start(hub.origin);
		const down = await ProxyServer.start(hub.origin);
		const nobody = down.origin;
		await down.close();
		const env = administratorFile(
			dataFolder,
			{ mirror: 'http://models.house.example' },
			{ name: 'House model of the administration of all hospitals of the district, instruct 8B' },
		);
		const first = await launch({ env: { ...env, http_proxy: nobody }, model: false });
		await first.page.getByTestId('open-models').click();
		await first.page.getByTestId('all-models').click();
		await first.page.getByTestId('catalog-search').fill('House');
		await first.page
			.locator(`[data-testid=catalog-item][data-model-id=${houseModel}]`)
			.getByTestId('get')
			.click();
		await first.page.getByTestId('open-models').click();
		const waiting = first.page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
		await expect(waiting).toHaveAttribute('data-code', 'net-proxy-down');
		// Two short pauses are over: there is time to look at the next one.
		await expect(waiting.getByTestId('download-line')).toContainText(/in about \d+ seconds/u);
		await everyLook(first.page, test.info(), 'waiting');
		await first.app.close();

		hub.faults = [reset, reset, reset, reset];
		const second = await launch({ env: { ...env, http_proxy: open.origin }, model: false });
		await setOnline(second.app, false);
		await chooseLook(second.page, { language: 'de', theme: 'light' });
		await second.page.getByTestId('open-models').click();
		const again = second.page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
		await expect.poll(() => hub.requests.length, { timeout: 60_000 }).toBe(4);
		await expect(again).toHaveAttribute('data-state', 'retrying');
		await everyLook(second.page, test.info(), 'waiting-german');
		const asked = Date.now();
		await setOnline(second.app, true);
		await expect.poll(() => hub.requests.length, { intervals: [100] }).toBe(5);
		// The next try by itself would have been half a minute later.
		expect(Date.now() - asked).toBeLessThan(10_000);
		await expect(second.page.locator(`[data-testid=model][data-model-id=${houseModel}]`)).toBeVisible({
			timeout: 60_000,
		});

		await second.page.getByTestId('shield').click();
		const rows = second.page.getByTestId('ledger-entry');
		await expect(rows.first()).toContainText('House model of the administration');
		await expect(rows.first().getByTestId('ledger-asker')).toContainText('weiterzumachen');
		await expect(rows.last().getByTestId('ledger-asker')).toHaveText('Ihnen');
		await everyLook(second.page, test.info(), 'ledger-german');
		await chooseLook(second.page, { language: 'en', theme: 'light' });
		await second.page.getByTestId('shield').click();
		await everyLook(second.page, test.info(), 'ledger');
		expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
		await hub.close();
		await open.close();
	},
);

test(
	'a second program on the same folder hands its file to the first one and ends',
	aside,
	async ({ launch, dataFolder }) => {
		const { page } = await launch({ model: false });
		const file = path.join(dataFolder, 'Protokoll März.txt');
		writeFileSync(file, 'The meeting begins at nine. The budget of the ward was approved.');
		const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
		const second = spawn(electronPath(), [...asRoot, root, file], {
			env: { ...process.env, INDOORS_DATA_FOLDER: dataFolder, INDOORS_NO_DIALOGS: '1' },
			stdio: 'ignore',
		});
		const code = await new Promise((resolve) => second.once('exit', resolve));
		expect(code).toBe(0);
		await expect(page.getByTestId('document-card')).toContainText('Protokoll März');
		await expect(page.getByTestId('notice-restored')).toHaveCount(0);
	},
);

/** The network of this computer stays as it is; only what the system says of it is given. */
async function setOnline(app: ElectronApplication, isOnline: boolean): Promise<void> {
	await app.evaluate(({ net }, answer) => {
		net.isOnline = () => answer;
	}, isOnline);
}
