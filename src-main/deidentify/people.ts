/** The people of a set of texts, told apart by their names, each with a letter of their own. */
export class People {
	readonly #known: Person[] = [];

	/** As `saved` gave them, the one last named first. */
	constructor(saved: readonly SavedPerson[] = []) {
		for (const { letter, parts } of saved) this.#known.push({ letter, parts: new Set(parts) });
	}

	/** Everybody, as plain data. */
	get saved(): SavedPerson[] {
		return this.#known.map(({ letter, parts }) => ({ letter, parts: [...parts] }));
	}

	/** All names that were ever replaced, which are looked for in the next text too. */
	get names(): string[] {
		return this.#known.flatMap(({ parts }) => [...parts].filter((part) => part.length > 2));
	}

	/** The same letter for every form of one name: "Edith Farrow", "Farrow, Edith", "E. Farrow", "Farrow". */
	letterOf(name: string): string {
		const parts = partsOf(name);
		const person = this.#find(parts) ?? this.#add();
		for (const part of parts) person.parts.add(part);
		// Whoever was named last is meant where a surname stands alone that two people have.
		this.#known.splice(this.#known.indexOf(person), 1);
		this.#known.unshift(person);
		return person.letter;
	}

	#find(parts: readonly string[]): Person | undefined {
		return this.#known.find((person) => {
			const known = [...person.parts];
			const shared = parts.filter((part) => known.some((one) => isSame(one, part)));
			if (shared.length === 0) return false;
			// "Helen Archer" and "Neil Archer" share a name and are two.
			return shared.length === parts.length || known.every((one) => parts.some((part) => isSame(one, part)));
		});
	}

	#add(): Person {
		const person = { letter: letterAt(this.#known.length), parts: new Set<string>() };
		this.#known.unshift(person);
		return person;
	}
}

export interface SavedPerson {
	readonly letter: string;
	readonly parts: readonly string[];
}

interface Person {
	readonly letter: string;
	readonly parts: Set<string>;
}

/** An initial may stand for a name. */
function isSame(one: string, other: string): boolean {
	if (one.length === 1 || other.length === 1) return one[0] === other[0];
	return one === other;
}

function partsOf(name: string): string[] {
	return name
		.toLowerCase()
		.replaceAll(/['’]s(?![\p{L}])/gu, '')
		.split(/[^\p{L}'’]+/u)
		.filter((part) => part !== '' && !particles.has(part));
}

/** A to Z, then AA, AB, … */
function letterAt(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter;
}

const particles = new Set([
	'von',
	'van',
	'der',
	'den',
	'de',
	'zu',
	'zum',
	'vom',
	'la',
	'le',
	'di',
	'da',
	'el',
	'al',
	'bin',
]);
