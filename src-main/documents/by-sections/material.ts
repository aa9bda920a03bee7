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
	readonly kind: 'notes' | 'passages' | 'section' | 'document';
}

/** What the model reads of some leaves that stay together. */
export interface Bundle extends Pick<Leaf, 'heading' | 'read'> {
	readonly leaves: readonly Leaf[];
}

/** Neighbours together, as many as `budget` characters hold; a heading is said once. */
export function pack(bundles: readonly Bundle[], kind: Material['kind'], budget: number): Material[] {
	const packed: { text: string; leaves: Leaf[]; kind: Material['kind'] }[] = [];
	let before = '';
	for (const { heading, read, leaves } of bundles) {
		const last = packed.at(-1);
		const named = heading === '' ? read : `${heading}\n${read}`;
		if (last !== undefined && last.text.length + named.length <= budget) {
			last.text += heading === before ? `\n${read}` : `\n\n${named}`;
			last.leaves.push(...leaves);
		} else {
			packed.push({ text: named, leaves: [...leaves], kind });
		}
		before = heading;
	}
	return packed;
}

export function packLeaves(leaves: readonly Leaf[], kind: Material['kind'], budget: number): Material[] {
	return pack(
		leaves.map((leaf) => ({ ...leaf, leaves: [leaf] })),
		kind,
		budget,
	);
}

/**
 * The leaves that a point is most likely made from, by the words and figures it shares with what the model read of
 * them; so a long document is not searched as a whole for every point.
 */
export function nearestLeaves(point: string, leaves: readonly Leaf[]): readonly Leaf[] {
	if (leaves.length <= mostLeaves) return leaves;
	const ranked = bySharedWords(
		point,
		leaves.map(({ read }) => read),
	);
	return ranked.slice(0, mostLeaves).flatMap(({ at }) => leaves[at] ?? []);
}

/** The places of `texts`, those that share the most words and figures with `line` first, else in their order. */
export function bySharedWords(line: string, texts: readonly string[]): { at: number; shared: number }[] {
	const wanted = wordsOf(line);
	const ranked = texts.map((text, at) => {
		const has = new Set(wordsOf(text));
		return { at, shared: wanted.filter((word) => has.has(word)).length };
	});
	return ranked.sort((one, other) => other.shared - one.shared || one.at - other.at);
}

/** Whether a passage that a point was made from stands in this leaf. */
export function holds({ texts }: Leaf, { page, passage }: { page: number; passage: string }): boolean {
	return passage !== '' && texts.some((one) => one.page === page && one.text.includes(passage));
}

function wordsOf(text: string): string[] {
	const words = contentWords(text).map((word) => stem(word.text));
	return [...new Set([...words, ...(text.match(/\d+(?:[.,]\d+)*/gu) ?? [])])];
}

const mostLeaves = 6;
