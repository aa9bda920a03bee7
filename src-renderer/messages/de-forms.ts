import type { DocumentUnit } from '../../src-main/contract/document-formats.ts';
import { unitWord, unitWords } from '../../src-main/contract/unit-words.ts';
import { pluralFor } from './plural.ts';

export const locale = 'de-DE';
export const plural = pluralFor(locale);
const numbers = new Intl.NumberFormat(locale);
export const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
export const number = (value: number): string => numbers.format(value);
/** Empty where nothing is known. */
export const gigabytes = (bytes: unknown): string =>
	typeof bytes === 'number' && bytes > 0 ? `${tenths.format(bytes / 1e9)} GB` : '';
/** Empty where nothing is known; in MB below one GB. */
export const size = (bytes: unknown): string =>
	typeof bytes === 'number' && bytes > 0 && bytes < 1e9
		? `${number(Math.round(bytes / 1e6))} MB`
		: gigabytes(bytes);
export const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });

export const duration = (milliseconds: number): string => {
	const seconds = milliseconds / 1000;
	if (seconds < 10) return `${tenths.format(Math.max(seconds, 0.1))} s`;
	if (seconds < 90) return `${number(Math.round(seconds))} s`;
	return `${number(Math.round(seconds / 60))} min`;
};

export const aboutTime = (seconds: number): string => {
	if (seconds < 8) return 'einige Sekunden';
	if (seconds < 55) return `etwa ${number(Math.max(10, Math.round(seconds / 10) * 10))} Sekunden`;
	if (seconds < 90) return 'etwa eine Minute';
	if (seconds < 3300) return `etwa ${number(Math.round(seconds / 60))} Minuten`;
	const hours = Math.max(1, Math.round(seconds / 3600));
	return `etwa ${number(hours)} ${plural(hours, 'Stunde', 'Stunden')}`;
};

export const pages = (count: number, unit: DocumentUnit): string =>
	`${number(count)} ${unitWord('de', unit, count)}`;
export const ofPages = (count: number, unit: DocumentUnit): string =>
	count === 1 ? pages(1, unit) : `${number(count)} ${unitWords.de[unit].ofMany}`;
export const place = (page: number, unit: DocumentUnit): string =>
	`${unitWord('de', unit, 1)} ${number(page)}`;
export const rounded = (value: number): string =>
	value < 10 ? tenths.format(value) : number(Math.round(value));
