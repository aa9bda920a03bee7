import type { CalendarDate, Figure } from './figure.ts';
import { findSaidFigures } from './said-figures.ts';
import { inBase } from './units.ts';

/** The time between two dates of a text. */
export interface Lapse {
	/** Whether a length of time says it, counting both days or the days between. */
	fits(said: Figure): boolean;
}

/** The times between any two dates of a text; of dates without a day they are known by month, without a month by year. */
export function lapsesBetween(text: string): Lapse[] {
	const dates = datesIn(text);
	const year = dates.find((date) => date.year !== undefined)?.year;
	return dates.flatMap((one, at) =>
		dates.slice(at + 1).flatMap((other) => lapseOf(withYear(one, year), withYear(other, year))),
	);
}

export function datesIn(text: string): CalendarDate[] {
	return findSaidFigures(text).flatMap(({ kind, dates: [date] }) =>
		kind === 'date' && date !== undefined ? [date] : [],
	);
}

/** A text that says the year once means it for dates beside. */
function withYear(date: CalendarDate, year: number | undefined): CalendarDate {
	return date.year === undefined && year !== undefined ? { ...date, year } : date;
}

function lapseOf(one: CalendarDate, other: CalendarDate): Lapse[] {
	if ((one.year === undefined) !== (other.year === undefined)) return [];
	const precision = (date: CalendarDate): number => Object.keys(date).length;
	if (precision(one) !== precision(other)) return [];
	if (one.month === undefined || other.month === undefined) {
		const years = Math.abs((one.year ?? 0) - (other.year ?? 0));
		return years === 0
			? []
			: [{ fits: (said) => amounts(said, 'month').some((months) => months === years * 12) }];
	}
	if (one.day === undefined || other.day === undefined) {
		const months = Math.abs(monthsOf(one) - monthsOf(other));
		return [
			{ fits: (said) => amounts(said, 'month').some((many) => many === months || many === months + 1) },
		];
	}
	const days = Math.abs(daysOf(one) - daysOf(other));
	if (days === 0) return [];
	return [
		{
			fits: (said) =>
				amounts(said, 'day').some((many) => isNear(many, days, said.unit === 'day' ? 0 : 1)) ||
				amounts(said, 'month').some((many) => isNear(many * daysOfMonth, days, 3)),
		},
	];
}

function amounts({ values, unit }: Figure, base: 'day' | 'month'): number[] {
	return values.flatMap((value) => {
		const found = inBase(value, unit);
		return found.unit === base ? [found.value] : [];
	});
}

/** A period counts its first day, too. */
function isNear(said: number, days: number, slack: number): boolean {
	return Math.abs(said - days) <= slack || Math.abs(said - days - 1) <= slack;
}

function monthsOf({ year = 0, month = 1 }: CalendarDate): number {
	return year * 12 + month;
}

function daysOf({ year = 2001, month = 1, day = 1 }: CalendarDate): number {
	return Date.UTC(year, month - 1, day) / 86_400_000;
}

const daysOfMonth = 30.44;
