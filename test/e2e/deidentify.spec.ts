import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { unzipSync } from 'fflate';
import { root } from '../../tools/setup/places.mjs';
import { readValue, storeConversation } from '../support/database.ts';
import { faultsOf } from '../support/faults.ts';
import { chooseLook, twoLooks } from '../support/looks.ts';
import { answerDialogs, drop, expect, aside, test } from '../support/program.ts';
import { acceptByKeyboard, confirm, item, openText, paste, row } from '../support/text-set-steps.ts';

const english = [
	'Patient: Edith Farrow, born 3 May 1941',
	'Mrs Farrow was admitted on Wednesday, 4 March 2026 and went home on Wednesday, 11 March 2026.',
	'Her daughter Helen Farrow (tel. 020 7946 0958) sings in the beekeeper choir.',
	'Meadow was asked about her supper.',
].join('\n');
const german = [
	'Patientin: Frau Edith Farrow',
	'Aufnahme am Mittwoch, 04.03.2026, Entlassung am 11.03.2026.',
	'Hausarzt: Dr. Rainer Holm, E-Mail praxis@holm.example. Sie singt im beekeeper choir.',
].join('\n');
const second =
	'Phone call on 18 March 2026: Edith Farrow is well. Helen Farrow will come from the beekeeper choir.';
const originals =
	/Edith|Farrow|Helen|Rainer|Holm|beekeeper choir|7946|holm\.example|4 March 2026|04\.03\.2026/u;

