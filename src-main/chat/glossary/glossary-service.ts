import { randomUUID } from 'node:crypto';
import { Broadcast } from '../../base/broadcast.ts';
import type { Term, TermContent, TermId, TermPage } from '../../contract/glossary.ts';
import { KnownError } from '../../contract/errors.ts';
import type { GlossaryTable } from '../../db/glossary.ts';
import { checkTerm, termEntry } from './term-entry.ts';
import { searchedForm, termKey } from './wording-words.ts';

/** The words of the house: what people look through, change and take in. */
export class GlossaryService {
	readonly #table: GlossaryTable;
	readonly #changes = new Broadcast<{ total: number }>();

	constructor(table: GlossaryTable) {
		this.#table = table;
	}

	watch(signal: AbortSignal): AsyncIterable<{ total: number }> {
		return this.#changes.watch(signal, { total: this.#table.total });
	}

	find({ query, from, count }: { query: string; from: number; count: number }): TermPage {
		const { terms, found } = this.#table.find(searchedForm(query), from, count);
		return { terms, found, total: this.#table.total };
	}

	all(): Term[] {
		return this.#table.find('', 0, mostTerms).terms;
	}

	/** Terms by the form in which they are the same. */
	known(terms: readonly string[]): Map<string, Term> {
		return this.#table.withKeys(terms.map(termKey));
	}

	/** Errors: `term-taken`, `term-only-signs`, `term-forbids-itself`, `glossary-full`, `not-found`. */
	save(id: TermId | null, content: TermContent): TermId {
		checkTerm(content);
		if (id !== null && this.#table.get(id) === undefined) throw new KnownError('not-found');
		const same = this.known([content.term]).get(termKey(content.term));
		if (same !== undefined && same.id !== id) throw new KnownError('term-taken', { term: same.term });
		if (id === null) this.#needRoom(1);
		const saved = id ?? (randomUUID() as TermId);
		this.#table.put([termEntry(saved, content)]);
		this.#changed();
		return saved;
	}

	remove(id: TermId): void {
		this.#table.remove(id);
		this.#changed();
	}

	/**
	 * Takes in many, in steps that leave the program room to answer: new ones, and those of the same term in their place.
	 * What was taken in before `signal` aborts stays. Errors: `glossary-full`.
	 */
	async take(contents: readonly TermContent[], signal: AbortSignal): Promise<number> {
		let known = 0;
		for (const step of stepsOf(contents)) {
			known += this.known(step.map(({ term }) => term)).size;
			await othersFirst();
		}
		this.#needRoom(contents.length - known);
		let taken = 0;
		try {
			for (const step of stepsOf(contents)) {
				signal.throwIfAborted();
				const there = this.known(step.map(({ term }) => term));
				this.#table.put(
					step.map((content) =>
						termEntry(there.get(termKey(content.term))?.id ?? (randomUUID() as TermId), content),
					),
				);
				taken += step.length;
				await othersFirst();
			}
		} finally {
			this.#changed();
		}
		return taken;
	}

	#needRoom(more: number): void {
		if (this.#table.total + more > mostTerms) throw new KnownError('glossary-full', { most: mostTerms });
	}

	#changed(): void {
		this.#changes.send({ total: this.#table.total });
	}
}

function* stepsOf<T>(list: readonly T[]): Generator<readonly T[]> {
	for (let at = 0; at < list.length; at += stepSize) yield list.slice(at, at + stepSize);
}

/** Whatever else waits for the main thread. */
function othersFirst(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}

const mostTerms = 20_000;
const stepSize = 100;
