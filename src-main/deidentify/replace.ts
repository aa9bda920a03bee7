import type { PersonalFinding, PersonalKind } from './finding.ts';
import type { People } from './people.ts';
import { shiftDate } from './shift-date.ts';

export interface ReplaceOptions {
	readonly people: People;
	/** Days that dates are moved by. */
	readonly days: number;
	/** Of dates that do not name theirs. */
	readonly year: number;
	/** What stands in the place of each kind: "[phone]". */
	readonly words: Readonly<Record<Exclude<PersonalKind, 'name' | 'date'>, string>>;
	/** What stands before a letter where no title does: "Person". */
	readonly person: string;
}

/** A piece of the new text and where it comes from in the old one. */
export interface ReplacedPiece {
	readonly text: string;
	/** UTF-16 offsets in the old text. */
	readonly start: number;
	readonly end: number;
	readonly finding: PersonalFinding | null;
}

/** The text with everything that was found replaced, in pieces that together are the whole text. */
export function replacePersonal(
	text: string,
	findings: readonly PersonalFinding[],
	options: ReplaceOptions,
): ReplacedPiece[] {
	const pieces: ReplacedPiece[] = [];
	let from = 0;
	for (const finding of findings) {
		const { start, end } = finding;
		if (start > from) pieces.push({ text: text.slice(from, start), start: from, end: start, finding: null });
		pieces.push({ text: placeholder(text, finding, options), start, end, finding });
		from = end;
	}
	if (from < text.length)
		pieces.push({ text: text.slice(from), start: from, end: text.length, finding: null });
	return pieces;
}

function placeholder(
	text: string,
	{ kind, start, end }: PersonalFinding,
	{ people, days, year, words, person }: ReplaceOptions,
): string {
	const value = text.slice(start, end);
	if (kind === 'name') {
		const letter = people.letterOf(value);
		return titleBefore.test(text.slice(Math.max(0, start - 24), start)) ? letter : `${person} ${letter}`;
	}
	if (kind === 'date') return shiftDate(value, days, year) ?? '[…]';
	return words[kind];
}

const titleBefore =
	/(?:\b(?:Mrs|Mr|Ms|Miss|Dr|Prof|Herrn?|Frau|Schwester|Sister|Nurse|Pfleger)\.?|med\.)\s*$/u;
