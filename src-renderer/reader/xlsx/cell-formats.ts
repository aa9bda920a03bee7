import { formatNumber } from './number-format.ts';
import { attributeOf, xmlTags } from '../xml/xml-tags.ts';

/** What the styles of cells say, by their numbers. */
export interface CellFormats {
	/** A number as a cell of this style shows it. */
	shown(style: number, value: number): string;
	isBold(style: number): boolean;
}

/** The number formats and fonts of a workbook's styles (ECMA-376 part 1, 18.8). */
export function cellFormats(styles: string, from1904: boolean): CellFormats {
	const codes = new Map<number, string>();
	const byStyle: number[] = [];
	const boldFonts: boolean[] = [];
	const boldStyles: boolean[] = [];
	let [inCells, inFonts] = [false, false];
	for (const tag of xmlTags(styles)) {
		if (tag.name === 'numFmt')
			codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode'));
		else if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
		else if (tag.name === 'fonts') inFonts = tag.kind === 'open';
		else if (tag.name === 'font' && inFonts && tag.kind !== 'close') boldFonts.push(false);
		else if (tag.name === 'b' && inFonts && tag.kind !== 'close')
			boldFonts[boldFonts.length - 1] = !/^(?:0|false)$/u.test(attributeOf(tag, 'val'));
		else if (tag.name === 'xf' && inCells && tag.kind !== 'close') {
			byStyle.push(Number(attributeOf(tag, 'numFmtId')));
			boldStyles.push(boldFonts[Number(attributeOf(tag, 'fontId') || 0)] ?? false);
		}
	}
	const decimalComma = [...codes.values()].some((code) => germanCode.test(code));
	const own = decimalComma ? germanDates : unambiguousDates;
	return {
		shown: (style, value) => {
			const id = byStyle[style] ?? 0;
			const code = codes.get(id) ?? own.get(id) ?? builtIn.get(id) ?? 'General';
			return formatNumber(code, value, { from1904, decimalComma });
		},
		isBold: (style) => boldStyles[style] ?? false,
	};
}

/**
 * A workbook does not say whether its numbers are shown with a decimal comma, that is up to the computer. Dates with
 * dots and what is written for Germany, Austria and Luxembourg tell.
 */
const germanCode = /\[\$[^\]]*-(?:4|c|10)07\]|d\\?\.m+\\?\./iu;

/** Those that look different on every computer: a date that cannot be misread instead. */
const unambiguousDates: ReadonlyMap<number, string> = new Map([
	[14, 'yyyy-mm-dd'],
	[22, 'yyyy-mm-dd hh:mm'],
]);
const germanDates: ReadonlyMap<number, string> = new Map([
	[14, 'dd.mm.yyyy'],
	[15, 'd. mmm yy'],
	[16, 'd. mmm'],
	[17, 'mmm yy'],
	[22, 'dd.mm.yyyy hh:mm'],
]);

/** ECMA-376 part 1, 18.8.30, the ones that are the same in every language. */
const builtIn: ReadonlyMap<number, string> = new Map([
	[1, '0'],
	[2, '0.00'],
	[3, '#,##0'],
	[4, '#,##0.00'],
	[9, '0%'],
	[10, '0.00%'],
	[11, '0.00E+00'],
	[15, 'd-mmm-yy'],
	[16, 'd-mmm'],
	[17, 'mmm-yy'],
	[18, 'h:mm AM/PM'],
	[19, 'h:mm:ss AM/PM'],
	[20, 'h:mm'],
	[21, 'h:mm:ss'],
	[37, '#,##0;(#,##0)'],
	[38, '#,##0;(#,##0)'],
	[39, '#,##0.00;(#,##0.00)'],
	[40, '#,##0.00;(#,##0.00)'],
	[41, '#,##0;-#,##0;"-"'],
	[42, '#,##0;-#,##0;"-"'],
	[43, '#,##0.00;-#,##0.00;"-"'],
	[44, '#,##0.00;-#,##0.00;"-"'],
	[45, 'mm:ss'],
	[46, '[h]:mm:ss'],
	[47, 'mm:ss.0'],
	[48, '0.0E+0'],
]);
