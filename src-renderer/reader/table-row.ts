import type { Block } from '../../src-main/contract/entities.ts';

/** A row: its cells for showing it, empty ones included so that columns stay below each other, and its text for reading. */
export function tableRow(cells: readonly string[]): Block {
	return { kind: 'table-row', text: cells.filter((cell) => cell !== '').join(' | '), cells: [...cells] };
}