test(
	'three notes lose their personal data, are read, confirmed, kept over a restart and taken away',
	aside,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(180_000);
		const { app, page } = await launch({ model: false });
		await page.getByTestId('open-deidentify').click();
		await shot(page, info, 'empty');
		await page.getByTestId('add-set').click();
		await page.getByTestId('set-name').fill('Handover notes March');
		await page.getByTestId('set-save').click();
		await expect(page.getByTestId('set-screen')).toHaveAttribute('data-name', 'Handover notes March');
		await paste(page, 'Note one', english);
		await paste(page, 'Note two', german);
		// Not all of them by hand: a file that is dropped becomes a text of the set.
		const file = path.join(dataFolder, 'note-three.txt');
		writeFileSync(file, second);
		await drop(page, file);
		await expect(row(page, 'note-three.txt')).toHaveAttribute('data-state', 'ready');
		for (const name of ['Note one', 'Note two'])
			await expect(row(page, name)).toHaveAttribute('data-state', 'ready');
		await shot(page, info, 'set');

		await openText(page, 'Note one');
		await expect(item(page, 'Edith Farrow')).toHaveAttribute('data-replacement', 'Person A');
		await expect(item(page, 'Helen Farrow')).toHaveAttribute('data-replacement', 'Person B');
		const admitted = await replacementOf(page, 'Wednesday, 4 March 2026', '4 March 2026');
		const discharged = await replacementOf(page, 'Wednesday, 11 March 2026', '11 March 2026');
		expect((time(discharged) - time(admitted)) / 86_400_000).toBe(7);
		expect(new Date(time(admitted)).getUTCDay()).toBe(3);
		await shot(page, info, 'review');

		// Whose dates they are can be said; the program takes whoever is named first.
		await page.getByTestId('dates-of').selectOption({ label: 'Helen Farrow (B)' });
		await expect(item(page, 'Wednesday, 4 March 2026').or(item(page, '4 March 2026'))).not.toHaveAttribute(
			'data-replacement',
			admitted,
		);
		await page.getByTestId('dates-of').selectOption({ index: 0 });
		await expect(item(page, 'Wednesday, 4 March 2026').or(item(page, '4 March 2026'))).toHaveAttribute(
			'data-replacement',
			admitted,
		);

		// Words that nothing found, marked by the keyboard alone and added.
		await page.getByTestId('review-text').focus();
		await markWords(page, 'beekeeper choir');
		await shot(page, info, 'marked');
		await page.keyboard.press('a');
		await expect(item(page, 'beekeeper choir')).toHaveAttribute('data-decided', 'true');
		await page.keyboard.press('Control+z');
		await expect(item(page, 'beekeeper choir')).toHaveCount(0);
		await page.keyboard.press('Control+y');
		await expect(item(page, 'beekeeper choir')).toHaveAttribute('data-decided', 'true');
		await item(page, 'beekeeper choir').click();
		await page.keyboard.press('k');
		await page.getByTestId('kind-organisation').click();
		await expect(item(page, 'beekeeper choir')).toHaveAttribute('data-replacement', '[organisation]');

		// One that is not personal, by its key.
		await item(page, '3 May 1941').click();
		await expect(item(page, '3 May 1941')).toHaveAttribute('data-current', 'true');
		await page.keyboard.press('r');
		await expect(item(page, '3 May 1941')).toHaveCount(0);
		await page.keyboard.press('Control+z');
		await expect(item(page, '3 May 1941')).toHaveCount(1);
		await expect(page.getByTestId('confirm-text')).toBeDisabled();
		await acceptByKeyboard(page);
		await page.getByTestId('review-view').locator('label').last().click();
		await expect(page.getByTestId('review-text')).not.toContainText('Farrow');
		await shot(page, info, 'replaced');
		await expect(page.getByTestId('confirm-text')).toBeEnabled();
		await confirm(page);
		await shot(page, info, 'confirmed');

		// What was decided holds in the other texts: beekeeper choir is found and looked at already.
		await page.getByTestId('back').click();
		await openText(page, 'Note two');
		await expect(item(page, 'beekeeper choir')).toHaveAttribute('data-decided', 'true');
		await expect(item(page, 'Edith Farrow')).toHaveAttribute('data-replacement', 'A');
		expect(germanTime(await replacementOf(page, '04.03.2026'))).toBe(time(admitted));
		await page.getByTestId('accept-sure').click();
		await acceptByKeyboard(page);
		await confirm(page);
		await page.getByTestId('back').click();
		await openText(page, 'note-three.txt');
		await expect(item(page, 'Edith Farrow')).toHaveAttribute('data-decided', 'true');
		await expect(item(page, 'Helen Farrow')).toHaveAttribute('data-replacement', 'Person B');
		await acceptByKeyboard(page);
		await confirm(page);
		await app.close();
		expect(readValue(dataFolder, 'SELECT count(*) FROM deidentify_confirmations')).toBe(3);

		const { app: later, page: again, pageErrors } = await launch({ model: false });
		await again.getByTestId('open-deidentify').click();
		await expect(again.getByTestId('text-set')).toHaveAttribute('data-confirmed', '3');
		await again.getByTestId('open-set').click();
		await expect(row(again, 'Note one')).toHaveAttribute('data-confirmed', 'true');

		// Out of the program goes only what was replaced.
		await openText(again, 'Note one');
		const folder = path.join(dataFolder, 'out');
		mkdirSync(folder);
		for (const [format, ending] of [
			['text', 'txt'],
			['markdown', 'md'],
			['docx', 'docx'],
		] as const) {
			const target = path.join(folder, `note.${ending}`);
			await answerDialogs(later, target);
			await again.getByTestId('save-confirmed').click();
			await again.getByTestId(`save-${format}`).click();
			await expect.poll(() => sizeOf(target)).toBeGreaterThan(100);
			const text =
				format === 'docx'
					? Object.values(unzipSync(readFileSync(target)))
							.map((bytes) => Buffer.from(bytes).toString('utf8'))
							.join('\n')
					: readFileSync(target, 'utf8');
			expect(text).not.toMatch(originals);
			expect(text).toContain('Person A');
		}
		await again.getByTestId('copy-confirmed').click();
		await expect(again.getByTestId('toast').last()).toContainText('Copied');
		const copied = await later.evaluate(({ clipboard }) => clipboard.readText());
		expect(copied).not.toMatch(originals);

		// Editing takes it back, and a refusal takes back the others that hold these words.
		await again.getByTestId('edit-text').click();
		await again.getByTestId('text-words').fill(`${english}\nSeen by Dr Miles Quillon.`);
		await again.getByTestId('save-text').click();
		await expect(again.getByTestId('review')).toHaveAttribute('data-confirmed', 'false');
		await expect(item(again, 'Miles Quillon')).toHaveAttribute('data-decided', 'false');
		await item(again, 'beekeeper choir').click();
		await again.keyboard.press('r');
		await again.getByTestId('back').click();
		await expect(row(again, 'Note two')).toHaveAttribute('data-confirmed', 'false');
		await expect(row(again, 'note-three.txt')).toHaveAttribute('data-confirmed', 'false');

		// The whole set goes, and comes back.
		await again.getByTestId('back').click();
		await again.getByTestId('set-menu').click();
		await again.getByTestId('remove-set').click();
		await expect(again.getByTestId('text-set')).toHaveCount(0);
		await again.getByTestId('toast').last().getByRole('button', { name: 'Undo' }).click();
		await expect(again.getByTestId('text-set')).toHaveCount(1);
		expect(pageErrors).toEqual([]);
	},
);

