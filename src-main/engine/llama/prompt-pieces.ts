import { createHash } from 'node:crypto';
import {
	SpecialToken,
	SpecialTokensText,
	type ChatWrapper,
	type LlamaModel,
	type Token,
} from 'node-llama-cpp';
import type { Turn } from '../engine.ts';
import type { PromptLook, PromptPiece, TurnInParts } from '../inspection.ts';
import { history } from './prompt-tokens.ts';

type Loaded = { readonly chatWrapper: ChatWrapper; readonly model: LlamaModel };

/** Signs of the chat format, or what stands between them. */
interface Segment {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly isFormat: boolean;
}

/** SHA-256 of the whole prompt as text, with the signs of the chat format. */
export function promptHash(loaded: Loaded, turns: readonly Turn[]): string {
	return hash(segmentsOf(loaded, turns).map(({ text }) => text));
}

/** The whole prompt, made by what makes it for an answer, and where the parts of the turns stand in it. */
export function promptLook(loaded: Loaded, turns: readonly TurnInParts[]): PromptLook {
	const segments = segmentsOf(
		loaded,
		turns.map(({ role, parts }) => ({ role, text: parts.join('') })),
	);
	const wanted = turns.flatMap(({ parts }, turn) =>
		parts.map((text, part) => ({ text, of: { turn, part } })).filter(({ text }) => text !== ''),
	);
	const pieces: PromptPiece[] = [];
	for (const segment of segments) {
		if (segment.isFormat) pieces.push({ text: segment.text, tokens: segment.tokens.length, of: null });
		else pieces.push(...inParts(loaded.model, segment, wanted));
	}
	return { pieces, sha256: hash(pieces.map(({ text }) => text)) };
}

/** Takes from `wanted` what stands in the segment, in order. */
function inParts(
	model: LlamaModel,
	{ text, tokens }: Segment,
	wanted: { text: string; of: NonNullable<PromptPiece['of']> }[],
): PromptPiece[] {
	const cuts: { end: number; of: PromptPiece['of'] }[] = [];
	let at = 0;
	for (let [next] = wanted; next !== undefined; [next] = wanted) {
		// Some formats trim a turn, which takes its first or last part along.
		const found = [next.text, next.text.trim()].find((part) => part !== '' && text.includes(part, at));
		if (found === undefined) {
			if (next.text.trim() !== '') break;
			wanted.shift();
			continue;
		}
		const start = text.indexOf(found, at);
		if (start > at) cuts.push({ end: start, of: null });
		at = start + found.length;
		cuts.push({ end: at, of: next.of });
		wanted.shift();
	}
	if (at < text.length) cuts.push({ end: text.length, of: null });
	const ends = tokenEnds(model, tokens);
	let from = 0;
	let counted = 0;
	return cuts.map(({ end, of }) => {
		const isLast = end === text.length;
		const upTo = isLast ? tokens.length : ends.filter((one) => one <= end).length;
		const piece = { text: text.slice(from, end), tokens: upTo - counted, of };
		from = end;
		counted = upTo;
		return piece;
	});
}

/** Where each token ends in the text; those that make up one sign together end with it. */
function tokenEnds(model: LlamaModel, tokens: readonly Token[]): number[] {
	const ends: number[] = [];
	let at = 0;
	for (const { text, count } of wholeSigns(model, tokens)) {
		at += text.length;
		for (let one = 0; one < count; one += 1) ends.push(at);
	}
	return ends;
}

/** Runs of tokens that are whole signs, with how many tokens each has. */
export function wholeSigns(model: LlamaModel, tokens: readonly Token[]): { text: string; count: number }[] {
	const runs: { text: string; count: number }[] = [];
	let from = 0;
	for (let at = 0; at < tokens.length; at += 1) {
		const text = model.detokenize(
			tokens.slice(from, at + 1),
			false,
			tokens.slice(Math.max(0, from - longestSign), from),
		);
		// Bytes that are no sign yet: the next token has the rest of them.
		if (text.endsWith('\uFFFD') && at - from < longestSign && at + 1 < tokens.length) continue;
		runs.push({ text, count: at + 1 - from });
		from = at + 1;
	}
	return runs;
}

/** As `LlamaText.tokenize` goes through it: each run of plain text is one, and what is special stands alone. */
function segmentsOf({ chatWrapper, model }: Loaded, turns: readonly Turn[]): Segment[] {
	const { contextText } = chatWrapper.generateContextState({ chatHistory: history(chatWrapper, turns) });
	const segments: Segment[] = [];
	const option = (): 'trimLeadingSpace' | undefined =>
		segments.length > 0 || plain !== '' ? 'trimLeadingSpace' : undefined;
	let plain = '';
	const endPlain = (): void => {
		if (plain === '') return;
		segments.push({ text: plain, tokens: model.tokenize(plain, false, option()), isFormat: false });
		plain = '';
	};
	for (const value of contextText.values) {
		if (typeof value === 'string') {
			plain += value;
			continue;
		}
		endPlain();
		if (value instanceof SpecialToken) {
			const tokens = value.tokenize(model.tokenizer);
			segments.push({ text: model.detokenize(tokens, true), tokens, isFormat: true });
		} else if (value instanceof SpecialTokensText) {
			const tokens = value.tokenize(model.tokenizer, option() !== undefined);
			segments.push({ text: value.value, tokens, isFormat: true });
		}
	}
	endPlain();
	return segments;
}

function hash(texts: readonly string[]): string {
	return createHash('sha256').update(texts.join('')).digest('hex');
}

/** Tokens that one sign is spread over at most. */
const longestSign = 8;
