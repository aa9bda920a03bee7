/** A summary of 12,000 tokens: against the same requests sent directly, and again in another length. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { modelFrom } from '../../src-main/documents/summary-model.ts';
import { summarise } from '../../src-main/documents/summarise.ts';
import { TextWorker } from '../../src-main/documents/text-worker-client.ts';
import { dropFiles } from '../drive/program.mjs';
import { root, starterModelPath } from '../setup/places.mjs';
import { openDirect } from './direct.mjs';
import { openHost } from './host.mjs';
import { writeLongPdf } from './pdf.mjs';
import { withProgram } from './running.mjs';
import { figure, median } from './statistics.mjs';
import { officePages } from './texts.mjs';

const pages = officePages(24, 380);

export async function summaries() {
	const ratios = [];
	let last;
	for (let round = 0; round < 3; round += 1) {
		last = await summariseOnce();
		const directMs = await sendDirectly(last.asked);
		ratios.push(directMs / last.first.ms);
		console.log(
			`    ${last.first.points} points in ${(last.first.ms / 1000).toFixed(1)} s, ${last.asked.length} requests; directly ${(directMs / 1000).toFixed(1)} s; another length ${(last.again.ms / 1000).toFixed(2)} s`,
		);
	}
	return [
		figure(
			'summary of 12,000 tokens, against the same requests sent directly',
			median(ratios),
			'×',
			0.9,
			'higher',
		),
		figure(
			'the same document again in another length',
			last.first.ms / last.again.ms,
			'× faster',
			5,
			'higher',
		),
	];
}

/** In the program's way, and in another length; with what the model was asked for the first. */
async function summariseOnce() {
	const host = openHost(undefined);
	const text = new TextWorker();
	const notes = new Map();
	const requests = [];
	const model = modelFrom(host, null, 4096);
	const recording = {
		...model,
		generate: (request, signal) => {
			requests.push(request);
			return model.generate(request, signal);
		},
	};
	const make = (length) => summary({ model: recording, text, notes, length, depth: 'quick' });
	try {
		await host.load(new AbortController().signal);
		const first = await make('medium');
		const asked = requests.splice(0);
		return { first, asked, again: await make('short') };
	} finally {
		await host.dispose();
		await text.dispose();
	}
}

/** What was said before, against what it took, in the real program; each on a document of its own. */
export async function price() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const ratios = [];
	try {
		await withProgram(async ({ page }) => {
			// The speed of this computer is known once the model has written something.
			await dropFiles(page, [path.join(root, 'resources', 'sample', 'library-renovation.pdf')]);
			await begun(page);
			await page.locator('[data-testid=summary][data-state=done]').waitFor({ timeout: 300_000 });
			for (const [pageCount, depth] of [
				[16, 'quick'],
				[20, 'thorough'],
				[40, 'quick'],
			]) {
				const file = path.join(folder, `report ${pageCount}.pdf`);
				await writeLongPdf(file, pageCount);
				await page.getByTestId('new-conversation').click();
				await dropFiles(page, [file]);
				await begun(page);
				await page.getByTestId('point').first().waitFor({ timeout: 60_000 });
				await page.getByTestId('summary-stop').click();
				await page.locator('[data-testid=summary][data-state=stopped]').waitFor();
				await page.getByTestId('summary-change').click();
				const offer = page.locator(`[data-testid=depth-price][data-depth=${depth}]`);
				await offer.click();
				const said = Number(await offer.getAttribute('data-seconds'));
				const started = performance.now();
				await page.getByTestId('summary-again').click();
				await page
					.locator(`[data-testid=summary][data-state=done][data-depth=${depth}]`)
					.last()
					.waitFor({ timeout: 300_000 });
				const took = (performance.now() - started) / 1000;
				console.log(`    ${depth}, ${pageCount} pages: said ${said.toFixed(1)} s, took ${took.toFixed(1)} s`);
				ratios.push(said > took ? said / took : took / said);
			}
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return [
		figure('time said before a summary, against the time it took', Math.max(...ratios), '× off', 2, 'lower'),
	];
}

/** On a quick computer a summary begins by itself. */
export async function begun(page) {
	const start = page.getByTestId('make-summary');
	const stop = page.getByTestId('summary-stop');
	await start.or(stop).last().waitFor({ timeout: 300_000 });
	if (await start.isVisible()) await start.click();
	await stop.waitFor({ timeout: 60_000 });
}

/** @returns {Promise<{ms: number, points: number}>} how long it took, and how many points it has */
export async function summary({ model, text, notes, length, depth, method = 'sentences', of = pages }) {
	const started = performance.now();
	const input = {
		documentId: 'bench',
		pages: of,
		language: 'en',
		length,
		depth,
		recipe: { instructions: '', sections: [] },
		method,
		model,
		notes: { get: (key) => notes.get(key), put: (key, value) => notes.set(key, value) },
		text,
	};
	let points = 0;
	for await (const event of summarise(input, new AbortController().signal))
		if (event.type === 'point') points += 1;
	return { ms: performance.now() - started, points };
}

async function sendDirectly(requests) {
	const library = await openDirect(starterModelPath());
	const session = library.session();
	const started = performance.now();
	for (const { turns, maxTokens, stopTexts } of requests) {
		const last = turns.at(-1);
		const earlier = turns.slice(0, -1).map(({ role, text }) => {
			if (role === 'system') return { type: 'system', text };
			return role === 'person' ? { type: 'user', text } : { type: 'model', response: [text] };
		});
		session.setChatHistory(earlier);
		await session.prompt(last.text, {
			maxTokens,
			temperature: 0,
			...(stopTexts ? { customStopTriggers: stopTexts } : {}),
		});
	}
	const ms = performance.now() - started;
	await library.close();
	return ms;
}
