import { isKnownLabel, type FieldMeaning } from './field-kinds.ts';
import { labelKey } from './label-key.ts';
import { periodAtLabel } from './periods.ts';
import { bareAmount, findSpans, isName, textKey, type Span } from './spans.ts';

/** A value as it stands in a text. */
export type ReadValue = Pick<Span, 'text' | 'key'>;

/** Reads what follows a label. `rest`: the text behind it, or the cell beside it. */
export function valueAtLabel(
	rest: string,
	{ shape, isDeadline = false }: Pick<FieldMeaning, 'shape'> & Partial<Pick<FieldMeaning, 'isDeadline'>>,
): ReadValue[] {
	const text = rest.slice(0, longestRest);
	if (shape === 'text' || shape === 'person') {
		const words = upToNextLabel(text);
		if (words === undefined) return [];
		return shape === 'text' ? freeText(words) : nameIn(words);
	}
	const own = upToKnownLabel(text);
	const found = findSpans(own, shape);
	if (shape === 'money' && found.length === 0) {
		const bare = bareAmount(own);
		return bare === undefined ? [] : [bare];
	}
	if (shape === 'address') {
		const whole = addressIn(own.replace(contactAfter, ''));
		// The span ends where the pattern ends, a line where the address does.
		return whole.length > 0 && !found.some(({ text: one }) => /\d{5}\s|\d[A-Z]{2}$/u.test(one))
			? whole
			: distinct(found);
	}
	if (shape === 'code') return codeIn(own, found);
	if (isDeadline && found.length === 0) {
		const period = periodAtLabel(own);
		return period === undefined ? [] : [period];
	}
	return distinct(found);
}

export function distinct<T extends { readonly key: string }>(values: readonly T[]): T[] {
	return values.filter((one, at) => values.findIndex(({ key }) => key === one.key) === at);
}

/** The code has to stand right behind its label: "Our reference: the letter of 3 May" has none. */
function codeIn(text: string, found: readonly Span[]): ReadValue[] {
	const first = found.find(({ start }) => /^[\s"'“„]*$/u.test(text.slice(0, start)));
	if (first !== undefined) return [first];
	// A short number alone is a number as well, where it is all that stands there.
	const alone = /^\s*([\p{L}\p{N}][\p{L}\p{N}\-/.]{0,19})\s*$/u.exec(text)?.[1];
	return alone !== undefined && /\d/u.test(alone) ? [{ text: alone, key: textKey(alone) }] : [];
}

function nameIn(text: string): ReadValue[] {
	const words = text
		.replace(
			/\s*[,;(*–-]?\s*(?:\bgeb(?:oren)?\b|\bborn\b|\bDOB\b|\bgeborene?r?\b|\*\s?\d|\baged?\b|\d).*$/isu,
			'',
		)
		.replace(/\s*[(;|].*$/su, '')
		.replace(/,\s+(?:\p{Ll}|Tel\b|Telefon|Telephone|Phone|Zimmer|Room|E-?Mail|Fax).*$/su, '')
		.replace(/[\s.,;:–-]+$/u, '')
		.trim();
	return isName(words) ? [{ text: words, key: nameKey(words) }] : [];
}

/** "Schmidt, Anna" and "Frau Anna Schmidt" name the same person. */
function nameKey(name: string): string {
	return textKey(name)
		.split(' ')
		.filter((word) => !/^(?:frau|herrn?|mrs?|ms|miss|dr|med|prof)$/u.test(word))
		.sort()
		.join(' ');
}

function addressIn(text: string): ReadValue[] {
	const words = text.trim().replace(/[\s.;]+$/u, '');
	const isAddress = /\d/u.test(words) && /\p{Lu}\p{L}{2}/u.test(words) && words.length <= 140;
	return isAddress && !/[:@]/u.test(words) ? [{ text: words, key: textKey(words) }] : [];
}

function freeText(text: string): ReadValue[] {
	const words = text
		.replace(contactAfter, '')
		.trim()
		.replace(/[\s;|,]+$/u, '');
	// Lines of a letter may have been joined, so that nobody knows where the value ends.
	const isProse = /[.!?]$/u.test(words) && words.split(/\s+/u).length > mostWords;
	return words === '' || isProse || words.length > longestText || !/[\p{L}\p{N}]/u.test(words)
		? []
		: [{ text: words, key: textKey(words) }];
}

/** Undefined where another label begins whose length cannot be told, so that the value's end cannot either. */
function upToNextLabel(text: string): string | undefined {
	const own = upToKnownLabel(text);
	return /\p{L}[\p{L}.\s]{0,30}:\s/u.test(own) ? undefined : own;
}

/** Up to the next label that documents use for something else: "Anna Schmidt" of "Anna Schmidt Geb.: 1.2.1950". */
function upToKnownLabel(text: string): string {
	let end = text.search(/\s{3,}|\t| \| /u);
	if (end < 0 || text.slice(0, end).trim() === '') end = text.length;
	for (const match of text.slice(0, end).matchAll(/:/gu)) {
		const words = text.slice(0, match.index).split(/(?<=\s)/u);
		for (let count = Math.min(words.length, longestLabel); count >= 1; count -= 1) {
			const label = words.slice(-count).join('');
			if (isKnownLabel(labelKey(label))) return text.slice(0, match.index - label.length);
		}
	}
	return text.slice(0, end);
}

/** "Ms Ellery, claims@beacon.example", "Herr Feldmann, Tel. 316". */
const contactAfter =
	/[,;]\s+(?:(?:Tel|Telefon|Telephone|Phone|Fax|E-?Mail|Zimmer|Room|Durchwahl)(?!\p{L})|[^\s,;]+@|\+?\d[\d\s/()-]{6,}(?=[,;]|$)).*$/isu;
/** Words of the longest known label. */
const longestLabel = 4;
const longestRest = 400;
const longestText = 200;
const mostWords = 12;
