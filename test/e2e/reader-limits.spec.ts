import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { canBeRetried } from '../../src-renderer/features/documents/opening-problems.ts';
import { storeConversation } from '../support/database.ts';
import { lookEverywhere } from '../support/look-everywhere.ts';
import { aside, drop, expect, long, sampleDocument, test } from '../support/program.ts';
import { isThere } from '../support/is-there.ts';
import { onlyReader, readerProcesses } from '../support/readers.ts';
import { zipOf } from '../support/zip.ts';

test.describe.configure({ timeout: 300_000 });

test('a reader that makes no progress for a minute is given up', aside, async ({ launch, dataFolder }) => {
	test.skip(process.platform === 'win32', 'Windows has no SIGSTOP');
	await storeConversation(dataFolder, 'Ward 4', ['May visitors bring flowers?', 'Only without soil.']);
	const { app, page } = await launch({ model: false });
	await drop(page, sampleDocument);
	const reader = await onlyReader(app);
	process.kill(reader, 'SIGSTOP');
	const failed = page.locator('[data-testid=opening][data-state=failed]');
	await expect(failed).toHaveAttribute('data-code', 'document-reader-timeout', { timeout: 90_000 });
	expect(await readerProcesses(app)).toEqual([]);
	// A stopped process cannot end by itself.
	await expect.poll(() => isThere(reader), { timeout: 30_000 }).toBe(false);
	await sayAndGoOn(page, 'document-reader-timeout');
});

test(
	'a document that needs more than 1.5 GB while it is read is given up',
	long,
	async ({ launch, dataFolder }) => {
		await storeConversation(dataFolder, 'Ward 4', ['May visitors bring flowers?', 'Only without soil.']);
		const { app, page } = await launch({ model: false });
		const file = path.join(dataFolder, 'huge.docx');
		writeFileSync(file, hugeDocx());
		await drop(page, file);
		const reader = await onlyReader(app);
		const failed = page.locator('[data-testid=opening][data-state=failed]');
		await expect(failed).toHaveAttribute('data-code', 'document-reader-memory', { timeout: 240_000 });
		await expect.poll(() => isThere(reader), { timeout: 30_000 }).toBe(false);
		await sayAndGoOn(page, 'document-reader-memory');
	},
);

/** Its sentence stands there in both languages, nothing is lost, and the next document opens. */
async function sayAndGoOn(
	page: Page,
	code: 'document-reader-timeout' | 'document-reader-memory',
): Promise<void> {
	await lookEverywhere(
		page,
		code,
		(t, e) => {
			const { title, text } = e[code]({});
			return [title, text, ...(canBeRetried(code) ? [t.common.tryAgain] : []), t.opening.chooseAnother];
		},
		{ isBrief: true },
	);
	const rows = page.getByTestId('conversation-row');
	await expect(rows).toHaveCount(1);
	await page.getByTestId('opening-dismiss').click();
	await drop(page, sampleDocument);
	await expect(page.getByTestId('document-card')).toBeVisible();
	await expect(rows).toHaveCount(2);
	await rows.last().locator('[data-row]').click();
	await expect(page.getByText('Only without soil.')).toBeVisible();
}

/** Within every limit that can be told without unpacking; each of its short paragraphs becomes many objects. */
function hugeDocx(): Buffer {
	const paragraphs = Array.from(
		{ length: 1_200_000 },
		(_, number) => `<w:p><w:r><w:t>Entry ${number} of ${(number * 7919) % 104_729}</w:t></w:r></w:p>`,
	);
	return zipOf({
		'[Content_Types].xml': `${xml}<Types xmlns="${formats}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		'_rels/.rels': `${xml}<Relationships xmlns="${formats}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
	});
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const formats = 'http://schemas.openxmlformats.org/package/2006';
