import type { Point } from '../../contract/entities.ts';
import type { Attribution } from '../attribute.ts';
import { orderOf } from '../plan-order.ts';
import { pointId, shortHash } from '../point-id.ts';
import { languageName, linesGrammar, summaryTurns } from '../prompts.ts';
import { quotation } from '../quotations.ts';
import type { SummariseEvent } from '../summary-events.ts';
import { withSupport } from '../support.ts';
import { writtenLines } from '../written-lines.ts';
import { nearestLeaves, type Leaf, type Material } from './material.ts';
import { repair } from './repair.ts';
import type { SectionsRun } from './sections-run.ts';

/** Writes the points of one material as they come; what was written before is not written again. */
export async function* writePoints(
	run: SectionsRun,
	material: Material,
	points: number,
): AsyncGenerator<SummariseEvent> {
	yield run.step();
	const titles = run.input.recipe.sections.map(({ title }) => title);
	const key = `summary:${points}:${shortHash(material.text)}`;
	const stored = run.noteOf(key);
	const lines: string[] = [];
	const started = performance.now();
	const language = languageName(run.input.writtenIn ?? run.input.language);
	const source =
		stored === undefined
			? writtenLines(
					run.model,
					{
						turns: summaryTurns(material.text, points, language, material.kind, run.input.recipe),
						grammar: linesGrammar(points + 2, titles),
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
		const found = await locate(run, text, material.leaves);
		const point = yield* repair(run, text, found, (other) => locate(run, other, material.leaves));
		if (!run.repeated.has(point.text))
			yield { type: 'point', point: { ...point, ...(title === '' ? {} : { heading: title }) } };
	}
	if (lines.length === 0) yield* quoteInstead(run, material, points);
	else if (stored === undefined) run.store(key, lines.join('\n'));
	if (stored === undefined) run.time.took(performance.now() - started);
	run.done += 1;
	for (const { section, pages, texts } of material.leaves) run.coverage.finished(section, pages, texts);
	yield run.step();
}

/** Finds the sentences that a text was made from, and judges it by them. */
async function locate(run: SectionsRun, text: string, leaves: readonly Leaf[]): Promise<Point> {
	const { documentId, language, writtenIn } = run.input;
	const near = nearestLeaves(text, leaves);
	const texts = near.flatMap((leaf) => leaf.texts);
	const [found] = await run.input.text.attribute([text], texts, language, run.signal);
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
	return withSupport(point, writtenIn !== undefined && writtenIn !== language);
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
	if (source === undefined || source.passage === '') return '';
	const leaf = leaves.find(({ texts }) =>
		texts.some(({ page, text }) => page === source.page && text.includes(source.passage)),
	);
	return leaf?.heading ?? '';
}

async function* replay(stored: string): ReturnType<typeof writtenLines> {
	for (const text of stored.split('\n')) yield await Promise.resolve({ type: 'line' as const, text });
}

const tokensPerLine = 70;
const mostSources = 3;
