/**
 * Gives the parser of model files many mutated headers: `node tools/fuzz.mjs [runs] [seed]`, 200,000 with a new seed
 * where nothing is said. A failure prints the seed and the header; the same seed repeats it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { modules, nodePath, root } from './setup/places.mjs';

const [runs = '200000', seed = String(Math.floor(Math.random() * 2 ** 32))] = process.argv.slice(2);
console.log(`${runs} mutated headers with seed ${seed}`);
const started = performance.now();
const vitest = spawn(
	nodePath(),
	[join(modules, 'vitest', 'vitest.mjs'), 'run', '--project', 'unit', 'test/unit/catalog/gguf/fuzz.test.ts'],
	{
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, INDOORS_FUZZ_RUNS: runs, INDOORS_FUZZ_SEED: seed },
	},
);
vitest.on('close', (code) => {
	console.log(`seed ${seed}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
	process.exitCode = code ?? 1;
});
