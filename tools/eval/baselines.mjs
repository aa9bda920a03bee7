/** Three known ways of choosing sentences, to compare with; written out because no maintained package has them. */
import { findSentences } from '../../src-main/documents/sentences.ts';
import { contentWords, stem } from '../../src-main/documents/words.ts';

/** @returns the sentences that each way chooses, in about as many words as `words` */
export function baselines(pages, language, words) {
	const sentences = findSentences(pages, language).filter((sentence) => sentence.words >= fewestWords);
	const stems = sentences.map((sentence) => contentWords(sentence.text).map((word) => stem(word.text)));
	const choose = (scores) => within(sentences, scores, words);
	return {
		lead: choose(sentences.map((_, index) => -index)),
		textRank: choose(textRank(stems)),
		lexRank: choose(lexRank(stems)),
	};
}

/**
 * TextRank for sentences: Mihalcea and Tarau, "TextRank: Bringing Order into Texts", EMNLP 2004, sections 2.2 and 4.1.
 * Sentences are joined by their shared words, divided by the logarithms of their lengths.
 */
function textRank(stems) {
	const sets = stems.map((words) => new Set(words));
	return rank(sets.length, (one, other) => {
		const lengths = Math.log(sets[one].size) + Math.log(sets[other].size);
		if (!(lengths > 0)) return 0;
		let shared = 0;
		for (const word of sets[one]) if (sets[other].has(word)) shared += 1;
		return shared / lengths;
	});
}

/**
 * Continuous LexRank with a threshold: Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
 * Summarization", JAIR 22, 2004, section 3. Sentences are joined by the cosine of their TF-IDF weights above 0.1.
 */
function lexRank(stems) {
	const inSentences = new Map();
	for (const words of stems)
		for (const word of new Set(words)) inSentences.set(word, (inSentences.get(word) ?? 0) + 1);
	const vectors = stems.map((words) => {
		const vector = new Map();
		for (const word of words)
			vector.set(word, (vector.get(word) ?? 0) + Math.log(stems.length / inSentences.get(word)));
		return vector;
	});
	const norms = vectors.map((vector) =>
		Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight ** 2, 0)),
	);
	return rank(vectors.length, (one, other) => {
		if (norms[one] === 0 || norms[other] === 0) return 0;
		let sum = 0;
		for (const [word, weight] of vectors[one]) sum += weight * (vectors[other].get(word) ?? 0);
		const cosine = sum / (norms[one] * norms[other]);
		return cosine > leastCosine ? cosine : 0;
	});
}

/** PageRank over a weighted graph without directions, by power iteration. */
function rank(count, similarity) {
	const edges = Array.from({ length: count }, () => []);
	const sums = new Float64Array(count);
	for (let one = 0; one < count; one += 1)
		for (let other = one + 1; other < count; other += 1) {
			const weight = similarity(one, other);
			if (weight === 0) continue;
			edges[one].push([other, weight]);
			edges[other].push([one, weight]);
			sums[one] += weight;
			sums[other] += weight;
		}
	let scores = new Float64Array(count).fill(1 / count);
	for (let round = 0; round < mostRounds; round += 1) {
		const next = Float64Array.from(edges, (neighbours) =>
			neighbours.reduce(
				(sum, [other, weight]) => sum + (damping * weight * scores[other]) / sums[other],
				(1 - damping) / count,
			),
		);
		const change = next.reduce((sum, score, index) => sum + Math.abs(score - scores[index]), 0);
		scores = next;
		if (change < 1e-6) break;
	}
	return [...scores];
}

/** The best sentences, as long as there are words left. */
function within(sentences, scores, words) {
	const best = [...sentences.keys()].sort((one, other) => scores[other] - scores[one] || one - other);
	const chosen = [];
	let left = words;
	for (const index of best) {
		if (left <= 0) break;
		chosen.push(sentences[index].text);
		left -= sentences[index].words;
	}
	return chosen;
}

/** Greetings and signatures are no sentences. */
const fewestWords = 4;
const damping = 0.85;
const leastCosine = 0.1;
const mostRounds = 100;
