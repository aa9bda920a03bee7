/** A word without case, accents and the difference of ß and ss, for comparing. */
export function fold(word: string): string {
	return word
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.normalize('NFD')
		.replace(/\p{M}+/gu, '');
}
