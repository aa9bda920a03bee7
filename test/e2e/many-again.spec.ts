import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { root } from '../../tools/setup/places.mjs';
import { chooseLook } from '../support/looks.ts';
import { drop, expect, long, resize, test } from '../support/program.ts';

/** On the part of the window that takes files into the conversation on screen. */
async function dropIntoCurrent(page: Page, ...files: string[]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const data = { items: [], files, dragOperationsMask: 1 };
	const send = (type: string, x: number, y: number) =>
		session.send('Input.dispatchDragEvent', { type: type as 'drop', x, y, data });
	await send('dragEnter', 400, 300);
	await send('dragOver', 400, 300);
	const box = await page.locator('[data-drop-zone=add]').boundingBox();
	if (box === null) throw new Error('The zone is shown while something is dragged.');
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await send('dragOver', x, y);
	await send('drop', x, y);
	await session.detach();
}

test(
	'an archive that is dropped a second time says that its documents are here',
	long,
	async ({ launch, dataFolder }) => {
		const { app, page, pageErrors } = await launch();
		const folder = path.join(root, 'out', 'screens', 'many-again');
		mkdirSync(folder, { recursive: true });
		const at = (name: string): string => path.join(dataFolder, name);
		const text = (word: string): Uint8Array =>
			new TextEncoder().encode(`The ${word} is repaired on 4 May 2026 and costs 5 euros.\n`);
		const name =
			'Letters of the association of tenants about the renovation of the stairwells, final version of the board.zip';
		writeFileSync(at(name), zipSync({ 'roof.txt': text('roof'), 'wall.txt': text('wall') }));
		writeFileSync(at('letter.txt'), text('door'));
		const head = page.getByTestId('many-head');
		await drop(page, at(name), at('letter.txt'));
		await expect(head).toHaveAttribute('data-read', '3');
		for (const [language, theme, width] of [
			['en', 'light', 1280],
			['de', 'dark', 900],
		] as const) {
			await chooseLook(page, { language, theme });
			await page.getByTestId('conversation-row').first().click();
			await dropIntoCurrent(page, at(name), at('letter.txt'));
			const again = page.locator('[data-testid=many-row][data-code=document-already-here]');
			await expect(again).toHaveCount(2);
			await expect(again.filter({ hasText: name })).toContainText(
				language === 'en' ? 'All documents in it' : 'Alle Dokumente darin',
			);
			await expect(head).toHaveAttribute('data-read', '3');
			await resize(app, { width, height: 800 });
			await page.screenshot({
				path: path.join(folder, `${language}-${theme}-${width}.png`),
				animations: 'disabled',
			});
			await resize(app, { width: 1280, height: 800 });
			// Taken off the list, as the words say.
			for (const left of [1, 0]) {
				await again.first().getByTestId('many-dismiss').click();
				await expect(again).toHaveCount(left);
			}
		}
		expect(pageErrors).toEqual([]);
	},
);
