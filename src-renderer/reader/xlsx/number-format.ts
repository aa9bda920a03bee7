import { dateText, isDateFormat } from './date-format.ts';
import { formatTokens, type FormatSettings, type FormatToken } from './format-tokens.ts';

/**
 * A number as a cell with this format code shows it (ECMA-376 part 1, 18.8.31). Codes are written in English
 * everywhere; the separators are those of the settings. Fractions are shown as decimals.
 */
export function formatNumber(code: string, value: number, settings: FormatSettings): string {
	if (!Number.isFinite(value)) return '';
	const { tokens, signed } = sectionFor(code, value);
	if (isDateFormat(tokens)) return dateText(tokens, value, settings) ?? general(value, settings);
	if (tokens.some(({ kind }) => kind === 'general' || kind === 'fraction')) {
		const number = general(signed ? value : Math.abs(value), settings);
		const text = tokens.map((token) =>
			token.kind === 'literal' ? token.text : token.kind === 'general' ? number : '',
		);
		return tokens.some(({ kind }) => kind === 'fraction') ? number : text.join('');
	}
	return numberText(tokens, value, signed, settings);
}

/** The part for positive numbers, negative ones or zero, or the first whose condition holds. */
function sectionFor(code: string, value: number): { tokens: FormatToken[]; signed: boolean } {
	const sections = formatTokens(code);
	const [first = [], second, third] = sections;
	const chosen = sections.find((tokens) =>
		tokens.some((token) => token.kind === 'condition' && token.holds(value)),
	);
	if (chosen !== undefined) return { tokens: chosen, signed: value < 0 };
	if (sections.some((tokens) => tokens.some(({ kind }) => kind === 'condition')))
		return { tokens: sections.at(-1) ?? first, signed: value < 0 };
	if (value < 0 && second !== undefined) return { tokens: second, signed: false };
	if (value === 0 && third !== undefined) return { tokens: third, signed: false };
	return { tokens: first, signed: value < 0 };
}

/** Like Excel: about ten digits, no needless zeros. */
function general(value: number, { decimalComma }: FormatSettings): string {
	const short = Number.isInteger(value) || Math.abs(value) < 1e-4 ? value : Number(value.toPrecision(10));
	const text = String(Math.abs(short) < 1 ? Number(short.toPrecision(9)) : short).replace('e', 'E');
	return decimalComma ? text.replace('.', ',') : text;
}

function numberText(
	tokens: readonly FormatToken[],
	value: number,
	signed: boolean,
	{ decimalComma }: FormatSettings,
): string {
	const mask = tokens.map((token) => (token.kind === 'digits' ? token.text : '')).join('');
	if (mask === '') return tokens.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
	const [whole = '', decimals = ''] = mask.split('.');
	const exponent = /E[+-]?0+/u.exec(mask);
	const thousands = /,+$/u.exec(decimals === '' ? whole : decimals)?.[0].length ?? 0;
	const percents = tokens.filter((token) => token.kind === 'literal' && token.text === '%').length;
	const scaled = Math.abs(value) * 100 ** percents * 0.001 ** thousands;
	const most = decimals.replace(/E.*$/u, '').replace(/[^0#?]/gu, '').length;
	if (exponent !== null) return `${signed ? '-' : ''}${scaled.toExponential(most).replace('e', 'E')}`;
	const [digits = '0', rest = ''] = rounded(scaled, most).split('.');
	const least = decimals.replace(/[^0?]/gu, '').length;
	const shownRest = rest.replace(/0+$/u, '').padEnd(least, '0');
	const padded = (digits === '0' ? '' : digits).padStart(whole.replace(/[^0]/gu, '').length, '0');
	const grouped = /[0#?],[0#?]/u.test(whole);
	const parts = spread(padded, tokens, grouped, decimalComma ? '.' : ',');
	const point = decimalComma ? ',' : '.';
	const isZero = !/[1-9]/u.test(digits + shownRest);
	return `${signed && !isZero ? '-' : ''}${parts.before}${shownRest === '' ? '' : point + shownRest}${parts.after}`.trim();
}

/** The digits where their places are: all in the last run, except that runs before it take one each, as in 000-00. */
function spread(
	digits: string,
	tokens: readonly FormatToken[],
	grouped: boolean,
	separator: string,
): { before: string; after: string } {
	const runs = tokens.flatMap((token) => (token.kind === 'digits' ? [token.text] : []));
	const places = runs.map((text) => text.split('.')[0]?.replace(/[^0#?]/gu, '').length ?? 0);
	const withPoint = runs.findIndex((text) => text.includes('.'));
	const last = withPoint === -1 ? runs.length - 1 : withPoint;
	const texts: string[] = [];
	let left = digits;
	for (let run = last; run >= 0; run -= 1) {
		const from = run === 0 ? 0 : Math.max(0, left.length - (places[run] ?? 0));
		texts[run] = left.slice(from);
		left = left.slice(0, from);
	}
	let before = '';
	let after = '';
	let run = -1;
	for (const token of tokens) {
		if (token.kind === 'digits') {
			run += 1;
			const text = texts[run] ?? '';
			if (run <= last) before += grouped ? text.replace(/\B(?=(?:\d{3})+$)/gu, separator) : text;
		} else if (token.kind !== 'literal') continue;
		else if (run < last) before += token.text;
		else after += token.text;
	}
	return { before, after };
}

/** Half away from zero as people do it, not by the binary number below it: 1.005 becomes 1.01. */
function rounded(value: number, decimals: number): string {
	const exact = Number(value.toPrecision(15));
	const shifted = Number(`${exact}e${decimals}`);
	return Number.isFinite(shifted) && exact < 1e15
		? Number(`${Math.round(shifted)}e-${decimals}`).toFixed(Math.min(decimals, 100))
		: exact.toFixed(Math.min(decimals, 100));
}
