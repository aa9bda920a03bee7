import { findPersonal, type FindOptions } from './find-personal.ts';
import type { PersonalFinding } from './finding.ts';
import { People, type SavedPerson } from './people.ts';
import { replacePersonal, type ReplacedPiece } from './replace.ts';
import { replacingWords } from './replacing-words.ts';

/**
 * Texts that belong together: everybody keeps one letter throughout, and all dates of one person are moved by the same
 * whole weeks. `saved` is plain data; whoever has it can tell who is who and when, so it stays with the originals.
 */
export class PersonSet {
	readonly people: People;
	readonly #days: Map<string, number>;
	readonly #draw: () => number;

	/** `draw`: a number from 0 up to 1, from a source that nobody can guess; asked for each person with dates. */
	constructor(draw: () => number, saved: SavedPersonSet = { people: [], days: {} }) {
		this.#draw = draw;
		this.people = new People(saved.people);
		this.#days = new Map(Object.entries(saved.days));
	}

	get saved(): SavedPersonSet {
		return { people: this.people.saved, days: Object.fromEntries(this.#days) };
	}

	/** What is personal in the next text of the set. */
	find(text: string, options: Omit<FindOptions, 'knownNames'>): PersonalFinding[] {
		return findPersonal(text, { ...options, knownNames: this.people.names });
	}

	/** The text without it. `person`: whose dates they are; the first one named where it is not said. */
	replace(
		text: string,
		findings: readonly PersonalFinding[],
		{ language, year, person }: { language: 'en' | 'de'; year: number; person?: string },
	): ReplacedPiece[] {
		const first = findings.find(({ kind }) => kind === 'name');
		const name = person ?? (first === undefined ? '' : text.slice(first.start, first.end));
		const letter = name === '' ? nobody : this.people.letterOf(name);
		return replacePersonal(text, findings, {
			people: this.people,
			days: this.daysOf(letter),
			year,
			...replacingWords[language],
		});
	}

	/** Days by which the dates of a person are moved: whole weeks, so that weekdays and what lies between stay. */
	daysOf(letter: string): number {
		const known = this.#days.get(letter);
		if (known !== undefined) return known;
		// Of one set few people move alike, so that one who is found out does not give away another.
		const taken = new Set(this.#days.values());
		let days = this.#drawDays();
		for (let more = mostDraws; more > 0 && taken.has(days); more -= 1) days = this.#drawDays();
		this.#days.set(letter, days);
		return days;
	}

	#drawDays(): number {
		const weeks = fewestWeeks + Math.floor(this.#draw() * (mostWeeks - fewestWeeks));
		return weeks * 7 * (this.#draw() < 0.5 ? -1 : 1);
	}
}

export interface SavedPersonSet {
	readonly people: readonly SavedPerson[];
	/** By letter. */
	readonly days: Readonly<Record<string, number>>;
}

/** Of texts that name nobody. */
const nobody = '';
const fewestWeeks = 4;
const mostWeeks = 104;
const mostDraws = 20;
