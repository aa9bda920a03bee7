import type { Finding } from '../contract/entities.ts';
import { differentFigure } from './check-figures.ts';
import { isOfOneKind } from './figures/figure.ts';
import { has, namedRowOf, type NamedRow } from './named-row.ts';
import { figuresIn } from './pairs.ts';
import type { TextTable } from './tables-of-text.ts';
import { wordsOf } from './words.ts';

/**
 * Figures from different rows of one name, said as if they stood in one: "15 mg once daily" of a medicine that is taken
 * as 15 mg twice a day and later as 20 mg once a day.
 */
export function checkNamedRows(point: string, rows: RowsByName): Finding[] {
	const all = wordsIn(point);
	const names = [...rows.keys()].filter((name) => all.includes(` ${name} `));
	const said = figuresIn({ page: 0, text: point });
	return names.flatMap((name) => {
		const group = rows.get(name) ?? [];
		if (group.length < 2) return [];
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

export type RowsByName = ReadonlyMap<string, readonly NamedRow[]>;

/** The rows of all tables, by what stands in their first cell. */
export function rowsByName(tables: readonly TextTable[]): RowsByName {
	const found = new Map<string, NamedRow[]>();
	for (const table of tables)
		for (const { source } of table.rows) {
			const row = namedRowOf(source);
			if (row === undefined || row.name === '') continue;
			const group = found.get(row.name);
			if (group === undefined) found.set(row.name, [row]);
			else group.push(row);
		}
	return found;
}

/** The one of `names` that is said last before a place of the point. */
function lastNamed(point: string, until: number, names: readonly string[]): string | undefined {
	const before = wordsIn(point.slice(0, until));
	const places = names.map((name) => ({ name, at: before.lastIndexOf(` ${name} `) }));
	return places.filter(({ at }) => at >= 0).sort((one, other) => other.at - one.at)[0]?.name;
}

/** In small letters, with a space before and after each. */
const wordsIn = (text: string): string =>
	` ${wordsOf(text)
		.map((word) => word.text.toLowerCase())
		.join(' ')} `;
