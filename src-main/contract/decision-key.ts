/** Words in the form in which they are decided on: small letters, and one blank for whatever stands between. */
export function keyOf(words: string): string {
	return words.trim().toLowerCase().replaceAll(/\s+/gu, ' ').slice(0, mostMarkedLength);
}

/** A stretch of a text that a person marks at once. */
export const mostMarkedLength = 500;
