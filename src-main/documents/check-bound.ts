import type { Finding } from '../contract/entities.ts';
import { differentFigure } from './check-figures.ts';
import { findOwnedFigures, ownedFiguresOf, surroundings, type OwnedFigure } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import { classOf, isComparable, type Figure } from './figures/figure.ts';
import { inBase } from './figures/units.ts';
import type { PageText } from './sentences.ts';

/**
 * A figure beside the date or the amount of another one: "4,410 cyclists in 2025" where the source has 6,820 in 2025
 * and 4,410 in 2023. Which of the two is wrong cannot be known, so that both places are shown.
 */
export function checkBound(point: string, sources: readonly PageText[]): Finding[] {
	const given = sources.flatMap(ownedFiguresOf);
	const said = findOwnedFigures(point, 0);
	return said.flatMap((one) => {
		if (one.figure.kind === 'date' || classOf(one.figure) !== '') return [];
		return one.companions.flatMap((companion) => {
			if (!binds(companion)) return [];
			const own = given.filter((other) => isSame(one.figure, other.figure));
			const bound = given.filter((other) => has(other, companion));
			const instead = bound.find((other) => isAnother(one.figure, other.figure));
			const isWrong =
				instead !== undefined &&
				own.length > 0 &&
				own.every((other) => !has(other, companion) && standsBeside(other, instead)) &&
				!bound.some((other) => isSame(one.figure, other.figure));
			if (!isWrong) return [];
			const date = own[0]?.companions.find((other) => isComparable(other, companion));
			return [
				differentFigure(one.figure, instead.figure, instead),
				...(date === undefined || own[0] === undefined ? [] : [place(companion, date, own[0])]),
			];
		});
	});
}

/** Dates and times say when an amount held; an amount beside another one says less. */
function binds({ kind }: Figure): boolean {
	return kind === 'date' || kind === 'time' || kind === 'weekday';
}

function has({ companions }: OwnedFigure, companion: Figure): boolean {
	return companions.some((one) => isSame(one, companion));
}

/** Only within one sentence is it clear that one stands for the other. */
function standsBeside(one: OwnedFigure, other: OwnedFigure): boolean {
	if (one.text !== other.text || one.page !== other.page) return false;
	const [first, last] = one.figure.start < other.figure.start ? [one, other] : [other, one];
	return !/[.!?|\n]\s/u.test(one.text.slice(first.figure.end, last.figure.start));
}

function isAnother(one: Figure, other: Figure): boolean {
	return (
		isComparable(one, other) &&
		inBase(1, one.unit).unit === inBase(1, other.unit).unit &&
		agreement(one, other) === 'none'
	);
}

function isSame(one: Figure, other: Figure): boolean {
	return agreement(one, other) === 'same';
}

function place(said: Figure, meant: Figure, { text, page }: OwnedFigure): Finding {
	return {
		kind: 'date',
		start: said.start,
		end: said.end,
		said: said.text,
		source: surroundings(text, meant.start, meant.end),
		page,
		replacement: '',
		decision: 'open',
	};
}
