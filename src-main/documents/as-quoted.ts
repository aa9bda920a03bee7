/** An item of a list as it is quoted by itself: without its mark and without what leads to the next item. */
export function asQuoted(text: string): string {
	return text
		.replace(/^(?:[•◦▪‣●○■*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+/u, '')
		.replace(/[;,](?:\s+(?:and|or|und|oder|sowie))?$/u, '');
}
