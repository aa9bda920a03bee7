import { fold } from './fold.ts';

/** A word with its place in the text it stands in (UTF-16 offsets). */
export interface Word {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Words of letters, digits inside them allowed; scripts without spaces are cut into pairs of characters. */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(wordPattern)) {
		const [found] = match;
		if (found.length > 2 && withoutSpaces.test(found)) {
			for (let at = 0; at + 2 <= found.length; at += 1) {
				words.push({ text: found.slice(at, at + 2), start: match.index + at, end: match.index + at + 2 });
			}
		} else {
			words.push({ text: found, start: match.index, end: match.index + found.length });
		}
	}
	return words;
}

/** Words that carry meaning, in the order of the text. */
export function contentWords(text: string): Word[] {
	return wordsOf(text).filter((word) => isContentWord(word.text));
}

export function isContentWord(word: string): boolean {
	if (withoutSpaces.test(word)) return true;
	return word.length > 2 && !stopWords.has(word.toLowerCase()) && /\p{L}/u.test(word);
}

/** The same word in another form, as far as English and German endings go: "opened" and "opening". */
export function sameWord(one: string, other: string): boolean {
	const a = fold(one);
	const b = fold(other);
	if (a === b) return true;
	const shortest = Math.min(a.length, b.length);
	if (shortest < 4 || Math.abs(a.length - b.length) > 5) return false;
	let same = 0;
	while (same < shortest && a[same] === b[same]) same += 1;
	return same >= Math.max(4, Math.ceil(shortest * 0.72));
}

/** A rough common form for counting: lower case without the usual endings of English and German. */
export function stem(word: string): string {
	const lower = word.toLowerCase().replace(/['’]s$/u, '');
	if (lower.length < 5) return lower.length === 4 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
	return lower.replace(/(?:ings?|ed|es|en|er|ern|em|e|s|n)$/u, '').replace(/([dglmnprt])\1$/u, '$1');
}

/** The common forms of its content words, each once. */
export function stemsOf(text: string): Set<string> {
	return new Set(contentWords(text).map((word) => stem(word.text)));
}

/** Whether it is of a script that puts no spaces between words. */
export function hasDenseScript(text: string): boolean {
	return withoutSpaces.test(text);
}

export function isStopWord(word: string): boolean {
	return stopWords.has(word.toLowerCase());
}

/** Words as people count them; characters in scripts without spaces count half. */
export function countWords(text: string): number {
	let count = 0;
	for (const piece of text.split(/\s+/u)) {
		if (piece === '') continue;
		const dense = withoutSpaces.test(piece) ? (piece.match(denseCharacters)?.length ?? 0) : 0;
		count += dense > 1 ? Math.ceil(dense / 2) : 1;
	}
	return count;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu;
const denseScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}`;
const withoutSpaces = new RegExp(`[${denseScripts}]`, 'u');
const denseCharacters = new RegExp(`[${denseScripts}]`, 'gu');

const stopWords = new Set(
	`a about above after again against all also am an and any are aren't as at be because been before being below between both but by can
	cannot could couldn't did didn't do does doesn't doing don't down during each either few for from further had has have having he her here
	hers him his how however i if in into is isn't it its itself just let like may me might more most must my neither no nor not now of off on once
	one only or other our out over own per same shall she should so some such than that the their them then there these they this those
	through to too under until up upon us very was we were what when where whether which while who whom whose why will with within
	without would yet you your yours
	aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bitte da dabei dadurch dafür damit
	danach dann daran darauf darf das dass dazu dein deine dem den denn der deren des dessen deshalb die dies diese diesem diesen dieser
	dieses doch dort du durch ein eine einem einen einer eines er es etwa etwas euch euer für gegen gemäß haben hat hatte hatten her hier hin
	hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja je jede jedem jeden jeder jedes jedoch kann kein keine keinem
	keinen keiner können könnte man mehr mein meine mit muss müssen nach nachdem neben nein nicht nichts noch nun nur ob oder ohne sehr sein seine
	seinem seinen seiner seit sich sie sind so sobald sofern solche soll sollen sollte sondern sonst sowie über um und uns unser unsere unter vom von
	vor war waren was weil weiter welche welcher wenn wer werden wie wieder will wir wird wo wurde wurden während zu zum zur zwar zwischen`.split(
		/\s+/u,
	),
);
