import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { readValue } from '../support/database.ts';
import { administratorFile, houseModel } from '../support/house-catalog.ts';
import { HubServer, status, type Fault } from '../support/hub-server.ts';
import { expect, aside, test } from '../support/program.ts';
import { SystemKeyring } from '../support/system-keyring.ts';

const token = 'hf_aTokenThatMustNotLieOnTheDisk';

test(
	'a token goes into the keyring of the system, is used after a restart, and lies nowhere in plain text',
	aside,
	async ({ launch, dataFolder }) => {
		test.setTimeout(120_000);
		const keyring = await SystemKeyring.start(dataFolder);
		test.skip('missing' in keyring, 'missing' in keyring ? keyring.missing : '');
		if ('missing' in keyring) return;
		const hub = await HubServer.start(readFileSync(starterModelPath() ?? ''));
		const isMember: Fault = (request, response, file) =>
			request.headers.authorization === `Bearer ${token}` ? false : status(401)(request, response, file);
		hub.faults = Array.from({ length: 50 }, () => isMember);
		const env = {
			...administratorFile(dataFolder, { mirror: hub.origin, bandwidthLimit: 15_000_000 }),
			...keyring.env,
		};
		try {
			const first = await launch({ env, model: false });
			const { page } = first;
			await page.getByTestId('open-models').click();
			await page.getByTestId('all-models').click();
			await page.getByTestId('catalog-search').fill('House');
			await page
				.locator(`[data-testid=catalog-item][data-model-id=${houseModel}]`)
				.getByTestId('get')
				.click();
			await page.getByTestId('open-models').click();
			const arriving = page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
			await expect(arriving).toHaveAttribute('data-state', 'failed');
			await arriving.getByTestId('download-resume').click();
			await page.getByTestId('token-field').fill(token);
			await page.getByTestId('give-token').click();
			await expect(page.getByTestId('toast').last()).toContainText('where this computer keeps passwords');
			await expect(arriving).toHaveAttribute('data-state', 'receiving');
			await arriving.getByTestId('download-pause').click();
			await first.app.close();
			expect(readValue(dataFolder, "SELECT count(*) FROM settings WHERE key LIKE 'hub-token %'")).toBe(1);
			expect(filesWith(dataFolder, token)).toEqual([]);

			const second = await launch({ env, model: false });
			await second.page.getByTestId('open-models').click();
			const again = second.page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
			await again.getByTestId('download-resume').click();
			await expect(second.page.locator(`[data-testid=model][data-model-id=${houseModel}]`)).toBeVisible({
				timeout: 60_000,
			});
			expect(hub.requests.at(-1)?.headers.authorization).toBe(`Bearer ${token}`);
			expect(second.pageErrors).toEqual([]);
		} finally {
			keyring.stop();
			await hub.close();
		}
	},
);

function filesWith(folder: string, text: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((file) => readFileSync(file).includes(text));
}
