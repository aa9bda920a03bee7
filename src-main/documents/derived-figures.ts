import { ownedFiguresOf } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { lapsesBetween } from './figures/lapse.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { inBase } from './figures/units.ts';
import type { PageText } from './sentences.ts';

/**
 * Where the figures of a point begin that it worked out from two of a source: "23 fewer" of "from 84 to 61", "twice as
 * much", "in all", "two weeks later". Without a word that says so a figure has to stand in the source itself.
 */
export function settledByDeriving(point: string, sources: readonly PageText[]): ReadonlySet<number> {
	return new Set(
		findSaidFigures(point)
			.filter((said) => isWorkedOut(said, point, sources))
			.map(({ start }) => start),
	);
}

function isWorkedOut(said: Figure, point: string, sources: readonly PageText[]): boolean {
	if (said.values.length === 0 || said.kind === 'time' || said.unit === 'nth') return false;
	const stands = sources.some((source) =>
		ownedFiguresOf(source).some(({ figure }) => agreement(said, figure) === 'same'),
	);
	if (stands) return false;
	const before = point.slice(Math.max(0, said.start - 40), said.start);
	const isDifference = differsBefore.test(before) || differsAfter.test(point.slice(said.end, said.end + 30));
	const isSum = sums.test(clauseAround(point, said));
	if (isDuration(said) && (isDifference || lasts.test(before))) {
		if (
			lapsesBetween([point, ...sources.map(({ text }) => text)].join('\n')).some((lapse) => lapse.fits(said))
		)
			return true;
	}
	const slack = roughly.test(point.slice(Math.max(0, said.start - 24), said.start)) ? 0.05 : 1e-9;
	return sources.some((source) => {
		const given = ownedFiguresOf(source)
			.map(({ figure }) => figure)
			.filter((one) => one.values.length > 0 && one.kind !== 'time');
		return given.some((one, at) =>
			given.some((other, place) => {
				if (at === place) return false;
				if (multiplies.test(other.text))
					return isOneUnit(said, one) && fits(said, one, scaledBy(other), slack);
				if (!isOneUnit(one, other) || place < at) return false;
				if (isFactor(said))
					return (
						compares.test(point.slice(said.start, said.end + 10)) && fits(said, one, ratioTo(other), slack)
					);
				if (!isOneUnit(said, one) && !isOneUnit(said, other)) return false;
				return (
					(isDifference && fits(said, one, (a) => baseOf(other).map((b) => Math.abs(a - b)), slack)) ||
					(isSum && fits(said, one, (a) => baseOf(other).map((b) => a + b), slack))
				);
			}),
		);
	});
}

/** Up to the comma or the full stop on either side. */
function clauseAround(point: string, { start, end }: Figure): string {
	const before =
		point
			.slice(0, start)
			.split(/[,;:]\s|[.!?]\s/u)
			.at(-1) ?? '';
	const after = point.slice(end).split(/[,;:.!?](?:\s|$)/u)[0] ?? '';
	return before + point.slice(start, end) + after;
}

function isDuration({ unit }: Figure): boolean {
	return ['day', 'month'].includes(inBase(1, unit).unit);
}

/** "Twice", "doubled", "half of it". */
function isFactor({ unit }: Figure): boolean {
	return unit === 'times' || unit === 'fold' || unit === 'part';
}

function scaledBy(factor: Figure): (value: number) => number[] {
	return (value) => factor.values.flatMap((by) => (by === 0 ? [] : [value * by, value / by]));
}

function ratioTo(other: Figure): (value: number) => number[] {
	return (value) => baseOf(other).flatMap((b) => (b === 0 || value === 0 ? [] : [value / b, b / value]));
}

function fits(said: Figure, one: Figure, of: (value: number) => number[], slack: number): boolean {
	const wanted = isFactor(said) ? said.values : baseOf(said);
	return baseOf(one)
		.flatMap(of)
		.some(
			(value) =>
				value !== 0 &&
				wanted.some((want) => Math.abs(want - value) <= Math.abs(value) * slack + 1e-6 * Math.abs(value)),
		);
}

function baseOf({ values, unit }: Figure): number[] {
	return values.map((value) => inBase(value, unit).value);
}

/** Numbers of a table have their unit in its head. */
function isOneUnit(one: Figure, other: Figure): boolean {
	return one.unit === '' || other.unit === '' || inBase(1, one.unit).unit === inBase(1, other.unit).unit;
}

/** What makes another amount of one: no "twice a day". */
const multiplies =
	/(?<!\p{L})(?:double[ds]?|doubling|half|halved|treble[ds]?|tripled?|third|quarter|\p{L}*fache[nrs]?|\p{L}*fach|\p{L}*doppel\p{L}*|Hälfte|halbe?\p{L}*|\p{L}*drittel\p{L}*|\p{L}*viertel\p{L}*)(?!\p{L})/iu;
const compares =
	/(?:(?:twice|times)\s(?:the|as|that|what)|mal so|double|doppel|fach|half|halb|Hälfte|third|quarter|[Dd]rittel|[Vv]iertel)/iu;
/** "23 fewer", "rund zwei Wochen später"; "more than" only compares. */
const differsAfter =
	/^(?:\s(?:a|per|pro|im|in der)\s\p{L}+)?\s(?:more|fewer|less|longer|shorter|later|earlier|higher|lower|extra|apart|mehr|weniger|länger|kürzer|später|früher|höher|niedriger|zusätzlich)(?!\p{L}|\s(?:als|than)\s(?:\p{Sc}|\d))/iu;
const differsBefore =
	/(?<!\p{L})(?:by|um|(?:difference|increase|rise|fall|gap) of|Unterschied von|Differenz von|Zuwachs von|Rückgang von)(?:\s(?:about|some|around|nearly|almost|rund|etwa|knapp|fast|gut|more than|over|mehr als|über))?\s$/iu;
const sums =
	/(?<!\p{L})(?:in all|in total|total|altogether|together|overall|combined|sum|both|zusammen|insgesamt|gesamt|Summe|im Ganzen|beide)(?!\p{L})/iu;
const lasts =
	/(?<!\p{L})(?:for|lasts?|lasted|over|takes?|dauert\p{L}*|für|über)(?:\s(?:the|first|about|some|rund|etwa|die|ersten)){0,2}\s$/iu;
const roughly =
	/(?<!\p{L})(?:about|some|around|roughly|approximately|nearly|almost|rund|etwa|ungefähr|knapp|fast|gut|more than|over|mehr als|über)\s$/iu;
