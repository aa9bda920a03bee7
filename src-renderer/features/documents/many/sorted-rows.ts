import type { ManyRow } from '../../../../src-main/contract/many.ts';

/** By name as people count ("Letter 2" before "Letter 10"), or what needs a person first. */
export function sortedRows(rows: readonly ManyRow[], by: 'name' | 'state', locale: string): ManyRow[] {
	const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
	return [...rows].sort(
		(one, other) =>
			(by === 'state' ? placeOf[one.state] - placeOf[other.state] : 0) || compare(one.name, other.name),
	);
}

const placeOf: Readonly<Record<ManyRow['state'], number>> = {
	failed: 0,
	stopped: 1,
	reading: 2,
	waiting: 3,
	read: 4,
};
