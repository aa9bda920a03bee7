import type { Finding } from '../contract/entities.ts';
import { findOwnedFigures, ownedFiguresOf, surroundings, type OwnedFigure } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import { classOf, isComparable, isOfOneKind, type Figure } from './figures/figure.ts';
import { countsTheSame, isLoose, isRivalOfLoose } from './figures/loose.ts';
import { settledByJoining } from './joined-figures.ts';
import { findPairs } from './pairs.ts';
import type { PageText } from './sentences.ts';
import { settledFigures } from './settled-figures.ts';
import { sameWord } from './words.ts';

/**
 * Looks for every figure of a point in its sources, together with the words it belongs to: a right number beside the
 * wrong words (two doses swapped) is a finding, and so is a right number with another unit.
 */
export function checkFigures(point: string, sources: readonly PageText[]): Finding[] {
	const inSources = sources.flatMap(ownedFiguresOf);
	const said = findOwnedFigures(point, 0);
	const settled = new Set([...settledFigures(point, sources), ...settledByJoining(point, sources)]);
	return said.flatMap((one) => {
		if (settled.has(one.figure.start)) return [];
		return finding(one, said, inSources, sources) ?? [];
	});
}

function finding(
	said: OwnedFigure,
	all: readonly OwnedFigure[],
	inSources: readonly OwnedFigure[],
	sources: readonly PageText[],
): Finding | undefined {
	const same = inSources.filter((one) => agreement(said.figure, one.figure) === 'same');
	if (isLoose(said.figure)) {
		const counted = same.filter((one) => countsTheSame(said.figure, one.figure));
		if (counted.length === 0) return insteadOfLoose(said, same, inSources, sources);
		if (classOf(said.figure) === '') return undefined;
	}
	if (same.length === 0) {
		if (said.figure.unit === 'times' && !inSources.some(({ figure }) => isFrequency(figure)))
			return undefined;
		if (
			said.figure.unit === 'fold' &&
			!inSources.some(({ figure }) => ['fold', 'part'].includes(figure.unit))
		)
			return undefined;
		if (standsVerbatim(said.figure, sources)) return undefined;
		const otherUnit = inSources.filter((one) => agreement(said.figure, one.figure) === 'value');
		const instead = best(said, otherUnit.length > 0 ? otherUnit : inSources);
		return describe(said.figure, instead, otherUnit.length > 0 ? 'unit' : kindOf(said.figure), sources);
	}
	if (said.shared) return undefined;
	const here = Math.max(...same.map((one) => support(said, one, inSources)));
	const rivals = inSources.filter(
		(one) =>
			isOfOneKind(one.figure, said.figure) &&
			agreement(said.figure, one.figure) === 'none' &&
			!same.some((own) => standInOneList(own, one) || isWhatItBecame(own, one)) &&
			(!isOfSpan(one) || isOfSpan(said) || same.every(isOfSpan)),
	);
	const there = rivals
		.map((one) => ({ one, support: support(said, one, inSources) }))
		.filter((one) => one.support >= 1 && one.support >= here + clearlyMore)
		.sort((a, b) => b.support - a.support)
		.find(({ one, support: more }) => !isSaidInItsPlace(one, said, more - here, all, same, inSources));
	if (there === undefined) return undefined;
	return describe(said.figure, there.one, kindOf(said.figure), sources);
}

/**
 * The point says the other figure, too: only where that one would not stand as well in the place of this one have they
 * changed places.
 */
function isSaidInItsPlace(
	rival: OwnedFigure,
	said: OwnedFigure,
	gain: number,
	all: readonly OwnedFigure[],
	same: readonly OwnedFigure[],
	inSources: readonly OwnedFigure[],
): boolean {
	const other = all.find((one) => agreement(one.figure, rival.figure) === 'same');
	if (
		other === undefined ||
		standInOneList(said, other) ||
		(isChange(said, other) && !rival.text.includes(' | '))
	)
		return false;
	const stays = Math.max(
		...inSources
			.filter((one) => agreement(other.figure, one.figure) === 'same')
			.map((one) => support(other, one, inSources)),
	);
	const goes = Math.max(...same.map((one) => support(other, one, inSources)));
	return goes - stays + gain < clearlyMore;
}

