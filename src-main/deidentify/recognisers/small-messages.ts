import type { PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import { britishSurnames } from '../words/british-names.ts';
import { medicalWords } from '../words/medical-words.ts';
import { everydayGivenNames, everydaySurnames, moreGivenNames } from '../words/more-names.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';

/** Names in messages and lines without capital letters, of English texts that have some elsewhere: "doreen had them", "dr okoye". */
export function smallMessages({ text, style, lexicon }: Sighted): PersonalFinding[] {
	if (style.isGerman) return [];
	const isGiven = (key: string): boolean => lexicon.given.has(key) || moreGivenNames.has(key);
	const isSurname = (key: string): boolean =>
		lexicon.family.has(key) || britishSurnames.has(key) || everydaySurnames.has(key);
	/** A name and nothing else, also with the s of a genitive without its sign. */
	const isClear = (key: string): boolean =>
		key.length >= shortest &&
		!lexicon.isEnglish(key) &&
		!isNone(key) &&
		(isGiven(key) || isGiven(key.replace(/['’]?s$/u, '')));
	const found: PersonalFinding[] = [];
	for (const line of text.matchAll(message)) {
		const said = line.groups?.['said'] ?? '';
		if (/\p{Lu}\p{Ll}/u.test(said) || said.split(' ').length < fewestWords) continue;
		const from = line.index + line[0].length - said.length;
		for (const match of said.matchAll(word)) {
			const [value] = match;
			const key = value.replace(/['’]s$/u, '');
			const before = /(?:^|[\s(])([\p{Ll}\d/]+)[.,]?[ ]$/u.exec(said.slice(0, match.index))?.[1] ?? '';
			const after = said.slice(match.index + value.length);
			const isTitled = titles.has(before) && !isNone(key);
			const isNamed =
				everydayGivenNames.has(key) &&
				!doubtful.has(key) &&
				((cues.has(before) && ending.test(after)) || deed.test(after) || (value !== key && cues.has(before)));
			if (!isClear(key) && !isTitled && !isNamed) continue;
			const next = /^[ ](\p{Ll}[\p{Ll}'’-]+)/u.exec(after)?.[1] ?? '';
			const hasSurname = next.length > 2 && !isNone(next) && isSurname(next) && !lexicon.isEnglish(next);
			const start = from + match.index;
			const end = start + value.length + (hasSurname ? next.length + 1 : 0);
			found.push({ kind: 'name', start, end, rule: 'small letters', isSure: false });
		}
	}
	return found;
}

/** A line, past the time and the name of who writes it. */
const message =
	/^(?:[ \t]*\[?[\d/.:, ]{0,20}(?:[ap]m)?\]?[ ]?(?:[-–][ ])?[\p{L}][\p{L}.'’ -]{0,24}:[ ])?(?<said>[^\n]{8,2000})$/gmu;
const word = /(?<![\p{L}\p{N}@./_'’-])\p{Ll}[\p{Ll}\p{M}'’-]{1,24}(?![\p{L}\p{N}@_-]|\.\p{L})/gu;
const isNone = (key: string): boolean =>
	functionWords.has(key) || shortWords.has(key) || worldWords.has(key) || medicalWords.has(key);
const titles = new Set('dr mr mrs ms miss cllr sister nurse rev'.split(' '));
const cues = new Set(
	'told tell ask asked ring rang saw seen see with by from which thanks ta hi hiya morning and its for to'.split(
		' ',
	),
);
/** What goes on after somebody is named. */
const ending =
	/^(?:[,.!?;:)]|$|['’]s|[ ](?:is|was|has|had|will|can|to|about|when|if|at|for|and|said|that|re|in|on|she|he|they|has)(?![\p{L}]))/u;
const deed =
	/^[ ](?:told|says|said|rang|asked|wants|phoned|texted|reckons|thinks|knows|did|went|came|got|left|took)(?![\p{L}])/u;
/** As words they stand there far more often. */
const doubtful = new Set('will may can hope june april august mark bill rose art mo may be so'.split(' '));
const shortest = 4;
const fewestWords = 3;
