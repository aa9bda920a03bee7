import { namesAbove, namesText } from '../../contract/column-names.ts';
import type { Block, Page } from '../../contract/entities.ts';
import type { FieldMeaning } from './field-kinds.ts';
import { isKnownLabel } from './field-kinds.ts';
import { labelKey } from './label-key.ts';
import { valueAtLabel, type ReadValue } from './value-at-label.ts';

/** A value with its place. */
export interface PlacedValue extends ReadValue {
	readonly page: number;
	/** The sentence or row that it stands in, verbatim. */
	readonly passage: string;
}

/** What stands behind labels: those with the field's own name apart from those that documents call it otherwise. */
export interface Labelled {
	readonly own: PlacedValue[];
	readonly others: PlacedValue[];
	/** In columns of several rows, which say nothing about the document as a whole. */
	readonly listed: PlacedValue[];
}

/** Values behind labels ("Date: …", "Az.: …"), beside them and below them in tables. */
export function findLabelled(
	pages: readonly Page[],
	field: FieldMeaning,
	asked: ReadonlySet<string>,
): Labelled {
	const found: Labelled = { own: [], others: [], listed: [] };
	const add = (key: string, values: readonly ReadValue[], page: number, passage: string): void => {
		const list = field.own.has(key) ? found.own : found.others;
		list.push(...values.map(({ text, key: valueKey }) => ({ text, key: valueKey, page, passage })));
	};
	const isOurs = (key: string): boolean => field.own.has(key) || field.others.has(key);
	for (const [place, { number, blocks }] of pages.entries()) {
		for (let at = 0; at < blocks.length; at += 1) {
			const block = blocks[at];
			if (block === undefined) continue;
			if (block.kind === 'table-row') {
				const end = endOfTable(blocks, at);
				const next = end === blocks.length ? pages[place + 1]?.blocks[0] : undefined;
				readTable(tablePart(blocks.slice(at, end), next), field, asked, isOurs, number, add, found.listed);
				at = end - 1;
				continue;
			}
			for (const line of block.text.slice(0, longestBlock).split('\n')) {
				for (const { key, rest } of labelsOf(line)) {
					if (!isOurs(key)) continue;
					const values = valueAtLabel(rest, field);
					if (values.length > 0) add(key, values, number, line.trim());
					else if (rest.trim() === '') addBelow(blocks, at, key, field, number, add);
				}
				for (const { key, value } of withoutColon(line, field, isOurs))
					add(key, [value], number, line.trim());
			}
		}
	}
	return found;
}

type Add = (key: string, values: readonly ReadValue[], page: number, passage: string) => void;

/** The label stands alone on its line, its value on the next one. */
function addBelow(
	blocks: readonly Block[],
	at: number,
	key: string,
	field: FieldMeaning,
	page: number,
	add: Add,
): void {
	const next = blocks[at + 1];
	if (next === undefined || next.kind === 'table-row' || next.text.length > longestBelow) return;
	if (next.text.includes(':') || field.shape === 'text') return;
	const lines = field.shape === 'address' ? addressLines(blocks, at + 1) : next.text;
	add(key, valueAtLabel(lines, field), page, next.text);
}

function addressLines(blocks: readonly Block[], from: number): string {
	const lines: string[] = [];
	for (const { kind, text } of blocks.slice(from, from + 3)) {
		if (kind === 'table-row' || text.length > longestBelow || text.includes(':')) break;
		lines.push(text.trim());
		if (/^\d{5}\s|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$/u.test(text)) break;
	}
	return lines.join(', ');
}

/** "Rechnungsdatum 02.03.2026": a label and its value, and nothing else on the line. */
function withoutColon(
	line: string,
	field: FieldMeaning,
	isOurs: (key: string) => boolean,
): { key: string; value: ReadValue }[] {
	if (field.shape === 'text' || field.shape === 'person' || line.length > longestPair) return [];
	const words = line.trim().split(/(?<=\s)/u);
	for (let count = Math.min(4, words.length - 1); count >= 1; count -= 1) {
		const label = words.slice(0, count).join('');
		const rest = words.slice(count).join('');
		if (label.includes(':') || !isOurs(labelKey(label))) continue;
		const [value, rival] = valueAtLabel(rest, field);
		if (value === undefined || rival !== undefined) return [];
		return value.text.length >= rest.replace(/[.\s]+$/u, '').length ? [{ key: labelKey(label), value }] : [];
	}
	return [];
}

interface Label {
	readonly key: string;
	/** The text behind it. */
	readonly rest: string;
}

