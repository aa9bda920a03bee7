/** A thorough summary against what programs do that have no such function: the text in equal parts, one request each. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { modelFrom } from '../../src-main/documents/summary-model.ts';
import { TextWorker } from '../../src-main/documents/text-worker-client.ts';
import { readBytes } from '../../test/support/documents/read-file.ts';
import { qwenMissing, qwenModelPath } from '../../test/support/model-files/qwen-model.ts';
import { starterModelPath } from '../setup/places.mjs';
import { openHost } from './host.mjs';
import { askServer } from './llama-server.mjs';
import { writeLongPdf } from './pdf.mjs';
import { figure, notMeasured } from './statistics.mjs';
import { summary } from './summaries.mjs';

const pageCount = 24;

/** In the way that is measured to serve each model. */
export async function thorough() {
	const document = await officePdf();
	const figures = [await against(document, 'sentences', starterModelPath())];
	const capable = await qwenModelPath();
	figures.push(
		capable === null
			? [notMeasured(nameOf('sections', 'equal parts'), qwenMissing)]
			: await against(document, 'sections', capable),
	);
	return figures.flat();
}

/** A file of an office, with what stands above and below its pages: what our reader makes of it, and all that is printed. */
async function officePdf() {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'indoors-bench-'));
	try {
		const file = path.join(folder, 'report.pdf');
		const printed = await writeLongPdf(file, pageCount, 380, { around });
		const started = performance.now();
		const { pages } = await readBytes(new Uint8Array(await readFile(file)), 'pdf');
		return { printed, pages, readingMs: performance.now() - started };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const around = (page, pages) => ({
	head: 'Municipality of Lower Weir, Buildings and Transport: administration report for the council',
	foot: `For internal use only. Questions: buildings@lower-weir.example. Printed on 14 March 2026. Page ${page} of ${pages}`,
});

async function against({ printed, pages, readingMs }, method, file) {
	const ours = await summarised(pages, method, file);
	const took = ours.ms + readingMs;
	console.log(`    by ${method}: ${ours.points} points in ${(took / 1000).toFixed(1)} s`);
	const words = printed.split(/\s+/u);
	const parts = [];
	for (let at = 0; at < words.length; at += wordsPerPart)
		parts.push(words.slice(at, at + wordsPerPart).join(' '));
	const asLong = parts.map((text) => ({ text: `Summarise this text:\n\n${text}`, max_tokens: tokensOfPart }));
	const points = Math.round(ours.points / parts.length);
	const asMany = parts.map((text) => ({
		text: `Summarise this text in ${points} points, one sentence each:\n\n${text}`,
		max_tokens: points * tokensOfPoint,
	}));
	const figures = [];
	for (const [name, requests] of [
		['equal parts', asLong],
		['equal parts, as many points', asMany],
	]) {
		const { seconds, tokens } = await askServer(file, requests);
		console.log(`    ${name}: ${requests.length} requests, ${tokens} tokens in ${seconds.toFixed(1)} s`);
		figures.push(figure(nameOf(method, name), (seconds * 1000) / took, '×', 1.2, 'higher'));
	}
	return figures;
}

async function summarised(pages, method, file) {
	const host = openHost(undefined);
	host.choose({ id: 'measured', path: file, sha256: 'bench', bytes: 1 });
	const text = new TextWorker();
	try {
		await host.load(new AbortController().signal);
		const model = modelFrom(host, null, 4096);
		return await summary({
			model,
			text,
			notes: new Map(),
			length: 'medium',
			depth: 'thorough',
			method,
			of: pages,
		});
	} finally {
		await host.dispose();
		await text.dispose();
	}
}

const nameOf = (method, parts) =>
	`thorough summary of ${pageCount} pages by ${method}, against ${parts} to llama.cpp’s server`;
const wordsPerPart = 1500;
const tokensOfPart = 150;
/** A sentence that goes on for longer is none. */
const tokensOfPoint = 70;
