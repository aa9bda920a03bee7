/**
 * Gives the parser of model files many mutated headers and the readers of documents many mutated files:
 * `node tools/fuzz.mjs [headers] [seed] [documents]`, 200,000 and 600 with a new seed where nothing is said. A failure
 * prints the seed and what it was; the same seed repeats it. A header that breaks the parser or that it never gets done
 * with is stored in test/support/files/gguf-found/, where the usual tests read it from then on.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { modules, nodePath, root } from './setup/places.mjs';

const [headers = '200000', seed = String(Math.floor(Math.random() * 2 ** 32)), documents = '600'] =
	process.argv.slice(2);
console.log(`${headers} mutated headers and ${documents} mutated documents with seed ${seed}`);
const started = performance.now();
const tests = ['test/unit/catalog/gguf/fuzz.test.ts', 'test/unit/reader/fuzz.test.ts'];
const vitest = spawn(
	nodePath(),
	[join(modules, 'vitest', 'vitest.mjs'), 'run', '--project', 'unit', ...tests],
	{
		cwd: root,
		stdio: 'inherit',
		env: {
			...process.env,
			INDOORS_FUZZ_RUNS: headers,
			INDOORS_FUZZ_DOCUMENTS: documents,
			INDOORS_FUZZ_SEED: seed,
			INDOORS_FUZZ_FOUND: join(root, 'test', 'support', 'files', 'gguf-found'),
		},
	},
);
vitest.on('close', (code) => {
	console.log(`seed ${seed}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
	process.exitCode = code ?? 1;
});