/** Labels with a colon: at the beginning of a line, after a separator, or after a value that ends with a digit. */
function labelsOf(line: string): Label[] {
	const labels: Label[] = [];
	for (const match of line.matchAll(/[:：](?=\s|$|[\p{Lu}\p{N}€£$+(])/gu)) {
		const before = line.slice(0, match.index);
		const rest = line.slice(match.index + 1);
		// "Name, Vorname" is one label.
		const start = isKnownLabel(labelKey(before)) ? 0 : beginningOf(before);
		const whole = before.slice(start).replace(/^(?:[•*–▪-]|\(?[a-z\d]{1,2}[.)])\s+/u, '');
		if (whole.trim() !== '' && whole.length <= longestLabel) {
			labels.push({ key: labelKey(whole), rest });
			continue;
		}
	}
	for (const inner of labelsInside(line)) labels.push(inner);
	return labels;
}

/** Where the words begin that a label may consist of. */
function beginningOf(before: string): number {
	let start = 0;
	// What is in brackets belongs to the label: "Phone (parents)".
	const plain = before.replace(/\([^()]*\)/gu, (inside) => '_'.repeat(inside.length));
	for (const match of plain.matchAll(/\s{2,}|\t|\s\|\s|[;,]\s|\(|[.!?]\s(?=\p{Lu})|\s[–—·•]\s|:\s/gu)) {
		// The point of "Rechnungs-Nr. 5" or "Tel. privat" ends no sentence.
		if (match[0].startsWith('.') && /(?:^|[\s-])\p{L}{1,4}$/u.test(before.slice(0, match.index))) continue;
		if (match[0] !== ': ') start = match.index + match[0].length;
	}
	return start;
}

/** "Name: Anna Schmidt Az.: 12 Date: 3 May": labels that are known and follow a value which has come to its end. */
function labelsInside(line: string): Label[] {
	const labels: Label[] = [];
	for (const match of line.matchAll(/[:：](?=\s|$)/gu)) {
		const words = line.slice(0, match.index).split(/(?<=\s)/u);
		if (!words.slice(0, -1).some((word) => word.includes(':'))) continue;
		for (let count = Math.min(words.length - 1, 3); count >= 1; count -= 1) {
			const label = words.slice(-count).join('');
			const before = words.at(-count - 1)?.trim() ?? '';
			if (!/^\p{Lu}/u.test(label) || !isKnownLabel(labelKey(label))) continue;
			if (/\d$|[.,;)]$/u.test(before))
				labels.push({ key: labelKey(label), rest: line.slice(match.index + 1) });
			break;
		}
	}
	return labels;
}

function endOfTable(blocks: readonly Block[], from: number): number {
	let end = from;
	while (blocks[end]?.kind === 'table-row') end += 1;
	return end;
}

/** A table, or what of it stands on a page. */
interface TablePart {
	readonly rows: readonly Pick<Block, 'text' | 'cells'>[];
	/** It has further rows on another page, so that what stands in a column alone is not alone. */
	readonly isPart: boolean;
}

/** Rows of a page with their heading row, also where that stands on a page before. */
function tablePart(rows: readonly Block[], next: Block | undefined): TablePart {
	const [first] = rows;
	const names = first === undefined ? undefined : namesAbove(first, undefined);
	const goesOn = next !== undefined && namesAbove(next, rows.at(-1)) !== next.columns;
	if (names === undefined) return { rows, isPart: goesOn };
	return { rows: [{ text: namesText(names), cells: [...names] }, ...rows], isPart: true };
}

/** Cells beside labels, and below them where the first row names columns. */
function readTable(
	{ rows, isPart }: TablePart,
	field: FieldMeaning,
	asked: ReadonlySet<string>,
	isOurs: (key: string) => boolean,
	page: number,
	add: Add,
	listed: PlacedValue[],
): void {
	const table = rows.map(
		({ text, cells }) => cells?.map((cell) => cell.replaceAll('\n', ' ')) ?? text.split(' | '),
	);
	const isLabel = (cell: string): boolean => isKnownLabel(labelKey(cell)) || asked.has(labelKey(cell));
	const [first = []] = table;
	const columnNames = first.filter(isLabel).length;
	const rowNames = table.filter(([cell = '']) => isLabel(cell) || /:\s*$/u.test(cell)).length;
	const namesColumns =
		table.length > 1 && columnNames >= 2
			? rowNames < 2 || columnNames > rowNames
			: table.length > 1 && first.filter(Boolean).length >= 3 && !first.some((cell) => /\d/u.test(cell));
	const isSure = (field.shape !== 'text' && field.shape !== 'person') || rowNames >= 2 || table.length === 1;
	for (const [at, cells] of table.entries()) {
		const passage = rows[at]?.text ?? '';
		for (const [column, cell] of cells.entries()) {
			const colon = /^(.{1,60}?)[:：]\s*(.+)$/su.exec(cell);
			if (colon !== null && isOurs(labelKey(colon[1] ?? ''))) {
				add(labelKey(colon[1] ?? ''), valueAtLabel(colon[2] ?? '', field), page, passage);
				continue;
			}
			for (const pair of withoutColon(cell, field, isOurs)) add(pair.key, [pair.value], page, passage);
			const key = labelKey(cell);
			if (key === '' || !isOurs(key)) continue;
			if (at === 0 && namesColumns) {
				const below = table.slice(1).flatMap((row, index) =>
					valueAtLabel(row[column] ?? '', field).map((value) => ({
						...value,
						page,
						passage: rows[index + 1]?.text ?? '',
					})),
				);
				if (below.length === 1 && !isPart) for (const one of below) add(key, [one], page, one.passage);
				else
					listed.push(
						...below.map(({ text, key: valueKey, passage: row }) => ({
							text,
							key: valueKey,
							page,
							passage: row,
						})),
					);
				continue;
			}
			if (!isSure && !/:\s*$/u.test(cell)) continue;
			const beside = cells.slice(column + 1).filter((one) => one.trim() !== '');
			const next = beside[0];
			if (next === undefined || isLabel(next)) continue;
			const values = valueAtLabel(next, field);
			// A row of several amounts says not which of them is meant.
			const rivals =
				field.shape === 'money' ? beside.slice(1).flatMap((one) => valueAtLabel(one, field)) : [];
			add(key, [...values, ...rivals], page, passage);
		}
	}
}

const longestBlock = 4000;
const longestLabel = 50;
const longestBelow = 80;
const longestPair = 90;
