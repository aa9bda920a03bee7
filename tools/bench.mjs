/** `npm run bench [-- NAME]`: speed and memory as ratios within one run; a table, and out/bench.json. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { underOwnNode } from './setup/own-node.mjs';
import { root } from './setup/places.mjs';

await underOwnNode();
const { withDisplay } = await import('./xvfb.mjs');
const { measurements } = await import('./bench/measurements.mjs');
const wanted = process.argv.slice(2);
const chosen = Object.entries(measurements).filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
	console.error(`No such measurement. There are: ${Object.keys(measurements).join(', ')}`);
	process.exit(2);
}
const told = [];
await withDisplay(
	async (screen) => {
		Object.assign(process.env, screen);
		for (const [name, measure] of chosen) {
			console.log(`▸ ${name}`);
			try {
				told.push(...(await measure()));
			} catch (error) {
				console.error(`    could not be measured: ${error instanceof Error ? error.message : String(error)}`);
				process.exitCode = 1;
			}
		}
	},
	{ always: true },
);
const results = told.filter(({ because }) => because === undefined);
const widest = Math.max(...results.map(({ name }) => name.length));
console.log('');
for (const { name, value, unit, goal, better, met } of results) {
	console.log(
		`${met ? '✓' : '✗'} ${name.padEnd(widest)}  ${value} ${unit}  (${better === 'lower' ? '≤' : '≥'} ${goal})`,
	);
}
for (const { name, because } of told)
	if (because !== undefined) console.log(`– ${name}: not measured. ${because}`);
await mkdir(path.join(root, 'out'), { recursive: true });
const file = path.join(root, 'out', 'bench.json');
const earlier = await readFile(file, 'utf8').then(JSON.parse, () => []);
const names = new Set(results.map(({ name }) => name));
const at = new Date().toISOString();
const all = [...earlier.filter(({ name }) => !names.has(name)), ...results.map((one) => ({ ...one, at }))];
await writeFile(file, `${JSON.stringify(all, null, '\t')}\n`);
if (results.some(({ met }) => !met)) process.exitCode ||= 1;
