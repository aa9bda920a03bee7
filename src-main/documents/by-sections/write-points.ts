import type { Point } from '../../contract/entities.ts';
import type { Attribution } from '../attribute.ts';
import { orderOf } from '../plan-order.ts';
import { pointId, shortHash } from '../point-id.ts';
import { languageName, linesGrammar, summaryTurns } from '../prompts.ts';
import { quotation } from '../quotations.ts';
import { isPlain, type SummariseEvent } from '../summary-events.ts';
import { withSupport } from '../support.ts';
import { writtenLines } from '../written-lines.ts';
import { forgotten } from './forgotten.ts';
import { holds, nearestLeaves, type Leaf, type Material } from './material.ts';
import { repair } from './repair.ts';
import type { SectionsRun } from './sections-run.ts';
import { usableLine } from './usable-line.ts';

/** Writes the points of one material as they come, and asks again for large parts of it that no point is about. */
export async function* writePoints(
	run: SectionsRun,
	material: Material,
	points: number,
): AsyncGenerator<SummariseEvent> {
	yield run.step();
	const end = run.begin();
	const made: Point[] = [];
	// A small model goes on as long as it may, and there are many sections.
	const spare = material.kind === 'section' ? 0 : 2;
	yield* pointsOf(run, material, points, points + spare, made);
	if (showsParts(run))
		for (const part of forgotten(material, made, points)) {
			const count = Math.max(1, Math.round((points * part.text.length) / material.text.length));
			yield* pointsOf(run, part, count, count + 1, made);
		}
	if (made.length === 0) yield* quoteInstead(run, material, points);
	end();
	for (const { section, pages, texts } of material.leaves) run.coverage.finished(section, pages, texts);
	yield run.step();
}

/**
 * One request; what was written before is not written again. `most`: lines that it may write. `made` gets its points,
 * also those that were said before.
 */
async function* pointsOf(
	run: SectionsRun,
	material: Material,
	points: number,
	most: number,
	made: Point[],
): AsyncGenerator<SummariseEvent> {
	const titles = run.input.recipe.sections.map(({ title }) => title);
	const key = `summary:${points}:${shortHash(material.text)}`;
	const stored = run.noteOf(key);
	const lines: string[] = [];
	const language = languageName(run.input.writtenIn ?? run.input.language);
	const source =
		stored === undefined
			? writtenLines(
					run.model,
					{
						turns: summaryTurns(material.text, points, language, material.kind, run.input.recipe),
						grammar: linesGrammar(most, titles),
						maxTokens: points * tokensPerLine,
					},
					run.signal,
				)
			: replay(stored);
	for await (const event of source) {
		if (event.type === 'writing') {
			yield event;
			continue;
		}
		lines.push(event.text);
		const { title, text } = splitTitle(event.text, titles);
		const line = usableLine(text, material.leaves, title);
		if (line === undefined) continue;
		const found = await locate(run, line, material.leaves);
		const point = yield* repair(run, line, found, (other) => locate(run, other, material.leaves));
		made.push(point);
		if (run.repeated.has(point.text)) continue;
		yield { type: 'point', point: { ...point, ...(title === '' ? {} : { heading: title }) } };
	}
	if (stored === undefined && lines.length > 0) run.store(key, lines.join('\n'));
}

/** A kind that asks for something leaves out the rest, and in another language the sources are not always found. */
function showsParts({ input: { recipe, language, writtenIn } }: SectionsRun): boolean {
	return isPlain(recipe) && (writtenIn === undefined || writtenIn === language);
}

/** Finds the sentences that a text was made from, and judges it by them. */
async function locate(run: SectionsRun, text: string, leaves: readonly Leaf[]): Promise<Point> {
	const { documentId, language, writtenIn = language } = run.input;
	const near = nearestLeaves(text, leaves);
	const texts = near.flatMap((leaf) => leaf.texts);
	const [found] = await run.input.text.attribute([text], texts, language, writtenIn, run.signal);
	const { sources, findings }: Attribution = found ?? { sources: [], findings: [] };
	const point: Point = {
		id: pointId('sections', text),
		heading: headingOf(sources[0], near),
		text,
		quoted: false,
		sources: sources.slice(0, mostSources).map((source) => ({ documentId, ...source })),
		findings,
		edited: false,
	};
	return withSupport(point, writtenIn !== language);
}

/** A model that wrote nothing usable leaves no hole: the key sentences of those pages stand there. */
async function* quoteInstead(
	run: SectionsRun,
	material: Material,
	points: number,
): AsyncGenerator<SummariseEvent> {
	const { input, signal } = run;
	const plan = await input.text.planSentences(input.pages, input.language, orderOf(input), signal);
	const pages = new Set(material.leaves.flatMap((leaf) => leaf.pages));
	const inside = plan.points.filter((point) =>
		point.sentences.some((sentence) => sentence.parts.some((part) => pages.has(part.page))),
	);
	const best = [...inside].sort((one, other) => one.rank - other.rank).slice(0, points);
	for (const planned of inside.filter((one) => best.includes(one)))
		yield { type: 'point', point: quotation(planned, input, 'invented') };
}

/** "Decisions: the roof will be repaired", where the kind has headings. */
function splitTitle(line: string, titles: readonly string[]): { title: string; text: string } {
	const title = titles.find((one) => line.startsWith(`${one}:`)) ?? '';
	return { title, text: title === '' ? line : line.slice(title.length + 1).trim() };
}

function headingOf(source: { page: number; passage: string } | undefined, leaves: readonly Leaf[]): string {
	if (source === undefined) return '';
	return leaves.find((leaf) => holds(leaf, source))?.heading ?? '';
}

async function* replay(stored: string): ReturnType<typeof writtenLines> {
	for (const text of stored.split('\n')) yield await Promise.resolve({ type: 'line' as const, text });
}

const tokensPerLine = 70;
const mostSources = 3;
