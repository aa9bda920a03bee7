import type { Block } from '../../src-main/contract/entities.ts';

/**
 * A row: its cells for showing it, empty ones included so that columns stay below each other, and its text for reading;
 * `columns` for a row below a heading row that names them.
 */
export function tableRow(cells: readonly string[], columns?: readonly string[]): Block {
	const text = cells.filter((cell) => cell !== '').join(' | ');
	return {
		kind: 'table-row',
		text,
		cells: [...cells],
		...(columns === undefined ? {} : { columns: [...columns] }),
	};
}
