/** Looking at documents, recognising scans and reading text, against the field's own tools where those are installed. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../setup/places.mjs';
import { writeLongPdf } from './pdf.mjs';
import { scroll } from './lists.mjs';
import { withProgram } from './running.mjs';
import { figure, median } from './statistics.mjs';
import { dropFiles } from '../drive/program.mjs';

/** The panel of a 1,000-page PDF, with a window of the usual size. */
export async function viewer() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const file = path.join(folder, 'manual.pdf');
	await writeLongPdf(file, 1000);
	const first = [];
	const others = [];
	const frames = [];
	const pagesThere = [];
	for (let round = 0; round < 3; round += 1) {
		await withProgram(
			async ({ page }) => {
				await dropFiles(page, [file]);
				await page.getByTestId('show-document').waitFor({ timeout: 120_000 });
				// As long as somebody needs to see that it has been read.
				await page.waitForTimeout(seenMs);
				first.push(await drawn(page, 1, () => page.getByTestId('show-document').click()));
				for (const number of [500, 37, 1000, 750, 201])
					others.push(await drawn(page, number, () => goTo(page, number)));
				frames.push(await scroll(page, '[data-testid=document-panel]', 1));
				pagesThere.push(await page.getByTestId('panel-page').count());
			},
			{ model: false },
		);
	}
	await rm(folder, { recursive: true, force: true });
	console.log(
		`    first ${first.map(Math.round).join(', ')} ms; others ${others.map(Math.round).join(', ')} ms; ${pagesThere.join(', ')} pages in the window`,
	);
	return [
		figure('viewer: first page of a 1,000-page PDF', median(first), 'ms', 500, 'lower'),
		figure('viewer: any other page', median(others), 'ms', 200, 'lower'),
		figure('viewer: the slowest of the others', Math.max(...others), 'ms', 400, 'lower'),
		figure('viewer: scrolling 1,000 pages: longest frame', median(frames), 'ms', 50, 'lower'),
	];
}

/** A page of A4 at 300 dpi, in both languages, on as many processors as tesseract itself would take. */
export async function recognition() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	const sample = path.join(root, 'resources', 'sample', 'library-renovation.pdf');
	try {
		execFileSync('pdftoppm', ['-r', '300', '-png', '-f', '1', '-l', '1', sample, path.join(folder, 'page')]);
		const picture = path.join(folder, 'page-1.png');
		const theirs = [];
		const ours = [];
		for (let round = 0; round < 3; round += 1) {
			const began = performance.now();
			execFileSync('tesseract', [picture, '-', '-l', 'eng+deu'], { stdio: ['ignore', 'pipe', 'ignore'] });
			theirs.push(performance.now() - began);
			await withProgram(
				async ({ page }) => {
					await dropFiles(page, [picture]);
					const card = page.getByTestId('document-card');
					await card.waitFor({ timeout: 120_000 });
					ours.push(Number(await card.getAttribute('data-read-ms')));
				},
				{ model: false },
			);
		}
		console.log(`    ${Math.round(median(ours))} ms, tesseract ${Math.round(median(theirs))} ms`);
		return [
			figure(
				'recognising a page, against the tesseract program',
				median(ours) / median(theirs),
				'×',
				2.5,
				'lower',
			),
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Milliseconds from a deed until the page stands there as it looks. */
async function drawn(page, number, deed) {
	const watching = page.evaluate(
		(wanted) =>
			new Promise((resolve) => {
				const look = () => {
					if (
						document.querySelector(`[data-testid=panel-page][data-page="${wanted}"][data-drawn=true]`) ===
						null
					)
						return;
					observer.disconnect();
					resolve(performance.timeOrigin + performance.now());
				};
				const observer = new MutationObserver(look);
				observer.observe(document.body, { subtree: true, childList: true, attributes: true });
				look();
			}),
		number,
	);
	const began = await page.evaluate(() => performance.timeOrigin + performance.now());
	await deed();
	return (await watching) - began;
}

async function goTo(page, number) {
	await page.evaluate((wanted) => {
		const field = document.querySelector('[data-testid=panel-go-to]');
		field.value = String(wanted);
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}, number);
}

const seenMs = 2000;
