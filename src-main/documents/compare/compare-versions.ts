import type { DocumentId, Page, SourceReference } from '../../contract/entities.ts';
import type { ComparedChange, Comparison } from '../../contract/many.ts';
import { agreement } from '../figures/agreement.ts';
import type { Figure } from '../figures/figure.ts';
import { findFigures } from '../figures/find-figures.ts';
import { fold } from '../fold.ts';
import { findSentences } from '../sentences.ts';
import { alignSame, longestCommon } from './align.ts';
import { comparedPieces } from './compared-pieces.ts';

/** One version of a document. */
export interface ComparedVersion {
	readonly documentId: DocumentId;
	readonly pages: readonly Page[];
	readonly language: string;
}

/**
 * What differs between two versions of a document, sentence by sentence. A sentence counts as changed where half of its
 * words stayed, and as moved where it stands in another place word for word. Spaces and kinds of quotation marks are not
 * looked at, and headings are compared like sentences.
 */
export function compareVersions(before: ComparedVersion, after: ComparedVersion): Comparison {
	const first = unitsOf(before);
	const second = unitsOf(after);
	const same = alignSame(
		first.map(({ key }) => key),
		second.map(({ key }) => key),
	);
	const changes: Placed[] = [];
	let left: Unit[] = [];
	let came: Unit[] = [];
	const gaps: (readonly [Unit[], Unit[]])[] = [];
	let a = 0;
	let b = 0;
	for (const match of [...same, { before: first.length, after: second.length }]) {
		gaps.push([first.slice(a, match.before), second.slice(b, match.after)]);
		a = match.before + 1;
		b = match.after + 1;
	}
	for (const [removed, added] of gaps) {
		const pairs = pairSimilar(removed, added);
		const paired = new Set(pairs.flatMap((pair) => pair));
		changes.push(...pairs.map(([one, other]) => changedUnit(one, other)));
		left = left.concat(removed.filter((unit) => !paired.has(unit)));
		came = came.concat(added.filter((unit) => !paired.has(unit)));
	}
	const moved = movedUnits(left, came);
	const gone = new Set(moved.flatMap((pair) => pair));
	changes.push(
		...moved.map(([one, other]): Placed => ({
			place: other.place,
			change: {
				kind: 'moved',
				before: one.source,
				after: other.source,
				pieces: [{ kind: 'same', text: other.text }],
				figures: [],
			},
		})),
		...left.filter((unit) => !gone.has(unit)).map((unit) => loneUnit(unit, 'removed')),
		...came.filter((unit) => !gone.has(unit)).map((unit) => loneUnit(unit, 'added')),
	);
	const count = (kind: ComparedChange['kind']): number =>
		changes.filter(({ change }) => change.kind === kind).length;
	const ordered = changes.sort(
		(one, other) =>
			Number(isAboutFigures(other.change)) - Number(isAboutFigures(one.change)) || one.place - other.place,
	);
	return {
		changes: ordered.slice(0, mostChanges).map(({ change }) => change),
		counts: {
			same: same.length,
			changed: count('changed'),
			added: count('added'),
			removed: count('removed'),
			moved: count('moved'),
			figures: changes.reduce((sum, { change }) => sum + change.figures.length, 0),
		},
	};
}

/** A sentence or a heading of one version. */
interface Unit {
	/** Equal for what counts as the same. */
	readonly key: string;
	readonly text: string;
	readonly source: SourceReference;
	/** Share of the document that stands before it, so that both versions have a common order. */
	readonly place: number;
	readonly words: readonly string[];
}

interface Placed {
	readonly change: ComparedChange;
	readonly place: number;
}

