import type { Term, TermContent, WordingFinding } from '../../contract/glossary.ts';
import type { GlossaryTable } from '../../db/glossary.ts';
import { WordingFinder, type Wording } from './find-wordings.ts';
import { keyedWords } from './wording-words.ts';

interface Meant {
	readonly term: Term;
	readonly isForbidden: boolean;
}

/** What texts say in words of the house. */
export class HouseWords {
	readonly #table: Pick<GlossaryTable, 'beginningWith' | 'total'>;

	constructor(table: Pick<GlossaryTable, 'beginningWith' | 'total'>) {
		this.#table = table;
	}

	get isEmpty(): boolean {
		return this.#table.total === 0;
	}

	/** The terms that occur in each text, in their order there; one that occurred in an earlier text is not repeated. */
	termsIn(texts: readonly string[]): TermContent[][] {
		const finder = this.#finderFor(texts);
		const seen = new Set<string>();
		return texts.map((text) => {
			const terms = finder.find(text).map(({ of }) => of.term);
			return terms.flatMap((term) => {
				if (seen.has(term.id)) return [];
				seen.add(term.id);
				const { id: _, ...content } = term;
				return [content];
			});
		});
	}

	/** Where a text says what is not said here. */
	forbiddenIn(text: string): WordingFinding[] {
		const starts = new Set<number>();
		return this.#finderFor([text])
			.find(text)
			.filter(({ of, start }) => of.isForbidden && !starts.has(start) && starts.add(start))
			.slice(0, mostFindings)
			.map(({ of: { term }, start, end }) => ({
				start,
				end,
				said: text.slice(start, end),
				preferred: term.preferred === '' ? term.term : term.preferred,
			}));
	}

	/** For the few terms that can occur in these texts, by the first words of their wordings. */
	#finderFor(texts: readonly string[]): WordingFinder<Meant> {
		if (this.isEmpty) return new WordingFinder<Meant>([]);
		const keys = new Set(texts.flatMap((text) => keyedWords(text).map(({ key }) => key)));
		return new WordingFinder(this.#table.beginningWith([...keys]).flatMap(wordingsOf));
	}
}

function wordingsOf(term: Term): Wording<Meant>[] {
	return [
		...[term.term, term.preferred]
			.filter((text) => text !== '')
			.map((text) => ({ text, of: { term, isForbidden: false } })),
		...term.forbidden.map((text) => ({ text, of: { term, isForbidden: true } })),
	];
}

const mostFindings = 50;