/** "From 1 April to 31 March": said of a single day, neither of them is meant. */
function isOfSpan(one: OwnedFigure): boolean {
	return findPairs(one).some(
		({ kind, first, second }) =>
			(kind === 'range' || kind === 'change') &&
			first.kind === 'date' &&
			[first.start, second.start].includes(one.figure.start),
	);
}

/** "Rises from 228 to 235": 235 is what holds. */
function isWhatItBecame(own: OwnedFigure, other: OwnedFigure): boolean {
	return (
		own.text === other.text &&
		findPairs(own).some(
			({ kind, first, second }) =>
				kind === 'change' && first.start === other.figure.start && second.start === own.figure.start,
		)
	);
}

/** "57 instead of 75": the order of the two is what is said. */
function isChange(one: OwnedFigure, other: OwnedFigure): boolean {
	return findPairs(one).some(
		({ kind, first, second }) =>
			kind === 'change' &&
			[first.start, second.start].includes(one.figure.start) &&
			[first.start, second.start].includes(other.figure.start),
	);
}

/** "On Tuesdays and Fridays": what is said of one is said of the other. */
function standInOneList(one: OwnedFigure, other: OwnedFigure): boolean {
	if (one.text !== other.text || one.figure.kind === 'number' || one.figure.kind === 'measure') return false;
	const [first, last] = one.figure.start < other.figure.start ? [one, other] : [other, one];
	return /^(?:,|\s(?:and|und|or|oder|sowie))\s$/u.test(one.text.slice(first.figure.end, last.figure.start));
}

/** What is often said without a figure is wrong only where the source has another one of it. */
function insteadOfLoose(
	said: OwnedFigure,
	same: readonly OwnedFigure[],
	inSources: readonly OwnedFigure[],
	sources: readonly PageText[],
): Finding | undefined {
	if (same.length > 0 && said.figure.counts === '') return undefined;
	const rivals = inSources.filter((one) => isRivalOfLoose(said.figure, one.figure) && !same.includes(one));
	const instead = best(said, rivals);
	return instead === undefined ? undefined : describe(said.figure, instead, kindOf(said.figure), sources);
}

/**
 * How far the words around a figure of the point belong to a figure of the source. A word that several figures share
 * tells little; the word next to the figure tells most.
 */
function support(said: OwnedFigure, source: OwnedFigure, all: readonly OwnedFigure[]): number {
	let sum = 0;
	const telling = said.owners.filter((word) => !sayNothing.test(word));
	const unsaid = said.owners.length - telling.length;
	telling.slice(0, nearestWords).forEach((word, place) => {
		const at = source.owners.findIndex((owner) => sameWord(owner, word));
		if (at < 0) return;
		const sharing = all.filter(
			(one) =>
				one.figure.kind === source.figure.kind &&
				one.owners.slice(0, one.near).some((owner) => sameWord(owner, word)),
		);
		const weight =
			place >= said.near - unsaid || at >= source.near
				? subjectWeight
				: place > 0
					? 1
					: said.adjacent
						? adjacentWeight
						: 1.25;
		sum += weight / Math.max(1, new Set(sharing.map((one) => one.figure.text)).size);
	});
	if (said.demanded && source.demanded) sum += 1;
	sum += leadsAgree(said, source) * leadWeight;
	for (const companion of said.companions)
		if (source.companions.some((one) => agreement(companion, one) === 'same')) sum += 1;
	return sum;
}

/** Whether the small word before the figure says the same: "on", "until", "only"; -1 where it says something else. */
function leadsAgree(one: OwnedFigure, other: OwnedFigure): number {
	const first = leadOf(one);
	const second = leadOf(other);
	if (first < 0 || second < 0) return 0;
	return first === second ? 0 : -1;
}

function leadOf({ figure, text }: OwnedFigure): number {
	const word = /(\p{L}+)\s(?:(?:the|den|dem)\s)?$/u.exec(
		text.slice(Math.max(0, figure.start - 24), figure.start),
	)?.[1];
	return word === undefined ? -1 : leads.findIndex((words) => words.includes(word.toLowerCase()));
}

