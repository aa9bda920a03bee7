import type { Engine } from '../engine/engine.ts';

export interface Speed {
	readonly readingTokensPerSecond: number;
	readonly wordsPerSecond: number;
}

/**
 * Reads a paragraph and writes a few words, to know how fast this model is on this computer; then reads the paragraph once
 * more, backwards: what else the computer does, and weights that come from the disk, can only make it slower than it is.
 * About two seconds.
 */
export async function measureSpeed(engine: Engine, signal: AbortSignal): Promise<Speed> {
	const first = await speedOf(engine, sentences, 24, signal);
	const again = await speedOf(engine, sentences.toReversed(), 1, signal);
	return {
		readingTokensPerSecond: Math.max(first.readingTokensPerSecond, again.readingTokensPerSecond),
		wordsPerSecond: first.wordsPerSecond,
	};
}

async function speedOf(
	engine: Engine,
	paragraph: readonly string[],
	maxTokens: number,
	signal: AbortSignal,
): Promise<Speed> {
	const request = {
		lane: 'background' as const,
		turns: [{ role: 'person' as const, text: `${paragraph.join(' ')}\n\nContinue this text.` }],
		maxTokens,
		sampling: { temperature: 0, topP: 1, minP: 0, repeatPenalty: 1 },
	};
	for await (const event of engine.generate(request, signal)) if (event.type === 'done') return event.figures;
	return { readingTokensPerSecond: 0, wordsPerSecond: 0 };
}

const sentences = [
	'The town library has three floors.',
	'On the ground floor there are newspapers, a small kitchen and a room for children.',
	'The first floor holds novels, travel books and a collection of maps that was given to the town many years ago.',
	'On the second floor students find quiet places to work, and every Thursday evening a group of readers meets there.',
	'The building was finished in the spring after a long winter, and the first visitors came on a rainy Saturday.',
	'Since then the number of people who borrow books has grown every year, and the council has decided to open longer.',
];
