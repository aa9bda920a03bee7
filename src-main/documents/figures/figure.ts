import { inBase } from './units.ts';

/** A number, date, time or amount as it stands in a text, with what it means. */
export interface Figure {
	readonly kind: 'number' | 'percent' | 'money' | 'measure' | 'date' | 'time' | 'weekday' | 'scheme';
	/** UTF-16 offsets, the unit included. */
	readonly start: number;
	readonly end: number;
	/** As written. */
	readonly text: string;
	/** What it can mean; two where a point may divide thousands or decimals ("1.250"). Empty for dates. */
	readonly values: readonly number[];
	/** Canonical name of the unit ('EUR', 'mg', 'month'); empty without one. */
	readonly unit: string;
	/** The words right after a number without a unit, which say what it counts; empty where it stands alone. */
	readonly counts: string;
	/** What of a date is said. More than one where day and month cannot be told apart ("3/4/2026"). */
	readonly dates: readonly CalendarDate[];
	/** Dosing schemes ("1-0-1"), ratios ("120/80") and codes are compared as written. */
	readonly code: string;
}

export interface CalendarDate {
	readonly day?: number;
	readonly month?: number;
	readonly year?: number;
}

/** 'same' value and unit; 'value' only: the unit differs; 'none': another figure. */
export type Agreement = 'same' | 'value' | 'none';

/** A figure at the place of a match; `more` says what it means. */
export function figureAt(
	match: RegExpMatchArray,
	more: Partial<Omit<Figure, 'start' | 'end' | 'text'>>,
): Figure {
	const start = match.index ?? 0;
	return {
		kind: 'number',
		start,
		end: start + match[0].length,
		text: match[0],
		values: [],
		unit: '',
		counts: '',
		dates: [],
		code: '',
		...more,
	};
}

/** Whether one could stand in the place of the other: a part of the day only in that of another part of the day. */
export function isComparable(one: Figure, other: Figure): boolean {
	return one.kind === other.kind && classOf(one) === classOf(other);
}

/** Whether one could be taken for the other: miles never for hours. */
export function isOfOneKind(one: Figure, other: Figure): boolean {
	return (
		isComparable(one, other) && (one.unit === '' || other.unit === '' || dimension(one) === dimension(other))
	);
}

/** What it measures; all lengths of time are one. */
function dimension({ unit }: Figure): string {
	const base = inBase(1, unit).unit;
	return ['second', 'day', 'month'].includes(base) ? 'time' : base;
}

/** "season" of "season:3"; empty for codes that only name something. */
export function classOf({ code }: Figure): string {
	return /^(\p{L}+):/u.exec(code)?.[1] ?? '';
}
