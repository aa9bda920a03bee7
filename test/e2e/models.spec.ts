import type { Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { readValue } from '../support/database.ts';
import { administratorFile, houseModel } from '../support/house-catalog.ts';
import { HubServer } from '../support/hub-server.ts';
import { ProxyServer } from '../support/proxy-server.ts';
import { answerDialogs, ask, drop, expect, aside, test } from '../support/program.ts';

let hub: HubServer;
test.beforeEach(async () => {
	hub = await HubServer.start(readFileSync(starterModelPath() ?? ''));
});
test.afterEach(() => hub.close());

test(
	'a model is found, understood, fetched with a pause and a restart between, used, removed and brought back',
	aside,
	async ({ launch, dataFolder }) => {
		test.setTimeout(180_000);
		const env = administratorFile(dataFolder, { mirror: hub.origin, bandwidthLimit: 15_000_000 });
		const first = await launch({ env, model: false });
		await openCatalog(first.page);
		await first.page.getByTestId('catalog-search').fill('House');
		const item = first.page.locator(`[data-testid=catalog-item][data-model-id=${houseModel}]`);
		await expect(item).toHaveAttribute('data-openness', 'open-source');
		await item.getByTestId('open-passport').click();
		await expect(first.page.getByTestId('passport')).toContainText('House model');
		await expect(first.page.locator('[data-testid=passport-use][data-use=commercial]')).toBeVisible();
		await first.page.getByTestId('get').first().click();

		await first.page.getByTestId('open-models').click();
		const arriving = first.page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
		await expect(arriving).toHaveAttribute('data-state', 'receiving');
		await expect.poll(() => partBytes(dataFolder)).toBeGreaterThan(20_000_000);
		await arriving.getByTestId('download-pause').click();
		await expect(arriving).toHaveAttribute('data-state', 'paused');
		await first.app.close();
		const received = partBytes(dataFolder);
		expect(received).toBeGreaterThan(20_000_000);

		const second = await launch({ env, model: false });
		await second.page.getByTestId('open-models').click();
		const again = second.page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
		await expect(again).toHaveAttribute('data-state', 'paused');
		await again.getByTestId('download-resume').click();
		await expect(again).toHaveAttribute('data-state', 'receiving');
		const installed = second.page.locator(`[data-testid=model][data-model-id=${houseModel}]`);
		await expect(installed).toBeVisible({ timeout: 60_000 });
		expect(hub.requests.at(-1)?.headers.range).toBe(`bytes=${received}-`);
		expect(readValue(dataFolder, `SELECT sha256 FROM models WHERE id = '${houseModel}'`)).toBe(hub.sha256);
		expect(partBytes(dataFolder)).toBe(0);

		await second.page.getByTestId('new-conversation').click();
		await ask(second.page, 'Say hello.');
		await expect(second.page.locator('[data-role=assistant]').last()).toHaveAttribute(
			'data-state',
			'complete',
		);
		expect(readValue(dataFolder, "SELECT model_id FROM messages WHERE role = 'assistant'")).toBe(houseModel);

		await second.page.getByTestId('open-models').click();
		await installed.getByTestId('model-details').click();
		await installed.getByTestId('model-remove').click();
		await second.page.getByTestId('model-remove-confirm').click();
		await expect(installed).toHaveCount(0);
		await expect(second.page.getByTestId('bin-row')).toHaveCount(1);
		await second.page.getByTestId('bring-back').click();
		await expect(installed).toBeVisible();
		expect(modelFiles(dataFolder)).toHaveLength(1);
	},
);

test(
	'a download that is killed in the middle goes on by itself at the next start',
	aside,
	async ({ launch, dataFolder }) => {
		const env = administratorFile(dataFolder, { mirror: hub.origin, bandwidthLimit: 20_000_000 });
		const first = await launch({ env, model: false });
		await get(first.page);
		await expect.poll(() => partBytes(dataFolder)).toBeGreaterThan(20_000_000);
		const pid = first.app.process().pid;
		if (pid !== undefined) process.kill(pid, 'SIGKILL');
		await first.app.close().catch(() => undefined);
		const received = partBytes(dataFolder);

		const second = await launch({ env, model: false });
		await second.page.getByTestId('open-models').click();
		await expect(second.page.locator(`[data-testid=model][data-model-id=${houseModel}]`)).toBeVisible({
			timeout: 60_000,
		});
		const total = hub.file.bytes.length;
		const fetched = hub.requests.map(({ headers }) => Number(/\d+/u.exec(headers.range ?? '0')?.[0]));
		expect(fetched).toEqual([0, received]);
		expect(received).toBeLessThan(total);
		expect(readValue(dataFolder, `SELECT sha256 FROM models WHERE id = '${houseModel}'`)).toBe(hub.sha256);
	},
);

test('what the administrator forbids is shown with the reason, and cannot be fetched', async ({
	launch,
	dataFolder,
}) => {
	const env = administratorFile(dataFolder, { mirror: hub.origin, policy: 'fully-open' });
	const { page } = await launch({ env });
	await openCatalog(page);
	await page.getByTestId('catalog-search').fill('Gemma 3 270M');
	const item = page.locator('[data-testid=catalog-item][data-model-id="gemma-3-270m-q4_k_m"]');
	await expect(item).toHaveAttribute('data-refused', 'policy');
	await expect(item.getByTestId('get')).toHaveCount(0);
	expect(hub.requests).toEqual([]);
});

test('the first connection is asked for, and each one is in the list of connections', async ({
	launch,
	dataFolder,
}) => {
	const env = administratorFile(dataFolder, {});
	const { page } = await launch({ env, model: false });
	await get(page);
	await expect(page.getByTestId('connection-host')).toContainText('huggingface.co');
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('download')).toHaveCount(0);
	expect(readValue(dataFolder, "SELECT count(*) FROM events WHERE kind = 'connection'")).toBe(0);
});

