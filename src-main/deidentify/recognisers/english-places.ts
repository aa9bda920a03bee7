import type { PersonalFinding } from '../finding.ts';
import { functionWords, ordinaryWords } from '../ordinary-words.ts';
import type { Token } from '../tokens.ts';
import { labels, titles } from '../words/cue-words.ts';
import { englishHeads, genericWords, streetHeads } from '../words/place-words.ts';
import { eponyms } from '../words/eponyms.ts';
import { medicalWords } from '../words/medical-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import type { Sighted } from './name-signs.ts';

/** Houses, firms, streets and villages of English texts: words with capital letters that end in a word for such. */
export function englishPlaces(sighted: Sighted): PersonalFinding[] {
	const { tokens, style } = sighted;
	if (style.isGerman) return [];
	const found: PersonalFinding[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const last = style.isSmall ? smallRun(sighted, at) : runEnd(sighted, at);
		if (last < at) continue;
		const place = placeOf(sighted, at, last);
		if (place === undefined) continue;
		found.push(place);
		at = last;
	}
	return [...found, ...found.flatMap((place) => townAfter(sighted.text, place, 0))];
}

function placeOf(sighted: Sighted, from: number, to: number): PersonalFinding | undefined {
	const { tokens, signs, text } = sighted;
	let head = to;
	while (head > from && !isHead(tokens[head])) head -= 1;
	const first = tokens[from];
	const isSpecific = (at: number): boolean =>
		!genericWords.has(tokens[at]?.key ?? '') && !worldWords.has(tokens[at]?.key ?? '');
	if (first === undefined) return undefined;
	if (head > from) {
		let hasName = false;
		for (let at = from; at < head; at += 1) hasName ||= isSpecific(at);
		const last = tokens[head];
		if (hasName && last !== undefined) {
			const isStreet = streetHeads.has(last.key);
			return {
				kind: isStreet ? 'address' : 'organisation',
				start:
					first.start -
					(isStreet
						? (houseNumber.exec(text.slice(Math.max(0, first.start - 12), first.start))?.[0].length ?? 0)
						: 0),
				end: tokens[to]?.end ?? last.end,
				rule: 'words with capital letters',
				isSure: false,
			};
		}
	}
	return afterPlaceWord(sighted, from, to, isSpecific) && signs[from] !== 'given'
		? { kind: 'address', start: first.start, end: tokens[to]?.end ?? first.end, rule: 'where', isSure: false }
		: undefined;
}

/** "in Nether Plashet", "of Cold Ash": words with capital letters where a place is named. */
function afterPlaceWord(
	{ tokens, style }: Sighted,
	from: number,
	to: number,
	isSpecific: (at: number) => boolean,
): boolean {
	const before = tokens[from - 1];
	const token = tokens[from];
	if (style.isSmall || before === undefined || token === undefined || token.startsSentence) return false;
	if (!whereWords.has(before.key) || token.before !== ' ' || token.shape !== 'capital') return false;
	for (let at = from; at <= to; at += 1) {
		const word = tokens[at];
		if (
			word === undefined ||
			!isSpecific(at) ||
			medicalWords.has(word.key) ||
			(to === from && ordinaryWords.has(word.key)) ||
			shortWords.has(word.key) ||
			notPlaces.has(word.key) ||
			eponyms.has(word.key)
		)
			return false;
	}
	return to > from || !notAlone.test(token.key);
}

