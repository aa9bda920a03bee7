import type { Page } from '@playwright/test';
import { readValue, storeConversation } from '../support/database.ts';
import { killEngine } from '../support/engine-process.ts';
import { ask, expect, long, test } from '../support/program.ts';

/** About 7,900 tokens; with the longest answer they are more than the 8,192 that the starter model reads. */
const messages = Array.from({ length: 110 }, (_, index) =>
	index % 2 === 0
		? `Question ${index}: what has to be prepared for room ${index} of the town library before the opening?`
		: `In room ${index - 1} the floor was laid on Monday and the shelves were put up on Wednesday. The lamps are ` +
			'still missing; the electrician brings them next week. The books wait in boxes in the cellar, sorted by ' +
			'subject, and twelve volunteers carry them upstairs as soon as the paint on the walls is dry. The desk of ' +
			'the librarian stands beside the entrance, the lending machine behind it. The children of the school ' +
			'painted a picture for the wall. The mayor has promised to come to the opening and to say a few words.',
);

test(
	'a conversation longer than what the model reads says from where it reads, and goes on in a new one',
	long,
	async ({ launch, dataFolder }) => {
		test.setTimeout(900_000);
		await storeConversation(dataFolder, 'The town library', messages);
		const { page, app } = await launch();
		await page.getByTestId('conversation-row').click();
		await ask(page, 'Who promised to come?');
		const answer = page.locator('[data-role=assistant]').last();
		await expect(answer).toHaveAttribute('data-state', 'complete', { timeout: 300_000 });

		// What is left out is left out in one step, so that six tenths of the room for the conversation are used.
		const read = Number(
			readValue(dataFolder, `SELECT json_extract(facts, '$.figures.promptTokens') ${newest}`),
		);
		const room = 0.6 * (8192 - 1024 - 64);
		expect(read).toBeLessThan(room + 64);
		expect(read).toBeGreaterThan(room - 350);
		await scrollTo(page, 'reads-from');
		const below = page
			.getByTestId('reads-from')
			.locator('xpath=following-sibling::*[1]/descendant-or-self::*[@data-item-id]');
		await expect(below).toHaveAttribute(
			'data-item-id',
			String(readValue(dataFolder, 'SELECT reads_from FROM conversations')),
		);

		const working = page.locator('[data-testid=job][data-kind=continuation]');
		await page.getByTestId('continue-in-new').click();
		await expect(working).toContainText('step 1 of');
		// By keyboard: while earlier messages come in above it, the button may move away under a pointer.
		await page.getByTestId('continue-stop').press('Enter');
		await expect(working).toHaveCount(0);
		await expect(page.getByTestId('continue-in-new')).toBeVisible();
		await expect(page.getByTestId('toast')).toHaveCount(0);

		await page.getByTestId('continue-in-new').click();
		await expect(working).toContainText('step 1 of');
		killEngine(app.process().pid);
		await expect(page.getByTestId('toast')).toBeVisible();
		await expect(working).toHaveCount(0);
		await expect(page.getByTestId('conversation-row')).toHaveCount(1);

		const earlier = await page.getByTestId('conversation').getAttribute('data-conversation-id');
		await page.getByTestId('continue-in-new').click();
		await expect(working).toBeVisible();
		await expect(page.getByTestId('conversation-row')).toHaveCount(2, { timeout: 400_000 });
		await expect(page.getByTestId('conversation')).not.toHaveAttribute('data-conversation-id', earlier ?? '');
		await expect(page.getByTestId('conversation')).toHaveAttribute('data-title', 'The town library');
		await expect(page.locator('[data-item-id]')).toHaveCount(1);
		await expect(page.getByTestId('basis')).toHaveAttribute('data-basis', 'earlier');
		// Which of the words, the small model decides.
		await expect(page.getByTestId('message-text')).toContainText(/library|room|books|shelves|mayor/iu);
		await expect(working).toHaveCount(0);
		const kept = readValue(dataFolder, `SELECT count(*) FROM messages WHERE conversation_id = '${earlier}'`);
		expect(kept).toBe(messages.length + 2);
	},
);

const newest = "FROM messages WHERE role = 'assistant' ORDER BY number DESC LIMIT 1";

async function scrollTo(page: Page, testId: string): Promise<void> {
	await expect(async () => {
		await page.getByTestId('thread').evaluate((thread) => thread.scrollBy(0, -thread.clientHeight / 2));
		await expect(page.getByTestId(testId)).toBeVisible({ timeout: 200 });
	}).toPass();
}
