import type { Page } from '@playwright/test';
import { hostileMarkdown } from '../support/hostile-markdown.ts';
import { scripted } from '../support/scripted-engine/script.ts';
import { ask, expect, lastAnswer, aside } from '../support/program.ts';
import { test } from '../support/scripted-engine/program.ts';
import { nothing, watchMarkdown } from '../support/watched-markdown.ts';

const collection = hostileMarkdown.join('\n\n');

for (const { seed, tag } of [{ seed: 1, tag: [] }, ...[2, 3, 4].map((seed) => ({ seed, ...aside }))])
	test(
		`hostile Markdown that a model streams in pieces of any size runs and loads nothing (order ${seed})`,
		{ tag },
		async ({ launch, scriptedProgram }) => {
			const script = { answers: { 'Show me': collection }, pieces: { longest: 24, seed }, msPerWord: 8 };
			const { page, pageErrors } = await launch({ program: scriptedProgram, env: scripted(script) });
			const seen = await watchMarkdown(page);
			await ask(page, 'Show me');
			await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
			expect((await seen()).states).toBeGreaterThan(40);
			expect(await seen()).toMatchObject(nothing);
			expect(pageErrors).toEqual([]);

			// The message that was stored is shown as the stream was.
			const streamed = await shownOf(page);
			expect(streamed).toContain('the end of the collection');
			await page.getByTestId('new-conversation').click();
			await page.getByTestId('conversation-row').locator('[data-row]').click();
			await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
			expect(await shownOf(page)).toBe(streamed);
			expect(await seen()).toMatchObject(nothing);
		},
	);

test(
	'hostile Markdown that a model streams character by character runs nothing and loads nothing',
	aside,
	async ({ launch, scriptedProgram }) => {
		test.setTimeout(240_000);
		const parts = partsOf(hostileMarkdown, 900);
		const answers = Object.fromEntries(parts.map((text, at) => [`Show part ${at}.`, text]));
		// Longer than what main gathers before it tells the page, so that the page shows every beginning there is.
		const script = { answers, pieces: { longest: 1, seed: 1 }, msPerWord: 20 };
		const { page, pageErrors } = await launch({ program: scriptedProgram, env: scripted(script) });
		const seen = await watchMarkdown(page);
		for (const [at, text] of parts.entries()) {
			await ask(page, `Show part ${at}.`);
			await expect(page.locator('[data-role=assistant]')).toHaveCount(at + 1);
			await expect(lastAnswer(page)).toHaveAttribute('data-state', 'complete');
			expect((await seen()).states).toBeGreaterThan(text.length / 2);
			expect(await seen()).toMatchObject(nothing);
		}
		expect(await shownOf(page)).toContain('the end of the collection');
		expect(pageErrors).toEqual([]);
	},
);

/** The collection in order, each part of it short enough for an answer. */
function partsOf(pieces: readonly string[], longest: number): string[] {
	const parts: string[] = [];
	for (const piece of pieces) {
		const last = parts.at(-1);
		if (last === undefined || last.length + piece.length > longest) parts.push(piece);
		else parts[parts.length - 1] = `${last}\n\n${piece}`;
	}
	return parts;
}

/** The elements of the newest answer. */
const shownOf = (page: Page): Promise<string> =>
	lastAnswer(page)
		.getByTestId('message-text')
		.evaluate((shown) => new XMLSerializer().serializeToString(shown));
