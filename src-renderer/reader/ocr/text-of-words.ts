/** Words as they stand from left to right on a page, as text in the order in which it is read. */
export function textOfWords(words: readonly { readonly text: string }[]): string {
	const texts = words.map(({ text }) => text);
	const ordered = readsFromRight(texts) ? fromRight(texts) : texts;
	return ordered.reduce(
		(line, word) => (line === '' ? word : line + (standsClose(line, word) ? '' : ' ') + word),
		'',
	);
}

/** Hebrew, Arabic and what else is written like them, where half of the words or more are of that kind. */
function readsFromRight(texts: readonly string[]): boolean {
	const fromRightWords = texts.filter(isFromRight).length;
	return fromRightWords > 0 && fromRightWords * 2 >= texts.filter((word) => /\p{L}/u.test(word)).length;
}

/** From right to left; a name in other letters between is read from left to right. */
function fromRight(texts: readonly string[]): string[] {
	const ordered: string[] = [];
	let run: string[] = [];
	const endRun = (): void => {
		ordered.push(...(run.some((word) => /\p{L}/u.test(word)) ? run : run.reverse()));
		run = [];
	};
	for (const word of [...texts].reverse()) {
		if (isFromRight(word)) {
			endRun();
			ordered.push(word);
		} else run.unshift(word);
	}
	endRun();
	return ordered;
}

const isFromRight = (word: string): boolean => rightToLeft.test(word);

/** Chinese and Japanese have no spaces between words. */
function standsClose(line: string, word: string): boolean {
	return withoutSpacesAtEnd.test(line) && withoutSpacesAtStart.test(word);
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const withoutSpacesAtEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，：；！？」）]$/u;
const withoutSpacesAtStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，：；！？「（」）]/u;
