import type { Finding } from '../contract/entities.ts';
import { differentFigure } from './check-figures.ts';
import { isOfOneKind, type Figure } from './figures/figure.ts';
import { figuresIn, same } from './pairs.ts';
import type { PageText } from './sentences.ts';
import type { TextTable } from './tables-of-text.ts';
import { wordsOf } from './words.ts';

/**
 * Figures from different rows of one name, said as if they stood in one: "15 mg once daily" of a medicine that is taken
 * as 15 mg twice a day and later as 20 mg once a day.
 */
export function checkNamedRows(point: string, tables: readonly TextTable[]): Finding[] {
	const rows = tables.flatMap((table) => table.rows.map(({ source }) => namedRow(source)));
	const said = figuresIn({ page: 0, text: point });
	return [...new Set(rows.map(({ name }) => name))].flatMap((name) => {
		const group = rows.filter((row) => row.name === name);
		if (group.length < 2 || lastNamed(point, point.length, [name]) === undefined) return [];
		const names = rows.map((row) => row.name);
		const own = said.filter(
			(figure) =>
				lastNamed(point, figure.start, names) === name && group.some((row) => has(row.figures, figure)),
		);
		return own.flatMap((figure, at) => {
			const beside = [own[at - 1], own[at + 1]].filter((one) => one !== undefined);
			if (beside.some((one) => group.some(({ figures }) => has(figures, figure) && has(figures, one))))
				return [];
			for (const row of group.filter(({ figures }) => beside.some((one) => has(figures, one)))) {
				const meant = row.figures.find((one) => isOfOneKind(one, figure));
				if (meant !== undefined && !has(said, meant)) return [differentFigure(figure, meant, row.source)];
			}
			return [];
		});
	});
}

interface NamedRow {
	readonly name: string;
	readonly figures: readonly Figure[];
	readonly source: PageText;
}

function namedRow(source: PageText): NamedRow {
	const [name = ''] = source.text.split(' | ');
	return { name: name.toLowerCase(), figures: figuresIn(source), source };
}

/** The one of `names` that is said last before a place of the point. */
function lastNamed(point: string, until: number, names: readonly string[]): string | undefined {
	const before = ` ${wordsOf(point.slice(0, until))
		.map(({ text }) => text.toLowerCase())
		.join(' ')} `;
	const places = [...new Set(names)].map((name) => ({
		name,
		at: name === '' ? -1 : before.lastIndexOf(` ${name} `),
	}));
	return places.filter(({ at }) => at >= 0).sort((one, other) => other.at - one.at)[0]?.name;
}

const has = (figures: readonly Figure[], figure: Figure): boolean => figures.some((one) => same(figure, one));