function unitsOf({ documentId, pages, language }: ComparedVersion): Unit[] {
	// A heading is made a paragraph of its own, because sentences leave headings out.
	const flat = pages.map((page) => ({
		...page,
		blocks: page.blocks.flatMap((block) =>
			block.kind === 'heading' ? [{ kind: 'list-item' as const, text: block.text }] : [block],
		),
	}));
	const sentences = findSentences(flat, language).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	return sentences.map(({ text, page, parts }, index) => {
		const words = fold(text).match(/[\p{L}\p{N}]+(?:[.,:/-][\p{L}\p{N}]+)*/gu) ?? [];
		return {
			key: fold(text)
				.replace(/\s+/gu, ' ')
				.replace(/["'“”„‟«»‘’‚‹›]/gu, ''),
			text,
			source: { documentId, page, passage: parts[0]?.text ?? text },
			place: index / sentences.length,
			words,
		};
	});
}

/** Sentences of a gap that became one another, in order. */
function pairSimilar(removed: readonly Unit[], added: readonly Unit[]): [Unit, Unit][] {
	if (removed.length === 0 || added.length === 0) return [];
	const pairs: [Unit, Unit][] = [];
	// Very long gaps are looked at in pieces, because their product would take minutes.
	const size = removed.length * added.length <= mostPairs ? Infinity : pieceSize;
	for (let at = 0; at < Math.max(removed.length, added.length); at += size) {
		const one = removed.slice(at, at + size);
		const other = added.slice(at, at + size);
		for (const match of longestCommon(one, other, likeness)) {
			const left = one[match.before];
			const right = other[match.after];
			if (left !== undefined && right !== undefined) pairs.push([left, right]);
		}
		if (size === Infinity) break;
	}
	return pairs;
}

/** Dice's coefficient over words; 0 below a half. Figures count less, because they are what changes. */
function likeness(one: Unit, other: Unit): number {
	const shorter = Math.min(one.words.length, other.words.length);
	const longer = Math.max(one.words.length, other.words.length);
	if (shorter === 0 || (2 * shorter) / (shorter + longer) < leastAlike) return 0;
	const counts = new Map<string, number>();
	for (const word of one.words) counts.set(word, (counts.get(word) ?? 0) + 1);
	let shared = 0;
	for (const word of other.words) {
		const count = counts.get(word) ?? 0;
		if (count === 0) continue;
		counts.set(word, count - 1);
		shared += 1;
	}
	const alike = (2 * shared) / (one.words.length + other.words.length);
	return alike >= leastAlike ? alike : 0;
}

/** What went away in one place and came in another one, word for word; short lines stand in many places and do not count. */
function movedUnits(left: readonly Unit[], came: readonly Unit[]): [Unit, Unit][] {
	const places = new Map<string, Unit[]>();
	for (const unit of came) places.set(unit.key, [...(places.get(unit.key) ?? []), unit]);
	return left.flatMap((unit): [Unit, Unit][] => {
		const other = unit.words.length >= fewestWordsMoved ? places.get(unit.key)?.shift() : undefined;
		return other === undefined ? [] : [[unit, other]];
	});
}

function changedUnit(one: Unit, other: Unit): Placed {
	return {
		place: other.place,
		change: {
			kind: 'changed',
			before: one.source,
			after: other.source,
			pieces: comparedPieces(one.text, other.text),
			figures: changedFigures(one.text, other.text),
		},
	};
}

function loneUnit(unit: Unit, kind: 'added' | 'removed'): Placed {
	return {
		place: unit.place,
		change: {
			kind,
			before: kind === 'removed' ? unit.source : null,
			after: kind === 'added' ? unit.source : null,
			pieces: [{ kind, text: unit.text }],
			figures: [],
		},
	};
}

/** Figures that the other version does not have, those of one kind put together in their order. */
function changedFigures(before: string, after: string): { before: string; after: string }[] {
	const first = findFigures(before);
	const second = findFigures(after);
	const lacks = (figures: readonly Figure[], others: readonly Figure[]): Figure[] =>
		figures.filter((one) => others.every((other) => !isSameFigure(one, other)));
	const gone = lacks(first, second);
	const came = lacks(second, first);
	const pairs = gone.map((one) => {
		const at = came.findIndex((other) => other.kind === one.kind);
		const [other] = at < 0 ? [] : came.splice(at, 1);
		return { before: one.text, after: other?.text ?? '' };
	});
	return [...pairs, ...came.map((one) => ({ before: '', after: one.text }))];
}

function isSameFigure(one: Figure, other: Figure): boolean {
	return agreement(one, other) === 'same';
}

function isAboutFigures(change: ComparedChange): boolean {
	return change.figures.length > 0;
}

const leastAlike = 0.5;
const mostPairs = 1_500_000;
const pieceSize = 600;
const fewestWordsMoved = 4;
const mostChanges = 1000;
