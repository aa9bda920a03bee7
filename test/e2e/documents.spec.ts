import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../tools/setup/places.mjs';
import { ask, drop, expect, long, sampleDocument, test } from '../support/program.ts';

const files = path.join(root, 'test', 'support', 'files');
const summary = (page: Page) => page.getByTestId('summary').last();

test('the main job: a dropped document is summarised with pages, checked, questioned, corrected and kept', async ({
	launch,
}) => {
	const first = await launch();
	const { page } = first;
	await drop(page, sampleDocument);
	const card = page.getByTestId('document-card');
	await expect(card).toHaveAttribute('data-pages', '3');
	await expect(page.getByTestId('key-passage').first()).toBeVisible();
	expect(await page.getByTestId('key-passage').count()).toBeGreaterThanOrEqual(5);
	await expect(summary(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
	const points = page.getByTestId('point');
	expect(await points.count()).toBeGreaterThanOrEqual(4);
	const pages = new Set(
		(await points.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['pages'] ?? '')))
			.join(',')
			.split(','),
	);
	expect([...pages].sort()).toEqual(['1', '2', '3']);
	await expect(page.getByTestId('coverage')).toContainText('omissions are not checked');

	// A citation opens the document at its passage and marks it.
	await points.first().getByRole('button', { name: /page/u }).first().click();
	await expect(page.getByTestId('document-panel')).toBeVisible();
	await expect(page.getByTestId('marked-passage').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('document-panel')).toBeHidden();

	// Correcting and signing off.
	await points.first().hover();
	await points.first().getByTestId('point-menu').click();
	await page.getByTestId('point-edit').click();
	await page.getByTestId('point-editor').fill('My own words about the library.');
	await page.keyboard.press('Enter');
	await expect(points.first()).toContainText('My own words about the library.');
	const order = () => points.evaluateAll((all) => all.map((one) => one.textContent));
	const before = await order();
	await points.nth(1).hover();
	await points.nth(1).getByTestId('point-menu').click();
	await page.getByTestId('point-up').click();
	await expect(points.nth(1)).toContainText('My own words about the library.');
	await points.first().hover();
	await points.first().getByTestId('point-menu').click();
	await page.getByTestId('point-remove').click();
	await expect(points).toHaveCount(before.length - 1);
	await page.getByTestId('toast').getByRole('button', { name: 'Undo' }).click();
	await expect(points).toHaveCount(before.length);
	await points.first().hover();
	await points.first().getByTestId('point-menu').click();
	await page.getByTestId('point-down').click();
	await expect.poll(order).toEqual(before);
	await page.getByTestId('checked-by-me').click();
	await expect(card).toContainText(/checked by you/iu);

	// A question about it, answered from its passages.
	await ask(page, 'When does the library open again?');
	const answer = page.locator('[data-role=assistant]').last();
	await expect(answer).toHaveAttribute('data-state', 'complete', { timeout: 60_000 });
	await expect(answer).toHaveAttribute('data-basis', 'passages');
	await ask(page, 'Which dinosaur lived longest?');
	await expect(page.locator('[data-role=assistant]').last()).toHaveAttribute('data-basis', 'not-found');

	// Away from the document to what the model knows, and back.
	const source = page.getByTestId('source');
	await expect(source).toHaveAttribute('data-source', 'documents');
	await page.getByTestId('to-general').click();
	await expect(source).toHaveAttribute('data-source', 'general');
	await ask(page, 'Say good morning.');
	await expect(page.locator('[data-role=assistant]').last()).toHaveAttribute('data-basis', 'general');
	await expect(page.locator('[data-role=assistant]').last()).toHaveAttribute('data-state', 'complete');
	await source.click();
	await expect(source).toHaveAttribute('data-source', 'documents');

	const text = await summary(page).innerText();
	await first.app.close();
	const second = await launch();
	await second.page.getByTestId('conversation-row').first().click();
	await expect(summary(second.page)).toContainText('My own words about the library.');
	expect((await summary(second.page).innerText()).replaceAll(/\s+/gu, ' ').slice(0, 300)).toBe(
		text.replaceAll(/\s+/gu, ' ').slice(0, 300),
	);
	expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
});