async function openCatalog(page: Page): Promise<void> {
	await page.getByTestId('open-models').click();
	await page.getByTestId('all-models').click();
	await expect(page.getByTestId('catalog-screen')).toBeVisible();
}

async function get(page: Page): Promise<void> {
	await openCatalog(page);
	await page.getByTestId('catalog-search').fill('House');
	await page.locator(`[data-testid=catalog-item][data-model-id=${houseModel}]`).getByTestId('get').click();
}

function modelFiles(dataFolder: string): string[] {
	const folder = path.join(dataFolder, 'models');
	return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.gguf')) : [];
}

function partBytes(dataFolder: string): number {
	const folder = path.join(dataFolder, 'models');
	const part = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.part')) : undefined;
	return part === undefined ? 0 : readFileSync(path.join(folder, part)).length;
}

test(
	'a file of unknown origin is dropped, looked at, confirmed, tried and used; what is no model is named',
	aside,
	async ({ launch, dataFolder }) => {
		const { page } = await launch();
		const file = path.join(dataFolder, 'ward-model.gguf');
		writeFileSync(file, unknownModel());
		const zip = path.join(dataFolder, 'archive.gguf');
		writeFileSync(zip, Buffer.from('504b0304140000000800', 'hex'));
		await drop(page, file, zip);
		const candidates = page.getByTestId('candidate');
		await expect(candidates).toHaveCount(2);
		await expect(page.locator('[data-testid=candidate][data-code=model-file-zip]')).toBeVisible();
		const ours = candidates.filter({ hasText: 'ward-model' });
		await ours.getByTestId('take-copy').click();
		await expect(page.getByTestId('unknown-origin')).toBeVisible();
		await page.getByTestId('trust-unknown').click();
		await expect(ours).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
		await page.getByTestId('bringing-close').click();

		const id = String(readValue(dataFolder, "SELECT id FROM models WHERE id LIKE 'file-%'"));
		await page.getByTestId('open-models').click();
		await expect(page.locator(`[data-testid=model][data-model-id=${id}]`)).toBeVisible();
		await page.getByTestId('new-conversation').click();
		await page.getByTestId('model-chip').click();
		await page.locator(`[data-testid=model-choice][data-value="${id}"]`).click();
		await ask(page, 'Say hello.');
		await expect(page.locator('[data-role=assistant]').last()).toHaveAttribute('data-state', 'complete');
		expect(readValue(dataFolder, "SELECT model_id FROM messages WHERE role = 'assistant'")).toBe(id);
	},
);

/** The starter under another name in its header: a real model that no list knows. */
function unknownModel(): Buffer {
	const bytes = readFileSync(starterModelPath() ?? '');
	const name = Buffer.from('general.name');
	const at = bytes.indexOf(name) + name.length + 4 + 8;
	bytes.write('X', at, 'latin1');
	return bytes;
}

test('a server that cannot prove who it is gets nothing, and the reason is said', async ({
	launch,
	dataFolder,
}) => {
	const secure = await HubServer.start(Buffer.from('GGUF'), { secure: true });
	const env = administratorFile(dataFolder, { mirror: secure.origin });
	const { page } = await launch({ env, model: false });
	await get(page);
	await page.getByTestId('open-models').click();
	const arriving = page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
	await expect(arriving).toHaveAttribute('data-state', 'failed');
	await expect(arriving).toContainText('could not prove who it is');
	expect(secure.requests).toEqual([]);
	await secure.close();
});

