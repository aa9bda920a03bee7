import type { Finding } from '../contract/entities.ts';
import { differentFigure } from './check-figures.ts';
import { findOwnedFigures, ownedFiguresOf, type OwnedFigure } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import { isComparable, type Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { inBase } from './figures/units.ts';
import { figuresIn } from './pairs.ts';
import type { PageText } from './sentences.ts';
import { sameWord } from './words.ts';

/**
 * A figure said twice where the source has it once, next to another of its kind that the point leaves out: "248 euros up
 * to 35 hours and 248 euros up to 45 hours".
 */
export function checkTwice(point: string, sources: readonly PageText[]): Finding[] {
	const said = findSaidFigures(point);
	return said.flatMap((figure, at) => {
		const earlier = said.slice(0, at).filter((one) => isSame(one, figure));
		if (earlier.length !== 1 || figure.kind === 'weekday' || figure.code !== '') return [];
		if (sources.some((source) => figuresIn(source).filter((one) => isSame(figure, one)).length > 1))
			return [];
		for (const source of sources) {
			const given = figuresIn(source);
			const own = given.filter((one) => isSame(figure, one));
			const [first] = own;
			if (first === undefined) continue;
			const left = given
				.filter((one) => isRival(figure, one) && !said.some((other) => isSame(other, one)))
				.sort((one, other) => Math.abs(one.start - first.start) - Math.abs(other.start - first.start))[0];
			if (left !== undefined && Math.abs(left.start - first.start) < nearCharacters)
				return [differentFigure(wrongOne(point, earlier[0] ?? figure, figure, left, source), left, source)];
		}
		return [];
	});
}

/** The one of both that has more of the words of the figure that was left out. */
function wrongOne(point: string, one: Figure, other: Figure, left: Figure, source: PageText): Figure {
	const nearOf = (owned: readonly OwnedFigure[], { start }: Figure): readonly string[] => {
		const found = owned.find(({ figure }) => figure.start === start);
		return found === undefined ? [] : found.owners.slice(0, found.near);
	};
	const wanted = nearOf(ownedFiguresOf(source), left);
	const said = findOwnedFigures(point, 0);
	const worth = (figure: Figure): number =>
		nearOf(said, figure).filter((word) => wanted.some((owner) => sameWord(owner, word))).length;
	// "23 of 23": the whole is said more often than its part.
	if (/^\s(?:of|von)\s(?:\p{L}+\s)?$/u.test(point.slice(one.end, other.start))) return one;
	return worth(one) > worth(other) ? one : other;
}

function isRival(one: Figure, other: Figure): boolean {
	return isComparable(one, other) && inBase(1, one.unit).unit === inBase(1, other.unit).unit;
}

function isSame(one: Figure, other: Figure): boolean {
	return agreement(one, other) === 'same';
}

const nearCharacters = 160;
