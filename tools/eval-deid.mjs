/**
 * `npm run eval:deid [-- --misses]`: how much of the personal data in test/eval/deidentify is found; a table, and
 * out/eval-deid.json; the exit code tells a goal that all notes together miss. `--misses` tells what was missed and what
 * was taken wrongly.
 * `--model [FILE]`: instead, what a model adds on ten notes of each language, the starter where no file is named; some minutes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { underOwnNode } from './setup/own-node.mjs';
import { root, starterModelPath } from './setup/places.mjs';

await underOwnNode();
const { lexicon } = await import('./names.mjs');
const { findPersonal } = await import('../src-main/deidentify/find-personal.ts');
const { measureNotes, readNotes } = await import('./eval/deidentify.mjs');

const asksModel = process.argv.indexOf('--model');
if (asksModel > 0) {
	await tellOfModel(process.argv[asksModel + 1] ?? starterModelPath());
	process.exit(0);
}

/** Recall that each kind must reach. */
const goals = { number: 0.99, email: 0.99, date: 0.99, name: 0.95 };
/** Share of what was taken that is personal. */
const leastPrecision = 0.9;
const words = await lexicon();
const titles = {
	known: 'Notes that were looked into',
	'first held out': 'First held out: looked into after they were measured',
	'second held out': 'Second held out: other kinds of notes, looked into after they were measured',
	'third held out':
		'Third held out: hard kinds of notes by another hand, looked into after they were measured',
	'fourth held out': 'Fourth held out: everyday notes by another hand, looked into after they were measured',
	'fifth held out': 'Fifth held out: everyday notes by another hand',
	'sixth held out': 'Sixth held out: everyday notes, looked into after they were measured',
	all: 'All notes',
};
const notes = await readNotes();
/** The part whose misses may be looked at. */
const shown = [
	'known',
	'first held out',
	'second held out',
	'third held out',
	'fourth held out',
	'sixth held out',
];
const find = (text) => findPersonal(text, { lexicon: words });
const parts = [...shown, 'fifth held out'].map((part) => ({
	part,
	...measureNotes(
		notes.filter((note) => note.part === part),
		find,
	),
}));
const results = [...parts, { part: 'all', ...measureNotes(notes, find) }];
for (const { part, kinds, precision, missed, wrong } of results) {
	console.log(`${titles[part]}`);
	for (const [kind, { found, all }] of Object.entries(kinds)) {
		const recall = found / all;
		const goal = goals[kind];
		const sign = goal === undefined ? '·' : recall >= goal ? '✓' : '✗';
		console.log(
			`  ${sign} ${kind.padEnd(13)} ${recall.toFixed(3)}  (${found} of ${all}${goal === undefined ? '' : `, ≥ ${goal}`})`,
		);
	}
	console.log(
		`  ${precision >= leastPrecision ? '✓' : '✗'} precision     ${precision.toFixed(3)}  (≥ ${leastPrecision})\n`,
	);
	if (process.argv.includes('--misses') && shown.includes(part)) {
		console.log('  missed', ...missed.map((one) => `\n    ${one}`));
		console.log('  taken wrongly', ...wrong.map((one) => `\n    ${one}`));
	}
}
await mkdir(path.join(root, 'out'), { recursive: true });
const figures = results.map(({ part, kinds, precision }) => ({ part, kinds, precision }));
const all = figures.at(-1);
const isMet =
	all.precision >= leastPrecision &&
	Object.entries(goals).every(([kind, goal]) => all.kinds[kind].found / all.kinds[kind].all >= goal);
await writeFile(path.join(root, 'out', 'eval-deid.json'), `${JSON.stringify(figures, null, '\t')}\n`);
process.exit(isMet ? 0 : 1);

async function tellOfModel(file) {
	if (!file)
		throw new Error('There is no model: name the file of one, or run `npm start` once for the starter.');
	// The worker's lists are read from where they are built.
	await lexicon();
	const { measureWithModel } = await import('./eval/deidentify-model.mjs');
	const { parts, ability } = await measureWithModel(await readNotes(), file);
	console.log(path.basename(file));
	for (const { language, notes: count, rules, withModel } of parts) {
		console.log(`${language}, ${count} notes`);
		for (const [title, one] of [
			['rules', rules],
			['rules and model', withModel],
		])
			console.log(
				`  ${title.padEnd(16)} recall ${one.recall.toFixed(3)} (${one.found} of ${one.all}), precision ${one.precision.toFixed(3)} (${one.wrong} wrong)`,
			);
	}
	const { isGood, found, wanted, wrong, texts } = ability;
	console.log(
		`${isGood ? 'Good' : 'Not good'} enough to be asked: ${found} of ${wanted} found, ${wrong} wrong lines, in ${texts} texts`,
	);
}
