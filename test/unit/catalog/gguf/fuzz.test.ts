import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { GgufFault } from '../../../../src-main/catalog/gguf/gguf-fault.ts';
import { parseGguf } from '../../../../src-main/catalog/gguf/header.ts';
import { recogniseBytes } from '../../../../src-main/catalog/imports/recognise.ts';
import { MemorySource } from '../../../support/model-files/memory-source.ts';
import { mutatedHeader, randomFrom } from '../../../support/model-files/mutate.ts';

/** `npm run fuzz` asks for many more, with a seed of its own. */
const runs = Number(process.env['INDOORS_FUZZ_RUNS'] ?? 5000);
const seed = Number(process.env['INDOORS_FUZZ_SEED'] ?? 1);

it(`gives a header or a fault for each of ${runs} mutated headers, at once, and reads nothing behind the end`, async () => {
	const random = randomFrom(seed);
	const counts = { headers: 0, faults: 0, slowest: 0 };
	for (let run = 0; run < runs; run += 1) {
		const bytes = mutatedHeader(random);
		const where = `seed ${seed}, run ${run}: ${bytes.toString('base64')}`;
		const source = new MemorySource(bytes, bytes.length + (run % 4 === 0 ? 100_000 : 0));
		const started = performance.now();
		const result = await parseGguf(source).catch((error: unknown) => error);
		counts.slowest = Math.max(counts.slowest, performance.now() - started);
		if (result instanceof Error) expect(result, where).toBeInstanceOf(GgufFault);
		counts[result instanceof Error ? 'faults' : 'headers'] += 1;
		expect(source.seen.furthest, where).toBeLessThanOrEqual(source.size);
	}
	expect(counts.slowest).toBeLessThan(1000);
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
