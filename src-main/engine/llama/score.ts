import type { ChatWrapper, LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp';
import type { Turn } from '../engine.ts';
import type { Alternative, ScoredPiece } from '../inspection.ts';
import { wholeSigns } from './prompt-pieces.ts';
import { promptTokens } from './prompt-tokens.ts';

type Loaded = { readonly chatWrapper: ChatWrapper; readonly model: LlamaModel };

/** A prompt with an answer to it, and where the answer begins. */
export interface AnsweredPrompt {
	readonly tokens: Token[];
	readonly start: number;
}

export function answeredPrompt(loaded: Loaded, turns: readonly Turn[], answer: string): AnsweredPrompt {
	const prompt = promptTokens(loaded, turns);
	if (answer === '') return { tokens: prompt, start: prompt.length };
	const tokens = promptTokens(loaded, [...turns, { role: 'assistant', text: answer }]);
	const differs = prompt.findIndex((token, at) => token !== tokens[at]);
	return { tokens, start: differs === -1 ? prompt.length : differs };
}

/** Whether a sequence holds this prompt, and so little behind it that is not of its answer that it may go. */
export function isHeld(
	sequence: LlamaContextSequence,
	{ tokens, start }: AnsweredPrompt,
	upTo: 'answer' | 'end',
): boolean {
	const { firstDifferentIndex } = sequence.compareContextTokens(tokens);
	return firstDifferentIndex >= start - 1 && sequence.nextTokenIndex - firstDifferentIndex <= spare[upTo];
}

/**
 * How probable each token of the answer was. The sequence holds all that stands before the answer but the last token.
 * Logits of single tokens, because all probabilities of a place take ten times as long.
 */
export async function scoreAnswer(
	{ model }: Loaded,
	sequence: LlamaContextSequence,
	{ tokens, start }: AnsweredPrompt,
	slices: { readonly before: () => Promise<void>; readonly after: (msPerToken: number) => void },
): Promise<ScoredPiece[]> {
	const probabilities: number[] = [];
	for (let at = start; at < tokens.length; at += sliceSize) {
		await slices.before();
		const started = performance.now();
		const end = Math.min(at + sliceSize, tokens.length);
		const places = await sequence.controlledEvaluate(
			tokens.slice(at - 1, end - 1).map((token, index) => [
				token,
				{
					generateNext: {
						totalLogitWeight: true,
						logits: { filter: { tokens: [tokens[at + index] as Token], includeMax: true } },
					},
				},
			]),
		);
		slices.after((performance.now() - started) / (end - at));
		for (const [index, place] of places.entries())
			probabilities.push(probabilityOf(place?.next, tokens[at + index] as Token));
	}
	let done = 0;
	return wholeSigns(model, tokens.slice(start)).map(({ text, count }) => {
		const probability = probabilities.slice(done, done + count).reduce((all, one) => all * one, 1);
		done += count;
		return { text, probability };
	});
}

/** What was most probable after all of these tokens, of which the sequence holds all but the last one. */
export async function likeliest(
	{ model }: Loaded,
	sequence: LlamaContextSequence,
	tokens: readonly Token[],
	count: number,
): Promise<Alternative[]> {
	const last = tokens.at(-1);
	if (last === undefined) return [];
	const [place] = await sequence.controlledEvaluate([
		[
			last,
			{ generateNext: { totalLogitWeight: true, logits: { filter: { tokens: [], includeTop: count } } } },
		],
	]);
	return [...(place?.next.logits?.keys() ?? [])]
		.map((token) => ({
			text: model.isEogToken(token) ? '' : model.detokenize([token], false, tokens.slice(-8)),
			probability: probabilityOf(place?.next, token),
		}))
		.filter(({ text }) => !text.includes('\uFFFD'));
}

function probabilityOf(
	next: { readonly logits?: ReadonlyMap<Token, number>; readonly totalLogitWeight?: number } | undefined,
	token: Token,
): number {
	const logit = next?.logits?.get(token);
	if (next?.logits === undefined || next.totalLogitWeight === undefined || logit === undefined) return 0;
	return Math.min(1, Math.exp(logit - Math.max(...next.logits.values())) / next.totalLogitWeight);
}

/** Tokens between two looks at the stop signal: about a quarter of a second with the starter model. */
const sliceSize = 64;
/** Tokens behind an answer in memory, and as many of it as are quickly read again. */
const spare = { answer: 4, end: 256 };
