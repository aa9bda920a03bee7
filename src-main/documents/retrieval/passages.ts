import { namesAbove } from '../../contract/column-names.ts';
import type { Page } from '../../contract/entities.ts';
import type { NewPassage } from '../../db/passages.ts';
import { countWords, isContentWord, stem, wordsOf } from '../words.ts';

/**
 * Paragraphs as they are looked for: where they stand, and the common forms of their words. What a document is called
 * and all headings above a paragraph belong to it, because they name what it leaves out: "the patient", "the rent".
 */
export function passagesOf(pages: readonly Page[], title: string): NewPassage[] {
	const passages: NewPassage[] = [];
	const above: { level: number; text: string }[] = [];
	let heading = '';
	let headings = stemsOf(title).join(' ');
	for (const page of pages) {
		let open: string[] = [];
		let first = 0;
		let words = 0;
		const close = (next: number): void => {
			if (open.length > 0) {
				const stems = stemsOf(open.join('\n'));
				passages.push({
					page: page.number,
					firstBlock: first,
					lastBlock: next - 1,
					words,
					heading,
					stems: stems.join(' '),
					headings,
					ends: endsOf(stems).join(' '),
				});
			}
			open = [];
			first = next;
			words = 0;
		};
		for (const [at, block] of page.blocks.entries()) {
			const { kind, text, level = 1 } = block;
			if (kind === 'heading') {
				close(at);
				first = at + 1;
				heading = text.slice(0, longestHeading);
				while ((above.at(-1)?.level ?? 0) >= level) above.pop();
				above.push({ level, text: heading });
				headings = [...new Set(stemsOf([title, ...above.map((one) => one.text)].join('\n')))].join(' ');
				continue;
			}
			// A row is looked for by what its columns are called, wherever that stands.
			const names = namesAbove(block, at > first ? page.blocks[at - 1] : undefined) ?? [];
			const size = countWords(text) + countWords(names.join(' '));
			// The rows of a table and the items of a list stay together with what leads to them.
			if (words + size > usualWords || (kind === 'paragraph' && words > fewestWords)) close(at);
			open.push(...names, text);
			words += size;
		}
		close(page.blocks.length);
	}
	return passages;
}

/** The form under which a word stands in the index, and is looked for. */
export function indexForm(word: string): string {
	return stem(word).replaceAll(/['’]/gu, '');
}

/** Words without a meaning of their own are never asked for. */
function stemsOf(text: string): string[] {
	return wordsOf(text)
		.filter((word) => isContentWord(word.text) || /\p{N}/u.test(word.text))
		.map((word) => indexForm(word.text))
		.filter((word) => word !== '');
}

/** Long words from their end on, so that the last word of a compound is found: "Abteilungsbesprechung". */
function endsOf(stems: readonly string[]): string[] {
	return [...new Set(stems)]
		.filter((word) => word.length >= shortestCompound && !/\d/u.test(word))
		.map(reversed);
}

export function reversed(word: string): string {
	return [...word].reverse().join('');
}

const usualWords = 110;
const fewestWords = 40;
const longestHeading = 500;
const shortestCompound = 8;
