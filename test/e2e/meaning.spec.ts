import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readValue } from '../support/database.ts';
import { miniLmMissing, miniLmModelPath } from '../support/model-files/minilm-model.ts';
import { answerDialogs, ask, drop, expect, long, test } from '../support/program.ts';

const notices = {
	'laundry.md':
		'# Laundry\n\nSheets and towels are delivered by Hollis Textiles on Tuesdays and Fridays before seven in the morning. Soiled linen is collected in the yard at the same time.',
	'visitors.md':
		'# Visitors\n\nRelatives are welcome between two and seven in the afternoon. At most two people at a time can sit with a patient; small children should wait in the hall.',
	'bones.md':
		'# X-ray of 4 May\n\nThe X-ray of the left wrist shows a fracture of the distal radius without displacement. A plaster cast was applied and is to be worn for five weeks.',
};

async function answerTo(page: Page, question: string) {
	const answers = page.locator('[data-role=assistant]');
	const before = await answers.count();
	await ask(page, question);
	const answer = answers.nth(before);
	await expect(answer).toHaveAttribute('data-state', 'complete', { timeout: 90_000 });
	return answer;
}

test(
	'a search model finds what other words hide, and is never talked to',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(240_000);
		const file = await miniLmModelPath();
		test.skip(file === null, miniLmMissing);
		const folder = test.info().outputPath('Ward notices');
		mkdirSync(folder);
		for (const [name, text] of Object.entries(notices)) writeFileSync(path.join(folder, name), text);
		const { app, page } = await launch();
		await answerDialogs(app, folder);

		// A folder, asked by words alone.
		await page.getByTestId('open-collections').click();
		await page.getByTestId('add-collection').click();
		const collection = page.getByTestId('collection').first();
		await expect(collection).toHaveAttribute('data-read', '3', { timeout: 60_000 });
		await expect(page.getByTestId('meaning-models')).toBeVisible();
		await page.screenshot({ path: test.info().outputPath('no-search-model.png') });
		await page.getByTestId('meaning-models').click();
		await expect(
			page.locator('[data-testid=catalog-item][data-model-id^="granite-embedding"]'),
		).toBeVisible();
		await page.screenshot({ path: test.info().outputPath('search-models.png') });
		await page.getByTestId('open-collections').click();
		await collection.getByTestId('collection-ask').click();
		const question = 'When do the dirty bed clothes get picked up?';
		await expect(await answerTo(page, question)).toHaveAttribute('data-basis', 'not-found');

		// The model is brought; its file is in no list.
		await page.getByTestId('open-models').click();
		await drop(page, file ?? '');
		const candidate = page.getByTestId('candidate');
		await expect(candidate).toBeVisible({ timeout: 30_000 });
		await page.screenshot({ path: test.info().outputPath('bringing.png') });
		await candidate.getByTestId('take-copy').click();
		await page.getByTestId('trust-unknown').click();
		await expect(candidate).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
		await page.getByTestId('bringing-close').click();
		await expect(page.getByTestId('model-finds')).toBeVisible();
		await page.screenshot({ path: test.info().outputPath('models.png') });

		await page.getByTestId('open-collections').click();
		const meaning = page.getByTestId('meaning');
		await expect(meaning).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
		await expect(meaning).toHaveAttribute('data-embedded', '3');
		await page.screenshot({ path: test.info().outputPath('ready.png') });
		await collection.getByTestId('collection-ask').click();
		const answer = await answerTo(page, question);
		await expect(answer).toHaveAttribute('data-basis', 'near-passages');
		await answer.getByTestId('show-read').click();
		await expect(
			page.getByTestId('given-passage').filter({ hasText: 'Soiled linen is collected' }).first(),
		).toBeVisible();
		await page.screenshot({ path: test.info().outputPath('answer.png') });
		await page.keyboard.press('Escape');
		// It is no model to talk to.
		await page.getByTestId('conversation').getByTestId('model-chip').click();
		await expect(page.getByTestId('model-choice')).toHaveCount(1);
		await page.keyboard.press('Escape');

		// In the bin it can come back as it was; without it, words alone again, and nothing of the vectors stays.
		await page.getByTestId('open-models').click();
		const row = page.locator('[data-testid=model]', { has: page.getByTestId('model-finds') });
		await row.getByTestId('model-details').click();
		await row.getByTestId('model-remove').click();
		await page.getByTestId('model-remove-confirm').click();
		await page.getByTestId('open-collections').click();
		await expect(page.getByTestId('meaning-models')).toBeVisible();
		const vectors = (): unknown => readValue(dataFolder, 'SELECT count(*) FROM passage_vectors');
		expect(vectors()).toBe(3);
		await page.getByTestId('open-models').click();
		await page.getByTestId('delete-model-for-good').click();
		await expect.poll(vectors).toBe(0);
	},
);
