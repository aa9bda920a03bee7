import { KnownError } from '../../contract/errors.ts';
import { CoverageCount } from '../coverage.ts';
import { orderOf } from '../plan-order.ts';
import type { PlannedPoint } from '../plan-sentences.ts';
import { sectionText, type DocumentSection } from '../sections.ts';
import type { SummariseEvent, SummariseInput } from '../summary-events.ts';
import { TimeLeft } from '../time-left.ts';
import { packLeaves, type Leaf, type Material } from './material.ts';
import { leafOf, noteTree } from './note-tree.ts';
import { planReading } from './plan-reading.ts';
import { SectionsRun } from './sections-run.ts';
import { writePoints } from './write-points.ts';

/**
 * For capable models: a short document is read in a single pass; of a long one quickly the key passages of every part,
 * or thoroughly every section, which is written down as points or, where it is too long for that, as notes. Which
 * sentences a point comes from is found afterwards; the model is never asked for a page.
 */
export async function* bySections(
	input: SummariseInput,
	signal: AbortSignal,
): AsyncGenerator<SummariseEvent> {
	const { model } = input;
	if (model === null) throw new KnownError('no-model');
	const { way, sections, points, sameAs, charactersAtOnce } = await planReading(input, model, signal);
	const passages = way === 'passages' ? await keyPassages(input, charactersAtOnce, signal) : [];
	const requests = { whole: 1, passages: 1, sections: sections.length, notes: sections.length + 1 }[way];
	const run = new SectionsRun({
		input,
		model,
		coverage:
			way === 'passages'
				? new CoverageCount(input.pages, 'sentences', passages.length)
				: new CoverageCount(input.pages, 'all', sections.length, sameAs),
		time: new TimeLeft(
			requests,
			model,
			way === 'notes' ? wordsPerNotes : (points * wordsPerPoint) / requests,
		),
		steps: requests,
		signal,
	});
	const materials =
		way === 'passages'
			? packLeaves(passages, 'passages', Infinity)
			: way === 'notes'
				? yield* noteTree(run, sections, points, charactersAtOnce)
				: sections.map((section) => asMaterial(section, way === 'whole' ? 'document' : 'section'));
	const total = materials.reduce((sum, { text }) => sum + text.length, 0) || 1;
	for (const material of materials)
		yield* writePoints(run, material, Math.max(1, Math.round((points * material.text.length) / total)));
	yield { type: 'done', coverage: run.coverage.current, reused: run.reused };
}

function asMaterial(section: DocumentSection, kind: Material['kind']): Material {
	return { text: sectionText(section), kind, leaves: leavesByHeading(section) };
}

/** One leaf for each heading, so that a point is shown under the right one. */
function leavesByHeading(section: DocumentSection): Leaf[] {
	const leaves: { heading: string; texts: { page: number; text: string }[] }[] = [
		{ heading: section.heading, texts: [] },
	];
	for (const { page, block } of section.blocks) {
		if (block.kind === 'heading') leaves.push({ heading: block.text, texts: [] });
		leaves.at(-1)?.texts.push({ page, text: block.text });
	}
	return leaves
		.filter(({ texts }) => texts.length > 0)
		.map(({ heading, texts }) => ({
			...leafOf(section),
			heading,
			texts,
			read: texts.map(({ text }) => text).join('\n'),
			pages: [...new Set(texts.map(({ page }) => page))],
		}));
}

/** The best passages of every part, as many as one request holds, in the order of the text. */
async function keyPassages(input: SummariseInput, characters: number, signal: AbortSignal): Promise<Leaf[]> {
	const plan = await input.text.planSentences(input.pages, input.language, orderOf(input), signal);
	const length = ({ sentences }: PlannedPoint): number =>
		sentences.reduce((sum, { text }) => sum + text.length + 1, 0);
	let left = characters;
	const chosen = new Set(
		[...plan.points]
			.sort((one, other) => one.rank - other.rank)
			.filter((point) => (left -= length(point)) >= 0 || left === characters),
	);
	return plan.points
		.filter((point) => chosen.has(point))
		.map((point, section) => {
			const texts = point.sentences.flatMap(({ parts }) => parts);
			return {
				section,
				heading: point.heading,
				read: point.sentences.map(({ text }) => text).join(' '),
				texts,
				pages: [...new Set(texts.map(({ page }) => page))],
			};
		});
}

const wordsPerNotes = 110;
const wordsPerPoint = 26;
