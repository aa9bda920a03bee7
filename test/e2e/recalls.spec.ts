import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import type { Catalog } from '../../src-main/contract/catalog.ts';
import { root } from '../../tools/setup/places.mjs';
import { chooseLook, everyLook } from '../support/looks.ts';
import { ask, expect, lastAnswer, long, test } from '../support/program.ts';

const reason = {
	en: 'It gives wrong doses for children',
	de: 'Es nennt falsche Dosen für Kinder.',
};

/** A server inside the house with a list, which may recall the starter. */
async function houseServer(folder: string) {
	const builtIn = JSON.parse(readFileSync(path.join(root, 'resources', 'catalog.json'), 'utf8')) as Catalog;
	const list = (recalled: Catalog['recalled']): string =>
		JSON.stringify({ ...builtIn, models: [], recalled });
	const answer = { text: list([]) };
	const server = createServer((_, response) => response.end(answer.text));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/models.json`;
	const administrator = path.join(folder, 'administrator.json');
	writeFileSync(administrator, JSON.stringify({ catalogs: [address] }));
	return {
		address,
		env: { INDOORS_ADMINISTRATOR_FILE: administrator },
		recall: () => (answer.text = list([{ sha256: starterModel.sha256, reason, on: '2026-11-01' }])),
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

test(
	'a model that the list of the house recalls leaves memory, says why, and stays away when the server is down',
	long,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(240_000);
		const house = await houseServer(dataFolder);
		const first = await launch({ env: house.env });
		await ask(first.page, 'Say hello.');
		await expect(lastAnswer(first.page)).toHaveAttribute('data-state', 'complete', { timeout: 120_000 });
		await first.app.close();

		house.recall();
		const second = await launch({ env: house.env });
		const notice = second.page.getByTestId('notice-model-recalled');
		await expect(notice).toContainText(reason.en, { timeout: 60_000 });
		await second.page.getByTestId('open-models').click();
		const row = second.page.locator(`[data-testid=model][data-model-id="${starterModel.id}"]`);
		await expect(row).toHaveAttribute('data-blocked', 'model-recalled');
		await expect(row.getByTestId('model-blocked')).toContainText(reason.en);
		await expect(row).not.toHaveAttribute('data-state', /./u);
		await everyLook(second.page, info, 'recalled-en');
		await chooseLook(second.page, { language: 'de', theme: 'light' });
		await second.page.getByTestId('open-models').click();
		await expect(row.getByTestId('model-blocked')).toContainText(reason.de);
		await everyLook(second.page, info, 'recalled-de');
		await second.app.close();

		house.stop();
		const third = await launch({ env: house.env });
		await third.page.getByTestId('open-models').click();
		const again = third.page.locator(`[data-testid=model][data-model-id="${starterModel.id}"]`);
		await expect(again).toHaveAttribute('data-blocked', 'model-recalled');
		await expect(third.page.getByTestId('list-fault')).toContainText(house.address, { timeout: 60_000 });
		await expect(third.page.getByTestId('list-fault')).toContainText('gilt weiter');
		// It was told once already.
		await expect(third.page.getByTestId('notice-model-recalled')).toHaveCount(0);
		await everyLook(third.page, info, 'kept-de');
		expect(third.pageErrors).toEqual([]);
	},
);
