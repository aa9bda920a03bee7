/** Finding personal data in a thousand pages, on the text worker as the program does it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { TextWorker } from '../../src-main/documents/text-worker-client.ts';
import { readNotes, withoutMarks } from '../eval/deidentify.mjs';
import { lexiconFile } from '../names.mjs';
import { figure } from './statistics.mjs';

export async function deidentifying() {
	await lexiconFile();
	const pages = await notePages(1000);
	const worker = new TextWorker();
	const delay = monitorEventLoopDelay({ resolution: 10 });
	try {
		delay.enable();
		const began = performance.now();
		let findings = 0;
		// As the program asks for it: some pages at a time, so that it can be stopped.
		for (let at = 0; at < pages.length; at += 20) {
			const found = await worker.findPersonal(pages.slice(at, at + 20), {}, new AbortController().signal);
			findings += found.flat().length;
		}
		const seconds = (performance.now() - began) / 1000;
		delay.disable();
		const longest = Math.round(delay.percentile(99) / 1e6);
		console.log(`    ${findings} findings; the asking thread waited at most ${longest} ms, 99 of 100 times`);
		return [
			figure('de-identifying 1,000 pages', seconds, 's', 20, 'lower'),
			figure('de-identifying: the thread that asks, held up (99 of 100)', longest, 'ms', 50, 'lower'),
		];
	} finally {
		await worker.dispose();
	}
}

/** Pages of 2,500 characters from the notes of the measure, each language for itself, in another order on every page. */
async function notePages(count) {
	const notes = await readNotes();
	return Array.from({ length: count }, (_, index) => {
		const texts = notes
			.filter(({ language }) => language === (index % 2 === 0 ? 'en' : 'de'))
			.map(({ text }) => withoutMarks(text).text);
		let page = '';
		for (let at = index * 7; page.length < pageLength; at += 1) page += `${texts[at % texts.length]}\n\n`;
		return page.slice(0, pageLength);
	});
}

const pageLength = 2500;
