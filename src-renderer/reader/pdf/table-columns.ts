import { cutAtWords } from './cut-at-words.ts';
import { partsOf, type Line, type Part } from './line.ts';
import type { Column, Extent } from './table.ts';

export interface FoundColumns {
	readonly columns: readonly Column[];
	/** The lines that they hold for. */
	readonly start: number;
	readonly end: number;
}

/**
 * The columns of a table of at least three, after the line that shows most of them and whose parts begin or end where
 * those of other lines do. Two columns alone are taken for what they look like: an item of a list and its number.
 */
export function findColumns(
	lines: readonly Line[],
	known: readonly Extent[] | undefined,
): FoundColumns | undefined {
	const models = lines
		.map((line, at) => ({ at, parts: partsOf(line) }))
		.filter(({ parts }) => parts.length >= fewestColumns && parts.length <= mostColumns)
		.sort((one, other) => other.parts.length - one.parts.length)
		.slice(0, mostModels);
	const goesOn = known === undefined ? undefined : asKnown(lines, known);
	if (goesOn !== undefined && goesOn.columns.length >= (models[0]?.parts.length ?? 0)) return goesOn;
	for (const { at, parts } of models) {
		const [start, end] = rangeOf(lines, at, parts);
		const range = lines.slice(start, end);
		const others = range.filter((_, index) => index !== at - start);
		if (!isSupported(parts, others)) continue;
		const columns = extents(parts, range);
		if (areKept(columns, range)) return { columns, start, end };
	}
	return goesOn;
}

/** The columns of the page before, where lines from the first one on agree with them. */
function asKnown(lines: readonly Line[], known: readonly Extent[]): FoundColumns | undefined {
	if (known.length < fewestColumns) return undefined;
	const model = known.map(({ left, right }) => ({ text: '', x: left, right }));
	const [, end] = rangeOf(lines, 0, model);
	const range = lines.slice(0, end);
	const agreeing = range.filter((line) => agrees(line, model));
	if (agreeing.length < fewestAlike || agreeing.length * 2 < range.length) return undefined;
	const columns = extents(model, range);
	return areKept(columns, range) ? { columns, start: 0, end } : undefined;
}

/**
 * Whether text that runs over several columns can nearly always be cut where they begin: in prose, whose wide spaces
 * may stand below each other too, it cannot.
 */
function areKept(columns: readonly Column[], lines: readonly Line[]): boolean {
	let across = 0;
	let uncut = 0;
	for (const line of lines) {
		for (const part of partsOf(line)) {
			const below = columnsBelow(part, columns, line.size);
			if (below.length < 2) continue;
			across += 1;
			if (cutAtWords(part, below, line.size).length < below.length) uncut += 1;
		}
	}
	return uncut <= Math.min(across, lines.length) * mostUncut;
}

/** The columns that a part of a line reaches into. */
export function columnsBelow(part: Part, columns: readonly Column[], size: number): Column[] {
	const own = columns.find(
		(column) => alignsWith(part, column, size) && part.right <= column.right + 1 && part.x >= column.left - 1,
	);
	if (own !== undefined) return [own];
	const most = size * mostOverlap;
	return columns.filter((column) => part.x < column.right - most && part.right > column.left + most);
}

/** Whether it begins, ends or has its middle where the column does. */
function alignsWith({ x, right }: Part, column: Column, size: number): boolean {
	const most = size * sameEdge;
	return (
		Math.abs(x - column.left) < most ||
		Math.abs(right - column.right) < most ||
		Math.abs(x + right - column.left - column.right) < most
	);
}

/** Each part but the first has others below it, and some lines have most of them. */
function isSupported([, ...later]: readonly Part[], lines: readonly Line[]): boolean {
	const counts = later.map(() => 0);
	let similar = 0;
	for (const line of lines) {
		let shared = 0;
		for (const [at, part] of later.entries()) {
			if (!partsOf(line).some((other) => alike(part, other, line.size))) continue;
			counts[at] = (counts[at] ?? 0) + 1;
			shared += 1;
		}
		if (shared * 2 >= later.length) similar += 1;
	}
	return similar >= fewestAlike && counts.every((count) => count >= fewestAlike);
}

/** Whether both begin or end at the same place. */
export function alike(one: Part, other: Part, size: number): boolean {
	const most = size * sameEdge;
	return Math.abs(one.x - other.x) < most || Math.abs(one.right - other.right) < most;
}

/** The lines around the model that go on with it, up to where several in a row do not. */
function rangeOf(lines: readonly Line[], model: number, parts: readonly Part[]): [number, number] {
	let start = model;
	for (let at = model - 1; at >= 0 && start - at <= mostStrangers; at -= 1)
		if (agrees(lines[at] as Line, parts)) start = at;
	let end = model + 1;
	for (let at = end; at < lines.length && at - end < mostStrangers; at += 1)
		if (agrees(lines[at] as Line, parts)) end = at + 1;
	return [start, end];
}

/** Something else than its beginning stands where the model has it. */
function agrees(line: Line, model: readonly Part[]): boolean {
	const [, ...later] = model;
	return partsOf(line).some((part) => later.some((other) => alike(part, other, line.size)));
}

/** How far each column reaches: of what stands below one part of the model only. */
function extents(model: readonly Part[], lines: readonly Line[]): Column[] {
	const columns = model.map(({ x, right }) => ({ left: x, right, beginnings: [x] }));
	for (const line of lines) {
		for (const part of partsOf(line)) {
			const below = model.flatMap((one, index) => (part.x < one.right && part.right > one.x ? [index] : []));
			const [at = -1] = below;
			const column = columns[at];
			if (below.length !== 1 || column === undefined) continue;
			const next = model[at + 1]?.x ?? Infinity;
			const last = model[at - 1]?.right ?? -Infinity;
			if (part.right > next || part.x < last) continue;
			column.left = Math.min(column.left, part.x);
			column.right = Math.max(column.right, part.right);
			column.beginnings.push(part.x);
		}
	}
	return columns.map(({ left, right, beginnings }) => ({
		left,
		right,
		isSetLeft: areAlike(beginnings, left),
	}));
}

function areAlike(beginnings: readonly number[], left: number): boolean {
	return beginnings.filter((x) => x < left + sameBeginning).length > beginnings.length * 0.6;
}

const fewestColumns = 3;
/** More are no table that anybody reads. */
const mostColumns = 60;
const fewestAlike = 2;
/** Lines that are tried for a model. */
const mostModels = 6;
/** Lines in a row that do not go on with a table before it ends. */
const mostStrangers = 4;
/** Of what runs over several columns. */
const mostUncut = 0.2;
/** Of the font's height. */
const mostOverlap = 0.3;
const sameEdge = 0.25;
/** Points. */
const sameBeginning = 2;
