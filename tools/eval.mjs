/**
 * `npm run eval [-- --fast] [--misses] [--model=FILE] [NAME …]`: how faithful summaries are, on the documents of test/eval;
 * a table, and out/eval.json. `--fast` leaves out what needs the model, `--misses` tells what was judged wrongly, `--model`
 * says instead which way of summarising serves a model file better.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { underOwnNode } from './setup/own-node.mjs';
import { root } from './setup/places.mjs';

await underOwnNode();
const { readDocuments } = await import('./eval/documents.mjs');
const { figuresOf } = await import('./eval/figures.mjs');
const { measureDocument } = await import('./eval/measure-document.mjs');
const { printDocuments, printFigures, printMethods, printMisses } = await import('./eval/print.mjs');
const { readVerdicts } = await import('./eval/support.mjs');
const { compareMethods } = await import('./eval/methods.mjs');
const { openHost } = await import('./bench/host.mjs');
const { modelFrom } = await import('../src-main/documents/summary-model.ts');
const { TextWorker } = await import('../src-main/documents/text-worker-client.ts');

const options = process.argv.slice(2);
const fast = options.includes('--fast');
const documents = await readDocuments(options.filter((option) => !option.startsWith('--')));
if (documents.length === 0) {
	console.error('No such document in test/eval/documents.');
	process.exit(2);
}
const text = new TextWorker();
const verdicts = await readVerdicts();
const file = options.find((option) => option.startsWith('--model='))?.slice('--model='.length);
if (file !== undefined) {
	const contextTokens = 8192;
	const engine = openHost(undefined, contextTokens);
	engine.choose({ id: 'measured', path: path.resolve(file), sha256: 'eval', bytes: 1 });
	printMethods(await compareMethods(documents, { host: engine, contextTokens, text, verdicts }));
	await engine.dispose();
	await text.dispose();
	process.exit();
}
const host = fast ? null : openHost(undefined);
await host?.load(new AbortController().signal);
const model = host === null ? null : modelFrom(host, null, 4096);
const measured = [];
for (const document of documents) {
	console.log(`▸ ${document.name}`);
	measured.push(await measureDocument(document, { model, text, verdicts }));
}
await host?.dispose();
await text.dispose();

const known = measured.filter(({ document }) => !document.heldOut && !document.reworded);
const reworded = measured.filter(({ document }) => document.reworded);
const heldOut = measured.filter(({ document }) => document.heldOut);
const knownResults = figuresOf(known, '');
const results = [
	...knownResults,
	...figuresOf(reworded, 'freely worded: '),
	...figuresOf(heldOut, 'held out: '),
];
console.log('');
printDocuments(measured);
printFigures(results);
if (options.includes('--misses')) printMisses(measured);
await mkdir(path.join(root, 'out'), { recursive: true });
await writeFile(path.join(root, 'out', 'eval.json'), `${JSON.stringify(results, null, '\t')}\n`);
// Known documents only confirm, but a goal that they miss is a step back; the others measure and decide nothing.
if (knownResults.some(({ met }) => met === false)) process.exitCode = 1;
