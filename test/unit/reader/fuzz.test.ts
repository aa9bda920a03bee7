import { afterAll, describe, expect, it } from 'vitest';
import { formatNames } from '../../../src-main/contract/document-formats.ts';
import { ReadEvent } from '../../../src-main/contract/reader.ts';
import { hostileFiles, soundDocx } from '../../support/documents/fuzz/hostile.ts';
import { mutatedDocument } from '../../support/documents/fuzz/mutate-document.ts';
import { seeds, type Seed } from '../../support/documents/fuzz/seeds.ts';
import { WatchedReader } from '../../support/documents/fuzz/watched-reader.ts';
import { randomFrom } from '../../support/model-files/mutate.ts';

/** `npm run fuzz` asks for many more, with a seed of its own. */
const runs = Number(process.env['INDOORS_FUZZ_DOCUMENTS'] ?? 60);
const seed = Number(process.env['INDOORS_FUZZ_SEED'] ?? 1);
const reader = new WatchedReader();
afterAll(() => reader.end());

/** `done` or `fail`: how reading ended. Anything else fails the test. */
async function endOf(file: Seed, where: string): Promise<string> {
	const outcome = await reader.read(file);
	if (outcome.kind !== 'events') throw new Error(`${where}: ${JSON.stringify(outcome)}`);
	const events = outcome.events.map((event) => {
		const parsed = ReadEvent.safeParse(event);
		if (!parsed.success) throw new Error(`${where}: main would not take ${parsed.error.message}`);
		return parsed.data;
	});
	const ends = events.filter(({ type }) => type === 'done' || type === 'fail');
	expect(ends, where).toEqual([events.at(-1)]);
	const end = ends[0];
	if (end?.type === 'fail') expect(end.code, where).toMatch(/^document-/u);
	return end?.type ?? 'nothing';
}

it('has a small file of every format', () => {
	expect([...new Set(seeds.map(({ format }) => format))].sort()).toEqual([...formatNames].sort());
});

it(
	`reads or refuses ${runs} mutated files, each within five seconds`,
	async () => {
		const random = randomFrom(seed);
		const ends: Record<string, number> = {};
		for (let run = 0; run < runs; run += 1) {
			const of = seeds[run % seeds.length] as Seed;
			const bytes = mutatedDocument(of, random);
			const where = `seed ${seed}, run ${run}, ${of.name}`;
			const end = await endOf({ ...of, bytes }, where);
			ends[end] = (ends[end] ?? 0) + 1;
		}
		// Mutations that always or never break a file would test little.
		expect(ends['done']).toBeGreaterThan(runs / 10);
		expect(ends['fail']).toBeGreaterThan(runs / 10);
	},
	runs * 6000,
);

describe('files that were made to harm', () => {
	it.each(hostileFiles().map((file) => [file.name, file] as const))(
		'%s',
		async (name, file) => {
			expect(await endOf(file, name)).toMatch(/done|fail/u);
		},
		20_000,
	);
	it.each(soundDocx().map((file) => [file.name, file] as const))(
		'%s, which is read all the same',
		async (name, file) => {
			expect(await endOf(file, name)).toBe('done');
		},
		20_000,
	);
});
