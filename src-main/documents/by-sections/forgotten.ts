import type { Point } from '../../contract/entities.ts';
import { holds, packLeaves, type Leaf, type Material } from './material.ts';

/**
 * The parts of a material, by their headings, that none of its points is about: neighbours together, until they deserve
 * a point. None where all of them are small.
 */
export function forgotten(material: Material, made: readonly Point[], points: number): Material[] {
	const told = new Set(
		material.leaves
			.filter((leaf) => made.some(({ sources }) => sources.some((source) => holds(leaf, source))))
			.map(partOf),
	);
	const leaves = material.leaves.filter((leaf) => !told.has(partOf(leaf)));
	const whole = sizeOf(material.leaves);
	if (told.size === 0 || sizeOf(leaves) < whole * smallestShare) return [];
	const pieces: Leaf[][] = [[]];
	for (const leaf of leaves) {
		if (sizeOf(pieces.at(-1) ?? []) >= whole / points) pieces.push([]);
		pieces.at(-1)?.push(leaf);
	}
	return pieces.flatMap((piece) => pack(piece, material.kind));
}

function pack(leaves: readonly Leaf[], kind: Material['kind']): Material[] {
	if (kind === 'notes' || kind === 'passages') return packLeaves(leaves, kind, Infinity);
	// The text itself holds its headings.
	return [{ kind, leaves, text: leaves.map(({ read }) => read).join('\n') }];
}

const partOf = ({ section, heading }: Leaf): string => heading || String(section);
const sizeOf = (leaves: readonly Leaf[]): number => leaves.reduce((sum, { read }) => sum + read.length, 0);

/** A summary has few points, so that some of the document may be left out. */
const smallestShare = 0.2;
