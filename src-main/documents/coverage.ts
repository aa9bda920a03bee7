import type { Coverage, Page } from '../contract/entities.ts';

/** What was done so far, counted from what was really read. */
export class CoverageCount {
	readonly #pages: readonly Page[];
	readonly #reading: Coverage['reading'];
	readonly #sections: number;
	readonly #read = new Set<number>();
	readonly #done = new Set<number>();

	constructor(pages: readonly Page[], reading: Coverage['reading'], sections: number) {
		this.#pages = pages;
		this.#reading = reading;
		this.#sections = sections;
	}

	finished(section: number, pages: readonly number[]): void {
		this.#done.add(section);
		for (const page of pages) this.#read.add(page);
	}

	get current(): Coverage {
		return {
			pages: this.#pages.length,
			pagesRead: this.#read.size,
			reading: this.#reading,
			pagesWithoutText: this.#pages.filter((page) => !page.hasText).map((page) => page.number),
			sectionsDone: this.#done.size,
			sections: this.#sections,
		};
	}
}
