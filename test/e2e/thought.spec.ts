import { scripted } from '../support/scripted-engine/script.ts';
import { test } from '../support/scripted-engine/program.ts';
import { ask, expect, lastAnswer, aside } from '../support/program.ts';
import { onClipboard } from '../support/system-clipboard.ts';

test(
	'what a model thinks is shown apart and folded, and is no part of its answer',
	aside,
	async ({ launch, scriptedProgram }) => {
		const script = {
			answers: { 'opening hours': 'It opens at nine.' },
			thought: 'The person means the library, so I look for its hours.',
		};
		const first = await launch({ program: scriptedProgram, env: scripted(script) });
		await ask(first.page, 'What are the opening hours?');
		await expect(lastAnswer(first.page)).toHaveAttribute('data-state', 'complete');
		await expect(lastAnswer(first.page).getByTestId('message-text')).toHaveText('It opens at nine.');
		await first.page.getByTestId('copy-answer').click();
		await expect.poll(() => onClipboard(first.app)).toMatchObject({ text: 'It opens at nine.' });
		expect((await onClipboard(first.app)).html).not.toContain('library');
		await first.app.close();

		// The next day too.
		const { page } = await launch({ program: scriptedProgram, env: scripted(script) });
		await page.getByTestId('conversation-row').locator('[data-row]').click();
		const thought = lastAnswer(page).getByTestId('thought');
		await expect(thought.getByText(script.thought)).toBeHidden();
		await thought.locator('summary').click();
		await expect(thought.getByText(script.thought)).toBeVisible();
		await expect(lastAnswer(page).getByTestId('message-text')).toHaveText('It opens at nine.');
	},
);
