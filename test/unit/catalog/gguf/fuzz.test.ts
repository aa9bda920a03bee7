import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { recogniseBytes } from '../../../../src-main/catalog/imports/recognise.ts';
import { HangWatch } from '../../../support/model-files/hang-watch.ts';
import { readHeader } from '../../../support/model-files/header-trouble.ts';
import { keepInput } from '../../../support/model-files/kept-inputs.ts';
import { MemorySource } from '../../../support/model-files/memory-source.ts';
import { mutatedHeader, randomFrom } from '../../../support/model-files/mutate.ts';

/** `npm run fuzz` asks for many more, with a seed of its own. */
const runs = Number(process.env['INDOORS_FUZZ_RUNS'] ?? 5000);
const seed = Number(process.env['INDOORS_FUZZ_SEED'] ?? 1);
/** Where it stores what breaks the parser. */
const folder = process.env['INDOORS_FUZZ_FOUND'];

it(`gives a header or a fault for each of ${runs} mutated headers, at once, and reads nothing behind the end`, async () => {
	const random = randomFrom(seed);
	const watch = folder === undefined ? null : new HangWatch(folder);
	const counts = { headers: 0, faults: 0 };
	try {
		for (let run = 0; run < runs; run += 1) {
			const bytes = mutatedHeader(random);
			watch?.begin(bytes);
			const { isHeader, trouble } = await readHeader(bytes, run % 4 === 0 ? 100_000 : 0);
			if (trouble !== null && folder !== undefined) keepInput(folder, bytes);
			expect(trouble, `seed ${seed}, run ${run}: ${bytes.toString('base64')}`).toBeNull();
			counts[isHeader ? 'headers' : 'faults'] += 1;
		}
	} finally {
		await watch?.end();
	}
	// Mutations that always or never break a header would test little.
	expect(counts.headers).toBeGreaterThan(runs / 20);
	expect(counts.faults).toBeGreaterThan(runs / 5);
}, 600_000);

it('recognises any bytes as something', async () => {
	const beginnings = ['', 'GGUF', 'GGUF\u0003\0\0\0', 'PK', '<', '\u0010\0\0\0\0\0\0\0{'].map((one) =>
		Buffer.from(one, 'latin1'),
	);
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...beginnings),
			fc.uint8Array({ maxLength: 300 }),
			async (first, rest) => {
				const recognised = await recogniseBytes(new MemorySource(Buffer.concat([first, rest])));
				expect(recognised.kind).toBe('problem');
			},
		),
		{ numRuns: 2000 },
	);
});
