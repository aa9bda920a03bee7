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

	/**
	 * The terms that occur in each text, in their order there; one that occurred in an earlier text is not repeated. Long
	 * texts are looked through piece by piece, with room for others between.
	 */
	async termsIn(texts: readonly string[]): Promise<TermContent[][]> {
		const seen = new Set<string>();
		const found: TermContent[][] = [];
		let began = performance.now();
		for (const text of texts) {
			const terms: TermContent[] = [];
			for (const piece of this.isEmpty ? [] : piecesOf(text)) {
				for (const { of } of this.#finderFor(piece).find(piece)) {
					const { id, ...content } = of.term;
					if (!seen.has(id)) terms.push(content);
					seen.add(id);
				}
				if (performance.now() - began < longestStop) continue;
				await new Promise((resolve) => setImmediate(resolve));
				began = performance.now();
			}
			found.push(terms);
		}
		return found;
	}

	/** Where a text says what is not said here. */
	forbiddenIn(text: string): WordingFinding[] {
		const starts = new Set<number>();
		return this.#finderFor(text)
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

	/** For the few terms that can occur in a text, by the first words of their wordings. */
	#finderFor(text: string): WordingFinder<Meant> {
		if (this.isEmpty) return new WordingFinder<Meant>([]);
		const keys = new Set(keyedWords(text).map(({ key }) => key));
		return new WordingFinder(this.#table.beginningWith([...keys]).flatMap(wordingsOf));
	}
}

/** Cut where no wording goes on: behind a paragraph, else behind a sentence, else behind a word. */
function* piecesOf(text: string): Generator<string> {
	for (let from = 0; from < text.length;) {
		const most = text.slice(from, from + pieceLength);
		const isLast = from + most.length === text.length;
		const ends = isLast ? [] : [most.lastIndexOf('\n\n'), most.lastIndexOf('. '), most.lastIndexOf(' ')];
		const end = ends.find((at) => at > pieceLength / 2) ?? most.length - 1;
		yield most.slice(0, end + 1);
		from += end + 1;
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
const pieceLength = 6000;
/** In milliseconds. */
const longestStop = 8;
