import { KnownError } from '../contract/errors.ts';
import { measureAsking, type AskingAbility } from '../deidentify/asking/ability.ts';
import type { PieceToAsk } from './ask-personal.ts';
import { exactSampling, type SummaryModel } from './summary-model.ts';
import type { TextWork } from './text-work.ts';

/** What the model takes for personal in a piece, of what counts of its answer. Errors: those of the engine. */
export async function askAboutPiece(
	model: Pick<SummaryModel, 'generate'>,
	work: Pick<TextWork, 'readAsked'>,
	piece: PieceToAsk,
	signal: AbortSignal,
): Promise<string[]> {
	if (piece.left.length === 0) return [];
	let answer = '';
	const request = { turns: piece.turns, maxTokens: mostTokens, sampling: exactSampling };
	for await (const event of model.generate(request, signal)) {
		if (event.type === 'text' && !event.thought) answer += event.text;
		if (answer.length > longestAnswer || goesRound(answer)) break;
	}
	if (signal.aborted) throw new KnownError('cancelled');
	return work.readAsked(piece, answer, signal);
}

/** Small models say the same lines over and over. */
function goesRound(answer: string): boolean {
	const lines = answer.split('\n').slice(0, -1);
	const before = new Set(lines.slice(0, -roundLines));
	return lines.length > roundLines && lines.slice(-roundLines).every((line) => before.has(line));
}

/** How good the model is at it; `beforeEach` learns how far it is, from 0 to 1, and may wait for others. Errors: those of the engine. */
export function measureModelAsking(
	model: Pick<SummaryModel, 'generate'>,
	languages: readonly string[],
	work: Pick<TextWork, 'findPersonal' | 'piecesToAsk' | 'readAsked'>,
	beforeEach: (done: number) => Promise<void>,
	signal: AbortSignal,
): Promise<AskingAbility> {
	return measureAsking(languages, async ({ text }, done) => {
		await beforeEach(done);
		const [findings = []] = await work.findPersonal([text], {}, signal);
		const words: string[] = [];
		for (const piece of await work.piecesToAsk(text, findings, [], signal))
			words.push(...(await askAboutPiece(model, work, piece, signal)));
		return { findings, words };
	});
}

/** Thirty words of a few syllables each. */
const mostTokens = 240;
const longestAnswer = 8000;
const roundLines = 4;
