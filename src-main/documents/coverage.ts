import type { Coverage, Page } from '../contract/entities.ts';
import type { PageText } from './sentences.ts';

/** What was done so far, counted from what was really read. */
export class CoverageCount {
	readonly #pages: readonly Page[];
	readonly #reading: Coverage['reading'];
	readonly #sections: number;
	readonly #sameAs: ReadonlyMap<number, number>;
	readonly #read = new Set<number>();
	readonly #done = new Set<number>();
	/** Characters of each page that were read. */
	readonly #characters = new Map<number, number>();

	/** `sameAs`: pages that count as read with another one, which has the same text. */
	constructor(
		pages: readonly Page[],
		reading: Coverage['reading'],
		sections: number,
		sameAs: ReadonlyMap<number, number> = new Map(),
	) {
		this.#pages = pages;
		this.#sameAs = sameAs;
		this.#reading = reading;
		this.#sections = sections;
	}

	/** Where only some sentences of the pages were read, `texts` are these. */
	finished(section: number, pages: readonly number[], texts: readonly PageText[] = []): void {
		this.#done.add(section);
		for (const page of pages) this.#read.add(page);
		for (const [copy, original] of this.#sameAs) if (this.#read.has(original)) this.#read.add(copy);
		for (const { page, text } of texts)
			this.#characters.set(page, (this.#characters.get(page) ?? 0) + text.length);
	}

	get current(): Coverage {
		return {
			pages: this.#pages.length,
			pagesRead: this.#read.size,
			reading: this.#reading,
			pagesInFull: this.#pages.filter((page) => this.#isInFull(page)).length,
			pagesWithoutText: this.#pages.filter((page) => !page.hasText).map((page) => page.number),
			sectionsDone: this.#done.size,
			sections: this.#sections,
		};
	}

	#isInFull({ number, blocks }: Page): boolean {
		if (this.#reading === 'all') return this.#read.has(number);
		const read = this.#characters.get(number);
		if (read === undefined) return false;
		const all = blocks.reduce((sum, { kind, text }) => sum + (kind === 'heading' ? 0 : text.length), 0);
		return read >= all * nearlyAll;
	}
}

/** Between sentences there are spaces that nobody reads. */
const nearlyAll = 0.95;
