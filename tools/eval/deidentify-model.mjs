/**
 * What a model adds to the rules: it is asked about what they leave of ten notes of each language, as the program asks
 * it, whether or not it is good enough for that.
 */
import os from 'node:os';
import { modelFrom } from '../../src-main/documents/summary-model.ts';
import { askAboutPiece, measureModelAsking } from '../../src-main/documents/ask-model.ts';
import { textWorkHere } from '../../src-main/documents/text-tasks.ts';
import { forkEngineWithNode } from '../../src-main/engine/fork-node.ts';
import { EngineHost } from '../../src-main/engine/host.ts';
import { measureNotes, withoutMarks } from './deidentify.mjs';

/** @param {string} file a model in GGUF */
export async function measureWithModel(notes, file) {
	const host = new EngineHost({
		fork: forkEngineWithNode,
		loadOptions: () => ({ contextTokens: 4096, gpu: false, threads: os.availableParallelism() }),
	});
	host.choose({ id: 'measured', path: file, sha256: '', bytes: 0 });
	try {
		const { signal } = new AbortController();
		const model = modelFrom(host, null, 4096);
		const sample = ['en', 'de'].flatMap((language) => sampleOf(notes, language));
		const byRules = new Map();
		const withModel = new Map();
		for (const note of sample) {
			const { text } = withoutMarks(note.text);
			const [findings] = await textWorkHere.findPersonal([text], {}, signal);
			const words = [];
			for (const piece of await textWorkHere.piecesToAsk(text, findings, [], signal))
				words.push(...(await askAboutPiece(model, textWorkHere, piece, signal)));
			byRules.set(text, findings);
			withModel.set(text, await textWorkHere.withAskedWords(text, findings, words, signal));
		}
		return {
			ability: await measureModelAsking(model, [], textWorkHere, () => Promise.resolve(), signal),
			parts: ['en', 'de'].map((language) => {
				const of = sample.filter((note) => note.language === language);
				return {
					language,
					notes: of.length,
					rules: totals(measureNotes(of, (text) => byRules.get(text))),
					withModel: totals(measureNotes(of, (text) => withModel.get(text))),
				};
			}),
		};
	} finally {
		await host.dispose();
	}
}

/** Of those that the rules were not written against, and whose misses were looked at since. */
function sampleOf(notes, language) {
	return notes
		.filter((note) => note.part === 'first held out' && note.language === language)
		.slice(0, notesEach);
}

function totals({ kinds, precision, wrong }) {
	const counts = Object.values(kinds);
	const found = counts.reduce((sum, kind) => sum + kind.found, 0);
	const all = counts.reduce((sum, kind) => sum + kind.all, 0);
	return { found, all, recall: found / all, precision, wrong: wrong.length };
}

const notesEach = 10;
