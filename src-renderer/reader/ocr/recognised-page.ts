import type { TextBox } from '../../../src-main/contract/page-text.ts';
import type { PageLines, Piece } from '../pdf/line.ts';
import { findLines } from '../pdf/lines.ts';
import type { RecognisedLine, RecognisedWord } from './recogniser.ts';
import { textOfWords } from './text-of-words.ts';

/** What was recognised in the picture of a page. */
export interface RecognisedPage {
	/** As if they had been read from a file, so that headings, columns and tables are found in the same way. */
	readonly lines: PageLines;
	readonly boxes: TextBox[];
	/** Of all words together, 0 to 1; 0 when there are none. */
	readonly confidence: number;
	readonly words: number;
	/** Letters in words that are hardly noise, and their share of all letters. */
	readonly letters: number;
	readonly share: number;
}

/** `picture`: width and height of the picture in pixels, at 300 dots per inch. */
export function recognisedPage(
	number: number,
	found: readonly RecognisedLine[],
	picture: { readonly width: number; readonly height: number },
): RecognisedPage {
	const read = found
		.map((line) => ({ ...line, words: line.words.filter(isText) }))
		.filter(({ words }) => words.length > 0);
	const words = read.flatMap((line) => line.words);
	const sizes = steadySizes(read.map(({ height }) => height));
	const pieces = read.flatMap((line, index) => piecesOf(line, sizes[index] ?? line.height));
	const letters = lettersOf(words.filter(isCertain));
	return {
		lines: findLines(number, picture.height * pointsPerPixel, pieces),
		boxes: read.flatMap((line) => stretches(line.words, line.height).map((some) => boxOf(some, picture))),
		confidence: meanConfidence(words),
		words: words.length,
		letters,
		share: letters / Math.max(lettersOf(words), 1),
	};
}

function piecesOf(line: RecognisedLine, size: number): Piece[] {
	return stretches(line.words, line.height).map((words) => ({
		text: textOfWords(words),
		x: Math.min(...words.map(({ left }) => left)) * pointsPerPixel,
		right: Math.max(...words.map(({ right }) => right)) * pointsPerPixel,
		y: line.baseline * pointsPerPixel,
		size: size * pointsPerPixel,
		font: '',
		turned: false,
		confidence: meanConfidence(words),
		unsure: words.filter(isUnsure).map(({ text }) => text.slice(0, longestWord)),
	}));
}

/** Words of a line that stand together: a wide gap separates columns or cells. */
function stretches(words: readonly RecognisedWord[], height: number): RecognisedWord[][] {
	const made: RecognisedWord[][] = [];
	for (const word of [...words].sort((one, other) => one.left - other.left)) {
		const last = made.at(-1)?.at(-1);
		if (last !== undefined && word.left - last.right < height * widestGap) made.at(-1)?.push(word);
		else made.push([word]);
	}
	return made;
}

/** Heights of lines scatter by some pixels; those of one size of letters are made equal. */
function steadySizes(heights: readonly number[]): number[] {
	const sorted = [...new Set(heights)].sort((one, other) => one - other);
	const groups: number[][] = [];
	for (const height of sorted) {
		const group = groups.at(-1);
		if (group?.[0] !== undefined && height <= group[0] * sameSize) group.push(height);
		else groups.push([height]);
	}
	return heights.map((height) => {
		const group = groups.find((one) => one.includes(height)) ?? [height];
		return group[Math.floor(group.length / 2)] ?? height;
	});
}

function boxOf(words: readonly RecognisedWord[], picture: { width: number; height: number }): TextBox {
	const left = Math.min(...words.map((word) => word.left));
	const top = Math.min(...words.map((word) => word.top));
	const right = Math.max(...words.map((word) => word.right));
	const bottom = Math.max(...words.map((word) => word.bottom));
	return {
		text: textOfWords(words),
		x: left / picture.width,
		y: top / picture.height,
		width: (right - left) / picture.width,
		height: (bottom - top) / picture.height,
	};
}

/** Specks and lines of a form come out as signs that nobody is sure of; a long word is never left out. */
function isText({ text, confidence }: RecognisedWord): boolean {
	if (/\p{L}{5}/u.test(text)) return true;
	return confidence >= (/[\p{L}\p{N}]/u.test(text) ? leastForWord : leastForSign);
}

const isCertain = ({ text, confidence }: RecognisedWord): boolean =>
	confidence >= certain && (/[\p{L}\p{N}]{3}/u.test(text) || wholeWordSign.test(text));
/** Signs beside the words are told from specks elsewhere. */
const isUnsure = ({ text, confidence }: RecognisedWord): boolean =>
	confidence < sureEnough && /[\p{L}\p{N}]/u.test(text);
const lettersOf = (words: readonly RecognisedWord[]): number =>
	words.reduce((sum, { text }) => sum + text.length, 0);
const meanConfidence = (words: readonly RecognisedWord[]): number =>
	words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(words.length, 1);

/** One sign is a whole word in these scripts. */
const wholeWordSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const pointsPerPixel = 72 / 300;
const leastForWord = 0.2;
const leastForSign = 0.6;
const certain = 0.7;
const sureEnough = 0.8;
const longestWord = 100;
/** Of the height of a line. */
const widestGap = 1.4;
const sameSize = 1.18;
