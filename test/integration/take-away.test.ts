import { readFileSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../../src-main/catalog/catalog-file.ts';
import { tryOut } from '../../src-main/catalog/imports/trial.ts';
import { type PackageContents, writePackage } from '../../src-main/catalog/take-away/write-package.ts';
import type { Candidate } from '../../src-main/contract/models.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { starterModelPath } from '../../tools/setup/places.mjs';
import { dataFolder } from '../support/data-folder.ts';
import { gemmaMissing, gemmaModelPath } from '../support/model-files/gemma-model.ts';
import { fileWork, importDesk, type ImportDesk } from '../support/model-files/import-desk.ts';

const starter = starterModelPath() ?? '';
const never = new AbortController().signal;
const nothing = (): void => undefined;
const catalog = parseCatalog(readFileSync('resources/catalog.json', 'utf8'));

/** A model of our own list as it is packed, with the words of its licences. */
function contentsOf(id: string, file: string): PackageContents {
	const entry = catalog.models.find((model) => model.id === id);
	const [part] = entry?.files ?? [];
	if (entry === undefined || part?.sha256 === undefined) throw new Error(`${id} is not in the list`);
	const named = JSON.stringify(entry);
	const licences = catalog.licences.filter((one) => named.includes(`"${one.id}"`));
	return {
		entry,
		licences,
		updated: catalog.updated,
		passportMarkdown: `# ${entry.name}\n`,
		licenceTexts: licences.flatMap(({ text }) =>
			text === undefined
				? []
				: [{ file: text.file, text: readFileSync(`resources/licences/models/${text.file}`, 'utf8') }],
		),
		files: [{ path: file, sha256: part.sha256, bytes: statSync(file).size }],
	};
}

/** Another computer with the same list and a real engine for the trial. */
function otherComputer(contents: PackageContents): ImportDesk {
	const desk = importDesk();
	desk.entry = contents.entry;
	desk.tryOut = (file, size, signal) =>
		tryOut(
			file,
			size,
			{
				start: (options) => new EngineHost({ fork: forkEngineWithNode, loadOptions: () => options }),
				freeBytes: () => 8e9,
			},
			signal,
		);
	return desk;
}

const pack = (contents: PackageContents): Promise<string> =>
	writePackage(
		dataFolder(),
		contents,
		{ files: fileWork, freeBytes: () => Promise.resolve(1e12) },
		nothing,
		never,
	);

async function look(desk: ImportDesk, folder: string): Promise<Candidate> {
	const [candidate] = await desk.service.look([folder], never);
	if (candidate === undefined) throw new Error('no package was found');
	return candidate;
}

describe.skipIf(starter === '')('taking a real model to another computer', () => {
	it('packs the starter here and runs it there', async () => {
		const contents = contentsOf('smollm2-135m-instruct-q4_1', starter);
		const folder = await pack(contents);
		const desk = otherComputer(contents);
		const { id, header, looksLike } = await look(desk, folder);
		expect([header?.quantisation, looksLike]).toEqual(['Q4_1', contents.entry.id]);
		expect(await desk.service.take(id, 'copy', false, never)).toEqual({
			kind: 'done',
			id: contents.entry.id,
		});
		expect(desk.installed.get(contents.entry.id)).toMatchObject({
			memoryBytes: expect.any(Number) as number,
			packaged: { models: [contents.entry] },
		});
	});

	it(
		'asks for the licence of a restricted model there, and refuses it where a byte is missing',
		{
			timeout: 600_000,
		},
		async (context) => {
			const gemma = await gemmaModelPath();
			if (gemma === null) return context.skip(gemmaMissing);
			const contents = contentsOf('gemma-3-270m-q4_k_m', gemma);
			const folder = await pack(contents);
			const desk = otherComputer(contents);
			desk.licence = 'gemma';
			const { id } = await look(desk, folder);
			expect(await desk.service.take(id, 'in-place', false, never)).toMatchObject({ kind: 'licence' });
			desk.licence = undefined;
			expect(await desk.service.take(id, 'in-place', false, never)).toMatchObject({ kind: 'done' });
			const file = path.join(folder, contents.entry.files[0]?.file ?? '');
			truncateSync(file, statSync(file).size - 1);
			const again = otherComputer(contents);
			expect((await look(again, folder)).problem).toMatchObject({ code: 'model-file-truncated' });
		},
	);
});
