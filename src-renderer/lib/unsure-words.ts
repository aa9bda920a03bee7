/** A stretch of a text, and whether it is a word that may be wrong. */
export interface Stretch {
	readonly text: string;
	readonly isUnsure: boolean;
}

/** The text in stretches, so that the words that may be wrong can be marked; a word that was divided counts by its beginning. */
export function inStretches(text: string, unsure: readonly string[]): Stretch[] {
	if (unsure.length === 0) return [{ text, isUnsure: false }];
	const whole = new Set(unsure.map(bare));
	const beginnings = unsure.filter((word) => /\p{L}{3}[-\u00ad]$/u.test(word)).map((word) => bare(word));
	const stretches: { text: string; isUnsure: boolean }[] = [];
	for (const piece of text.split(/(\s+)/u)) {
		const word = bare(piece);
		const isUnsure = word !== '' && (whole.has(word) || beginnings.some((begin) => word.startsWith(begin)));
		const last = stretches.at(-1);
		if (last?.isUnsure === isUnsure) last.text += piece;
		else if (piece !== '') stretches.push({ text: piece, isUnsure });
	}
	return stretches;
}

/** The words of the texts that may be wrong, each once. */
export function unsureIn(texts: readonly string[], unsure: readonly string[]): string[] {
	const found = texts.flatMap((text) => inStretches(text, unsure).filter((stretch) => stretch.isUnsure));
	return [...new Set(found.map(({ text }) => bare(text)))];
}

/** Without the punctuation around it. */
const bare = (word: string): string => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
