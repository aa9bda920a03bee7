import type { ExampleContent, RowsLeftOut } from '../contract/teaching.ts';

/** What the rows of a file became. */
export interface ReadExamples {
	readonly examples: readonly ExampleContent[];
	readonly leftOut: readonly RowsLeftOut[];
}

/** Counts rows of a file that are left out, by why, so that nothing is missing without being told. */
export class LeftOutRows {
	readonly #found = new Map<RowsLeftOut['because'], { count: number; rows: number[] }>();

	/** `row`: 1-based. */
	add(because: RowsLeftOut['because'], row: number): void {
		const { count, rows } = this.#found.get(because) ?? { count: 0, rows: [] };
		this.#found.set(because, { count: count + 1, rows: rows.length < mostNamed ? [...rows, row] : rows });
	}

	/** In the order in which they first came. */
	get list(): RowsLeftOut[] {
		return [...this.#found].map(([because, found]) => ({ because, ...found }));
	}
}

export const isEmpty = ({ question, answer }: ExampleContent): boolean =>
	question.trim() === '' || answer.trim() === '';

/** More numbers than these nobody looks up one by one. */
const mostNamed = 5;
