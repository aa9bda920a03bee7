import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drop, expect, long, test } from '../support/program.ts';
import { drawnPage } from '../support/drawn-page.ts';

const lines = [
	'Discharge letter of the medical ward',
	'Mr Frost was admitted on 4 March with pneumonia and short breath.',
	'He was given Torasemid 20 mg in the morning and drank little water.',
	'The chest was clear when he went home to his daughter in Millbrook.',
];

test(
	'words that a scan leaves in doubt are marked in the sentences that are cited',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(240_000);
		const { page } = await launch({ model: false });
		const scan = path.join(dataFolder, 'letter.png');
		writeFileSync(scan, await drawnPage(page, lines, 'Torasemid'));
		await drop(page, scan);
		await expect(page.getByTestId('document-card')).toHaveAttribute('data-pages', '1', { timeout: 120_000 });
		const point = page.getByTestId('point').filter({ hasText: '20 mg' });
		const chip = point.getByTestId('page-chip').first();
		await chip.hover();
		const card = page.getByTestId('citation-card');
		await expect(card).toContainText(/Read by text recognition, \d\d% sure\. Compare with the picture: “/u);
		await expect(card.locator('mark')).toHaveCount(1);
		await expect(card).not.toContainText('“20”');
	},
);
