import type { Block } from '../../src-main/contract/entities.ts';

/**
 * What the heads or feet of pages say once for the whole document: no numbers of pages, nothing that the text itself
 * says, nothing twice. A name above a letter is no heading of its text.
 */
export function runningBlocks(found: readonly Block[], text: readonly Block[]): Block[] {
	const known = new Set(text.map((block) => block.text));
	const kept: Block[] = [];
	for (const block of found.slice(0, mostBlocks)) {
		if (known.has(block.text) || isPageNumber(block.text)) continue;
		known.add(block.text);
		kept.push(block.kind === 'heading' ? { kind: 'paragraph', text: block.text } : block);
	}
	return kept;
}

/**
 * "Page 3 of 7", "- 3 -", also where the numbers are not there because nobody has laid it out yet. Without a word it must
 * not be a year, a date or a reference.
 */
function isPageNumber(text: string): boolean {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const numbers = text.match(/\d+/gu) ?? [];
	if (words.length === 0) return isPlainPageNumber(numbers);
	return (
		words.every((word) => pageWords.has(word)) &&
		numbers.length <= 2 &&
		numbers.every((number) => number.length <= longestNumber)
	);
}

function isPlainPageNumber(numbers: readonly string[]): boolean {
	const [number, of] = numbers;
	if (of === undefined) return number === undefined || number.length <= longestAlone;
	return (
		numbers.length === 2 &&
		Number(number) <= Number(of) &&
		numbers.every((one) => one.length <= longestAlone && !one.startsWith('0'))
	);
}

const pageWords: ReadonlySet<string> = new Set(
	'page pages p of seite seiten s von página páginas pág de pagina pagine pag di sur sida sidor av side af strana stran z strona str oldal sivu'.split(
		' ',
	),
);
const longestNumber = 4;
const longestAlone = 3;
const mostBlocks = 100;
