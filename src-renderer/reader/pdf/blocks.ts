import type { Block } from '../../../src-main/contract/entities.ts';
import { isPageNumber, leaders, withoutLeaders } from '../contents-line.ts';
import type { HeadingStyle } from './heading-style.ts';
import type { LineJoiner } from './hyphens.ts';
import { lineText, type Line, type PageLines } from './line.ts';
import { tableRow } from '../table-row.ts';
import { ColumnNames } from './name-columns.ts';
import { findTables } from './tables.ts';
import type { TableRow } from './table.ts';
import { divideCells } from './divide-cells.ts';

/** Lines of a page as headings, paragraphs, list items and table rows; `names` knows of the tables on the pages before. */
export function findBlocks(
	page: PageLines,
	style: HeadingStyle,
	joiner: LineJoiner,
	names = new ColumnNames((line) => style.isBold(line)),
): Block[] {
	page.lines = divideCells(page.lines, style.leading, names.open);
	const tables = findTables(page.lines, style.leading, names.open);
	names.look(page, tables);
	const rows = new Map<Line, TableRow | null>();
	for (const row of tables.flatMap((table) => table.rows)) {
		for (const line of row.lines) rows.set(line, null);
		const [first] = row.lines;
		if (first !== undefined && names.rows.get(row)?.isRepeated !== true) rows.set(first, row);
	}
	const groups: Group[] = [];
	let open: OpenGroup | undefined;
	for (const line of page.lines) {
		const row = ofContents(line, style) ?? rows.get(line);
		if (row === null) continue;
		if (row !== undefined) {
			groups.push({ kind: 'table-row', ...row, columns: names.rows.get(row)?.columns });
			open = undefined;
			continue;
		}
		if (open === undefined || beginsBlock(open, line, style)) {
			open = { kind: listMarker.test(lineText(line)) ? 'list-item' : 'paragraph', lines: [line], cells: [] };
			groups.push(open);
		} else {
			open.lines.push(line);
		}
	}
	return groups.map((group) => toBlock(group, style, joiner)).filter((block) => block.text !== '');
}

interface Group {
	readonly kind: 'paragraph' | 'list-item' | 'table-row';
	readonly lines: readonly Line[];
	readonly cells: readonly string[];
	readonly columns?: readonly string[] | undefined;
}

interface OpenGroup extends Group {
	readonly lines: Line[];
}

function toBlock(group: Group, style: HeadingStyle, joiner: LineJoiner): Block {
	const confidence = confidenceOf(group.lines);
	if (group.kind === 'table-row') return { ...tableRow(group.cells, group.columns), ...confidence };
	const text = group.lines
		.reduce((joined, line) => joiner.join(joined, lineText(line)), '')
		.replaceAll('\u00ad', '');
	const first = group.lines[0];
	const level = first === undefined || group.lines.length > 4 ? undefined : style.levelOf(text, first);
	// A numbered heading looks like a list item, so the style decides before the marker does.
	if (level !== undefined) return { kind: 'heading', level, text, ...confidence };
	return { kind: group.kind, text, ...confidence };
}

/** Of recognised text, each letter counting the same, with the words that may be wrong. */
function confidenceOf(lines: readonly Line[]): Pick<Block, 'confidence' | 'unsure'> {
	const cells = lines.flatMap((line) => line.cells);
	if (!cells.some((cell) => cell.confidence !== undefined)) return {};
	const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
	const sum = cells.reduce((so, { text, confidence = 1 }) => so + confidence * text.length, 0);
	const unsure = [...new Set(cells.flatMap((cell) => cell.unsure ?? []))].slice(0, mostUnsure);
	return {
		confidence: Math.round((sum / Math.max(letters, 1)) * 100) / 100,
		...(unsure.length > 0 && { unsure }),
	};
}

function beginsBlock(open: Group, line: Line, style: HeadingStyle): boolean {
	const before = open.lines.at(-1);
	const first = open.lines[0];
	if (before === undefined || first === undefined || line.region !== before.region) return true;
	const text = lineText(line);
	const textBefore = lineText(before);
	const em = line.size;
	if (Math.abs(line.size - before.size) > before.size * 0.08 || style.isBold(line) !== style.isBold(before))
		return true;
	if (line.y - before.y > em * style.leading * 1.3 || line.y < before.y - em) return true;
	if (listMarker.test(text) && (!isLowerNumber(text) || line.x < before.x + em)) return true;
	const width = before.columnRight - before.columnLeft;
	const short = before.columnRight - before.right;
	const sentenceEnded = /[.!?:…"”»)]$/u.test(textBefore);
	if (short > width * 0.12 && sentenceEnded) return true;
	if (short > width * 0.35 && !/^\p{Ll}/u.test(text) && !/[-\u00ad]$/u.test(textBefore)) return true;
	const indent = line.x - before.x;
	if (indent > em * 0.8 && open.kind !== 'list-item' && sentenceEnded) return true;
	if (open.kind === 'list-item' && line.x < first.x - em * 0.3) return true;
	return open.kind === 'list-item' && open.lines.length > 1 && indent < -em * 0.8 && sentenceEnded;
}

/** "12." in running text at a line's beginning is no list item if it goes on with a small letter. */
function isLowerNumber(text: string): boolean {
	return /^\d+[.)]\s+\p{Ll}/u.test(text);
}

/** A line of a table of contents; those of chapters are often bold, with nothing but a gap before the number. */
function ofContents(line: Line, style: HeadingStyle): TableRow | undefined {
	const text = lineText(line);
	if (leaders.test(text)) return { lines: [line], cells: withoutLeaders(text) };
	const [title, number] = line.cells;
	if (title === undefined || number === undefined || line.cells.length > 2) return undefined;
	const isAtMargin = number.right > line.columnRight - line.size && number.x - title.right > line.size * 2;
	if (!isAtMargin || !isPageNumber(number.text) || style.levelOf(text, line) === undefined) return undefined;
	return { lines: [line], cells: [title.text, number.text] };
}

/** The contract takes no more. */
const mostUnsure = 100;
const listMarker = /^(?:[•◦▪‣●○■–—*-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/u;