test(
	'a summary can be stopped and continued, and another length does not do the work again',
	long,
	async ({ launch }) => {
		const { page } = await launch();
		await drop(page, sampleDocument);
		await expect(page.getByTestId('point').first()).toBeVisible({ timeout: 60_000 });
		const job = page.getByTestId('summary-job');
		await expect(job).toContainText(/Summarising: section \d+ of \d+/u);
		await page.getByTestId('summary-stop').click();
		await expect(summary(page)).toHaveAttribute('data-state', 'stopped');
		await expect(job).toContainText(/Stopped after section \d+ of \d+\. What is there stays\./u);
		const kept = await page.getByTestId('point').count();
		expect(kept).toBeGreaterThan(0);
		await page.getByTestId('summary-resume').click();
		await expect(summary(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
		expect(await page.getByTestId('point').count()).toBeGreaterThan(kept);

		await page.getByTestId('summary-kind').getByText('Short').click();
		await expect(summary(page)).toHaveAttribute('data-length', 'short');
		await expect(summary(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
		expect(Number(await page.getByTestId('coverage').getAttribute('data-duration-ms'))).toBeLessThan(3000);
	},
);

test(
	'killing the whole program in mid-summary keeps what was made, and continuing takes it from there',
	long,
	async ({ launch }) => {
		const first = await launch();
		await drop(first.page, sampleDocument);
		const texts = (page: Page) => page.getByTestId('point').allInnerTexts();
		await expect(async () => {
			expect((await texts(first.page)).length).toBeGreaterThan(1);
		}).toPass({ timeout: 60_000 });
		await expect(summary(first.page)).toHaveAttribute('data-state', 'running');
		const seen = await texts(first.page);
		first.app.process().kill('SIGKILL');

		const { page } = await launch();
		await page.getByTestId('conversation-row').first().click();
		await expect(summary(page)).toHaveAttribute('data-state', 'stopped');
		const id = await summary(page).getAttribute('data-summary-id');
		const kept = await texts(page);
		expect(kept.slice(0, seen.length)).toEqual(seen);
		await page.getByTestId('summary-resume').click();
		await expect(summary(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
		await expect(summary(page)).toHaveAttribute('data-summary-id', id ?? '');
		const made = await texts(page);
		expect(made.slice(0, kept.length)).toEqual(kept);
		expect(made.length).toBeGreaterThan(kept.length);
		await expect(page.getByTestId('summary-method')).toContainText(/\d+ parts? taken from earlier work/u);
	},
);

test(
	'a German document gets quotations with the reason, and the window speaks German',
	long,
	async ({ launch, dataFolder }) => {
		const file = path.join(dataFolder, 'bescheid.txt');
		writeFileSync(file, germanText);
		const { page } = await launch({ env: { LANGUAGE: 'de', LC_ALL: 'de_DE.UTF-8' }, args: ['--lang=de'] });
		await drop(page, file);
		await expect(summary(page)).toHaveAttribute('data-method', 'quotations', { timeout: 30_000 });
		await expect(summary(page)).toHaveAttribute('data-state', 'done');
		await expect(page.getByTestId('summary-method')).toContainText(/German|Deutsch/u);
		for (const point of await page.getByTestId('point').all())
			await expect(point).toHaveAttribute('data-quoted', 'true');
	},
);

const bad: readonly [what: string, code: string, make: (folder: string) => string][] = [
	['an empty file', 'document-empty', (folder) => write(folder, 'empty.pdf', '')],
	[
		'a program called letter.pdf',
		'document-wrong-extension',
		(folder) => write(folder, 'letter.pdf', Buffer.from('7f454c4602010100', 'hex')),
	],
	[
		'a picture called notes.txt',
		'document-wrong-extension',
		(folder) => write(folder, 'notes.txt', Buffer.from('89504e470d0a1a0a0000', 'hex')),
	],
	['an unknown format', 'document-unknown-format', (folder) => write(folder, 'sheet.xyz', 'text')],
	[
		'a damaged PDF',
		'document-damaged',
		(folder) => write(folder, 'damaged.pdf', '%PDF-1.7\nthis is not what it says'),
	],
	[
		'a damaged Word file',
		'document-damaged',
		(folder) => write(folder, 'damaged.docx', Buffer.from('504b030414000000', 'hex')),
	],
	['a folder', 'document-folder', (folder) => directory(folder)],
	['a scan without text', 'document-no-text', () => path.join(files, 'scan.pdf')],
	[
		'a ZIP bomb called report.docx',
		'document-unpacks-too-large',
		(folder) => write(folder, 'report.docx', zipBomb()),
	],
];
test('every bad input has a sentence of its own and disturbs nothing else', async ({
	launch,
	dataFolder,
}) => {
	const { page, pageErrors } = await launch();
	await ask(page, 'Say hello.');
	await expect(page.locator('[data-role=assistant]').last()).toHaveAttribute('data-state', 'complete');
	for (const [what, code, make] of bad) {
		await test.step(what, async () => {
			await drop(page, make(dataFolder));
			const card = page.locator('[data-testid=opening][data-state=failed]').last();
			await expect(card).toHaveAttribute('data-code', code);
			expect((await card.innerText()).length).toBeGreaterThan(40);
			await card.getByRole('button').last().click();
			await expect(page.locator('[data-testid=opening]')).toHaveCount(0);
		});
	}
	await expect(page.getByTestId('conversation-row')).toHaveCount(1);
	await expect(page.locator('[data-role=assistant]')).toHaveCount(1);
	expect(pageErrors).toEqual([]);
});

test('an original that was changed or is gone since is said, with what is here instead', async ({
	launch,
	dataFolder,
}) => {
	const { page } = await launch({ model: false });
	const reopen = async (): Promise<void> => {
		await page.getByTestId('new-conversation').click();
		await expect(page.getByTestId('document-card')).toHaveCount(0);
		await page.getByTestId('conversation-row').first().click();
	};
	const card = page.getByTestId('document-card');
	const kept = write(
		dataFolder,
		'kept.txt',
		'The gate is closed on 3 May 2026. It opens again on 5 May 2026.',
	);
	await drop(page, kept);
	await expect(card).toHaveAttribute('data-original', 'unchanged');
	// Of the same length, so that only the content tells.
	write(dataFolder, 'kept.txt', 'The gate is closed on 4 May 2026. It opens again on 5 May 2026.');
	await reopen();
	await expect(card).toHaveAttribute('data-original', 'changed');
	await expect(card).toHaveAttribute('data-has-copy', 'true');
	await expect(card).toContainText('was changed after you opened it');
	rmSync(kept);
	await reopen();
	await expect(card).toHaveAttribute('data-original', 'missing');
	await expect(card).toContainText('the copy that was kept');

	await page.getByTestId('open-settings').click();
	await page.getByTestId('setting-keep-copies').click();
	await page.keyboard.press('ControlOrMeta+n');
	const loose = write(
		dataFolder,
		'loose.txt',
		'The lift is repaired on 9 May 2026. Use the stairs until then.',
	);
	await drop(page, loose);
	await expect(card).toHaveAttribute('data-name', 'loose.txt');
	rmSync(loose);
	await reopen();
	await expect(card).toHaveAttribute('data-original', 'missing');
	await expect(card).toHaveAttribute('data-has-copy', 'false');
	await expect(card).toContainText('Only its text is here');
});

test('a table is shown as one, and what is quoted from it is marked in its cells', async ({
	launch,
	dataFolder,
}) => {
	const { page } = await launch({ model: false });
	const file = write(dataFolder, 'plan.md', tableText);
	await drop(page, file);
	const point = page.getByTestId('point').filter({ hasText: 'Metoprolol succinate' });
	await point.getByTestId('page-chip').click();
	const rows = page.getByTestId('document-panel').getByRole('row');
	await expect(rows.nth(2).getByRole('cell')).toHaveText([
		'Metoprolol succinate for blood pressure',
		'47.5 mg',
		'',
		'in the evening',
	]);
	await expect(rows.nth(1).getByTestId('marked-passage')).toHaveText([
		'Ramipril tablets for blood pressure',
		'5 mg',
		'yes',
		'in the morning',
	]);
	await expect(rows.nth(2).getByTestId('marked-passage')).toHaveText([
		'Metoprolol succinate for blood pressure',
		'47.5 mg',
		'in the evening',
	]);
});

test('a password is asked for, a wrong one is said, the right one opens', async ({ launch }) => {
	const { page } = await launch();
	await drop(page, path.join(files, 'password.pdf'));
	await page.getByTestId('password').fill('wrong');
	await page.getByTestId('password-open').click();
	await expect(page.locator('[data-testid=opening]')).toHaveAttribute('data-code', 'document-password-wrong');
	await page.getByTestId('password').fill('Ward4');
	await page.getByTestId('password-open').click();
	await expect(page.getByTestId('document-card')).toHaveAttribute('data-title', 'Visiting rules');
	await page.getByTestId('show-document').click();
	await expect(page.locator('[data-testid=panel-page][data-drawn=true]').first()).toBeVisible();
});

test('pages without text are named', long, async ({ launch }) => {
	const { page } = await launch();
	await drop(page, path.join(files, 'partly-scanned.pdf'));
	await expect(page.getByTestId('document-card')).toContainText(/page 2/iu);
	await expect(summary(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
	await expect(page.getByTestId('coverage')).toContainText('2');
});

test('a second document opens a new conversation, and can be added to the present one', async ({
	launch,
	dataFolder,
}) => {
	const { page } = await launch();
	await drop(page, sampleDocument);
	await expect(page.getByTestId('document-card')).toBeVisible();
	const other = path.join(dataFolder, 'other.pdf');
	copyFileSync(path.join(files, 'partly-scanned.pdf'), other);
	await drop(page, other);
	await expect(page.getByTestId('conversation-row')).toHaveCount(2);
	await page.getByTestId('add-instead').click();
	await expect(page.getByTestId('conversation-row')).toHaveCount(1);
	await expect(page.getByTestId('document-card')).toHaveCount(2);
});

test('files named at the start are opened, and a second start hands its files over', async ({
	launch,
	dataFolder,
}) => {
	const one = write(
		dataFolder,
		'one.txt',
		'The first notice says that the gate is closed on 3 May 2026. It opens again on 5 May 2026.',
	);
	const { page, app } = await launch({ args: ['--', one] });
	await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', 'one.txt');
	const two = write(
		dataFolder,
		'two.txt',
		'The second notice says that the lift is repaired on 9 May 2026. Use the stairs.',
	);
	await app.evaluate(
		({ app: electron }, file) => void electron.emit('second-instance', {}, ['electron', '--', file], '/'),
		two,
	);
	await expect(page.locator('[data-testid=document-card][data-name="two.txt"]')).toBeVisible();
});

function write(folder: string, name: string, content: string | Buffer): string {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
}

function directory(folder: string): string {
	const made = path.join(folder, 'letters');
	mkdirSync(made, { recursive: true });
	return made;
}

/** A ZIP whose directory claims one entry of four gigabytes; nothing is unpacked to find that out. */
function zipBomb(): Buffer {
	const name = Buffer.from('word/document.xml');
	const local = Buffer.alloc(30);
	local.writeUInt32LE(0x04034b50, 0);
	local.writeUInt16LE(8, 8);
	local.writeUInt32LE(100, 18);
	local.writeUInt32LE(0xfffffff0, 22);
	local.writeUInt16LE(name.length, 26);
	const data = Buffer.alloc(100);
	const central = Buffer.alloc(46);
	central.writeUInt32LE(0x02014b50, 0);
	central.writeUInt16LE(8, 10);
	central.writeUInt32LE(100, 20);
	central.writeUInt32LE(0xfffffff0, 24);
	central.writeUInt16LE(name.length, 28);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(central.length + name.length, 12);
	end.writeUInt32LE(local.length + name.length + data.length, 16);
	return Buffer.concat([local, name, data, central, name, end]);
}

const germanText = `Bescheid über die Erneuerung der Straßenbeleuchtung

Der Stadtrat hat am 12. März 2026 beschlossen, die Straßenbeleuchtung im Mühlenweg zu erneuern. Die Arbeiten beginnen am 4. Mai 2026 und dauern voraussichtlich sechs Wochen. Die Kosten betragen 84.000 Euro, davon trägt das Land 60 Prozent.

Während der Arbeiten ist der Gehweg auf der Nordseite gesperrt. Der Bus der Linie 7 hält in dieser Zeit am Rathaus. Fragen beantwortet Frau Lindner im Zimmer 204 des Rathauses.

Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch eingelegt werden. Der Widerspruch muss schriftlich beim Bauamt eingehen.
`;

const tableText = `# Medication plan

| Medicine | Dose | Changed | When |
|---|---|---|---|
| Ramipril tablets for blood pressure | 5 mg | yes | in the morning |
| Metoprolol succinate for blood pressure | 47.5 mg |  | in the evening |
`;
