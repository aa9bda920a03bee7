import type { Point } from '../contract/entities.ts';
import { KnownError } from '../contract/errors.ts';
import { asQuoted } from './as-quoted.ts';
import { refuseShortened, type Refusal } from './check-shortened.ts';
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
 * For models that copy or invent when given a whole section: the ranking chooses sentences from every part of the
 * document, the model shortens a few at a time, and what does not agree with exactly these sentences is replaced by the
 * sentences themselves.
 */
export async function* bySentences(
	input: SummariseInput,
	signal: AbortSignal,
): AsyncGenerator<SummariseEvent> {
	const { model } = input;
	if (model === null) throw new KnownError('no-model');
	const plan = await input.text.planSentences(input.pages, input.language, orderOf(input), signal);
	const points = plan.points.filter((point) => point.rank < pointsFor(input.length, plan.words, input.depth));
	const coverage = new CoverageCount(
		input.pages,
		'sentences',
		new Set(points.map((point) => point.topic)).size,
	);
	const time = new TimeLeft(
		points.filter((point) => needsModel(point) && input.notes.get(keyOf(point)) === undefined).length,
		model,
	);
	const repeated = new RepeatedPoints();
	let reused = 0;
	let done = 0;
	const read: PageText[] = [];
	for (const [at, planned] of points.entries()) {
		signal.throwIfAborted();
		yield {
			type: 'step',
			done,
			total: points.length,
			secondsLeft: time.left,
			coverage: coverage.current,
			reused,
		};
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
		read.push(...planned.sentences.flatMap((sentence) => sentence.parts));
		if (points[at + 1]?.topic !== planned.topic)
			coverage.finished(planned.topic, plan.topicPages[planned.topic] ?? [], read.splice(0));
	}
	yield { type: 'step', done, total: points.length, secondsLeft: 0, coverage: coverage.current, reused };
	yield { type: 'done', coverage: coverage.current, reused };
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
