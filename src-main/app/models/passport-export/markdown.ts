/** Pieces of Markdown. What a list says is text and never markup: it goes through `plain`. */

export function plain(text: string): string {
	return text
		.replaceAll(/\s+/gu, ' ')
		.trim()
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll(/([\\`*_[\]~|#])/gu, '\\$1')
		.replace(/^([-+>])/u, '\\$1')
		.replace(/^(\d+)([.)])/u, '$1\\$2');
}

/** An address may hold brackets, and whatever else would end a link early. */
export function link(text: string, url: string): string {
	return `[${plain(text)}](<${new URL(url).href.replaceAll('|', '%7C')}>)`;
}

/** With a heading of its own; nothing where there are no lines. */
export function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines.map((line) => `- ${line}`)];
}

/** Under a sentence; nothing where there are no items. */
export function listUnder(sentence: string, items: readonly string[]): string[] {
	return items.length === 0 ? [] : ['', sentence, '', ...items.map((item) => `- ${item}`)];
}

/** Without headings, which the first row of Markdown's tables would have to be. */
export function table(rows: readonly (readonly string[])[]): string[] {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const columns = rows[0] ?? [];
	return [line(columns.map(() => '')), line(columns.map(() => '---')), ...rows.map(line)];
}
