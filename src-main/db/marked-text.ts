import type { MarkedText } from '../contract/found.ts';

/** What is looked for in what a person types. */
export function wordsToFind(query: string): string[] {
	return query.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The text with every place of the words marked, small and capital letters and diacritics alike; null when one is missing. */
export function markWords(text: string, words: readonly string[]): MarkedText | null {
	const folded = fold(text);
	const isMarked = new Array<boolean>(text.length).fill(false);
	for (const word of words.map(fold)) {
		let at = folded.indexOf(word);
		if (at < 0) return null;
		for (; at >= 0; at = folded.indexOf(word, at + word.length)) isMarked.fill(true, at, at + word.length);
	}
	const pieces: MarkedText = [];
	for (let start = 0; start < text.length;) {
		const marked = isMarked[start] === true;
		const change = isMarked.indexOf(!marked, start);
		const end = change < 0 ? text.length : change;
		pieces.push({ text: text.slice(start, end), marked });
		start = end;
	}
	return pieces;
}

/** The pieces of a snippet in which char(2) and char(3) stand around what was found; signs of Markdown say nothing there. */
export function piecesOf(snippet: string): MarkedText {
	return snippet
		.replaceAll(/\*\*|`|^#+ /gmu, '')
		.split('\u0002')
		.flatMap((part, at) => {
			const [found = '', ...rest] = at === 0 ? ['', part] : part.split('\u0003');
			return [
				{ text: found, marked: true },
				{ text: rest.join(''), marked: false },
			];
		})
		.filter((piece) => piece.text !== '');
}

/** Keeps the length, so that a place in the one is the same place in the other. */
function fold(text: string): string {
	const lower = text.toLowerCase();
	return (lower.length === text.length ? lower : text).replaceAll(/[^ -~]/gu, (letter) =>
		letter.length > 1 ? letter : letter.normalize('NFD').charAt(0),
	);
}
