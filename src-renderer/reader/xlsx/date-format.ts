import type { FormatSettings, FormatToken } from './format-tokens.ts';

export function isDateFormat(tokens: readonly FormatToken[]): boolean {
	return tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
}

/** A day and time of a workbook in words; undefined for a number that is none. */
export function dateText(
	tokens: readonly FormatToken[],
	value: number,
	{ from1904, decimalComma }: FormatSettings,
): string | undefined {
	if (value < 0 || value >= lastDay) return undefined;
	const decimals = tokens.map((token) =>
		token.kind === 'date' ? (token.text.split('.')[1] ?? '').length : 0,
	);
	const fraction = 10 ** Math.min(Math.max(...decimals), 3);
	const seconds = Math.round(value * 86_400 * fraction) / fraction;
	const time = new Date(dayZero(value, from1904) + Math.round(seconds * 1000));
	const locale = localeOf(tokens, decimalComma);
	const halfDays = tokens.some(({ kind }) => kind === 'half-day');
	const text = tokens.map((token, index) => {
		switch (token.kind) {
			case 'literal':
				return token.text;
			case 'digits':
				return token.text.replace(/[0#?]/gu, '');
			case 'half-day':
				return time.getUTCHours() < 12 ? 'AM' : 'PM';
			case 'elapsed':
				return String(Math.floor(seconds / (elapsedSeconds[token.text[0] ?? ''] ?? 1))).padStart(
					token.text.length,
					'0',
				);
			case 'date':
				return token.text.startsWith('m') && isMinute(tokens, index)
					? padded(time.getUTCMinutes(), token.text)
					: part(token.text, time, locale, halfDays);
			default:
				return '';
		}
	});
	return text.join('').trim();
}

function part(letters: string, time: Date, locale: string, halfDays: boolean): string {
	switch (letters[0]) {
		case 'y':
			return letters.length > 2 ? String(time.getUTCFullYear()) : padded(time.getUTCFullYear() % 100, 'yy');
		case 'm':
			if (letters.length <= 2) return padded(time.getUTCMonth() + 1, letters);
			return name(time, locale, { month: letters.length === 3 ? 'short' : 'long' });
		case 'd':
			if (letters.length <= 2) return padded(time.getUTCDate(), letters);
			return name(time, locale, { weekday: letters.length === 3 ? 'short' : 'long' });
		case 'h': {
			const hours = time.getUTCHours();
			return padded(halfDays ? hours % 12 || 12 : hours, letters);
		}
		default: {
			const [whole = '', decimals = ''] = letters.split('.');
			const fraction = String(time.getUTCMilliseconds()).padStart(3, '0').slice(0, decimals.length);
			return padded(time.getUTCSeconds(), whole) + (decimals === '' ? '' : `.${fraction}`);
		}
	}
}

/** The letter m is a minute after hours and before seconds, else a month. */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
	const isTime = (token: FormatToken): boolean => token.kind === 'date' || token.kind === 'elapsed';
	const before = tokens.slice(0, index).findLast(isTime);
	const after = tokens.slice(index + 1).find(isTime);
	return startsWith(before, 'h') || startsWith(after, 's');
}

function startsWith(token: FormatToken | undefined, letter: string): boolean {
	return token !== undefined && 'text' in token && token.text.startsWith(letter);
}

function padded(number: number, letters: string): string {
	return String(number).padStart(Math.min(letters.length, 2), '0');
}

function name(time: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(time);
}

/** Excel counts a 29 February 1900, so days before it are one later (ECMA-376 part 1, 18.17.4.1). */
function dayZero(value: number, from1904: boolean): number {
	if (from1904) return Date.UTC(1904, 0, 1);
	return Date.UTC(1899, 11, value < 60 ? 31 : 30);
}

/** The language is in the lower ten bits of a Windows language id (MS-LCID 2.1). */
function localeOf(tokens: readonly FormatToken[], german: boolean): string {
	const language = tokens.find((token) => token.kind === 'language');
	return languages.get((language?.id ?? 0) & 0x3ff) ?? (german ? 'de' : 'en');
}

const languages: ReadonlyMap<number, string> = new Map([
	[0x01, 'ar'],
	[0x05, 'cs'],
	[0x06, 'da'],
	[0x07, 'de'],
	[0x09, 'en'],
	[0x0a, 'es'],
	[0x0c, 'fr'],
	[0x10, 'it'],
	[0x13, 'nl'],
	[0x14, 'nb'],
	[0x15, 'pl'],
	[0x16, 'pt'],
	[0x18, 'ro'],
	[0x19, 'ru'],
	[0x1d, 'sv'],
	[0x1f, 'tr'],
]);
const elapsedSeconds: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };
/** 1 January 10000, where Excel's days end. */
const lastDay = 2_958_466;
