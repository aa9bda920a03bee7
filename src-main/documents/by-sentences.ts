import type { Point } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import { asQuoted } from './as-quoted.ts';
import { refuseShortened, type Refusal } from './check-shortened.ts';
import { chooseByModel, isOpen, storedChoice, topicChoices, type TopicChoice } from './choose-sentences.ts';
import { CoverageCount } from './coverage.ts';
import type { PlannedPoint, PlannedSentence } from './plan-sentences.ts';
import { orderOf } from './plan-order.ts';
import { pointId, shortHash } from './point-id.ts';
import { shortenTurns } from './prompts.ts';
import { quotation, sourcesOf } from './quotations.ts';
import { RepeatedPoints } from './repeated-points.ts';
import type { PageText } from './sentences.ts';
import type { SummariseEvent, SummariseInput } from './summary-events.ts';
import type { SummaryModel } from './summary-model.ts';
import { pointsFor } from './summary-size.ts';
import { TimeLeft } from './time-left.ts';
import { writtenSentence } from './written-sentence.ts';

/**
 * For models that copy or invent when given a whole section: the ranking, or the model among what ranks best, chooses
 * sentences from every part of the document, the model shortens a few at a time, and what does not agree with exactly
 * these sentences is replaced by the sentences themselves.
 */
export async function* bySentences(
	input: SummariseInput,
	signal: AbortSignal,
): AsyncGenerator<SummariseEvent> {
	const { model } = input;
	if (model === null) throw new KnownError('no-model');
	const order = { ...orderOf(input), withOthers: model.choosesSentences };
	const plan = await input.text.planSentences(input.pages, input.language, order, signal);
	const choices = topicChoices(plan, pointsFor(input.length, plan.words, input.depth));
	const total = choices.reduce((sum, { count }) => sum + count, 0);
	const coverage = new CoverageCount(input.pages, 'sentences', choices.length);
	const time = new TimeLeft(stepsOf(choices, model, input), model);
	const repeated = new RepeatedPoints();
	let reused = 0;
	let done = 0;
	const step = (): SummariseEvent => ({
		type: 'step',
		done,
		total,
		secondsLeft: time.left,
		coverage: coverage.current,
		reused,
	});
	for (const choice of choices) {
		let points = isOpen(choice, model) ? storedChoice(choice, input.notes) : choice.ranked;
		if (points === undefined) {
			signal.throwIfAborted();
			yield step();
			const started = performance.now();
			points = await chooseByModel(choice, model, input.notes, signal);
			time.took(performance.now() - started);
		}
		for (const planned of points) {
			signal.throwIfAborted();
			yield step();
			let shortened = needsModel(planned) ? readNote(input.notes.get(keyOf(planned))) : undefined;
			if (shortened !== undefined) reused += 1;
			else if (needsModel(planned)) {
				const started = performance.now();
				shortened = yield* shorten(planned, input, model, signal);
				input.notes.put(keyOf(planned), JSON.stringify(shortened));
				time.took(performance.now() - started);
			}
			const point = toPoint(planned, shortened, input);
			if (!repeated.has(point.text)) yield { type: 'point', point };
			done += 1;
		}
		// What the model chose from it has read as well.
		const parts = (isOpen(choice, model) ? choice.candidates : points).flatMap(partsOf);
		coverage.finished(
			choice.topic,
			[...(plan.topicPages[choice.topic] ?? []), ...parts.map(({ page }) => page)],
			parts,
		);
	}
	yield { type: 'step', done, total, secondsLeft: 0, coverage: coverage.current, reused };
	yield { type: 'done', coverage: coverage.current, reused };
}

/** Requests to the model that are still to come, for the time left. */
function stepsOf(choices: readonly TopicChoice[], model: SummaryModel, { notes }: SummariseInput): number {
	return choices.reduce((sum, choice) => {
		const stored = isOpen(choice, model) ? storedChoice(choice, notes) : choice.ranked;
		const points = stored ?? choice.ranked;
		const open = points.filter((point) => needsModel(point) && notes.get(keyOf(point)) === undefined);
		return sum + open.length + (stored === undefined ? 1 : 0);
	}, 0);
}

function partsOf({ sentences }: PlannedPoint): readonly PageText[] {
	return sentences.flatMap((sentence) => sentence.parts);
}

/** What became of the sentences: shorter words, or the reason why they stand as they are. */
type Shortened = { readonly text: string } | { readonly refused: Refusal | 'chosen' };

async function* shorten(
	planned: PlannedPoint,
	input: SummariseInput,
	model: SummaryModel,
	signal: AbortSignal,
): AsyncGenerator<SummariseEvent, Shortened> {
	const attempts = [
		planned.sentences,
		...(planned.sentences.length > 1 ? [planned.sentences.slice(-1)] : []),
	];
	let refused: Refusal | 'chosen' = 'chosen';
	for (const sentences of attempts) {
		const text = yield* ask(sentences, input, model, signal);
		const given = plainText(sentences);
		if (text === undefined || isCopy(text, given)) continue;
		// Against all sentences of the point: a name from the one left out is still right.
		const refusal = refuseShortened(text, [{ page: 1, text: plainText(planned.sentences) }], input.language);
		if (refusal === undefined) return { text };
		refused = refusal;
	}
	return { refused };
}

/** The model's words, or undefined when it did not come to an end or hardly shortened anything. */
function ask(
	sentences: readonly PlannedSentence[],
	input: SummariseInput,
	model: SummaryModel,
	signal: AbortSignal,
): ReturnType<typeof writtenSentence> {
	const given = plainText(sentences);
	const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
	const request = { turns: shortenTurns(given, input.language), maxTokens: Math.ceil(words * 2.2) + 16 };
	return writtenSentence(model, request, given.length * worthwhile, signal);
}

function toPoint(planned: PlannedPoint, shortened: Shortened | undefined, input: SummariseInput): Point {
	if (shortened === undefined || 'refused' in shortened)
		return quotation(planned, input, shortened?.refused ?? 'chosen');
	const original = planned.sentences.map((sentence) => sentence.text).join(' ');
	return {
		id: pointId('sentences', original),
		heading: planned.heading,
		text: shortened.text,
		quoted: false,
		sources: sourcesOf(planned, input),
		findings: [],
		support: { verdict: 'supported', missing: [] },
		edited: false,
	};
}

/** A short sentence cannot get much shorter, and a table row has no words to leave out. */
function needsModel({ sentences }: PlannedPoint): boolean {
	return (
		sentences.reduce((sum, sentence) => sum + sentence.words, 0) >= fewestWords &&
		!sentences.some((sentence) => sentence.isRow)
	);
}

function plainText(sentences: readonly PlannedSentence[]): string {
	return sentences.map((sentence) => asQuoted(sentence.text)).join(' ');
}

/** The document's own words in its own order are quoted as such. */
function isCopy(text: string, given: string): boolean {
	const letters = (one: string): string => one.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	return letters(text) === letters(given) || text.length > given.length * worthwhile;
}

function keyOf(planned: PlannedPoint): string {
	return `sentences:${shortHash(planned.sentences.map((sentence) => sentence.text).join('\n'))}`;
}

function readNote(note: string | undefined): Shortened | undefined {
	return note === undefined ? undefined : (JSON.parse(note) as Shortened);
}

const fewestWords = 17;
/** A point that is hardly shorter than the sentence is a risk without a gain. */
const worthwhile = 0.87;
