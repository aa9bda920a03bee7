import { KnownError } from '../../contract/errors.ts';
import { CoverageCount } from '../coverage.ts';
import { orderOf } from '../plan-order.ts';
import type { PlannedPoint } from '../plan-sentences.ts';
import { countSectionWords, sectionText, type DocumentSection } from '../sections.ts';
import type { SummariseEvent, SummariseInput } from '../summary-events.ts';
import type { SummaryModel } from '../summary-model.ts';
import { pointsFor } from '../summary-size.ts';
import { TimeLeft } from '../time-left.ts';
import { tokensPerCharacter } from '../whole-text.ts';
import { packLeaves, type Leaf, type Material } from './material.ts';
import { leafOf, noteTree } from './note-tree.ts';
import { SectionsRun } from './sections-run.ts';
import { writePoints } from './write-points.ts';

/**
 * For capable models: a short document is read in a single pass; of a long one quickly the key passages of every part,
 * or thoroughly every section, which is noted down. Which sentences a point comes from is found afterwards; the model
 * is never asked for a page.
 */
export async function* bySections(
	input: SummariseInput,
	signal: AbortSignal,
): AsyncGenerator<SummariseEvent> {
	const { model } = input;
	if (model === null) throw new KnownError('no-model');
	const { sections, charactersAtOnce } = await planFor(input, model, signal);
	const words = countSectionWords(sections);
	const points = pointsFor(input.length, words, input.depth);
	const isQuick = sections.length > 1 && input.depth === 'quick';
	const passages = isQuick ? await keyPassages(input, charactersAtOnce, signal) : [];
	const requests = sections.length === 1 || isQuick ? 1 : sections.length + 1;
	const run = new SectionsRun({
		input,
		model,
		coverage: isQuick
			? new CoverageCount(input.pages, 'sentences', passages.length)
			: new CoverageCount(input.pages, 'all', sections.length),
		time: new TimeLeft(requests, model, isQuick ? points * wordsPerPoint : wordsPerNotes),
		steps: requests,
		signal,
	});
	const materials = isQuick
		? packLeaves(passages, 'passages', Infinity)
		: sections.length === 1
			? wholeDocument(sections)
			: yield* noteTree(run, sections, points, charactersAtOnce);
	const total = materials.reduce((sum, { text }) => sum + text.length, 0) || 1;
	for (const material of materials)
		yield* writePoints(run, material, Math.max(2, Math.round((points * material.text.length) / total)));
	yield { type: 'done', coverage: run.coverage.current, reused: run.reused };
}

function wholeDocument(sections: readonly DocumentSection[]): Material[] {
	const text = sections.map(sectionText).join('\n');
	return [{ text, kind: 'document', leaves: sections.flatMap(leavesByHeading) }];
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

/** One section where the whole document fits into a single pass, else sections that the model takes in well. */
async function planFor(
	{ pages, text }: SummariseInput,
	model: SummaryModel,
	signal: AbortSignal,
): Promise<{ sections: DocumentSection[]; charactersAtOnce: number }> {
	const whole = sectionText({
		blocks: pages.flatMap((page) => page.blocks.map((block) => ({ page: page.number, block }))),
	});
	const perCharacter = (await tokensPerCharacter(whole, (texts) => model.count(texts, signal))) * 1.08;
	const single = Math.min(model.contextTokens * 0.55, mostTokensAtOnce);
	const budget =
		whole.length * perCharacter <= single ? Infinity : Math.min(model.contextTokens * 0.4, tokensPerSection);
	return {
		sections: await text.planSections(pages, budget, perCharacter, signal),
		charactersAtOnce: Math.min(model.contextTokens * 0.45, mostTokensAtOnce) / perCharacter,
	};
}

const mostTokensAtOnce = 3500;
const tokensPerSection = 1500;
const wordsPerNotes = 110;
const wordsPerPoint = 26;
