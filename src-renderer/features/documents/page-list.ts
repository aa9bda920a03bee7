import { pageRanges } from '../../lib/page-ranges.ts';

interface Texts {
	number: (value: number) => string;
	coverage: { range: (from: number, to: number) => string; and: (parts: string[]) => string };
}

/** "3, 7–9 and 12" in the language of the texts. */
export function pageList(texts: Texts, pages: readonly number[]): string {
	return texts.coverage.and(
		pageRanges(pages).map(([from, to]) =>
			from === to ? texts.number(from) : texts.coverage.range(from, to),
		),
	);
}
