import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pdfFile } from '../../tools/pdf-file.mjs';
import { root } from '../../tools/setup/places.mjs';
import { coveredText } from '../support/covered-text.ts';
import { drop, expect, long, sampleDocument, test } from '../support/program.ts';

const files = path.join(root, 'test', 'support', 'files');
const cards = (page: Page) => page.getByTestId('document-card');
const textOfPage = async (page: Page, number: number): Promise<string> => {
	await page.getByTestId('panel-go-to').fill(String(number));
	await page.keyboard.press('Enter');
	const shown = page.locator(`[data-testid=panel-page][data-page="${number}"]`);
	await expect(shown.getByTestId('text-layer')).toBeAttached();
	return (await shown.getByTestId('text-layer').innerText()).replaceAll(/\s+/gu, ' ');
};

test('a scan is recognised, turned upright, and shown with its words to select', long, async ({ launch }) => {
	test.setTimeout(240_000);
	const { page, pageErrors } = await launch({ model: false });
	await drop(page, path.join(files, 'scanned.pdf'));
	await expect(page.getByTestId('opening-progress')).toContainText(/^page 1 of 2/u, { timeout: 60_000 });
	await expect(cards(page)).toHaveAttribute('data-pages', '2', { timeout: 180_000 });
	await expect(page.getByTestId('document-note')).toHaveText(/2 pages read by text recognition, 9\d% sure/u);
	await page.getByTestId('show-document').click();
	expect(await textOfPage(page, 1)).toContain('Renovation of Millbrook Town Library');
	const second = page.locator('[data-testid=panel-page][data-page="2"][data-drawn=true]');
	expect(await textOfPage(page, 2)).toContain('Heating and ventilation');
	await expect(second).toBeVisible();
	const box = await second.boundingBox();
	expect((box?.height ?? 0) > (box?.width ?? 1)).toBe(true);

	// A citation marks its words in the picture, and says how sure they are.
	const chip = page.getByTestId('point').first().getByTestId('page-chip').first();
	await chip.hover();
	await expect(page.getByTestId('citation-card')).toContainText(/Read by text recognition, 9\d% sure/u);
	await chip.click();
	await expect(page.getByTestId('marked-passage').first()).toBeVisible();
	expect(pageErrors).toEqual([]);
});

