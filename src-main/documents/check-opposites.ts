import type { Finding } from '../contract/entities.ts';
import { surroundings } from './clauses.ts';
import { opposites } from './opposites.ts';
import { remembered } from './remembered.ts';
import type { PageText } from './sentences.ts';
import { contentWords, sameWord, type Word } from './words.ts';

/**
 * A word in the place of its opposite: "accepted" for "rejected", "the left knee" for "the right knee". Only where the
 * source has the opposite among the same words, never the word itself, and nothing is negated on either side.
 */
export function checkOpposites(point: string, sources: readonly PageText[]): Finding[] {
	if (negation.test(point)) return [];
	const said = oppositesIn(point);
	if (said.length === 0) return [];
	const words = contentWords(point);
	const given = sources.map((source) => ({ source, found: oppositesOf(source) }));
	return said.flatMap((one) => {
		const stands = given.some(({ source, found }) =>
			found.some(
				(other) =>
					other.pair === one.pair && other.side === one.side && standsAmongSame(one, other, words, source),
			),
		);
		if (stands) return [];
		for (const { source, found } of given) {
			const meant = found.find(
				(other) =>
					other.pair === one.pair && other.side !== one.side && standsAmongSame(one, other, words, source),
			);
			if (meant === undefined) continue;
			return [
				{
					kind: 'negation' as const,
					start: one.start,
					end: one.end,
					said: one.text,
					source: surroundings(source.text, meant.start, meant.end),
					page: source.page,
					replacement: '',
					decision: 'open' as const,
				},
			];
		}
		return [];
	});
}

interface Opposite extends Word {
	readonly pair: number;
	readonly side: 0 | 1;
}

function oppositesIn(text: string): Opposite[] {
	return opposites.flatMap(([first, second], pair) =>
		([first, second] as const).flatMap((pattern, side) =>
			[...text.matchAll(pattern)].map((match) => ({
				text: match[0],
				start: match.index,
				end: match.index + match[0].length,
				pair,
				side: side === 0 ? (0 as const) : (1 as const),
			})),
		),
	);
}

const oppositesOf = remembered(({ text }: PageText) => oppositesIn(text));

/** The sentence of the source has most of the point's other words, and no negation. */
function standsAmongSame(
	said: Opposite,
	meant: Opposite,
	words: readonly Word[],
	{ text }: PageText,
): boolean {
	const start = Math.max(
		0,
		...[...text.slice(0, meant.start).matchAll(sentenceEnd)].map((match) => match.index),
	);
	const after = text.slice(meant.end).search(sentenceEnd);
	const sentence = text.slice(start, after < 0 ? undefined : meant.end + after);
	if (negation.test(sentence)) return false;
	const there = contentWords(sentence);
	const others = words.filter(({ start: at }) => at < said.start || at >= said.end);
	const shared = others.filter((word) => there.some((one) => sameWord(one.text, word.text)));
	return shared.length >= Math.max(1, Math.ceil(others.length * leastShared));
}

const sentenceEnd = /(?<!\d)[.!?;|\n](?=\s|$)/gu;
const negation =
	/(?<!\p{L})(?:not|no|never|none|neither|nor|cannot|\p{L}+n['’]t|nicht|kein(?:e[nmrs]?)?|nie(?:mals)?|weder)(?!\p{L})/iu;
const leastShared = 0.5;