/** Capital words one after the other, with "of", "and" and the like between. */
function runEnd({ tokens, text }: Sighted, at: number): number {
	const first = tokens[at];
	if (first === undefined || !isCapital(first) || functionWords.has(first.key) || titles.has(first.key))
		return at - 1;
	let last = at;
	for (let next = at + 1; next < Math.min(tokens.length, at + 7); next += 1) {
		const token = tokens[next];
		if (token === undefined) break;
		if (!/^(?:[ ]|[ ]?&[ ]|'s[ ]|’s[ ]|\.[ ])$/u.test(token.before)) break;
		if (token.before === '. ' && !/^(?:St|Dr)$/u.test(tokens[next - 1]?.value ?? '')) break;
		if (isCapital(token)) {
			if (text[token.end] === ':' || (labels.has(token.key) && !isHead(token))) break;
			last = next;
		} else if (isHead(token) && !lowerHeads.has(token.key)) {
			if (
				!/^(?:unit|ward|depot|cottages?|solicitors|school|hospital|surgery|clinic|pharmacy|farm|road|street|lane)$/u.test(
					token.key,
				)
			)
				break;
			last = next;
			break;
		} else if (!connectors.has(token.key)) break;
	}
	return last;
}

/** Of texts without capital letters: an unknown word, and a word for a house within the next two. */
function smallRun({ tokens, signs }: Sighted, at: number): number {
	if (signs[at] !== 'unknown' && signs[at] !== 'town') return at - 1;
	for (let next = at + 1; next <= at + 2; next += 1) {
		if (tokens[next]?.before !== ' ') return at - 1;
		if (isHead(tokens[next])) return next;
	}
	return at - 1;
}

/** "Sandpiper Way, Leighbridge", "Toft & Sons, solicitors", "Avocet Unit, side room 4". */
function townAfter(text: string, { end }: PersonalFinding, more: number): PersonalFinding[] {
	const match =
		/^,[ ](?<value>\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]+){0,2}|solicitors|builders|the (?:towpath|green|common|quay|docks|mews|close|square)|side room \d{1,2}|(?:flat|room|unit) \d{1,3}[a-z]?)(?=[,.;)\n]|$| \p{Ll})/u.exec(
			text.slice(end, end + 60),
		);
	const value = match?.groups?.['value'];
	if (
		value === undefined ||
		titles.has(value.split(' ')[0]?.toLowerCase() ?? '') ||
		worldWords.has(value.toLowerCase())
	)
		return [];
	const start = end + 2;
	const place = {
		kind: 'address' as const,
		start,
		end: start + value.length,
		rule: 'after a street',
		isSure: false,
	};
	return more > 2 ? [place] : [place, ...townAfter(text, place, more + 1)];
}

/** Before a street: "5, ", "12a ". */
const houseNumber = /(?<![\d.,/])\d{1,4}[a-z]?,?[ ]$/iu;
const isCapital = ({ shape, value }: Token): boolean =>
	shape !== 'lower' && /^\p{Lu}/u.test(value) && value.length > 1;
const isHead = (token: Token | undefined): boolean =>
	token !== undefined && (englishHeads.has(token.key) || streetHeads.has(token.key));
const connectors = new Set(['of', 'the', 'and', 'on', 'upon', 'under', 'le', 'by']);
const whereWords = new Set(
	'on in at from near to of outside via towards around above below behind opposite beyond off'.split(' '),
);
const lowerHeads = new Set(
	'home house care office group services court end st way place hill view gate cross park field works co shop'.split(
		' ',
	),
);
const notPlaces = new Set(
	`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
act regulations section appendix annex part schedule table figure page chapter item stage grade level type class step band year phase version method model policy euro euros
god allah christ jesus lord english maths science history geography latin physics chemistry biology music art drama
gp a&e ed ct mri icu hdu itu mau nhs cpr nkda dvt pe mi tia copd uti`.split(/\s+/u),
);
const notAlone =
	/^(?:friday|home|work|school|bed|hospital|ward|theatre|outpatients|clinic|physio|nursing|resus|recovery|reception|pharmacy|radiology|cardiology|neurology|gastroenterology|dermatology|urology|oncology|haematology|microbiology|pathology|paediatrics|maternity|geriatrics|psychiatry|psychology|orthopaedics|ophthalmology|rheumatology|endocrinology|nephrology|council|members?|councillors?|parliament|court|\p{L}+(?:ology|iatrics|therapy|ism|tion|ment|ness|ity))$/u;
