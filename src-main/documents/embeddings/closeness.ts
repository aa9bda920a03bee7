import { closenessProbes, type ClosenessProbe } from './closeness-probes.ts';
import type { EmbeddingModel, TextEmbedder } from './text-embedder.ts';

export interface ClosenessScale {
	/** Cosine from which on a passage is about what was asked. */
	readonly near: number;
	/** Cosine that most questions have with the passage that answers them. */
	readonly answering: number;
}

/** What cosines of one model mean, by the language of the question; null: it does not understand that language. */
export type Closeness = Readonly<Record<'en' | 'de', ClosenessScale | null>>;

/** Every model has a scale of its own, so that it is measured with questions whose passages are known. */
export async function measureCloseness(
	embedder: TextEmbedder,
	{ prefixes }: EmbeddingModel,
	signal: AbortSignal,
): Promise<Closeness> {
	const of = async (probes: readonly ClosenessProbe[]): Promise<ClosenessScale | null> => {
		const [questions, passages] = [
			await embedder.embed(
				probes.map(({ question }) => prefixes.question + question),
				signal,
			),
			await embedder.embed(
				probes.map(({ passage }) => prefixes.passage + passage),
				signal,
			),
		];
		return scaleOf(questions.map((question) => passages.map((passage) => cosine(question, passage))));
	};
	return { en: await of(closenessProbes.en), de: await of(closenessProbes.de) };
}

/** Row by question, column by passage; they belong together in pairs. */
export function scaleOf(cosinesOf: readonly (readonly number[])[]): ClosenessScale | null {
	const right = cosinesOf.map((row, at) => row[at] ?? 0);
	const wrong = cosinesOf.map((row, at) => Math.max(...row.filter((_, passage) => passage !== at)));
	const found = right.filter((value, at) => value > (wrong[at] ?? 0)).length;
	if (found < right.length * leastFound) return null;
	return { near: (median(right) + median(wrong)) / 2, answering: usualLow(right) };
}

function cosine(one: Float32Array, other: Float32Array): number {
	return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** One standard deviation below the mean, where five of six lie above. */
function usualLow(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return mean - Math.sqrt(squares / values.length);
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

/** Share of the questions whose own passage must be the nearest one. */
const leastFound = 0.8;
