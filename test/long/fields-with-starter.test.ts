import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starterModel } from '../../src-main/catalog/starter-model.ts';
import { modelFrom } from '../../src-main/documents/summary-model.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { dataFolder } from '../support/data-folder.ts';
import { addLetters, openFields, untilRested } from '../support/documents/field-desk.ts';
import { letters } from '../support/documents/letters.ts';

const file = starterModelPath() ?? '';
const names = ['Name', 'Date', 'Deadline', 'Amount', 'Reference', 'Diagnosis'];

/** The smallest model there is, asked as if it were able to choose: what it gets wrong has to be caught. */
describe.skipIf(file === '')('fields of letters, found with the starter model', () => {
	let host: EngineHost;
	beforeAll(() => {
		host = new EngineHost({
			fork: forkEngineWithNode,
			loadOptions: () => ({ contextTokens: 2048, gpu: false, threads: os.availableParallelism() }),
		});
		host.choose({ id: starterModel.id, path: file, sha256: starterModel.sha256, bytes: starterModel.bytes });
	});
	afterAll(() => host.dispose());

	it.each([true, false])('are those of the letter, or empty (as a capable model: %s)', async (isCapable) => {
		const model = modelFrom(host, null, 2048);
		const desk = await openFields(dataFolder(), { model: () => ({ model, isCapable }) });
		const conversation = await addLetters(desk, letters);
		const run = desk.fields.start(conversation, names);
		expect(await untilRested(desk, run)).toBe('done');
		const shown = desk.shown(run);
		await desk.close();
		if (process.env['SHOW_FIELDS'] !== undefined) console.log(JSON.stringify(shown, null, 1));
		for (const { name, expected } of letters)
			for (const field of names)
				expect(['', expected[field] ?? ''], `${field} of ${name}`).toContain(shown[name]?.[field]);
		const found = letters.flatMap(({ name, expected }) =>
			Object.entries(expected).filter(([field, value]) => value !== null && shown[name]?.[field] === value),
		);
		expect(found.length).toBeGreaterThanOrEqual(16);
		expect(desk.problems).toEqual([]);
	});
});
