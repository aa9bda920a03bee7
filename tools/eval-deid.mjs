/**
 * `npm run eval:deid [-- --misses]`: how much of the personal data in test/eval/deidentify is found; a table, and
 * out/eval-deid.json. `--misses` tells what was missed and what was taken wrongly, the held-out notes left out.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { underOwnNode } from './setup/own-node.mjs';
import { root } from './setup/places.mjs';

await underOwnNode();
const { lexicon } = await import('./names.mjs');
const { findPersonal } = await import('../src-main/deidentify/find-personal.ts');
const { measureNotes, readNotes } = await import('./eval/deidentify.mjs');

/** Recall that each kind must reach. */
const goals = { number: 0.99, email: 0.99, date: 0.99, name: 0.95 };
const words = await lexicon();
const notes = await readNotes();
const results = [false, true].map((heldOut) => ({
	heldOut,
	...measureNotes(
		notes.filter((note) => (note.heldOut ?? false) === heldOut),
		(text) => findPersonal(text, { lexicon: words }),
	),
}));
for (const { heldOut, kinds, precision, missed, wrong } of results) {
	console.log(heldOut ? '\nHeld out: notes that nobody mended for' : 'Notes that were looked into');
	for (const [kind, { found, all }] of Object.entries(kinds)) {
		const recall = found / all;
		const goal = goals[kind];
		const sign = goal === undefined ? '·' : recall >= goal ? '✓' : '✗';
		console.log(
			`  ${sign} ${kind.padEnd(13)} ${recall.toFixed(3)}  (${found} of ${all}${goal === undefined ? '' : `, ≥ ${goal}`})`,
		);
	}
	console.log(`  ${precision >= 0.9 ? '✓' : '✗'} precision     ${precision.toFixed(3)}  (≥ 0.9)`);
	if (process.argv.includes('--misses') && !heldOut) {
		console.log('  missed', ...missed.map((one) => `\n    ${one}`));
		console.log('  taken wrongly', ...wrong.map((one) => `\n    ${one}`));
	}
}
await mkdir(path.join(root, 'out'), { recursive: true });
const figures = results.map(({ heldOut, kinds, precision }) => ({ heldOut, kinds, precision }));
await writeFile(path.join(root, 'out', 'eval-deid.json'), `${JSON.stringify(figures, null, '\t')}\n`);
