import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ErrorCode } from '../../src-main/contract/errors.ts';
import { de } from '../../src-renderer/messages/de.ts';
import { errors as germanErrors } from '../../src-renderer/messages/de-errors.ts';
import { en, type Messages } from '../../src-renderer/messages/en.ts';
import { errors as englishErrors } from '../../src-renderer/messages/en-errors.ts';
import type { ErrorFacts, ErrorText } from '../../src-renderer/messages/error-text.ts';
import { root } from '../../tools/setup/places.mjs';
import { cutOff } from './cut-off.ts';
import { faultsOf } from './faults.ts';
import { callProgram } from './own-port.ts';
import { expect } from './program.ts';

type Language = 'en' | 'de';
type Errors = Record<ErrorCode, (facts: ErrorFacts) => ErrorText>;

/** What has to be read on a screen, out of the words of a language. */
export type Says = (t: Messages, errors: Errors) => readonly string[];

export interface Look {
	readonly languages?: readonly Language[];
	/** For what is built like another one that was looked at: each theme in one size, and without axe. */
	readonly isBrief?: boolean;
}

/**
 * A state of the window in both languages, themes and sizes: its words are there and can be read, axe finds nothing in
 * either theme, and out/failures holds a picture of each.
 */
export async function lookEverywhere(
	page: Page,
	name: string,
	says: Says,
	{ languages = ['en', 'de'], isBrief = false }: Look = {},
): Promise<void> {
	for (const language of languages) {
		// Where nothing can be stored, the language is the one that the computer has.
		if (languages.length > 1) await callProgram(page, 'settings.change', { language });
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			for (const [width, height] of sizes) {
				if (isBrief && (colorScheme === 'light') !== (width === 1280)) continue;
				await page.setViewportSize({ width, height });
				const look = `${language}-${colorScheme}-${width}`;
				const folder = path.join(root, 'out', 'failures', look);
				mkdirSync(folder, { recursive: true });
				await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
				const words = texts[language];
				const wanted = says(words.t, words.errors).map(oneLine);
				const shown = oneLine(await page.locator('body').innerText());
				expect
					.soft(
						wanted.filter((text) => !shown.includes(text)),
						`words missing, ${name} ${look}`,
					)
					.toEqual([]);
				expect.soft(await cutOff(page), `cut off, ${name} ${look}`).toEqual([]);
			}
			// What it looks at is the same in every size.
			if (!isBrief && (colorScheme === (language === 'en' ? 'light' : 'dark') || languages.length === 1))
				expect.soft(await faultsOf(page), `axe, ${name} ${language}-${colorScheme}`).toEqual([]);
		}
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 1280, height: 800 });
	if (languages.length > 1) await callProgram(page, 'settings.change', { language: 'en' });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();

const sizes = [
	[1280, 800],
	[900, 600],
] as const;
const texts = { en: { t: en, errors: englishErrors }, de: { t: de, errors: germanErrors } };
