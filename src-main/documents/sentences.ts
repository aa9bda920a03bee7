import type { Block, Page } from '../contract/entities.ts';
import { countWords } from './words.ts';

/** A sentence of the document, verbatim, with its place. */
export interface Sentence {
	/** Place among all sentences, 0-based. */
	readonly index: number;
	readonly text: string;
	/** Page (or section) on which it begins. */
	readonly page: number;
	/** What of it stands on which page: one part, or two where it runs over the page's end. */
	readonly parts: readonly PageText[];
	/** The nearest heading above it; empty before the first one. */
	readonly heading: string;
	/** Counts the document's blocks; sentences of one paragraph have the same. */
	readonly block: number;
	/** Place inside its block, 0-based. */
	readonly place: number;
	readonly kind: Exclude<Block['kind'], 'heading'>;
	readonly words: number;
}

/** Text with the page it stands on. */
export interface PageText {
	readonly page: number;
	readonly text: string;
	/** What the bare numbers of a row are multiplied by: a thousand under "in thousands of pounds". */
	readonly scale?: TableScale;
}

/** What a bare number of a table stands for. */
export interface TableScale {
	readonly factor: number;
	/** Canonical name of the currency; empty where none is named. */
	readonly unit: string;
}

/** All sentences in reading order; headings are no sentences but are named by those below them. */
export function findSentences(pages: readonly Page[], language: string): Sentence[] {
	const sentences: Sentence[] = [];
	let heading = '';
	let block = 0;
	let open: Sentence | undefined;
	for (const page of pages) {
		let first = true;
		for (const { kind, text } of page.blocks) {
			block += 1;
			if (kind === 'heading') {
				heading = text;
				open = undefined;
				continue;
			}
			const pieces = kind === 'table-row' ? [text.trim()] : splitSentences(text, language);
			if (first && open !== undefined && kind === 'paragraph' && /^\p{Ll}/u.test(pieces[0] ?? '')) {
				const rest = pieces.shift() ?? '';
				const last = sentences.length - 1;
				sentences[last] = {
					...open,
					text: `${open.text} ${rest}`,
					parts: [...open.parts, { page: page.number, text: rest }],
					words: open.words + countWords(rest),
				};
			}
			first = false;
			pieces.forEach((piece, place) => {
				sentences.push({
					index: sentences.length,
					text: piece,
					page: page.number,
					parts: [{ page: page.number, text: piece }],
					heading,
					block,
					place,
					kind,
					words: countWords(piece),
				});
			});
			const last = sentences.at(-1);
			open =
				kind === 'paragraph' && last !== undefined && !/[.!?:;…。！？]["'”’»)\]]*$/u.test(last.text)
					? last
					: undefined;
		}
	}
	return sentences;
}

/** The first heading of the highest level: what the document calls itself. */
export function titleOf(pages: readonly Page[]): string {
	const headings = pages
		.slice(0, 5)
		.flatMap((page) => page.blocks.filter((block) => block.kind === 'heading'));
	const highest = Math.min(...headings.map((block) => block.level ?? 1));
	return headings.find((block) => (block.level ?? 1) === highest)?.text ?? '';
}

/**
 * Splits running text at the ends of sentences. Points after abbreviations, initials, ordinals ("4. Mai") and list
 * numbers end nothing. Written out instead of `Intl.Segmenter`, which knows none of these and takes 30 times as long;
 * it is asked only for scripts without spaces.
 */
export function splitSentences(text: string, language: string): string[] {
	if (scriptsWithoutSpaces.test(text)) return bySegmenter(text, language);
	const sentences: string[] = [];
	let start = 0;
	for (const match of text.matchAll(possibleEnd)) {
		const end = match.index + match[0].trimEnd().length;
		if (
			!endsSentence(
				text.slice(start, end),
				match[0].trimEnd(),
				text.slice(match.index + match[0].length),
				language,
			)
		)
			continue;
		sentences.push(text.slice(start, end).trim());
		start = match.index + match[0].length;
	}
	const rest = text.slice(start).trim();
	if (rest !== '') sentences.push(rest);
	return sentences;
}

function endsSentence(sentence: string, mark: string, after: string, language: string): boolean {
	if (!/^["'“‘„«»([¿¡•–-]*\s*[\p{Lu}\p{Lo}\p{Lt}\p{N}]/u.test(after)) return false;
	if (!mark.startsWith('.') || mark.startsWith('..')) return true;
	const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(sentence.slice(0, sentence.lastIndexOf(mark)))?.[0] ?? '';
	if (/^\p{L}$/u.test(word))
		return /^[IivVxX]$/u.test(word) && sentence.length > 20 && !/^\p{Lu}\./u.test(after) && word !== 'I'
			? false
			: endsAfterLetter(sentence, word);
	if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
		return /^(?:[ap]\.m|u\.s|u\.k|e\.u)$/iu.test(word) && startsSentence(after);
	if (abbreviations.has(word.toLowerCase()))
		return endingAbbreviations.has(word.toLowerCase()) && startsSentence(after);
	if (/^\d{1,3}(?:\.\d+)*$/u.test(word)) {
		if (sentence.trim().length <= word.length + mark.length + 2) return false;
		if (monthStart.test(after)) return false;
		return !(
			ordinalLanguages.has(language) &&
			Number(word) <= 31 &&
			!/^\p{N}/u.test(after) &&
			/\b(?:am|vom|bis|zum|ab|seit|dem|den|der|und|im|in|die|das)\s+\d{1,2}$/iu.test(
				sentence.slice(0, -mark.length),
			)
		);
	}
	return true;
}

/** "Type A." may end a sentence, "J. Smith" does not. */
function endsAfterLetter(sentence: string, letter: string): boolean {
	const before = sentence.slice(0, sentence.length - letter.length - 1).trimEnd();
	return /\p{Ll}{3,}$/u.test(before) && !/(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|by|von|and|und)$/u.test(before);
}

/** The next word is one with which sentences often begin, rather than a name. */
function startsSentence(after: string): boolean {
	return /^["'“‘„«(]*(?:The|A|An|It|This|That|These|In|On|At|For|If|We|You|They|There|Please|Der|Die|Das|Ein|Eine|Es|Wir|Sie|Im|In|Bei|Für|Wenn|Bitte|Ab|Am)\b/u.test(
		after,
	);
}

function bySegmenter(text: string, language: string): string[] {
	const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
		granularity: 'sentence',
	});
	return [...segmenter.segment(text)]
		.map(({ segment }) => segment.trim())
		.filter((segment) => segment !== '');
}

const possibleEnd = /[.!?…‽]+["'”’»)\]]*\s+/gu;
const scriptsWithoutSpaces =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const monthStart = /^(?:Jan|Feb|Mär|Mar|Apr|Ma[iy]|Jun|Jul|Aug|Sep|Okt|Oct|Nov|De[zc])\p{L}*\b/u;
/** Languages that write ordinals as a number with a point. */
const ordinalLanguages = new Set([
	'de',
	'da',
	'no',
	'nb',
	'nn',
	'fi',
	'cs',
	'sk',
	'hu',
	'sl',
	'hr',
	'sr',
	'et',
	'lv',
	'tr',
	'is',
	'und',
]);
const abbreviations = new Set(
	`mr mrs ms dr prof st sr jr rev hon gen col sgt capt lt mt vs etc al approx no nos fig figs eq sec ch chap pp p vol ed eds dept inc ltd co corp
	e.g i.e cf viz tel ext max min avg incl excl est jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
	bzw z.b d.h u.a s.o s.u usw evtl ggf inkl exkl zzgl abzgl nr nrn abs art ziff lit bd hrsg ca vgl dipl ing med phil hr fr frl str tab abb
	kap s f ff mio mrd tsd std sek u z b d h o i a e r v m n t zt allg bes geb gest jg jh jhd okt dez mär mind max sog urspr vorm nachm tgl
	stk pat op eur mwst tägl rd`.split(/\s+/u),
);
/** Abbreviations with which a sentence may end as well. */
const endingAbbreviations = new Set([
	'etc',
	'usw',
	'co',
	'inc',
	'ltd',
	'corp',
	'al',
	'max',
	'min',
	'eur',
	'jr',
	'sr',
	'm',
	'h',
	'a',
	'b',
	's',
	'str',
	'mio',
	'mrd',
	'std',
]);
