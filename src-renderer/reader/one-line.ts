/** Without line breaks and needless white space. */
export function onOneLine(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').trim();
}
