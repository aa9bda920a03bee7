import path from 'node:path';
import { attacked, sentence, writeHostileDocuments } from '../support/documents/hostile-documents.ts';
import { drop, expect, aside, test } from '../support/program.ts';
import { watchContents } from '../support/watched-contents.ts';
import { openWebTrap } from '../support/web-trap.ts';

const kinds = [
	{ which: 'a page, a mail and a PDF', names: ['page.html', 'mail.eml', 'form.pdf'], tag: [] },
	{
		which: 'office files, a book and plain texts',
		names: ['page.xhtml', 'notes.md', 'letter.docx', 'letter.odt', 'letter.rtf', 'book.epub'],
		...aside,
	},
];

for (const { which, names, tag } of kinds)
	test(
		`${which} that try to run, load, open, send or go elsewhere do nothing of it while they are read and shown`,
		{ tag },
		async ({ launch, dataFolder }) => {
			const trap = await openWebTrap();
			try {
				const { app, page, pageErrors } = await launch({ model: false });
				const said: string[] = [];
				page.on('console', (message) => said.push(message.text()));
				const tried = await watchContents(app);
				const files = writeHostileDocuments(path.join(dataFolder, 'hostile'), trap.origin);
				await drop(page, ...files.filter((file) => names.includes(path.basename(file))));
				const read = (name: string) =>
					page.locator(`[data-testid=many-row][data-state=read][data-name="${name}"]`);
				for (const name of names) await expect(read(name)).toBeVisible();
				// The words of each are read and shown; the PDF is drawn by a reader once more.
				for (const name of names) {
					await read(name).getByTestId('many-show').click();
					await expect(page.getByTestId('document-panel')).toContainText(sentence);
				}
				if (names.includes('form.pdf'))
					await expect(page.locator('[data-testid=panel-page][data-drawn=true]')).toBeVisible();
				expect(await tried()).toEqual([]);
				expect(said.filter((text) => text.includes(attacked) || text.includes(trap.origin))).toEqual([]);
				expect(trap.asked).toEqual([]);
				const seen = await app.evaluate(({ BrowserWindow }) =>
					BrowserWindow.getAllWindows().filter((one) => one.isVisible()),
				);
				expect(seen).toHaveLength(1);
				await expect(page).toHaveURL('app://indoors/index.html');
				expect(pageErrors).toEqual([]);
			} finally {
				trap.close();
			}
		},
	);
