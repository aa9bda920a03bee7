import type { Finding } from '../contract/entities.ts';
import { differentFigure } from './check-figures.ts';
import type { OwnedFigure } from './clauses.ts';
import { agreement } from './figures/agreement.ts';
import { isOfOneKind, type Figure } from './figures/figure.ts';
import type { TableRow, TextTable } from './tables-of-text.ts';
import { stem } from './words.ts';

/**
 * A figure of a point that a table has in another row, or in another column, than the one whose words the point says
 * with it; undefined where it may be right.
 */
export function inAnotherCell(
	said: OwnedFigure,
	all: readonly OwnedFigure[],
	tables: readonly TextTable[],
): Finding | undefined {
	const words = said.owners.slice(0, said.near).map(stem);
	for (const table of tables) {
		const own = placesOf(said.figure, table);
		if (own.length === 0) continue;
		const worth = (row: TableRow): number => worthOf(words, row, table);
		const best = Math.max(...own.map(({ row }) => worth(row)));
		const column =
			own.length === 1 && own[0] !== undefined && best > 0
				? inOtherColumn(said, all, own[0], table)
				: undefined;
		if (column !== undefined) return column;
		for (const row of table.rows) {
			if (worth(row) < best + clearlyMore) continue;
			for (const { column } of own) {
				const meant = row.cells[column]?.figures.find((one) => isOfOneKind(one, said.figure));
				if (
					meant === undefined ||
					all.some(
						(one) =>
							agreement(one.figure, meant) === 'same' &&
							one !== said &&
							one.owners
								.slice(0, one.near)
								.some((word) => row.label.has(stem(word)) && isTelling(stem(word), table)),
					)
				)
					continue;
				return differentFigure(said.figure, meant, row.source);
			}
		}
	}
	return undefined;
}

/** The figure of the same row under the head whose words or dates the point says. */
function inOtherColumn(
	said: OwnedFigure,
	all: readonly OwnedFigure[],
	{ row, column }: { row: TableRow; column: number },
	{ heads }: TextTable,
): Finding | undefined {
	const words = said.owners.slice(0, said.near).map(stem);
	const worth = (at: number): number => {
		const head = heads[at];
		if (head === undefined) return 0;
		const telling = words.filter(
			(word) => head.words.has(word) && heads.filter((one) => one.words.has(word)).length === 1,
		);
		const bound = said.companions.filter((one) =>
			head.figures.some((other) => agreement(one, other) === 'same'),
		);
		return telling.length + bound.length;
	};
	const own = worth(column);
	for (const [at, { figures }] of row.cells.entries()) {
		const meant = figures.find((one) => isOfOneKind(one, said.figure));
		if (at === column || meant === undefined || worth(at) < own + 1) continue;
		if (all.every((one) => agreement(one.figure, meant) !== 'same'))
			return differentFigure(said.figure, meant, row.source);
	}
	return undefined;
}

/** Another row does not have it. */
function isTelling(word: string, { rows }: TextTable): boolean {
	return rows.filter(({ label }) => label.has(word)).length === 1;
}

/** How many of the words the row has, those that other rows have as well counting less. */
function worthOf(words: readonly string[], row: TableRow, { rows }: TextTable): number {
	let sum = 0;
	for (const word of words)
		if (row.label.has(word)) sum += 1 / rows.filter(({ label }) => label.has(word)).length;
	return sum;
}

function placesOf(figure: Figure, { rows }: TextTable): { row: TableRow; column: number }[] {
	return rows.flatMap((row) =>
		row.cells.flatMap(({ figures }, column) =>
			figures.some((one) => agreement(figure, one) === 'same') ? [{ row, column }] : [],
		),
	);
}

const clearlyMore = 0.9;
