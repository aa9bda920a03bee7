import { francAll } from 'franc-min';
import type { Page } from '../contract/entities.ts';
import { languageOfWords } from './language-of-words.ts';

/** The language of a document as ISO 639-1, or 'und'; by trigrams (Cavnar and Trenkle 1994) over a few samples. */
export function findLanguage(pages: readonly Page[]): string {
	const text = sample(pages);
	const ofSigns = languageOfSigns(text);
	if (ofSigns !== undefined) return ofSigns;
	if (text.length < fewestCharacters) return languageOfWords(text);
	const [best, second] = francAll(text, { minLength: fewestCharacters });
	if (best === undefined || best[0] === 'und') return 'und';
	if (second !== undefined && best[1] - second[1] < 0.005 && text.length < 300)
		return languageOfWords(text) === 'und' ? 'und' : languageOfWords(text);
	return twoLetters[best[0]] ?? 'und';
}

/** A sign of these scripts says as much as a few letters, of which names and commands in between have many. */
function languageOfSigns(text: string): string | undefined {
	const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
	const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
	const han = count(/\p{Script=Han}/gu);
	const hangul = count(/\p{Script=Hangul}/gu);
	if ((kana + han + hangul) * lettersOfSign < count(/\p{L}/gu) - kana - han - hangul) return undefined;
	if (hangul > kana + han) return 'ko';
	// Japanese needs its syllables in every sentence.
	if (kana > han * fewestKana) return 'ja';
	return han > 0 ? 'zh' : undefined;
}

/** Pieces from the beginning, the middle and the end: a cover in another language must not decide. */
function sample(pages: readonly Page[]): string {
	const withText = pages.filter((page) => page.hasText);
	const places =
		withText.length <= 6
			? withText.map((_, index) => index)
			: [0.02, 0.2, 0.4, 0.6, 0.8, 0.95].map((share) => Math.floor(share * withText.length));
	return places
		.map(
			(place) =>
				withText[place]?.blocks
					.filter((block) => block.kind !== 'table-row')
					.map((block) => block.text)
					.join(' ')
					.slice(0, 1500) ?? '',
		)
		.join(' ')
		.trim();
}

const fewestCharacters = 60;
const lettersOfSign = 3;
const fewestKana = 0.1;
const twoLetters: Readonly<Record<string, string>> = {
	eng: 'en',
	deu: 'de',
	fra: 'fr',
	spa: 'es',
	ita: 'it',
	por: 'pt',
	nld: 'nl',
	pol: 'pl',
	rus: 'ru',
	ukr: 'uk',
	ces: 'cs',
	slk: 'sk',
	swe: 'sv',
	dan: 'da',
	nob: 'no',
	nno: 'no',
	fin: 'fi',
	hun: 'hu',
	ron: 'ro',
	bul: 'bg',
	hrv: 'hr',
	srp: 'sr',
	bos: 'bs',
	slv: 'sl',
	tur: 'tr',
	ell: 'el',
	arb: 'ar',
	heb: 'he',
	pes: 'fa',
	hin: 'hi',
	ben: 'bn',
	urd: 'ur',
	tam: 'ta',
	tel: 'te',
	jpn: 'ja',
	kor: 'ko',
	cmn: 'zh',
	vie: 'vi',
	tha: 'th',
	ind: 'id',
	zlm: 'ms',
	tgl: 'tl',
	cat: 'ca',
	est: 'et',
	lit: 'lt',
	lav: 'lv',
	azj: 'az',
	kaz: 'kk',
};
