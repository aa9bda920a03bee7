import type { PageText } from '../sentences.ts';
import { contentWords, stem } from '../words.ts';

/** A stretch of the document with what the model reads of it: its text, its key passages or the notes on it. */
export interface Leaf {
	/** 0-based place in the document. */
	readonly section: number;
	readonly heading: string;
	readonly read: string;
	/** What a point about it is checked against. */
	readonly texts: readonly PageText[];
	readonly pages: readonly number[];
}

/** What one request for points is made from. */
export interface Material {
	readonly text: string;
	readonly leaves: readonly Leaf[];
	readonly kind: 'notes' | 'passages' | 'document';
}

/** Neighbouring leaves together, as many as `budget` characters hold. */
export function groupLeaves(leaves: readonly Leaf[], kind: Material['kind'], budget: number): Material[] {
	const groups: { text: string; leaves: Leaf[]; kind: Material['kind'] }[] = [];
	let heading = '';
	for (const leaf of leaves) {
		const last = groups.at(-1);
		const named = leaf.heading === '' ? leaf.read : `${leaf.heading}\n${leaf.read}`;
		if (last !== undefined && last.text.length + named.length <= budget) {
			last.text += leaf.heading === heading ? `\n${leaf.read}` : `\n\n${named}`;
			last.leaves.push(leaf);
		} else {
			groups.push({ text: named, leaves: [leaf], kind });
		}
		heading = leaf.heading;
	}
	return groups;
}

/**
 * The leaves that a point is most likely made from, by the words and figures it shares with what the model read of
 * them; so a long document is not searched as a whole for every point.
 */
export function nearestLeaves(point: string, leaves: readonly Leaf[]): readonly Leaf[] {
	if (leaves.length <= mostLeaves) return leaves;
	const wanted = wordsOf(point);
	const ranked = leaves.map((leaf) => {
		const has = new Set(wordsOf(leaf.read));
		return { leaf, shared: wanted.filter((word) => has.has(word)).length };
	});
	ranked.sort((one, other) => other.shared - one.shared || one.leaf.section - other.leaf.section);
	return ranked.slice(0, mostLeaves).map(({ leaf }) => leaf);
}

function wordsOf(text: string): string[] {
	const words = contentWords(text).map((word) => stem(word.text));
	return [...new Set([...words, ...(text.match(/\d+(?:[.,]\d+)*/gu) ?? [])])];
}

const mostLeaves = 6;
