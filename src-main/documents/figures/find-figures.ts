import { figureAt, type Figure } from './figure.ts';
import { findDates } from './find-dates.ts';
import { findTimes } from './find-times.ts';
import { multipliers, numberWordPattern, numberWords } from './number-words.ts';
import { isStopWord } from '../words.ts';
import { kindOfUnit, unitAfter, unitBefore, unitNamed } from './units.ts';

/** Every number, amount, date and time in a text, in its order; none overlaps another. */
export function findFigures(text: string): Figure[] {
	const found = new NotOverlapping();
	for (const match of text.matchAll(codePattern)) found.add(codeFigure(match));
	for (const match of text.matchAll(versionPattern))
		if (!dateOrThousands.test(match[0])) found.add(codeFigure(match));
	for (const figure of findDates(text)) found.add(figure);
	for (const figure of findTimes(text)) found.add(figure);
	for (const match of text.matchAll(numberPattern)) found.add(numberFigure(text, match));
	for (const match of text.matchAll(numberWordPattern)) {
		found.add(withUnit(text, match.index, match[0], [numberWords.get(match[0].toLowerCase()) ?? 0]));
	}
	for (const match of text.matchAll(/(?<!\p{L})twice(?!\p{L})/giu))
		found.add({ ...withUnit(text, match.index, match[0], [2]), unit: 'times', counts: '' });
	return shareUnits(text, found.inOrder());
}

class NotOverlapping {
	readonly #figures: Figure[] = [];

	add(figure: Figure): void {
		if (!this.#figures.some((one) => figure.start < one.end && figure.end > one.start))
			this.#figures.push(figure);
	}

	inOrder(): Figure[] {
		return this.#figures.sort((one, other) => one.start - other.start);
	}
}

function codeFigure(match: RegExpMatchArray): Figure {
	const code = match[0].replace(/\s/gu, '').replace(/[–—]/gu, '-').toLowerCase();
	return figureAt(match, { kind: 'scheme', code });
}

function numberFigure(text: string, match: RegExpMatchArray): Figure {
	const written = match[0];
	const fraction = fractions.get(written.at(-1) ?? '');
	const digits = fraction === undefined ? written : written.slice(0, -1);
	const values = digits === '' ? [0] : readings(digits);
	return withUnit(
		text,
		match.index ?? 0,
		written,
		values.map((value) => value + (fraction ?? 0)),
	);
}

/** "1,250.00", "1.250,00", "1 250" and "1’250" are the same; "1.250" alone can be either. */
function readings(digits: string): number[] {
	const plain = digits.replace(/[\s\u00a0\u202f'’]/gu, '');
	const separators = plain.replace(/\d/gu, '');
	if (separators === '') return [Number(plain)];
	const last = separators.at(-1) ?? '';
	const kinds = new Set(separators);
	const asDecimal = (mark: string): number =>
		Number(plain.replaceAll(mark === '.' ? ',' : '.', '').replace(mark, '.'));
	if (kinds.size === 2) return [asDecimal(last)];
	if (separators.length > 1) return [Number(plain.replaceAll(last, ''))];
	const after = plain.length - plain.indexOf(last) - 1;
	if (after === 3 && plain.endsWith('000')) return [Number(plain.replace(last, ''))];
	if (after === 3 && !plain.startsWith('0')) return [Number(plain.replace(last, '')), asDecimal(last)];
	return [asDecimal(last)];
}

function withUnit(text: string, start: number, written: string, readingsOf: readonly number[]): Figure {
	let end = start + written.length;
	let values = [...readingsOf];
	for (const [pattern, factor] of multipliers) {
		const scale = pattern.exec(text.slice(end, end + 14));
		if (scale === null) continue;
		end += scale[0].length;
		// "1,386 million" is never 1,386,000,000.
		values = values.slice(-1).map((value) => value * factor);
		break;
	}
	const before = unitBefore.exec(text.slice(Math.max(0, start - 5), start));
	const after = before === null ? unitAfter.exec(text.slice(end, end + 40)) : null;
	if (before !== null) start -= before[0].length;
	if (after !== null) end += after[0].length;
	const unit = before !== null ? unitNamed(before[1] ?? '') : unitNamed(after?.[1] ?? '');
	return {
		kind: kindOfUnit(unit),
		start,
		end,
		text: text.slice(start, end),
		values,
		unit,
		counts: unit === '' ? countedAfter(text.slice(end, end + 40)) : '',
		dates: [],
		code: '',
	};
}

/** "Overtime hours" of "80 overtime hours"; nothing of "58 to 74". */
function countedAfter(after: string): string {
	const words = /^[\s\u00a0](\p{L}{3,}(?:\s\p{L}+){0,2})/u.exec(after)?.[1] ?? '';
	return isStopWord(words.split(/\s/u)[0] ?? '') ? '' : words;
}

/** In "5–10 mg" and "5 to 10 mg" the first number has the unit of the second. */
function shareUnits(text: string, figures: readonly Figure[]): Figure[] {
	return figures.map((figure, index) => {
		const next = figures[index + 1];
		if (figure.kind !== 'number' || next === undefined || next.unit === '' || figure.values.length === 0)
			return figure;
		const between = text.slice(figure.end, next.start);
		const isBetween = /(?<!\p{L})(?:between|zwischen)\s$/iu.test(text.slice(0, figure.start));
		if (!(isBetween ? /^\s(?:and|und)\s$/u : /^\s?(?:[-–—]|to|bis|auf|or|oder)\s?$/u).test(between))
			return figure;
		// "From £11.8 million in 2022 to £14.3 million" has a year in it.
		if (/^(?:19|20)\d\d$/u.test(figure.text) && yearLead.test(text.slice(0, figure.start))) return figure;
		return { ...figure, kind: next.kind, unit: next.unit };
	});
}

const yearLead = /(?<!\p{L})(?:in|of|since|im Jahr|seit)\s$/iu;
const fractions = new Map([
	['½', 0.5],
	['¼', 0.25],
	['¾', 0.75],
	['⅓', 1 / 3],
	['⅔', 2 / 3],
]);
/** Dosing schemes ("1-0-1"), ratios ("120/80") and names with a number in them ("COVID-19", "A4", "§ 12a"). */
const codePattern =
	/(?<![\p{L}\p{N}.,-])\d(?:\s?[-–]\s?\d){2,3}(?![\d-]|\.\d|\p{L})|(?<![\p{L}\p{N}/.,])\d{2,3}\s?\/\s?\d{2,3}(?![\p{N}/])|(?<![\p{L}\p{N}])(?!(?:EUR|USD|GBP|CHF)\d)\p{Lu}[\p{L}]*[-/]?\d+(?:[-/.]?[\p{Lu}\d]+)*(?!\p{L}|[.,]?\d)/gu;
/** Section and version numbers: "6.3.6.2". */
const versionPattern = /(?<![\p{L}\p{N}.,])\d+(?:\.\d+){2,}(?![\d]|\.\d)/gu;
const dateOrThousands = /^(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|\d{1,3}(?:\.\d{3})+)$/u;
const numberPattern =
	/(?<![\p{L}\p{N}][.,]?)(?:\d{1,3}(?:[\u00a0\u202f '’]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)[½¼¾⅓⅔]?(?!\p{N})|(?<![\p{L}\p{N}])[½¼¾⅓⅔]/gu;
