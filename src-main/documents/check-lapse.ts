import type { Finding } from '../contract/entities.ts';
import { surroundings } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { datesIn, lapsesBetween } from './figures/lapse.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { inBase } from './figures/units.ts';
import { figuresIn } from './pairs.ts';
import type { PageText } from './sentences.ts';

/** "A month later than planned" where the days that a source has for the plan and for what came are a week apart. */
export function checkLapse(point: string, sources: readonly PageText[]): Finding[] {
	if (datesIn(point).length === 0) return [];
	return findSaidFigures(point).flatMap((said) => {
		if (!isShift(said, point)) return [];
		if (sources.some((source) => figuresIn(source).some((one) => agreement(said, one) === 'same'))) return [];
		const shifted = sources.filter(({ text }) => planned.test(text));
		const lapses = lapsesBetween([point, ...shifted.map(({ text }) => text)].join('\n'));
		const [source] = shifted;
		if (source === undefined || lapses.length === 0 || lapses.some((lapse) => lapse.fits(said))) return [];
		const { start, end } = placeOf(source);
		return [
			{
				kind: 'figure' as const,
				start: said.start,
				end: said.end,
				said: said.text,
				source: surroundings(source.text, start, end),
				page: source.page,
				replacement: '',
				decision: 'open' as const,
			},
		];
	});
}

function isShift(said: Figure, point: string): boolean {
	return (
		['day', 'month'].includes(inBase(1, said.unit).unit) &&
		(/^\s(?:later|earlier|sooner|später|früher)(?!\p{L})/iu.test(point.slice(said.end)) ||
			/(?<!\p{L})(?:moved|postponed|put off|put back|delayed|brought forward|verschoben|verlegt|vorgezogen)\s(?:\p{L}+\s)?(?:by|um)\s$/iu.test(
				point.slice(0, said.start),
			) ||
			/^\s(?:verschoben|verlegt|vorgezogen)(?!\p{L})/iu.test(point.slice(said.end)))
	);
}

function placeOf({ text }: PageText): { start: number; end: number } {
	const match = planned.exec(text);
	const start = match?.index ?? 0;
	return { start, end: start + (match?.[0].length ?? 0) };
}

const planned =
	/(?<!\p{L})(?:planned|scheduled|booked|intended|announced|originally|initially|at first|first meant|moved|postponed|put off|put back|brought forward|delayed|instead of|draft|gave|geplant\p{L}*|vorgesehen\p{L}*|angesetzt\p{L}*|angekündigt\p{L}*|ursprünglich|zunächst|anfangs|verschoben|verlegt|verlängert|vorgezogen|entfallen|statt|Entwurf)(?!\p{L})/iu;
