import type { Figure } from '../figures/figure.ts';
import { findDates } from '../figures/find-dates.ts';
import { findFigures } from '../figures/find-figures.ts';
import { fold } from '../fold.ts';
import type { FieldShape } from './field-shape.ts';

/** A stretch of text that has the form of what is looked for: UTF-16 offsets. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** The same for every way of writing the same: "3. Mai 2026" and "03.05.2026". */
	readonly key: string;
}

/** Every stretch of a text that looks like a value of that shape, in its order. */
export function findSpans(text: string, shape: FieldShape): Span[] {
	switch (shape) {
		case 'date':
			return findDates(text).flatMap((date) => wholeDate(date) ?? []);
		case 'money':
			return findFigures(text)
				.filter(({ kind }) => kind === 'money')
				.map((figure) => ({ ...placeOf(figure), key: `${figure.values.join('/')} ${figure.unit}` }));
		case 'code':
			return matches(text, codes).filter(isCode);
		case 'person':
			return matches(text, titledNames);
		case 'address':
			return matches(text, addresses);
		case 'phone':
			return matches(text, phones).filter(isPhone);
		case 'email':
			return matches(text, emails);
		case 'iban':
			return matches(text, ibans);
		case 'text':
			return [];
	}
}

/** A number alone where an amount is expected, in a column "Amount (EUR)" say. */
export function bareAmount(text: string): Span | undefined {
	const trimmed = text.trim();
	if (!/^\d{1,3}(?:[.,'’ \u00a0]\d{3})*(?:[.,]\d{2})?$|^\d+(?:[.,]\d{2})?$/u.test(trimmed)) return undefined;
	const [figure] = findFigures(trimmed);
	if (figure === undefined || figure.text !== trimmed) return undefined;
	const start = text.indexOf(trimmed);
	return { start, end: start + trimmed.length, text: trimmed, key: figure.values.join('/') };
}

/** A text that is a person's name and nothing else. */
export function isName(text: string): boolean {
	const words = text.split(/[\s,]+/u).filter(Boolean);
	if (words.length === 0 || words.length > mostNameWords || /\d/u.test(text)) return false;
	const plain = words.filter((word) => !titleWord.test(word) && !particle.test(word));
	return plain.length > 0 && plain.every((word) => nameWord.test(word));
}

/** How two texts are compared where only their words count. */
export function textKey(text: string): string {
	return fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function wholeDate(date: Figure): Span | undefined {
	if (date.kind !== 'date' || !date.dates.some(({ day, month }) => day !== undefined && month !== undefined))
		return undefined;
	// The first day of a range stands there without its month.
	if (/^\d{1,2}\D{0,2}$/u.test(date.text)) return undefined;
	const key = date.dates.map(({ day, month, year }) => `${year ?? ''}-${month ?? ''}-${day ?? ''}`).join('/');
	return { ...placeOf(date), key };
}

function placeOf({ start, end, text }: Figure): Omit<Span, 'key'> {
	return { start, end, text };
}

function matches(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map((match) => {
		const found = match[0].replace(/[\s.,;:]+$/u, '');
		return {
			start: match.index,
			end: match.index + found.length,
			text: found,
			key: fold(found).replace(/[^\p{L}\p{N}@.]/gu, ''),
		};
	});
}

/** It has digits, and is neither a date, a time, an amount, a telephone number nor a small number. */
function isCode({ text }: Span): boolean {
	if (countOf(text, /\d/gu) < fewestCodeDigits) return false;
	if (findDates(text).some((date) => date.kind === 'date' && date.text.length >= text.length - 1))
		return false;
	return !/^(?:\d{1,2}[:.]\d{2}|[€£$]|\d+[.,]\d{2}$)/u.test(text);
}

/** "08.05.2026" begins with a zero as well. */
function isPhone({ text }: Span): boolean {
	return countOf(text, /\d/gu) >= fewestPhoneDigits && !findDates(text).some(({ kind }) => kind === 'date');
}

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

const fewestCodeDigits = 3;
const fewestPhoneDigits = 6;
const mostNameWords = 6;
/** Tokens that hold a digit, with tokens of a few capital letters before and between: "12 C 345/26", "INV-2041". */
const codePart = String.raw`(?:[\p{L}\p{N}]*\d[\p{L}\p{N}]*(?:[-–/._:][\p{L}\p{N}]+)*|\p{Lu}[\p{L}\p{N}]{0,7}(?:[-–/._][\p{L}\p{N}]+)*[-–/._]?\d[\p{L}\p{N}]*(?:[-–/._:][\p{L}\p{N}]+)*)`;
const capitals = String.raw`\p{Lu}{1,4}`;
const codes = new RegExp(
	String.raw`(?<![\p{L}\p{N}@.,/-])(?:${capitals}[ ](?:[-–/] )?){0,2}${codePart}(?:[ ](?:[-–/] )?(?:${codePart}|${capitals}(?=[ ](?:[-–/] )?${codePart}))){0,4}(?![\p{L}\p{N}@])`,
	'gu',
);
const titles = String.raw`(?:Herrn?|Frau|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doktor)`;
const titleWord = new RegExp(`^(?:${titles}|med|phil|jur|Dipl|Ing|Sir|Lady|PhD|MD)\\.?$`, 'u');
const particle = /^(?:von|vom|van|de|der|den|del|da|di|la|le|zu|zum|zur|ten|ter|bin|ibn|al|el|und|and)$/iu;
const nameWord = /^\p{Lu}(?:[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?)$/u;
const nameWords = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{Lu}[\p{L}\p{M}]+)*`;
const titledNames = new RegExp(
	String.raw`(?<!\p{L})(?:${titles}\.?\s+(?:med\.\s+)?){1,3}(?:(?:\p{Lu}\.\s+|(?:von|van|de|der|zu)\s+){0,3}${nameWords}){1}(?:\s+(?:(?:von|van|de|der|zu|al|el)\s+){0,2}${nameWords}){0,3}`,
	'gu',
);
const addresses =
	/\p{Lu}[\p{L}. -]{1,40}?(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|hof|markt|steig|stieg|Straße|Strasse|Weg|Platz|Allee)\s\d{1,4}\s?[a-z]?(?:,?\s+\d{5}\s+\p{Lu}[\p{L}-]+(?:[ ]\p{Lu}[\p{L}-]+)*)?|\d{1,4}[a-z]?\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Square|Court|Terrace|Crescent|Place|Row|Hill|Gardens|Walk)(?!\p{L})\.?(?:,\s*\p{Lu}\p{Ll}[\p{L}'’-]*(?:[ ]\p{Lu}\p{Ll}[\p{L}'’-]*)*)*(?:,?\s+[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})?/gu;
const phones = /(?<![\p{L}\p{N}./-])(?:\+\d{1,3}|\(0\d{1,6}\)|0)[\d\s()/.–-]{4,20}\d(?![\p{L}\p{N}])/gu;
const emails = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const ibans = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ ]?[A-Z\d]{4}){3,7}(?:[ ]?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu;
