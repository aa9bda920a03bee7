/** Reading long documents: against poppler, the choice of key passages, and the memory that it takes. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TextWorker } from '../../src-main/documents/text-worker-client.ts';
import { dropFiles } from '../drive/program.mjs';
import { root } from '../setup/places.mjs';
import { proportionalBytes } from './memory.mjs';
import { writeLongPdf } from './pdf.mjs';
import { withProgram } from './running.mjs';
import { figure, median } from './statistics.mjs';
import { begun } from './summaries.mjs';
import { officePages } from './texts.mjs';

/** In the sandboxed reader, checked and stored, as the document's card says it. */
export async function pdfText() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const file = path.join(folder, 'manual.pdf');
	await writeLongPdf(file, 400);
	const theirs = [];
	const ours = [];
	try {
		for (let round = 0; round < 3; round += 1) {
			const began = performance.now();
			execFileSync('pdftotext', [file, path.join(folder, 'manual.txt')]);
			theirs.push(performance.now() - began);
			await withProgram(
				async ({ page }) => {
					await dropFiles(page, [file], heldMs);
					const card = page.getByTestId('document-card');
					await card.waitFor({ timeout: 120_000 });
					ours.push(Number(await card.getAttribute('data-read-ms')));
				},
				{ model: false },
			);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	console.log(`    ${Math.round(median(ours))} ms, pdftotext ${Math.round(median(theirs))} ms`);
	const ratio = median(ours) / median(theirs);
	return [figure('text of a 400-page PDF, against pdftotext', ratio, '×', 6, 'lower')];
}

/**
 * With everything else that is found out about a text at once: its language, its words, the kind of its summary; on the
 * program's thread for texts, to which the pages are handed.
 */
export async function keyPassages() {
	const pages = officePages(400, 320);
	const milliseconds = [];
	const text = new TextWorker();
	const { signal } = new AbortController();
	try {
		await text.describe(pages.slice(0, 1), 'pdf', signal);
		for (let round = 0; round < 5; round += 1) {
			const began = performance.now();
			await text.describe(pages, 'pdf', signal);
			milliseconds.push(performance.now() - began);
		}
	} finally {
		await text.dispose();
	}
	return [figure('key passages of 400 pages', median(milliseconds), 'ms', 400, 'lower')];
}

/** All processes together, at the highest while it is read, quoted, looked at and searched. */
export async function longMemory() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const file = path.join(folder, 'register.pdf');
	await writeLongPdf(file, 5000);
	try {
		const above = await withProgram(
			async ({ page, pid }) => {
				await page.waitForTimeout(3000);
				const idle = proportionalBytes(pid);
				let most = idle;
				const watch = setInterval(() => (most = Math.max(most, proportionalBytes(pid))), 250);
				await dropFiles(page, [file]);
				await page.getByTestId('key-passage').first().waitFor({ state: 'attached', timeout: 300_000 });
				const read = most;
				await page.locator('[data-testid=summary][data-state=done]').waitFor({ timeout: 300_000 });
				await page.getByTestId('show-document').click();
				for (const number of [1, 2500, 5000]) await lookAt(page, number);
				await page.getByTestId('panel-find').click();
				await page.getByTestId('panel-find-text').fill('hygiene');
				await page.getByTestId('found-place').first().waitFor({ timeout: 60_000 });
				clearInterval(watch);
				console.log(`    read with at most ${mib(read)} MB`);
				console.log(
					`    idle ${mib(idle)} MB, at most ${mib(most)} MB, then ${mib(proportionalBytes(pid))} MB`,
				);
				return most - idle;
			},
			{ model: false },
		);
		return [figure('memory above idle for a 5,000-page document', mib(above), 'MB', 400, 'lower')];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** All processes together while the model writes a thorough summary, above what they take once it has written one. */
export async function longSummary() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const file = path.join(folder, 'register.pdf');
	await writeLongPdf(file, 1000);
	try {
		const above = await withProgram(async ({ page, pid }) => {
			await dropFiles(page, [path.join(root, 'resources', 'sample', 'library-renovation.pdf')]);
			await begun(page);
			await page.locator('[data-testid=summary][data-state=done]').waitFor({ timeout: 300_000 });
			const idle = proportionalBytes(pid);
			let most = idle;
			const watch = setInterval(() => (most = Math.max(most, proportionalBytes(pid))), 250);
			await page.getByTestId('new-conversation').click();
			await dropFiles(page, [file]);
			await begun(page);
			await page.locator('[data-testid=summary][data-state=done]').waitFor({ timeout: 300_000 });
			clearInterval(watch);
			console.log(`    idle with a model ${mib(idle)} MB, at most ${mib(most)} MB`);
			return most - idle;
		});
		const name = 'memory above idle while 1,000 pages are summarised by a model';
		return [figure(name, mib(above), 'MB', 400, 'lower')];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function lookAt(page, number) {
	await page.getByTestId('panel-go-to').fill(String(number));
	await page.keyboard.press('Enter');
	await page
		.locator(`[data-testid=panel-page][data-page="${number}"][data-drawn=true]`)
		.waitFor({ timeout: 60_000 });
}

/** A person does not let go at once. */
const heldMs = 700;
const mib = (bytes) => Math.round(bytes / 1024 / 1024);
