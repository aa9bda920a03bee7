import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import type { PageText } from './sentences.ts';

/**
 * Where the figures of a point begin that it joins, as in "from 121 to 117" or "870 of 2,140", and that one sentence of
 * a source has both: a summary joins what the source says one after the other, and their words stand in another order.
 */
export function settledByJoining(point: string, sources: readonly PageText[]): ReadonlySet<number> {
	return new Set(
		joinedFigures(point)
			.filter(
				({ one, other }) => !isTurnedAround(point, one, other) && placeOf(one, other, sources) !== undefined,
			)
			.flatMap(({ one, other }) => [one.start, other.start]),
	);
}

/** Joined figures that go the other way than the point says, though the source has both: "fell from 117 to 121". */
export function turnedAround(point: string, sources: readonly PageText[]): Turned[] {
	return joinedFigures(point).flatMap(({ one, other }) => {
		const place = isTurnedAround(point, one, other) ? placeOf(one, other, sources) : undefined;
		// The source has them in this order beside the same word: "cut from April to September".
		const isSo = place?.isInOrder === true && isTurnedAround(place.source.text, one, other);
		return place === undefined || isSo ? [] : [{ said: other, meant: place.meant, source: place.source }];
	});
}

export interface Turned {
	readonly said: Figure;
	/** What stands in its place in the source. */
	readonly meant: Figure;
	readonly source: PageText;
}

function joinedFigures(point: string): { one: Figure; other: Figure }[] {
	const said = findSaidFigures(point);
	return said.flatMap((one, at) => {
		const other = said[at + 1];
		return other !== undefined && joins.test(point.slice(one.end, other.start)) ? [{ one, other }] : [];
	});
}

/** "Fell from 117 to 121", "put off from 14 July to 30 June". */
function isTurnedAround(point: string, from: Figure, to: Figure): boolean {
	const [before = 0] = valuesOf(from);
	const [after = 0] = valuesOf(to);
	return (downwards.test(point) && before < after) || (upwards.test(point) && before > after);
}

/** Days of a year for dates, so that earlier ones are smaller. */
function valuesOf(figure: Figure): number[] {
	return figure.kind === 'date'
		? figure.dates.map(({ year = 0, month = 0, day = 0 }) => year * 400 + month * 32 + day)
		: [...figure.values];
}

/** The sentence of a source that has both; `meant` is the first of the two. */
function placeOf(
	one: Figure,
	other: Figure,
	sources: readonly PageText[],
): { meant: Figure; isInOrder: boolean; source: PageText } | undefined {
	for (const source of sources) {
		const figures = findSaidFigures(source.text);
		for (const a of figures.filter((figure) => agreement(one, figure) === 'same'))
			for (const b of figures.filter((figure) => agreement(other, figure) === 'same')) {
				const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
				if (a !== b && !/[.!?](?:\s|$)|\n/u.test(source.text.slice(from, to)))
					return { meant: a, isInOrder: a.start < b.start, source };
			}
	}
	return undefined;
}

const joins =
	/^(?:\s[\p{L}/µ%°]{1,8})?(?:\s(?:in|im)\s\p{L}+)?\s(?:to|of|out of|auf|von|bis)(?:\s(?:den|die|das|the|insgesamt))?\s$/iu;
const downwards =
	/(?<!\p{L})(?:fell|fallen|dropped|decreased|reduced|lowered|cut|shortened|brought forward|sank|gesunken|fiel|gefallen|verringert|gesenkt|gekürzt|verkürzt|reduziert|vorgezogen|vorverlegt)(?!\p{L})/iu;
const upwards =
	/(?<!\p{L})(?:rose|risen|increased|raised|grew|grown|extended|put off|postponed|deferred|stieg|gestiegen|erhöht|angehoben|verlängert|verschoben)(?!\p{L})/iu;
