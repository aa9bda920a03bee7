import type { Page } from '../../contract/entities.ts';
import { checkPoint } from '../check-point.ts';
import { meaningOf, type FieldMeaning } from './field-kinds.ts';
import { findInText } from './find-in-text.ts';
import { findLabelled, type PlacedValue } from './find-labelled.ts';
import { isPeriod } from './periods.ts';
import { distinct } from './value-at-label.ts';

/** What a document says of one field, before any model is asked. */
export type FieldLook =
	/** It says so itself: by a label, by the words before the value, or because nothing else there has its form. */
	| { readonly kind: 'said'; readonly value: PlacedValue; readonly by: 'label' | 'words' | 'form' }
	/** It says several different things. */
	| { readonly kind: 'several'; readonly values: readonly PlacedValue[] }
	/** It says it nowhere, but there are values that look like it; empty for none. */
	| { readonly kind: 'unsaid'; readonly values: readonly PlacedValue[] };

/** Looks through a document for each field. A label with the field's own name goes before other names of it, labels before running text. */
export function findValues(pages: readonly Page[], fields: readonly string[], language: string): FieldLook[] {
	const meanings = fields.map(meaningOf);
	const asked = new Set(meanings.flatMap(({ own }) => [...own]));
	return meanings.map((field) => lookFor(pages, field, asked, language));
}

function lookFor(
	pages: readonly Page[],
	field: FieldMeaning,
	asked: ReadonlySet<string>,
	language: string,
): FieldLook {
	const labelled = findLabelled(pages, field, asked);
	const inText = findInText(pages, field, language);
	// In a long text something is said in passing; what it is about as a whole is said by its labels.
	const isShort = lengthOf(pages) <= longestLetter;
	const steps = [
		{ by: 'label' as const, values: labelled.own },
		{ by: 'label' as const, values: labelled.others },
		{ by: 'words' as const, values: isShort ? inText.said : [] },
	];
	// A date goes before a period in words, wherever it is said.
	const inOrder = [false, true].flatMap((ofPeriods) =>
		steps.map(({ by, values }) => ({ by, values: values.filter((one) => isPeriod(one) === ofPeriods) })),
	);
	for (const { by, values } of inOrder) {
		const different = fullest(values).filter((value) => agrees(field, value, language));
		const [value] = different;
		if (value === undefined) continue;
		return different.length === 1
			? { kind: 'said', value, by }
			: { kind: 'several', values: different.slice(0, mostValues) };
	}
	const listed = distinct(labelled.listed);
	if (listed.length > 1) return { kind: 'several', values: listed.slice(0, mostValues) };
	const byForm = field.isKnownByForm && isShort ? distinct(inText.all) : [];
	if (byForm.length === 1 && byForm[0] !== undefined) return { kind: 'said', value: byForm[0], by: 'form' };
	if (byForm.length > 1) return { kind: 'unsaid', values: byForm.slice(0, mostValues) };
	return {
		kind: 'unsaid',
		values: distinct(inText.all.filter(({ isNamed }) => isNamed)).slice(0, mostValues),
	};
}

function lengthOf(pages: readonly Page[]): number {
	return pages.reduce((sum, { blocks }) => sum + blocks.reduce((so, { text }) => so + text.length, 0), 0);
}

/** The different values; "Schmidt" is no other than "Anna Schmidt", and "3 May" no other than "3 May 2026". */
function fullest(values: readonly PlacedValue[]): PlacedValue[] {
	const different = distinct(values);
	return different.filter((one) => !different.some((other) => other !== one && isPartOf(one.key, other.key)));
}

function isPartOf(part: string, whole: string): boolean {
	if (part.length >= whole.length) return false;
	if (part.startsWith('-') && whole.endsWith(part)) return true;
	const words = new Set(whole.split(' '));
	return part.includes('/') ? false : part.split(' ').every((word) => word.length > 2 && words.has(word));
}

/** The check that summaries go through: a figure that stands beside the field's name must be this one. */
function agrees(field: FieldMeaning, { text, page, passage }: PlacedValue, language: string): boolean {
	// Figures of a number or a telephone number belong to nothing but themselves.
	const lead = field.shape === 'date' || field.shape === 'money' ? `${field.name}: ` : '';
	const findings = checkPoint(`${lead}${text}`, [{ page, text: passage }], language);
	return findings.every(({ end }) => end <= lead.length);
}

const mostValues = 12;
/** Characters; about six pages. */
const longestLetter = 15_000;
