/** A conversation's title from its first message: the first sentence or line, cut at a word. */
export function titleFrom(text: string): string {
	const line =
		text
			.replaceAll(/[#*_`>[\]]/gu, '')
			.trim()
			.split(/\r?\n/u)[0] ?? '';
	const sentence = /^.{8,}?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line;
	const clean = sentence.replace(/[.…]$/u, '').trim();
	if (clean.length <= longest) return clean;
	const cut = clean.slice(0, longest + 1);
	const space = cut.lastIndexOf(' ');
	return `${cut.slice(0, space > longest / 2 ? space : longest).trimEnd()}…`;
}

const longest = 60;
