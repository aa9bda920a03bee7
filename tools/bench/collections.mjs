/** Questions over a large collection, and how fast a folder is read. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { CollectionsTable } from '../../src-main/db/collections.ts';
import { openDatabase, openInMemory } from '../../src-main/db/open.ts';
import { Stores } from '../../src-main/db/store.ts';
import { storeFile } from '../../src-main/documents/collections/store-file.ts';
import { pack } from '../../src-main/documents/embeddings/packed-vectors.ts';
import { Retrieval } from '../../src-main/documents/retrieval/retrieval.ts';
import { textTasks, textWorkHere } from '../../src-main/documents/text-tasks.ts';
import { electronPath, root } from '../setup/places.mjs';
import { writeLongPdf } from './pdf.mjs';
import { figure, median } from './statistics.mjs';
import { officePages } from './texts.mjs';

export async function retrieval() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const opened = await openDatabase(folder);
	const stores = new Stores(opened.database, openInMemory);
	const table = new CollectionsTable(opened.database);
	const id = table.add('Guidelines', '/nowhere', 1);
	for (let number = 0; number < documents; number += 1) await addDocument(stores.disk, table, id, number);
	const byWords = [];
	const byMeaning = [];
	const searches = [
		[new Retrieval({ stores, text: textWorkHere, file: opened.file }), byWords],
		[new Retrieval({ stores, text: textWorkHere, file: opened.file, meaningOf }), byMeaning],
	];
	const { signal } = new AbortController();
	const scope = { kind: 'collection', id };
	addVectors(stores.disk);
	try {
		for (const [search, milliseconds] of searches) {
			await search.find(scope, 'warm', 700, signal);
			for (const question of questions) {
				const started = performance.now();
				await search.find(scope, question, 700, signal);
				milliseconds.push(performance.now() - started);
			}
		}
	} finally {
		for (const [search] of searches) await search.dispose();
		opened.close();
		await rm(folder, { recursive: true, force: true });
	}
	const name = 'question over 10,000 pages: passages found';
	return [
		figure(`${name}, median`, median(byWords), 'ms', 150, 'lower'),
		figure(`${name}, slowest of ${questions.length}`, Math.max(...byWords), 'ms', 300, 'lower'),
		figure(`${name} by their meaning too, median`, median(byMeaning), 'ms', 150, 'lower'),
	];
}

/** A folder of PDF files from the choice of it until all of it can be asked, in the real program. */
export async function indexing() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const files = path.join(folder, 'Guidelines');
	await mkdir(files);
	for (let number = 0; number < 20; number += 1)
		await writeLongPdf(path.join(files, `part ${number}.pdf`), 50);
	const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
	const app = await _electron.launch({
		executablePath: electronPath(),
		args: [...asRoot, root],
		env: { ...process.env, INDOORS_DATA_FOLDER: path.join(folder, 'data'), INDOORS_STARTER_MODEL: '' },
	});
	try {
		await app.evaluate(({ dialog }, chosen) => {
			dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
		}, files);
		const page = await app.firstWindow();
		await page.getByTestId('open-collections').click();
		const began = performance.now();
		await page.getByTestId('add-collection').click();
		await page
			.locator('[data-testid=collection][data-state=ready][data-pages="1000"]')
			.waitFor({ timeout: 300_000 });
		const perMinute = 1000 / ((performance.now() - began) / 60_000);
		return [figure('indexing a folder of PDF files', perMinute, 'pages/min', 1000, 'higher')];
	} finally {
		await app.close();
		await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	}
}

/** Vectors that a model could have made: how long a search takes does not depend on what they mean. */
function addVectors(store) {
	let seed = 1;
	const vector = () =>
		Float32Array.from({ length: dimensions }, () => (seed = (seed * 16_807) % 2_147_483_647) / 2 ** 30 - 1);
	store.transaction(() => {
		for (let number = 0; number < documents; number += 1) {
			const documentId = `document-${number}`;
			for (let position = 0; ; position += 16) {
				let count = 0;
				while (count < 16 && store.passageSearch.at(documentId, position + count) !== undefined) count += 1;
				if (count === 0) break;
				store.vectors.add(documentId, position, 'model', count, pack(Array.from({ length: count }, vector)));
			}
		}
	});
	console.log(`    ${store.vectors.counts('model').embedded} vectors of ${dimensions} dimensions`);
}

function meaningOf() {
	const vector = Float32Array.from(
		{ length: dimensions },
		(_, at) => Math.sin(at) / Math.sqrt(dimensions / 2),
	);
	return Promise.resolve({ model: 'model', vector, near: 0.1, answering: 0.5 });
}

async function addDocument(store, table, collectionId, number) {
	const pages = officePages(pagesEach, 300, number + 1);
	// A word of its own, as real documents have many.
	pages[number % pagesEach].blocks.push({
		kind: 'paragraph',
		text: `The inventory of building ${word(number)} was checked by ${word(number + 5000)}.`,
	});
	table.addFile(collectionId, { path: `${number}.pdf`, bytes: 1, modifiedAt: 1 });
	const file = table.nextWaiting(collectionId);
	const index = textTasks.index(pages, `report ${number}.pdf`);
	const document = {
		id: `document-${number}`,
		conversationId: null,
		partOf: null,
		sha256: String(number),
		name: `report ${number}.pdf`,
		title: `Report ${number}`,
		format: 'pdf',
		bytes: 1,
		pages: pages.length,
		words: index.words,
		language: 'en',
		pagesWithoutText: [],
		notes: [],
		recognised: [],
		readMs: 1,
		originalPath: '/nowhere',
		hasCopy: false,
		openedAt: number,
	};
	await storeFile(store, table, file, String(number), [{ document, pages, index }]);
}

const word = (number) =>
	[...number.toString(7)].map((digit) => ['ba', 'ke', 'di', 'fo', 'gu', 'la', 'me'][Number(digit)]).join('') +
	'rton';
/** As of the larger ones of the search models in the catalog. */
const dimensions = 1024;
const documents = 100;
const pagesEach = 100;
const questions = [
	'When is the car park closed?',
	'Who decided on the new roof in March?',
	'How many visitors did the library count in June?',
	'What will the school spend on the kitchen?',
	`Who checked the inventory of building ${word(42)}?`,
	`What is kept in building ${word(77)}?`,
	'Where are questions about the duty roster answered?',
	'Why did Mr Okafor change the hygiene plan?',
	'Which office planned the archive because the heating is old?',
	'What is the capital of France?',
	'How do I renew a passport?',
	'Was the lift closed although the vote was close, and did Ms Aldridge tell everybody in time about the euros?',
];
