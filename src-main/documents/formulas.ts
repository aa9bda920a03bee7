import type { Sentence } from './sentences.ts';

/**
 * Share of each sentence's word triples that stand in at least a handful of sentences, 0 to 1: "The home … has … places"
 * under each heading of a report is a form that was filled in, and tells little about the whole. Figures count as one
 * word. Linear in the number of words.
 */
export function formulaShares(sentences: readonly Sentence[]): Float64Array {
	const triples = sentences.map(({ text }) => triplesOf(text));
	const inSentences = new Map<string, number>();
	for (const own of triples)
		for (const triple of own) inSentences.set(triple, (inSentences.get(triple) ?? 0) + 1);
	return Float64Array.from(triples, (own) => {
		let common = 0;
		for (const triple of own) if ((inSentences.get(triple) ?? 0) >= handful) common += 1;
		return own.size === 0 ? 0 : common / own.size;
	});
}

function triplesOf(text: string): Set<string> {
	const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d[\d.,]*/gu) ?? [];
	const plain = words.map((word) => (/^\d/u.test(word) ? '#' : word));
	return new Set(plain.slice(2).map((word, at) => `${plain[at]} ${plain[at + 1]} ${word}`));
}

const handful = 4;