for (const { language, theme, width } of twoLooks)
	test(
		`every screen about personal data is clear to everybody: ${language}, ${theme}`,
		aside,
		async ({ launch, dataFolder }, info) => {
			test.setTimeout(120_000);
			const { app, page } = await launch({ model: false, size: { width, height: 760 } });
			await chooseLook(page, { language, theme });
			const look = async (name: string): Promise<void> => {
				await shot(page, info, name);
				await expectClear(page);
			};
			await page.getByTestId('open-deidentify').click();
			await look('empty');
			await page.getByTestId('open-house').click();
			const table = path.join(dataFolder, 'wards.csv');
			writeFileSync(table, 'Ward;House\nWard 7B;Linden House\nIntensivstation Nord;Haus am Mühlbach\n');
			await answerDialogs(app, table);
			await page.getByTestId('house-import').click();
			await expect(page.getByTestId('house-words')).toHaveValue(/Haus am Mühlbach/u);
			await look('house');
			await page.getByTestId('save-house').click();
			await page.getByTestId('add-set').click();
			await page.getByTestId('set-name').fill(longName);
			await look('name');
			await page.getByTestId('set-save').click();
			await look('no-texts');
			await page.getByTestId('paste-text').click();
			await look('paste');
			await page.keyboard.press('Escape');
			await paste(page, longName, language === 'de' ? german : english);
			await paste(page, 'Rest', doubtful);
			const broken = path.join(dataFolder, `${longName}.pdf`);
			writeFileSync(broken, 'no PDF at all, whatever it is called');
			await drop(page, broken);
			await expect(page.getByTestId('unread-files')).toBeVisible();
			await expect(row(page, 'Rest')).toHaveAttribute('data-state', 'ready');
			await look('set');
			await page.getByTestId('set-settings').click();
			await page.getByTestId('set-dates').locator('label').nth(1).click();
			await look('settings');
			await page.keyboard.press('Escape');
			await openText(page, 'Rest');
			await look('doubtful');
			await page.getByTestId('back').click();
			await openText(page, longName);
			await page.getByTestId('kind').click();
			await look('kinds');
			await page.keyboard.press('Escape');
			await page.getByTestId('accept-sure').click();
			await page.getByTestId('review-text').focus();
			await page.keyboard.press('ArrowRight');
			await look('marked');
			await page.keyboard.press('Escape');
			await acceptByKeyboard(page);
			await page.getByTestId('review-view').locator('label').last().click();
			await confirm(page);
			await look('confirmed');
			await page.getByTestId('back').click();
			await page.getByTestId('back').click();
			await look('sets');
		},
	);

test('a document and a conversation go into a set from their menus', async ({ launch, dataFolder }, info) => {
	await storeConversation(dataFolder, 'About a visit', [
		'When did Mrs Farrow come?',
		'Mrs Farrow came on 4 March 2026.',
	]);
	const { page, pageErrors } = await launch({ model: false });
	await drop(page, path.join(root, 'test/support/documents/discharge.md'));
	await expect(page.getByTestId('document-card')).toBeVisible({ timeout: 30_000 });
	await page.getByTestId('document-menu').click();
	await page.getByTestId('document-deidentify').click();
	await page.getByTestId('new-set-name').fill('From documents');
	await shot(page, info, 'into');
	await page.getByTestId('put-into-set').click();
	await expect(page.getByTestId('review')).toHaveAttribute('data-state', 'ready');
	await expect(page.getByTestId('finding-item').first()).toBeVisible();
	await shot(page, info, 'document');
	await page.getByTestId('back').click();
	await expect(page.getByTestId('set-text')).toHaveCount(1);
	const talk = page.getByTestId('conversation-row').filter({ hasText: 'About a visit' });
	await talk.hover();
	await talk.getByTestId('conversation-menu').click();
	await page.getByTestId('conversation-deidentify').click();
	await page.getByTestId('put-into-set').click();
	await expect(page.getByTestId('review')).toHaveAttribute('data-state', 'ready');
	await expect(item(page, '4 March 2026')).toBeVisible();
	await page.getByTestId('back').click();
	await expect(row(page, 'About a visit')).toBeVisible();

	// A text that was removed comes back.
	await row(page, 'About a visit').getByTestId('text-menu').click();
	await page.getByTestId('remove-text').click();
	await expect(row(page, 'About a visit')).toHaveCount(0);
	await page.getByTestId('toast').last().getByRole('button', { name: 'Undo' }).click();
	await expect(row(page, 'About a visit')).toHaveAttribute('data-state', 'ready');
	expect(pageErrors).toEqual([]);
});