test('the proxy of the system is asked, and one that wants a password is said', async ({
	launch,
	dataFolder,
}) => {
	// A name that only the proxy knows.
	const house = 'http://models.house.example';
	const open = await ProxyServer.start(hub.origin);
	const closed = await ProxyServer.start(hub.origin, { password: true });
	const env = administratorFile(dataFolder, { mirror: house });
	const first = await launch({ env: { ...env, http_proxy: closed.origin }, model: false });
	await get(first.page);
	await first.page.getByTestId('open-models').click();
	const arriving = first.page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
	await expect(arriving).toHaveAttribute('data-state', 'failed');
	await expect(arriving).toContainText('password');
	expect(closed.asked[0]).toContain(house);
	expect(hub.requests).toEqual([]);
	await first.app.close();

	const second = await launch({ env: { ...env, http_proxy: open.origin }, model: false });
	await second.page.getByTestId('open-models').click();
	await second.page
		.locator(`[data-testid=download][data-model-id=${houseModel}]`)
		.getByTestId('download-resume')
		.click();
	await expect(second.page.locator(`[data-testid=model][data-model-id=${houseModel}]`)).toBeVisible({
		timeout: 60_000,
	});
	expect(open.asked.every((url) => url.startsWith(house))).toBe(true);
	await closed.close();
	await open.close();
});

test(
	'a download goes on after a sleep in which its connection was lost',
	aside,
	async ({ launch, dataFolder }) => {
		test.setTimeout(120_000);
		const env = administratorFile(dataFolder, { mirror: hub.origin, bandwidthLimit: 12_000_000 });
		const { app, page } = await launch({ env, model: false });
		await get(page);
		await page.getByTestId('open-models').click();
		const arriving = page.locator(`[data-testid=download][data-model-id=${houseModel}]`);
		await expect(arriving).toHaveAttribute('data-state', 'receiving');
		await expect.poll(() => partBytes(dataFolder)).toBeGreaterThan(20_000_000);
		// As a sleeping computer does: nothing runs, and whoever is at the other end hangs up.
		const processes = family(app.process().pid ?? 0);
		for (const pid of processes) process.kill(pid, 'SIGSTOP');
		const received = partBytes(dataFolder);
		try {
			await expect.poll(() => new Set(processes.map(stateOf))).toEqual(new Set(['T']));
			expect(connectionsOf(hub.origin)).toBeGreaterThan(0);
			hub.hangUp();
			await expect.poll(() => connectionsOf(hub.origin)).toBe(0);
		} finally {
			for (const pid of processes) process.kill(pid, 'SIGCONT');
		}
		await expect(page.locator(`[data-testid=model][data-model-id=${houseModel}]`)).toBeVisible({
			timeout: 90_000,
		});
		expect(readValue(dataFolder, `SELECT sha256 FROM models WHERE id = '${houseModel}'`)).toBe(hub.sha256);
		// It was not begun again, and what was fetched before is not fetched twice.
		const starts = hub.requests.map(({ headers }) => Number(/\d+/u.exec(headers.range ?? '0')?.[0]));
		expect(starts.length).toBeGreaterThanOrEqual(2);
		expect(starts.at(-1)).toBeGreaterThanOrEqual(received - 8 * 1024 * 1024);
	},
);

/** A process and all that came of it. */
function family(pid: number): number[] {
	const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
	const children = all.filter((name) => parentOf(name) === pid).map(Number);
	return [pid, ...children.flatMap(family)];
}

/** Of a process, as the kernel writes it; T is stopped. */
const stateOf = (pid: number): string | undefined =>
	/\) (\S)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];

/** Those that a server's own end still takes for open. */
function connectionsOf(origin: string): number {
	const port = Number(new URL(origin).port).toString(16).toUpperCase().padStart(4, '0');
	const rows = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1);
	const isOpen = (row: string): boolean => {
		const [, own = '', , state] = row.trim().split(/\s+/u);
		return own.endsWith(`:${port}`) && state === '01';
	};
	return rows.filter(isOpen).length;
}

function parentOf(pid: string): number {
	try {
		return Number(/\) \S (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
	} catch {
		return 0;
	}
}

test('a passport is saved as PDF and as Markdown', async ({ launch, dataFolder }) => {
	const { app, page } = await launch({ model: false });
	await openCatalog(page);
	await page.getByTestId('catalog-search').fill('Apertus');
	await page.getByTestId('open-passport').first().click();
	for (const [kind, start] of [
		['pdf', '%PDF-'],
		['markdown', '# '],
	] as const) {
		const target = path.join(dataFolder, `passport.${kind}`);
		await answerDialogs(app, target);
		await page.getByTestId('save-passport').click();
		await page.getByTestId(`save-passport-${kind}`).click();
		await expect
			.poll(() => existsSync(target) && readFileSync(target, 'latin1').startsWith(start))
			.toBe(true);
	}
	const written = readFileSync(path.join(dataFolder, 'passport.markdown'), 'utf8');
	expect(written).toContain('Apertus');
	expect(written).toMatch(/\| .*Weights.* \| Yes \| \[/u);
});
