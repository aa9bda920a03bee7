import { onOneLine } from './one-line.ts';

/** The lines of a cell, without needless white space: a table of questions may hold answers of several paragraphs. */
export function cellText(text: string): string {
	return text
		.split('\n')
		.map(onOneLine)
		.join('\n')
		.replaceAll(/\n{3,}/gu, '\n\n')
		.trim();
}