test(
	'a scan under the head of a fax machine is recognised all the same',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(240_000);
		const scan = readFileSync(path.join(files, 'scanned.pdf'), 'latin1');
		const [, dictionary = '', picture = ''] =
			/(<<\s*\/Type \/XObject.*?>>)\s*stream\r?\n(.*?)\r?\nendstream/su.exec(scan) ?? [];
		expect(dictionary).toContain('DCTDecode');
		const shown = (number: number): string =>
			`q 595 0 0 842 0 0 cm /Im Do Q BT /F1 8 Tf 40 822 Td (04/03/2026 14:12  Ward office +49 30 1234567  S. ${number}/2) Tj ET`;
		const page = (content: number): string =>
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /XObject << /Im 7 0 R >> /Font << /F1 8 0 R >> >> >>`;
		const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
		const fax = path.join(dataFolder, 'fax.pdf');
		const objects = [
			'<< /Type /Catalog /Pages 2 0 R >>',
			'<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] >>',
			page(4),
			stream(shown(1)),
			page(6),
			stream(shown(2)),
			`${dictionary}\nstream\n${picture}\nendstream`,
			'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		];
		writeFileSync(fax, pdfFile(objects), 'latin1');
		const { page: window } = await launch({ model: false });
		await drop(window, fax);
		await expect(cards(window)).toHaveAttribute('data-pages', '2', { timeout: 180_000 });
		await expect(window.getByTestId('document-note')).toHaveText(/2 pages read by text recognition/u);
		await window.getByTestId('show-document').click();
		expect(await textOfPage(window, 2)).toContain('Renovation of Millbrook Town Library');
	},
);

test('a fax of two pages is read from a TIFF', long, async ({ launch }) => {
	test.setTimeout(240_000);
	const { page } = await launch({ model: false });
	await drop(page, path.join(files, 'fax.tif'));
	await expect(cards(page)).toHaveAttribute('data-pages', '2', { timeout: 180_000 });
	await page.getByTestId('show-document').click();
	expect(await textOfPage(page, 2)).toContain('30 volunteers');
});

test('a fax of twelve pages is read to its last page', long, async ({ launch }) => {
	test.setTimeout(300_000);
	const { page } = await launch({ model: false });
	await drop(page, path.join(files, 'delivery-notes.tif'));
	await expect(cards(page)).toHaveAttribute('data-pages', '12', { timeout: 270_000 });
	await expect(page.getByTestId('document-note')).toHaveText(/12 pages read by text recognition/u);
	await page.getByTestId('show-document').click();
	expect(await textOfPage(page, 7)).toContain('Delivery note number seven');
	const last = await textOfPage(page, 12);
	expect(last).toContain('Delivery note number twelve');
	expect(last).toContain('delivered 527 books');
});

test('a photograph that says how it was held is turned upright and read', long, async ({ launch }) => {
	test.setTimeout(240_000);
	const { page } = await launch({ model: false });
	await drop(page, path.join(files, 'photographed.jpg'));
	await expect(cards(page)).toHaveAttribute('data-pages', '1', { timeout: 180_000 });
	await page.getByTestId('show-document').click();
	expect(await textOfPage(page, 1)).toContain('The noisiest part, the removal of the old floor');
	const shown = page.locator('[data-testid=panel-page][data-page="1"][data-drawn=true]');
	await expect(shown).toBeVisible();
	const box = await shown.boundingBox();
	expect((box?.width ?? 0) > (box?.height ?? 1)).toBe(true);
});

test('a scan in German is read with its own letters', long, async ({ launch }) => {
	test.setTimeout(240_000);
	const { page } = await launch({ model: false });
	await drop(page, path.join(files, 'german-scan.png'));
	await expect(cards(page)).toHaveAttribute('data-language', 'de', { timeout: 180_000 });
	await page.getByTestId('show-document').click();
	const text = await textOfPage(page, 1);
	for (const sentence of [
		'Bericht über die Prüfung der Heizung',
		'Die Größe des Kessels ist äußerst knapp bemessen.',
		'Als Maßnahme schlägt der Prüfer größere Röhren vor.',
		'Die Übergabe erfolgt am 3. März, spätestens am Fünften.',
	])
		expect(text).toContain(sentence);
});

test('a mail of Outlook and a mailbox are read with what they bring along', long, async ({ launch }) => {
	const { page } = await launch({ model: false });
	const row = (name: string) => page.locator(`[data-testid=many-row][data-name="${name}"][data-state=read]`);
	const show = async (name: string, ...words: string[]): Promise<void> => {
		await row(name).getByTestId('many-show').click();
		for (const word of words) await expect(page.getByTestId('document-panel')).toContainText(word);
	};
	await drop(page, path.join(files, 'mail', 'bridge.msg'), path.join(files, 'mail', 'council.mbox'));
	await show('bridge.msg', 'Sperrung der Brücke am Weiherweg', 'Müller, Jörg');
	await show('council.mbox', 'From March on the library opens', 'Jürgen Größe', 'Offers for the doors');
	await expect(row('council.mbox')).toContainText('3 messages');
	await expect(page.locator('[data-testid=many-row]', { hasText: 'heating.txt' })).toContainText(
		'came in council.mbox',
	);
});

test('a citation of a page in Arabic or Hebrew marks its words', long, async ({ launch }) => {
	const { page } = await launch({ model: false });
	await drop(page, path.join(files, 'right-to-left.pdf'));
	for (const [words, on] of [
		['Anna Clerk', 1],
		['12.50', 2],
	] as const) {
		const point = page.getByTestId('point').filter({ hasText: words });
		await point.first().getByTestId('page-chip').first().click();
		const marked = page.locator(`[data-testid=panel-page][data-page="${on}"] [data-testid=marked-passage]`);
		await expect(marked.first()).toBeVisible();
		expect(await coveredText(page, 'marked-passage')).toContain(words);
	}
});

test('a page with a picture of text says that this was not read', long, async ({ launch, dataFolder }) => {
	const picture = readFileSync(path.join(files, 'german-scan.png')).toString('base64');
	const saved = path.join(dataFolder, 'notice.html');
	writeFileSync(
		saved,
		`<h1>Heating</h1><p>The report of the engineer of 8 September is below. Please read it before the meeting on Monday.</p><img src="data:image/png;base64,${picture}">`,
	);
	const { page } = await launch({ model: false });
	await drop(page, saved);
	const note = page.getByTestId('document-note');
	await expect(note).toHaveText('1 picture in it was not read; any text in it is missing here.');
});

test('a mail brings its attachments along, and what cannot be read of them is said', async ({
	launch,
	dataFolder,
}) => {
	const { page } = await launch({ model: false });
	const attached = (name: string, file: string): string[] => [
		'--x',
		`Content-Disposition: attachment; filename="${name}"`,
		'Content-Type: application/octet-stream',
		'Content-Transfer-Encoding: base64',
		'',
		readFileSync(file)
			.toString('base64')
			.replaceAll(/(.{76})/gu, '$1\r\n'),
	];
	const mail = path.join(dataFolder, 'papers.eml');
	writeFileSync(
		mail,
		[
			'From: Anna Clerk <clerk@example.org>',
			'Subject: Papers for Monday',
			'MIME-Version: 1.0',
			'Content-Type: multipart/mixed; boundary=x',
			'',
			'--x',
			'Content-Type: text/plain',
			'',
			'The notice and the budget are attached. Please send your remarks by Friday, 6 March.',
			...attached('library.pdf', sampleDocument),
			...attached('budget.xlsx', path.join(files, 'office', 'budget.xlsx')),
			...attached('setup.exe', path.join(files, 'ORIGIN.md')),
			'--x--',
		].join('\r\n'),
	);
	await drop(page, mail);
	const row = (name: string) => page.locator(`[data-testid=many-row][data-name="${name}"]`);
	await expect(page.getByTestId('many-head')).toHaveAttribute('data-read', '3');
	await expect(page.getByTestId('conversation-row')).toHaveCount(1);
	await expect(row('papers.eml').getByTestId('document-note')).toContainText('setup.exe');
	await expect(row('library.pdf')).toContainText('came in papers.eml');
	await expect(row('budget.xlsx')).toContainText('3 sheets');
	await row('budget.xlsx').getByTestId('many-show').click();
	await expect(page.getByTestId('document-panel').getByRole('row').first()).toBeVisible();
	await expect(page.getByTestId('document-panel')).toContainText('31,400.00 €');
});
