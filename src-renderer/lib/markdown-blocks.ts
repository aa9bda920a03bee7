import { Lexer, type Token } from 'marked';

export interface MarkdownBlock {
	/** Its place in the text: stays the same while the text grows. */
	start: number;
	kind: 'code' | 'table' | 'text';
	raw: string;
	/** True when nothing that follows can make it a part of the block before it. */
	isOnItsOwn: boolean;
	/** Of a code block: its content, and the language if one is named. */
	code: string;
	language: string;
}

/** Cuts a growing text into blocks; what was finished in an earlier call is not read again. */
export class BlockSplitter {
	#text = '';
	#blocks: MarkdownBlock[] = [];

	split(text: string): MarkdownBlock[] {
		const last = text.startsWith(this.#text) ? this.#blocks.findLastIndex((block) => block.isOnItsOwn) : -1;
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
	let isOnItsOwn = offset > 0;
	let previous = '';
	for (const token of new Lexer({ gfm: true }).lex(text.replaceAll('\r', ' '))) {
		if (token.type !== 'space') blocks.push(blockOf(token, start, isOnItsOwn));
		if (token.type !== 'space') previous = token.type;
		const isBlank = token.type === 'space' || token.raw.endsWith('\n\n');
		// A list goes on after a blank line as soon as its next mark is complete.
		isOnItsOwn = isBlank && previous !== 'list';
		start += token.raw.length;
	}
	return blocks;
}

function blockOf(token: Token, start: number, isOnItsOwn: boolean): MarkdownBlock {
	const common = { start, raw: token.raw, isOnItsOwn };
	if (token.type === 'code') {
		const language = typeof token['lang'] === 'string' ? token['lang'] : '';
		return { ...common, kind: 'code', code: String(token['text']), language };
	}
	return { ...common, kind: token.type === 'table' ? 'table' : 'text', code: '', language: '' };
}
