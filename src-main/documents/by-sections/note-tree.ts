import { languageName, linesGrammar, noteTurns } from '../prompts.ts';
import { shortHash } from '../point-id.ts';
import { sectionText, type DocumentSection } from '../sections.ts';
import type { SummariseEvent } from '../summary-events.ts';
import { writtenLines } from '../written-lines.ts';
import { notNotedFrom } from './not-noted.ts';
import { pack, packLeaves, type Bundle, type Leaf, type Material } from './material.ts';
import type { SectionsRun } from './sections-run.ts';

/**
 * Notes on every section; and while there are more groups of notes than a summary has points for, notes on these
 * notes. So a document of any length is read in full with requests of a bounded size.
 */
export async function* noteTree(
	run: SectionsRun,
	sections: readonly DocumentSection[],
	points: number,
	budget: number,
): AsyncGenerator<SummariseEvent, Material[]> {
	const leaves: Leaf[] = [];
	for (const section of sections) {
		yield run.step();
		const end = run.begin();
		const read = yield* notesOnSection(run, section);
		leaves.push({ ...leafOf(section), read });
		run.coverage.finished(section.index, section.pages);
		end();
	}
	let groups = packLeaves(leaves, 'notes', budget);
	for (let level = 0; level < mostLevels && groups.length * fewestPoints > points; level += 1) {
		const condensed: Bundle[] = [];
		for (const group of groups) {
			const lines = Math.max(3, Math.round(linesOf(group.text) / shrink));
			const read = yield* notes(run, group.text, '', lines, `tree:${shortHash(group.text)}`);
			condensed.push({ heading: '', read, leaves: group.leaves });
		}
		groups = pack(condensed, 'notes', budget);
	}
	// One was expected.
	run.addSteps(groups.length - 1);
	return groups;
}

export function leafOf(section: DocumentSection): Leaf {
	return {
		section: section.index,
		heading: section.heading,
		read: '',
		texts: section.blocks.map(({ page, block }) => ({ page, text: block.text })),
		pages: section.pages,
	};
}

async function* notesOnSection(
	run: SectionsRun,
	section: DocumentSection,
): AsyncGenerator<SummariseEvent, string> {
	const text = sectionText(section);
	const ask = (part: string): AsyncGenerator<SummariseEvent, string> => {
		const lines = linesFor((section.tokens * part.length) / text.length);
		return notes(run, part, section.heading, lines, `section:${shortHash(part)}`);
	};
	const read = yield* ask(text);
	const texts = section.blocks.map(({ block }) => block.text);
	const rest = section.blocks.slice(notNotedFrom(texts, read.split('\n')));
	return rest.length === 0 ? read : `${read}\n${yield* ask(sectionText({ blocks: rest }))}`;
}

async function* notes(
	run: SectionsRun,
	text: string,
	heading: string,
	count: number,
	key: string,
): AsyncGenerator<SummariseEvent, string> {
	const stored = run.noteOf(key);
	if (stored !== undefined) return stored;
	const lines: string[] = [];
	const asked = writtenLines(
		run.model,
		{
			turns: noteTurns(text, heading, count, languageName(run.input.language), run.input.recipe),
			grammar: linesGrammar(count + 2),
			maxTokens: count * tokensPerLine,
		},
		run.signal,
	);
	for await (const event of asked) {
		if (event.type === 'writing') yield event;
		else lines.push(event.text);
	}
	const written = lines.map((line) => `- ${line}`).join('\n');
	run.store(key, written);
	return written;
}

function linesFor(tokens: number): number {
	return Math.max(3, Math.min(10, Math.round(tokens / 160)));
}

function linesOf(text: string): number {
	return text.split('\n').length;
}

const tokensPerLine = 70;
/** Lines of notes of which one line is made. */
const shrink = 3;
/** A group of notes that gives fewer points is not worth a request of its own. */
const fewestPoints = 2;
const mostLevels = 4;
