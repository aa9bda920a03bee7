/** The documents of the evaluation set as the program reads them, each with its facts. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readProjectFile } from '../../test/support/documents/read-file.ts';
import { root } from '../setup/places.mjs';

const folder = path.join('test', 'eval', 'documents');

/** @param {readonly string[]} names those to read; all where it is empty */
export async function readDocuments(names) {
	const files = (await readdir(path.join(root, folder))).filter((file) => !file.endsWith('.json')).sort();
	const documents = [];
	for (const file of files) {
		const { name } = path.parse(file);
		if (names.length === 0 || names.includes(name)) documents.push(await readOne(file, name));
	}
	return documents;
}

async function readOne(file, name) {
	const facts = JSON.parse(await readFile(path.join(root, folder, `${name}.facts.json`), 'utf8'));
	const { pages, failure } = await readProjectFile(path.join(folder, file));
	if (failure !== undefined) throw new Error(`${file} could not be read: ${failure.code}`);
	const places = sectionPages(pages);
	const placed = (entry) => {
		const found = places.get(entry.section);
		if (found === undefined) throw new Error(`${file} has no heading "${entry.section}".`);
		return { ...entry, pages: found };
	};
	return {
		name,
		...facts,
		heldOut: facts.heldOut ?? false,
		reworded: facts.reworded ?? false,
		pages,
		facts: facts.facts.map(placed),
		pairs: facts.pairs.map(placed),
	};
}

/** The pages that the text below each heading stands on. */
function sectionPages(pages) {
	const places = new Map();
	let heading = '';
	for (const page of pages)
		for (const block of page.blocks) {
			if (block.kind === 'heading') heading = block.text;
			const known = places.get(heading) ?? new Set();
			places.set(heading, known.add(page.number));
		}
	return places;
}
