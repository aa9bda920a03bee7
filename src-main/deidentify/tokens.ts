/** A word of a text, joined where a line ends within it. */
export interface Token {
	/** UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
	/** Without the hyphen and the line break within, and without the 's of a genitive. */
	readonly value: string;
	/** The same in small letters. */
	readonly key: string;
	readonly shape: 'lower' | 'capital' | 'upper' | 'mixed';
	/** What stands between it and the one before. */
	readonly before: string;
	readonly startsSentence: boolean;
}

/** The words of a text in their order; those of digits and letters together are none. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let from = 0;
	for (const match of text.matchAll(word)) {
		const raw = match[0];
		const start = match.index;
		const end = start + raw.length;
		const value = (raw.includes('\n') ? raw.replaceAll(lineEnd, '') : raw).replace(genitive, '');
		const before = text.slice(Math.max(from, start - widest), start);
		tokens.push({
			start,
			end,
			value,
			key: value.toLowerCase(),
			shape: shapeOf(value),
			before,
			startsSentence: tokens.length === 0 || startsSentence(before, tokens[tokens.length - 1]),
		});
		from = end;
	}
	return tokens;
}

function shapeOf(value: string): Token['shape'] {
	if (!/^\p{Lu}/u.test(value)) return /\p{Lu}/u.test(value) ? 'mixed' : 'lower';
	if (value.length > 1 && value.replaceAll('ß', 'SS') === value.toUpperCase()) return 'upper';
	return /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(value) ? 'capital' : 'mixed';
}

function startsSentence(before: string, last: Token | undefined): boolean {
	if (/[!?:•\n]|[„“"»(]$|\)\.[ ]$/u.test(before)) return true;
	// "Dr. Klein" and "z. B. Fieber" go on.
	return before.startsWith('.') && (last === undefined || last.value.length > 3 || last.shape === 'lower');
}

/** Letters with apostrophes within, and hyphens, also one at the end of a line before a small letter. */
const word =
	/(?<![\p{L}\p{M}\p{N}_])\p{L}[\p{L}\p{M}]*(?:(?:['’`´]|[-‐‑][ \t]*\r?\n[ \t]*(?=\p{Ll})|[-‐‑\u00ad](?=\p{L})|[-‐‑][ \t]*\r?\n[ \t]*(?=\p{Lu}\p{Ll}))[\p{L}\p{M}]+){0,8}(?![\p{L}\p{M}\p{N}_])/gu;
const lineEnd = /[-‐‑]?[ \t]*\r?\n[ \t]*(?=\p{Ll})|[ \t]*\r?\n[ \t]*/gu;
const genitive = /['’]s$/u;
/** More is never asked about. */
const widest = 40;