test(
	'a long text is looked through in the middle of it, stopped by closing, and goes on',
	aside,
	async ({ launch, dataFolder }, info) => {
		test.setTimeout(180_000);
		const { app, page } = await launch({ model: false });
		await page.getByTestId('open-deidentify').click();
		await page.getByTestId('add-set').click();
		await page.getByTestId('set-name').fill('Long');
		await page.getByTestId('set-save').click();
		const file = path.join(dataFolder, 'long.txt');
		const paragraph = 'The weather was good and everybody slept well. '.repeat(60);
		const pages = Array.from(
			{ length: 1000 },
			(_, at) =>
				`Page ${at + 1}. Mrs Edith Farrow came on ${(at % 28) + 1} March 2026. We spoke with Quillon about it.\n${paragraph}`,
		);
		writeFileSync(file, pages.join('\n\n'));
		await drop(page, file);
		await expect(row(page, 'long.txt')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
		await openText(page, 'long.txt');
		const review = page.getByTestId('review');
		const all = Number(await review.getAttribute('data-findings'));
		expect(all).toBeGreaterThan(2000);
		await page.getByTestId('accept-sure').click();
		await expect.poll(async () => Number(await review.getAttribute('data-looked-at'))).toBeGreaterThan(1000);
		const started = Date.now();
		await expect(page.getByTestId('review-spoken')).toContainText('1 of 3,000');
		await page.keyboard.press('n');
		await expect(page.getByTestId('review-spoken')).toContainText('2 of 3,000');
		info.annotations.push({ type: 'one step in 1,000 pages, ms', description: String(Date.now() - started) });
		await shot(page, info, 'long');
		// Marked by the mouse, far from where the text begins.
		await page
			.getByTestId('review-text')
			.evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight }));
		const last = page.getByTestId('review-text').getByText('everybody slept well').last();
		await last.click({ clickCount: 2, position: { x: 100, y: 10 } });
		await expect(page.getByTestId('add-finding')).toBeVisible();
		await page.keyboard.press('Escape');
		await page.getByTestId('refuse').click();
		await expect(page.getByTestId('show-staying')).toContainText('1');
		const lookedAt = await review.getAttribute('data-looked-at');
		await app.close();

		const { page: again, pageErrors } = await launch({ model: false });
		await again.getByTestId('open-deidentify').click();
		await again.getByTestId('open-set').click();
		await openText(again, 'long.txt');
		await expect(again.getByTestId('review')).toHaveAttribute('data-looked-at', lookedAt ?? '');
		await again.getByTestId('show-staying').click();
		await again.getByTestId('bring-back').click();
		await expect(again.getByTestId('stays')).toHaveCount(0);
		await again.keyboard.press('Escape');
		await expect(again.getByTestId('review')).toHaveAttribute('data-findings', String(all), {
			timeout: 20_000,
		});
		expect(pageErrors).toEqual([]);
	},
);

async function expectClear(page: Page): Promise<void> {
	expect(await faultsOf(page)).toEqual([]);
}

const longName = 'Übergabebericht der Rehabilitationsabteilung, Nachtdienst, sehr ausführlich';
const doubtful = [
	'Talked with Quillon and Rose about the morning. Rose was in bloom, Meadow was not.',
	'Ref 4471-208-B, seen 3/4, SM80417725, aged 93.',
	'Her neighbour Oakhurst called twice; Brandauer did not.',
].join('\n');

async function replacementOf(page: Page, ...words: string[]): Promise<string> {
	for (const one of words)
		if ((await item(page, one).count()) > 0)
			return (await item(page, one).getAttribute('data-replacement')) ?? '';
	throw new Error(`${words.join(', ')} is not in the list`);
}

const time = (date: string): number => Date.parse(`${date.replace(/^\p{L}+, /u, '')} UTC`);
const germanTime = (date: string): number => {
	const [day = 0, month = 0, year = 0] = date.split('.').map(Number);
	return Date.UTC(year, month - 1, day);
};

/** By the arrow keys: word after word until the first is marked, and on with Shift. */
async function markWords(page: Page, words: string): Promise<void> {
	const [first = '', ...others] = words.split(' ');
	const marked = page.getByTestId('decision-bar');
	for (let at = 0; at < 80; at += 1) {
		await page.keyboard.press('ArrowRight');
		if ((await marked.textContent())?.includes(`“${first}”`) === true) break;
	}
	for (const _ of others) await page.keyboard.press('Shift+ArrowRight');
	await expect(marked).toContainText(`“${words}”`);
}

function sizeOf(file: string): number {
	try {
		return readFileSync(file).length;
	} catch {
		return 0;
	}
}

async function shot(page: Page, info: TestInfo, name: string): Promise<void> {
	await page.screenshot({ path: info.outputPath(`${name}.png`) });
}
