import { lineText, partsOf, type Line, type PageLines, type Part } from './line.ts';
import { alike } from './table-columns.ts';

/**
 * Takes out running headers, footers and page numbers: what stands in the margin zone at the same height with the same
 * words on neighbouring pages, digits aside; and what stands apart at the same height on most pages.
 *
 * Method after Lin, "Header and Footer Extraction by Page-Association" (2003): each line is compared with those of the
 * pages around it, not with the whole document, so that headers that change with the chapter are found too.
 */
export function removeRunningLines(pages: readonly PageLines[]): void {
	const places = new Map<string, Place[]>();
	for (const page of pages) {
		for (const { line, zone } of marginLines(page)) {
			for (const key of keysOf(line)) {
				const known = places.get(`${zone}${key}`) ?? [];
				known.push({ page: page.number, y: line.y });
				places.set(`${zone}${key}`, known);
			}
		}
	}
	const apart = heightsApart(pages);
	for (const page of pages) {
		const running = new Set<Line>();
		for (const { line, zone } of marginLines(page)) {
			const repeated = keysOf(line).some((key) =>
				repeats(places.get(`${zone}${key}`) ?? [], page.number, line.y, pages.length),
			);
			if (repeated || isPageNumber(line, page, pages.length) || apart.has(`${zone}${Math.round(line.y)}`))
				running.add(line);
		}
		if (running.size > 0) page.lines = page.lines.filter((line) => !running.has(line));
	}
}

interface Place {
	readonly page: number;
	readonly y: number;
}

type Zone = 'top' | 'bottom';

/** The outermost lines that lie near the edge of the page, but for rows of a table that goes on inwards. */
function marginLines(page: PageLines): { line: Line; zone: Zone }[] {
	const down = [...page.lines].sort((one, other) => one.y - other.y);
	const up = down.toReversed();
	const top = outermost(down, (line) => line.y < page.height * marginShare);
	const bottom = outermost(up, (line) => line.y > page.height * (1 - marginShare));
	return [
		...top.map((line) => ({ line, zone: 'top' as const })),
		...bottom.map((line) => ({ line, zone: 'bottom' as const })).toReversed(),
	];
}

function outermost(inwards: readonly Line[], isMargin: (line: Line) => boolean): Line[] {
	const margin = inwards.slice(0, linesPerMargin).filter(isMargin);
	return margin.filter((_, at) => !reachesInwards(inwards, at, margin.length));
}

/** Rows are alike from page to page as running lines are, and would be lost. */
function reachesInwards(inwards: readonly Line[], start: number, end: number): boolean {
	if (partsOf(inwards[start] as Line).length < 2) return false;
	for (let at = start; at < end; at += 1) {
		const [line, next] = [inwards[at], inwards[at + 1]];
		if (line === undefined || next === undefined || !areRows(line, next)) return false;
	}
	return true;
}

function areRows(line: Line, next: Line): boolean {
	if (line.region !== next.region || Math.abs(next.y - line.y) > line.size * farthestRow) return false;
	const [, ...parts] = partsOf(line);
	const [, ...others] = partsOf(next);
	const shares = (some: readonly Part[], all: readonly Part[]): boolean =>
		some.some((part) => all.some((other) => alike(part, other, line.size)));
	return shares(parts, partsOf(next)) || shares(others, partsOf(line));
}

function keysOf(line: Line): string[] {
	const whole = normalise(lineText(line));
	const cells =
		line.cells.length > 1 && line.cells.length < 5 ? line.cells.map((cell) => normalise(cell.text)) : [];
	return [...new Set([whole, ...cells.filter((cell) => cell.length > 3)])];
}

function normalise(text: string): string {
	const key = text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim();
	return /^[ivxlc]+$/u.test(key) ? '#' : key;
}

function repeats(places: readonly Place[], page: number, y: number, pages: number): boolean {
	const same = places.filter((place) => Math.abs(place.y - y) < sameHeight && place.page !== page);
	if (pages <= 3) return same.length > 0;
	return same.filter((place) => Math.abs(place.page - page) <= neighbours).length >= 2;
}

/** Only a number, or "Page 3 of 12", on the outermost line. */
function isPageNumber(line: Line, page: PageLines, pages: number): boolean {
	const text = lineText(line).trim();
	const named = /^(?:page|seite|p\.|s\.)\s*\d+(?:\s*(?:of|von|\/)\s*\d+)?$/iu.exec(text);
	const bare = /^[-–—]?\s*(\d{1,4})\s*(?:(?:of|von|\/)\s*(\d{1,4}))?\s*[-–—]?$/u.exec(text);
	const last = page.lines.reduce((lowest, one) => (one.y > lowest.y ? one : lowest));
	const outermost = line === last || line === page.lines[0];
	return (
		outermost &&
		(named !== null || (bare !== null && (Number(bare[1]) === page.number || Number(bare[2]) === pages)))
	);
}

/** Heights at which most pages have an outermost line with clear space between it and the text. */
function heightsApart(pages: readonly PageLines[]): Set<string> {
	const counts = new Map<string, number>();
	for (const page of pages) {
		const byHeight = [...page.lines].sort((one, other) => one.y - other.y);
		const [first, second] = byHeight;
		const [beforeLast, last] = byHeight.slice(-2);
		if (
			first &&
			second &&
			first.size < second.size * headingSize &&
			second.y - first.y > second.size * clearSpace &&
			first.y < page.height * marginShare
		) {
			count(counts, `top${Math.round(first.y)}`);
		}
		if (
			last &&
			beforeLast &&
			last.y - beforeLast.y > last.size * clearSpace &&
			last.y > page.height * (1 - marginShare)
		) {
			count(counts, `bottom${Math.round(last.y)}`);
		}
	}
	return new Set(
		[...counts].filter(([, n]) => pages.length >= 8 && n > pages.length * 0.6).map(([key]) => key),
	);
}

function count(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

const linesPerMargin = 3;
const marginShare = 0.14;
/** Points by which a running line may move from page to page. */
const sameHeight = 5;
const neighbours = 4;
/** Font heights between the rows of a table. */
const farthestRow = 3;
/** Times the font height of the text, from which a line on top of each page is its heading and no running header. */
const headingSize = 1.15;
/** Space between a running line and the text, in font heights. */
const clearSpace = 1.9;
