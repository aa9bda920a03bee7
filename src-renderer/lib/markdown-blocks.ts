import { Lexer, type Token } from 'marked';

export interface MarkdownBlock {
	/** Its place in the text: stays the same while the text grows. */
	start: number;
	kind: 'code' | 'table' | 'text';
	raw: string;
	/** Of a code block: its content, and the language if one is named. */
	code: string;
	language: string;
}

/** Cuts a growing text into blocks; what was finished in an earlier call is not read again. */
export class BlockSplitter {
	#text = '';
	#blocks: MarkdownBlock[] = [];

	split(text: string): MarkdownBlock[] {
		const last = this.#blocks.at(-1);
		const grows = last !== undefined && text.startsWith(this.#text);
		const finished = grows ? this.#blocks.slice(0, -1) : [];
		const from = grows ? last.start : 0;
		this.#blocks = [...finished, ...splitBlocks(text.slice(from), from)];
		this.#text = text;
		return this.#blocks;
	}
}

function splitBlocks(text: string, offset: number): MarkdownBlock[] {
	const blocks: MarkdownBlock[] = [];
	let start = offset;
	for (const token of new Lexer({ gfm: true }).lex(text.replaceAll('\r', ' '))) {
		if (token.type !== 'space') blocks.push(blockOf(token, start));
		start += token.raw.length;
	}
	return blocks;
}

function blockOf(token: Token, start: number): MarkdownBlock {
	if (token.type === 'code') {
		const language = typeof token['lang'] === 'string' ? token['lang'] : '';
		return { start, kind: 'code', raw: token.raw, code: String(token['text']), language };
	}
	return { start, kind: token.type === 'table' ? 'table' : 'text', raw: token.raw, code: '', language: '' };
}
