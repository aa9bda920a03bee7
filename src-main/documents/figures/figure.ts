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
