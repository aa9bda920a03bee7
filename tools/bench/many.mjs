/** The table of 200 documents: appearing, scrolling, and its head staying in sight. */
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { paintAfter, scroll } from './lists.mjs';
import { withProgram } from './running.mjs';
import { figure } from './statistics.mjs';
import { officeText } from './texts.mjs';

const documents = 200;

export async function manyRows() {
	return withProgram(
		async ({ page }) => {
			await page.getByTestId('conversation-row').first().waitFor();
			const open = await paintAfter(
				page,
				() => {
					const started = performance.now();
					const row = document.querySelector('[data-testid=conversation-row]');
					(row.querySelector('button, a') ?? row).click();
					return started;
				},
				'[data-testid=many-row]',
			);
			const { all, frame } = await grown(page);
			await page.evaluate(() => (document.querySelector('[data-testid=thread]').scrollTop = 0));
			const longest = await scroll(page, '[data-testid=thread]', 1);
			return [
				figure(`table of ${documents} documents: open to first paint`, open, 'ms', 300, 'lower'),
				figure(
					`table of ${documents} documents: until the last row is there`,
					open + all,
					'ms',
					2000,
					'lower',
				),
				figure(`table of ${documents} documents: longest frame until then`, frame, 'ms', 100, 'lower'),
				figure(`scrolling ${documents} documents: longest frame`, longest, 'ms', 50, 'lower'),
			];
		},
		{ model: false, prepare },
	);
}

/** How long it takes until all rows are there, and the longest time between two frames meanwhile. */
async function grown(page) {
	return page.evaluate(async (wanted) => {
		const began = performance.now();
		let [last, frame] = [began, 0];
		while (document.querySelectorAll('[data-testid=many-row]').length < wanted && last - began < 30_000) {
			await new Promise(requestAnimationFrame);
			const now = performance.now();
			frame = Math.max(frame, now - last);
			last = now;
		}
		return { all: last - began, frame };
	}, documents);
}

async function prepare(folder) {
	const opened = await openDatabase(folder);
	const { disk } = new Stores(opened.database, openInMemory);
	disk.transaction(() => {
		const { id } = disk.conversations.create(`${documents} documents`, Date.now());
		for (let at = 0; at < documents; at += 1) {
			const text = officeText(25, at + 1);
			const name = `${officeText(4, at + 7).replaceAll(/[^\p{L} ]/gu, '')} ${at + 1}.txt`;
			const documentId = disk.documents.add({
				conversationId: id,
				sha256: `hash of ${at}`,
				name,
				title: name,
				format: 'text',
				bytes: 1000,
				pages: 1,
				words: 25,
				language: 'en',
				pagesWithoutText: [],
				notes: [],
				recognised: [],
				partOf: null,
				readMs: 1,
				originalPath: `/tmp/${name}`,
				hasCopy: false,
				openedAt: at + 1,
			});
			disk.documents.addPage(documentId, { number: 1, blocks: [{ kind: 'paragraph', text }], hasText: true });
			disk.documents.setTelling(documentId, [{ text, page: 1, heading: '' }]);
			const leaf = disk.messages.addDocument(id, disk.conversations.leaf(id), documentId, at + 1, true);
			disk.conversations.change(id, { leaf_id: leaf, source: 'documents' });
		}
	});
	opened.close();
}
