/** What a workbook decides for all of its cells. */
export interface FormatSettings {
	/** Days are counted from 1904 instead of 1900. */
	readonly from1904: boolean;
	readonly decimalComma: boolean;
}

/** A piece of a number format. */
export type FormatToken =
	| {
			readonly kind: 'literal' | 'digits' | 'date' | 'elapsed' | 'half-day' | 'general' | 'fraction';
			readonly text: string;
	  }
	/** Names are shown in the language of this Windows language id. */
	| { readonly kind: 'language'; readonly id: number }
	| { readonly kind: 'condition'; readonly holds: (value: number) => boolean };

/** The sections of a format code, each as its pieces (ECMA-376 part 1, 18.8.31). */
export function formatTokens(code: string): FormatToken[][] {
	const sections: FormatToken[][] = [[]];
	for (const [text] of code.slice(0, longestCode).matchAll(piece)) {
		if (text === ';') sections.push([]);
		else sections.at(-1)?.push(...tokensOf(text));
	}
	return sections;
}

function tokensOf(text: string): FormatToken[] {
	if (text.startsWith('"')) return literal(text.slice(1, -1));
	if (text.startsWith('\\')) return literal(text.slice(1));
	// As wide as a letter, and filled up to the cell's width.
	if (text.startsWith('_')) return literal(' ');
	if (text.startsWith('*')) return [];
	if (text.startsWith('[')) return bracket(text.slice(1, -1));
	if (/^general$/iu.test(text)) return [{ kind: 'general', text }];
	if (/^(?:am\/pm|a\/p)$/iu.test(text)) return [{ kind: 'half-day', text }];
	if (/^[ymdhs]/iu.test(text)) return [{ kind: 'date', text: text.toLowerCase() }];
	if (text.includes('/') && text.length > 1) return [{ kind: 'fraction', text }];
	if (/^[0#?.]/u.test(text)) return [{ kind: 'digits', text }];
	if (text === '@') return [{ kind: 'general', text }];
	return literal(text);
}

function bracket(inside: string): FormatToken[] {
	const money = /^\$([^-]*)(?:-([\da-f]+))?$/iu.exec(inside);
	if (money !== null) {
		const language: FormatToken[] =
			money[2] === undefined ? [] : [{ kind: 'language', id: Number.parseInt(money[2], 16) }];
		return [...language, ...literal(money[1] ?? '')];
	}
	if (/^(?:h+|m+|s+)$/iu.test(inside)) return [{ kind: 'elapsed', text: inside.toLowerCase() }];
	const condition = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/u.exec(inside);
	if (condition === null) return [];
	const compare = comparisons[condition[1] ?? ''] ?? (() => false);
	return [{ kind: 'condition', holds: (value) => compare(value, Number(condition[2])) }];
}

function literal(text: string): FormatToken[] {
	return text === '' ? [] : [{ kind: 'literal', text }];
}

const comparisons: Readonly<Record<string, (one: number, other: number) => boolean>> = {
	'<': (one, other) => one < other,
	'>': (one, other) => one > other,
	'=': (one, other) => one === other,
	'<=': (one, other) => one <= other,
	'>=': (one, other) => one >= other,
	'<>': (one, other) => one !== other,
};

const piece =
	/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|[#?]+\s*[#?]*\/[#?\d]+|[0#?.][0#?.,]*(?:E[+-]?0+)?|[\s\S]/giu;
/** Excel allows 255. */
const longestCode = 255;
