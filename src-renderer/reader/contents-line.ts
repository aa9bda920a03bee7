/** Dots that lead to a page number in a table of contents. */
export const leaders = /(?:\.\s*){4,}|…{2,}|_{4,}/u;

/** A page number, also as prefaces have them. */
export function isPageNumber(text: string): boolean {
	return /^(?:\d{1,4}|[ivxlc]{1,7})$/iu.test(text);
}

/** A line of a table of contents: the words and the page number. */
export function withoutLeaders(text: string): string[] {
	return text
		.split(/(?:(?:\.\s*){4,}|…{2,}|_{4,})/u)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/** "2.7.12. Helpers" above "2.7.13. Porting": what is numbered alike right below each other is a list of headings. */
export function goesOnCounting(line: string, next: string): boolean {
	const depth = depthOf(line);
	return depth > 0 && depth === depthOf(next);
}

function depthOf(line: string): number {
	return /^(?:\d+|[A-Z])(?:\.\d+)+(?=[.)]?\s)/u.exec(line)?.[0].split('.').length ?? 0;
}
