import type { Finding } from '../contract/entities.ts';
import { surroundings } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import type { Figure } from './figures/figure.ts';
import { findSaidFigures } from './figures/said-figures.ts';
import { remembered } from './remembered.ts';
import type { PageText } from './sentences.ts';

/** A figure on the wrong side: "at most 35 hours" for "at least 35 hours", "before 4 May" for "after 4 May". */
export function checkLimits(point: string, sources: readonly PageText[]): Finding[] {
	return findLimits(point).flatMap((said) => {
		const given = sources.flatMap((source) =>
			limitsOf(source)
				.filter(({ figure }) => agreement(said.figure, figure) === 'same')
				.map((one) => ({ ...one, ...source })),
		);
		const other = given.find(({ side }) => side !== undefined && side !== said.side);
		if (said.side === undefined || other === undefined || given.some(({ side }) => side !== other.side))
			return [];
		const { figure, start, end } = said;
		return [
			{
				kind: ['date', 'time', 'weekday'].includes(figure.kind) ? ('date' as const) : ('figure' as const),
				start,
				end,
				said: point.slice(start, end),
				source: surroundings(other.text, other.start, other.end),
				page: other.page,
				replacement: other.text.slice(other.start, other.end),
				decision: 'open' as const,
			},
		];
	});
}

interface Limit {
	readonly figure: Figure;
	/** Which side of the figure is meant; undefined where it is meant itself. */
	readonly side: 'above' | 'below' | undefined;
	/** With the words that say so. */
	readonly start: number;
	readonly end: number;
}

function findLimits(text: string): Limit[] {
	return findSaidFigures(text).map((figure) => {
		const before = text.slice(Math.max(0, figure.start - 40), figure.start);
		const behind = text.slice(figure.end, figure.end + 30);
		for (const { side, leads, follows } of sides) {
			const lead = leads.exec(before);
			if (lead !== null)
				return {
					figure,
					side: isDenied(before.slice(0, lead.index)) ? undefined : side,
					start: figure.start - before.length + lead.index,
					end: figure.end,
				};
			const follow = follows.exec(behind);
			if (follow !== null) return { figure, side, start: figure.start, end: figure.end + follow[0].length };
		}
		return { figure, side: undefined, start: figure.start, end: figure.end };
	});
}

/** "No bidder gets more than two" puts two on the other side, "does not last longer than" as well. */
function isDenied(before: string): boolean {
	return /(?<!\p{L})(?:not|no|never|nobody|none|cannot|\p{L}+n['’]t|nicht|kein(?:e[nmrs]?)?|nie(?:mals)?|niemand(?:en|em)?)(?!\p{L})[^,;:.|]*$/iu.test(
		before,
	);
}

const limitsOf = remembered(({ text }: PageText) => findLimits(text));

/** What is negated comes first, so that "not more than" is no "more than". */
const sides: readonly {
	readonly side: 'above' | 'below';
	readonly leads: RegExp;
	readonly follows: RegExp;
}[] = [
	{
		side: 'below',
		leads:
			/(?<!\p{L})(?:(?:no|not) (?:more|later|longer|older|higher) than|not (?:exceed|after)|(?:darf|dürfen) \p{L}* ?nicht über|nicht (?:mehr|später|länger|älter|höher) als|nicht nach|nicht über)\s(?:(?:the|dem|den|der|jedoch|aber|nur|only|however|about|around|rund|etwa)\s){0,2}$/iu,
		follows:
			/^\s(?:or (?:less|fewer|earlier|younger|under)|at the latest|oder (?:weniger|früher|jünger)|nicht überschreiten)(?!\p{L})/iu,
	},
	{
		side: 'above',
		leads:
			/(?<!\p{L})(?:(?:no|not) (?:less|fewer|earlier|younger|lower|sooner) than|not (?:before|under|below)|nicht (?:weniger|früher|jünger|eher|niedriger) als|nicht vor|nicht unter)\s(?:(?:the|dem|den|der|jedoch|aber|nur|only|however|about|around|rund|etwa)\s){0,2}$/iu,
		follows:
			/^\s(?:or (?:more|later|older|over|above)|at the earliest|oder (?:mehr|später|älter)|überschreiten|übersteigen)(?!\p{L})/iu,
	},
	{
		side: 'below',
		leads:
			/(?<!\p{L})(?:at (?:the )?most|up to|less than|fewer than|under|below|before|until|by|(?:earlier|younger|lower|shorter|smaller|cheaper) than|maximum(?: of)?|limited to|höchstens|maximal|bis(?: zu[mr]?)?|unter|vor|weniger als|spätestens(?: am| bis| zum)?|(?:früher|jünger|niedriger|kürzer|kleiner) als|unterhalb von)\s(?:(?:the|dem|den|der|jedoch|aber|nur|only|however|about|around|rund|etwa)\s){0,2}$/iu,
		follows: /(?!)/u,
	},
	{
		side: 'above',
		leads:
			/(?<!\p{L})(?:at (?:the )?least|more than|over|above|exceeds?|exceeding|exceeded|after|from|since|(?:later|older|higher|longer|larger|greater) than|minimum(?: of)?|mindestens|wenigstens|mehr als|über|ab(?: dem| der)?|nach|frühestens(?: am| ab)?|(?:später|älter|höher|länger|größer) als|seit|oberhalb von)\s(?:(?:the|dem|den|der|jedoch|aber|nur|only|however|about|around|rund|etwa)\s){0,2}$/iu,
		follows: /(?!)/u,
	},
];
