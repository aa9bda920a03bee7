/** Types a question into the composer and waits for the answer's end. */
export async function ask(page, about, question, print) {
	const started = performance.now();
	const answers = page.locator('[data-role=assistant]');
	const before = (await answers.count()) === 0 ? null : await answers.last().getAttribute('data-item-id');
	const composer = page.getByTestId('composer');
	await composer.fill(question);
	await composer.press('Enter');
	print({ kind: 'question', about, text: question });
	await page.waitForFunction(
		(earlier) => {
			// Items that are out of view leave the page, so that counting them would mislead.
			const { itemId, state } = [...document.querySelectorAll('[data-role=assistant]')].at(-1)?.dataset ?? {};
			return itemId !== undefined && itemId !== earlier && ['complete', 'failed', 'stopped'].includes(state);
		},
		before,
		{ timeout: 180_000 },
	);
	const last = answers.last();
	const state = await last.getAttribute('data-state');
	const text = (await last.getByTestId('message-text').allInnerTexts()).join('\n');
	const basis = await last.getByTestId('basis').allInnerTexts();
	const pages = await last.getByTestId('sources').getByRole('button').allInnerTexts();
	if (state !== 'complete') throw new Error(`The answer to "${question}" ended as ${state}`);
	print({
		kind: 'answer',
		about,
		text,
		basis: basis.join(' '),
		pages,
		ms: Math.round(performance.now() - started),
	});
}
