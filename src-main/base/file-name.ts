/** A text as the name of a file on any system; the end is kept where it is too long. */
export function asFileName(text: string): string {
	return text.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(-120);
}
