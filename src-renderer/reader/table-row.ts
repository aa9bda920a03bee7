import type { Block } from '../../src-main/contract/entities.ts';
import { onOneLine } from './one-line.ts';

/**
 * A row: its cells line by line, empty ones included so that columns stay below each other, and its text for reading;
 * `columns` for a row below a heading row that names them.
 */
export function tableRow(cells: readonly string[], columns?: readonly string[]): Block {
	const text = cells
		.filter((cell) => cell !== '')
		.map(onOneLine)
		.join(' | ');
	return {
		kind: 'table-row',
		text,
		cells: [...cells],
		...(columns === undefined ? {} : { columns: [...columns] }),
	};
}
