import { Lexer, type Token } from 'marked';

export interface MarkdownBlock {
	/** Its place in the text: stays the same while the text grows. */
	start: number;
	kind: 'code' | 'table' | 'text';
	raw: string;
	/** True when a blank line stands before it. */
	isAfterBlank: boolean;
	/** Of a code block: its content, and the language if one is named. */
	code: string;
	language: string;
}

/** Cuts a growing text into blocks; what was finished in an earlier call is not read again. */
export class BlockSplitter {
	#text = '';
	#blocks: MarkdownBlock[] = [];

	split(text: string): MarkdownBlock[] {
		// Only what follows a blank line cannot become part of the block before it any more.
		const last = text.startsWith(this.#text) ? this.#blocks.findLastIndex((block) => block.isAfterBlank) : -1;
		const from = this.#blocks[last]?.start ?? 0;
		const finished = this.#blocks.slice(0, Math.max(last, 0));
		this.#blocks = [...finished, ...splitBlocks(text.slice(from), from)];
		this.#text = text;
		return this.#blocks;
	}
}

function splitBlocks(text: string, offset: number): MarkdownBlock[] {
	const blocks: MarkdownBlock[] = [];
	let start = offset;
	let isAfterBlank = offset > 0;
	for (const token of new Lexer({ gfm: true }).lex(text.replaceAll('\r', ' '))) {
		if (token.type !== 'space') blocks.push(blockOf(token, start, isAfterBlank));
		isAfterBlank = token.type === 'space' || token.raw.endsWith('\n\n');
		start += token.raw.length;
	}
	return blocks;
}

function blockOf(token: Token, start: number, isAfterBlank: boolean): MarkdownBlock {
	const common = { start, raw: token.raw, isAfterBlank };
	if (token.type === 'code') {
		const language = typeof token['lang'] === 'string' ? token['lang'] : '';
		return { ...common, kind: 'code', code: String(token['text']), language };
	}
	return { ...common, kind: token.type === 'table' ? 'table' : 'text', code: '', language: '' };
}
