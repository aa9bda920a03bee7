/** Copies a text by the page's own selection, which needs no permission; for pieces that are not a whole message. */
export function copyText(page: Document, text: string): void {
	const field = page.createElement('textarea');
	field.value = text;
	field.style.cssText = 'position: fixed; opacity: 0';
	const focused = page.activeElement;
	page.body.append(field);
	field.select();
	page.execCommand('copy');
	field.remove();
	if (focused instanceof HTMLElement) focused.focus();
}
