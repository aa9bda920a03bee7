import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { canBeRetried } from '../../src-renderer/features/documents/opening-problems.ts';
import { writeLongPdf } from '../../tools/bench/pdf.mjs';
import { root } from '../../tools/setup/places.mjs';
import { readValue, storeConversation } from '../support/database.ts';
import {
	encryptedArchive,
	refusedDocuments,
	type RefusedCode,
	type RefusedDocument,
} from '../support/documents/refused-documents.ts';
import { lookEverywhere, type Look, type Says } from '../support/look-everywhere.ts';
import { drop, expect, aside, test } from '../support/program.ts';
import { onlyReader } from '../support/readers.ts';

/** Each way in which a document is refused as the window shows it; pictures of all of them are in out/failures. */
test.describe.configure({ timeout: 600_000 });

const opening = (page: Page) => page.getByTestId('opening');
const refused = (Object.entries(refusedDocuments) as [RefusedCode, RefusedDocument][]).filter(
	([, { isRead }]) => isRead !== true,
);

test(
	'a document that is refused says why, nothing is lost, and the next one opens',
	aside,
	async ({ launch, dataFolder }) => {
		await storeConversation(dataFolder, 'Ward 4', ['May visitors bring flowers?', 'Only without soil.']);
		const { app, page, pageErrors } = await launch({ model: false });
		let taken = 0;
		const stored = (): unknown[] =>
			['conversations', 'documents'].map((table) => readValue(dataFolder, `SELECT count(*) FROM ${table}`));
		/** It stands there with its sentences, is dismissed, and another one is read. */
		const sayAndGoOn = async (name: string, says: Says, look?: Look): Promise<void> => {
			await lookEverywhere(page, name, says, look);
			await page.getByTestId('opening-dismiss').click();
			await expect(opening(page)).toHaveCount(0);
			expect(stored()).toEqual([taken + 1, taken]);
			taken += 1;
			const next = path.join(dataFolder, `Gate, note ${taken}.txt`);
			writeFileSync(next, `The gate is closed on ${taken} May 2026. It opens again on the day after.`);
			await drop(page, next);
			await expect(page.getByTestId('document-card')).toHaveAttribute('data-name', path.basename(next));
			await expect.poll(stored).toEqual([taken + 1, taken]);
			await page.getByTestId('new-conversation').click();
			await expect(page.getByTestId('document-card')).toHaveCount(0);
		};

		const files = refused.map(([code, { make, facts = {} }]) => ({ code, facts, file: make(dataFolder) }));
		for (const { code, facts, file } of files) {
			await test.step(code, async () => {
				await drop(page, file);
				await expect(opening(page)).toHaveAttribute('data-code', code, { timeout: 120_000 });
				await sayAndGoOn(
					code,
					(t, e) => [
						...sentences(e[code](facts)),
						path.basename(file),
						...(canBeRetried(code) ? [t.common.tryAgain] : []),
						t.opening.chooseAnother,
					],
					{ isBrief: taken > 0 },
				);
			});
		}

		await test.step('an archive whose password is of no use', async () => {
			await drop(page, encryptedArchive(dataFolder));
			await expect(opening(page)).toHaveAttribute('data-code', 'document-password-needed');
			await expect(page.getByTestId('password')).toHaveCount(0);
			await sayAndGoOn(
				'encrypted-archive',
				(t, e) => [
					...sentences(e['document-password-needed']({ canBeOpened: false })),
					t.opening.chooseAnother,
				],
				{ isBrief: true },
			);
		});

		await test.step('a password that is asked for, and a wrong one', async () => {
			const file = path.join(dataFolder, 'Payslip March.pdf');
			copyFileSync(path.join(root, 'test', 'support', 'files', 'password.pdf'), file);
			await drop(page, file);
			await expect(page.getByTestId('password')).toBeFocused();
			await lookEverywhere(page, 'password', (t, e) => [
				...sentences(e['document-password-needed']({})),
				t.opening.open,
			]);
			await page.getByTestId('password').fill('Ward5');
			await page.getByTestId('password-open').click();
			await expect(opening(page)).toHaveAttribute('data-code', 'document-password-wrong');
			await sayAndGoOn('password-wrong', (t, e) => [
				...sentences(e['document-password-wrong']({})),
				t.opening.wrong,
				t.opening.open,
			]);
		});

		await test.step('a reader that dies', async () => {
			const file = path.join(dataFolder, 'Handbook of the house.pdf');
			await writeLongPdf(file, 600);
			await drop(page, file);
			await expect(opening(page)).toHaveAttribute('data-state', 'reading');
			process.kill(await onlyReader(app), 'SIGKILL');
			await expect(opening(page)).toHaveAttribute('data-code', 'document-reader-crashed');
			await sayAndGoOn('document-reader-crashed', (t, e) => [
				...sentences(e['document-reader-crashed']({})),
				t.common.tryAgain,
				t.opening.chooseAnother,
			]);
		});

		// Several at once stand in a table, where the second of two that are the same is refused, too.
		const twins = ['Gate.txt', 'Gate, once more.txt'].map((name) => path.join(dataFolder, name));
		for (const twin of twins)
			writeFileSync(twin, 'The gate is closed on 30 May 2026. It opens again in June.');
		await drop(page, ...files.map(({ file }) => file), ...twins);
		const row = page.getByTestId('many-row');
		for (const { code, file } of files)
			await expect(row.and(page.locator(`[data-name="${path.basename(file)}"]`))).toHaveAttribute(
				'data-code',
				code,
			);
		const read = row.and(page.locator('[data-state=read]'));
		await expect(read).toHaveCount(1);
		const name = (await read.getAttribute('data-name')) ?? '';
		await lookEverywhere(page, 'table-of-refused', (_, e) => [
			...files.flatMap(({ code, facts }) => sentences(e[code](facts))),
			...sentences(e['document-already-here']({ name })),
		]);
		expect(pageErrors).toEqual([]);
	},
);

const sentences = ({ title, text }: { title: string; text: string }): string[] => [title, text];
