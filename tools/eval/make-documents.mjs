/** `node tools/eval/make-documents.mjs`: writes the documents of the evaluation set that are not plain text anew. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../setup/places.mjs';
import { estateSurvey } from './parts/estate-survey.mjs';
import { careHomeReport } from './parts/heimaufsicht.mjs';
import { parishMinutes } from './parts/parish-minutes.mjs';
import { writeDocx } from './parts/write-docx.mjs';
import { writePdf } from './parts/write-pdf.mjs';

const sources = path.join(root, 'test', 'eval', 'sources');
const documents = path.join(root, 'test', 'eval', 'documents');
const pdfs = new Set(['stadtwerke-brief']);

for (const file of await readdir(sources)) {
	const name = path.parse(file).name;
	const text = await readFile(path.join(sources, file), 'utf8');
	if (pdfs.has(name)) await writePdf(path.join(documents, `${name}.pdf`), [text.trim()]);
	else await writeDocx(path.join(documents, `${name}.docx`), [text]);
}
for (const [name, made, write] of [
	['estate-survey.pdf', estateSurvey(), writePdf],
	['heimaufsicht-bericht.pdf', careHomeReport(), writePdf],
	['parish-minutes.docx', parishMinutes(), writeDocx],
]) {
	const repeated = made.pages.filter((page, index) => made.pages.indexOf(page) !== index);
	if (repeated.length > 0) throw new Error(`${name} says the same twice.`);
	await write(path.join(documents, name), made.pages);
	const facts = `${path.parse(name).name}.facts.json`;
	await writeFile(path.join(documents, facts), `${JSON.stringify(made.facts, null, '\t')}\n`);
}