/** The finding of a figure for which a sentence has another one. */
export function differentFigure(said: Figure, meant: Figure, { text, page }: PageText): Finding {
	return {
		kind: kindOf(said),
		start: said.start,
		end: said.end,
		said: said.text,
		source: surroundings(text, meant.start, meant.end),
		page,
		replacement: replacementFor(said, meant),
		decision: 'open',
	};
}

/** The figure of the source that was most likely meant. */
function best(said: OwnedFigure, candidates: readonly OwnedFigure[]): OwnedFigure | undefined {
	let choice: { one: OwnedFigure; worth: number } | undefined;
	for (const one of candidates) {
		const words = said.owners.filter((word) => one.owners.some((owner) => sameWord(owner, word))).length;
		const kind = isComparable(one.figure, said.figure) ? 1 : 0;
		const unit = one.figure.unit !== '' && one.figure.unit === said.figure.unit ? 2 : 0;
		const digits = sharesDigits(said.figure.text, one.figure.text) ? 3 : 0;
		const worth = words * 2 + kind + unit + digits;
		const likely = digits > 0 || (kind > 0 && (words > 0 || unit > 0));
		if (likely && (choice === undefined || worth > choice.worth)) choice = { one, worth };
	}
	return choice?.one;
}

/** "12 months" for "12,000 euros": the same digits but for zeros. */
function sharesDigits(one: string, other: string): boolean {
	const significant = (text: string): string => text.replace(/\D/gu, '').replace(/0+$/u, '');
	return significant(one) !== '' && significant(one) === significant(other);
}

function describe(
	said: Figure,
	instead: OwnedFigure | undefined,
	kind: Finding['kind'],
	sources: readonly PageText[],
): Finding {
	return {
		kind,
		start: said.start,
		end: said.end,
		said: said.text,
		source: instead === undefined ? '' : surroundings(instead.text, instead.figure.start, instead.figure.end),
		page: instead?.page ?? sources[0]?.page ?? 1,
		replacement: instead === undefined ? '' : replacementFor(said, instead.figure),
		decision: 'open',
	};
}

/** The source's figure as written, with its unit where the point's had one too. */
function replacementFor(said: Figure, source: Figure): string {
	return said.text === source.text ? '' : source.text;
}

function kindOf(figure: Figure): Finding['kind'] {
	return figure.kind === 'date' || figure.kind === 'weekday' || figure.kind === 'time' ? 'date' : 'figure';
}

/** How often is also said without a number: "in the morning and in the evening". */
function isFrequency(figure: Figure): boolean {
	return figure.unit === 'times' || figure.kind === 'scheme';
}

function standsVerbatim(figure: Figure, sources: readonly PageText[]): boolean {
	if (figure.unit !== '' || figure.kind === 'date') return false;
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}.,])${figure.text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')}(?![\\p{L}\\p{N}])`,
		'u',
	);
	return sources.some(({ text }) => pattern.test(text));
}

/** Verbs that only join a figure to its words, and words that only name what is measured. */
const sayNothing =
	/^(?:betr[aäu]g\p{L}*|liegt|lag|lagen|amounts?|stands?|stood|zahl(?:t|en)|pays?|bekomm(?:t|en)|erhält|erhalten|gets?|receives?|erreicht(?:e)?|reache[sd]|high|long|wide|deep|thick|tall|old|hoch|lang|breit|tief|dick|alt)$/iu;
/** By how much its words must fit another figure better. */
const clearlyMore = 0.75;
const nearestWords = 4;
/** Small words before a figure, those of one meaning together. */
const leads = [
	['on', 'am'],
	['from', 'since', 'ab', 'seit', 'vom'],
	['until', 'till', 'bis', 'by'],
	['before', 'vor'],
	['after', 'nach'],
];
const leadWeight = 0.75;
/** Of a word with only a preposition between it and the figure: "moved to 19 June". */
const adjacentWeight = 2.5;
/** Of a word that the figure's clause takes over from an earlier one. */
const subjectWeight = 0.5;
