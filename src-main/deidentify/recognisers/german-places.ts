import type { PersonalFinding } from '../finding.ts';
import { functionWords } from '../ordinary-words.ts';
import type { Token } from '../tokens.ts';
import { labels, titles } from '../words/cue-words.ts';
import { germanGeneric, germanHeadEnding, germanHeads } from '../words/place-words.ts';
import { shortWords, worldWords } from '../words/world-words.ts';
import { isInitial, pastDegrees } from './name-span.ts';
import type { Sighted } from './name-signs.ts';

/**
 * Houses, firms, authorities and wards of German texts: two nouns beside each other without an article are one name
 * ("Haus Abendfrieden", "Pflegedienst Sonnenstrahl"), and so are a house and where it stands ("Praxis am Markt").
 */
export function germanPlaces(sighted: Sighted): PersonalFinding[] {
	const { tokens, style, text } = sighted;
	if (!style.isGerman) return [];
	const found: PersonalFinding[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || (token.shape === 'lower' && !style.isSmall) || !isHead(token)) continue;
		const last = nameAfter(sighted, at);
		if (last <= at) continue;
		let first = at;
		// "Geriatrische Tagesklinik", "Städtisches Klinikum"
		while (first > at - 3 && isAdjective(tokens[first - 1]) && tokens[first]?.before === ' ') first -= 1;
		found.push({
			kind: placeHeads.has(token.key) ? 'address' : 'organisation',
			start: tokens[first]?.start ?? token.start,
			end: withTown(text, tokens[last]?.end ?? token.end),
			rule: 'house and its name',
			isSure: false,
		});
		at = last;
	}
	return found;
}

/** "Hospital zum Heiligen Kreuz, Langwieden" at the end of a line. */
const withTown = (text: string, end: number): number =>
	end +
	(/^(?:[ ]\d{1,2}[a-z]?(?![\p{L}\d]|[.,:]\d))?(?:,[ ]\p{Lu}[\p{L}-]{3,30}(?:[ ]Dienst)?(?=[ ]?(?:\r?\n|$|·|[.;)])))?/u.exec(
		text.slice(end, end + 44),
	)?.[0].length ?? 0);

function nameAfter(sighted: Sighted, at: number): number {
	const { tokens, signs, style, text } = sighted;
	const next = tokens[at + 1];
	const after = tokens[at + 2];
	if (next === undefined) return at;
	// "Krippe „Die Wichtel“"
	if (/^[ ]["„“»‚]$/u.test(next.before)) {
		let last = at + 1;
		while (last < at + 5 && tokens[last + 1]?.before === ' ') last += 1;
		return /^["“”«‘]/u.test(text.slice(tokens[last]?.end ?? 0)) ? last : at;
	}
	if (next.before !== ' ' && next.before !== '. ') return at;
	if (next.before === '. ' && tokens[at]?.key !== 'fa' && tokens[at]?.key !== 'ot') return at;
	if (where.has(next.key) && (next.shape === 'lower' || /^Zu[mr]$/u.test(next.value))) {
		let noun = at + 2;
		if (/^(?:der|den|dem)$/u.test(after?.key ?? '')) noun += 1;
		const name = tokens[noun];
		if (name === undefined || name.before !== ' ' || !mayName(sighted, noun)) return at;
		const isNamed =
			/e[nrs]$/u.test(name.key) && tokens[noun + 1]?.shape === 'capital' && tokens[noun + 1]?.before === ' ';
		if (isNamed) return further(sighted, noun + 1);
		if (vague.has(next.key) && next.shape === 'lower' && signs[noun] !== 'town' && signs[noun] !== 'unknown')
			return at;
		return further(sighted, noun);
	}
	// "Praxis Dr. Sonntag", "Klinik Prof. Jung"
	const name = pastDegrees(sighted, at + 1);
	if (name > at + 1)
		return tokens[name] !== undefined && tokens[name].shape !== 'lower' ? further(sighted, name) : at;
	if (/^(?:st|sankt)$/u.test(next.key))
		return after !== undefined && after.shape !== 'lower' ? further(sighted, at + 2) : at;
	if (style.isSmall) return signs[at + 1] === undefined ? at : further(sighted, at + 1);
	return mayName(sighted, at + 1) ? further(sighted, at + 1) : at;
}

/** Up to two more words with capital letters, or a number of the house. */
function further(sighted: Sighted, at: number): number {
	const { tokens, style } = sighted;
	let last = at;
	while (last < at + 2) {
		const next = tokens[last + 1];
		if (next === undefined || !/^(?:[ ]|[ ]&[ ]|-)$/u.test(next.before)) break;
		if (next.shape === 'lower' && !style.isSmall) break;
		if (!mayName(sighted, last + 1) || (style.isSmall && sighted.signs[last + 1] === undefined)) break;
		last += 1;
	}
	return last;
}

function mayName(sighted: Sighted, at: number): boolean {
	const { tokens, style, text } = sighted;
	const token = tokens[at];
	if (token === undefined || (token.shape === 'lower' && !style.isSmall) || isInitial(sighted, at))
		return false;
	if (functionWords.has(token.key) || germanGeneric.has(token.key) || shortWords.has(token.key)) return false;
	if (titles.has(token.key) || worldWords.has(token.key) || token.value.length < 3) return false;
	return !(labels.has(token.key) && text[token.end] === ':') && text[token.end] !== ':';
}

const isHead = ({ key }: Token): boolean =>
	germanHeads.has(key) ||
	germanHeads.has(key.split('-').at(-1) ?? '') ||
	(key.length > 8 && germanHeadEnding.test(key));
const isAdjective = (token: Token | undefined): boolean =>
	token !== undefined &&
	token.shape !== 'lower' &&
	/(?:ische[nrs]?|liche[nrs]?|Städt|Ev|Kath)$/u.test(token.value);
const where = new Set('am an im in zum zur zu der des bei unter vor auf für'.split(' '));
/** Before these a house and any noun stand often without being a name. */
const vague = new Set('im in der des bei unter vor auf für zu'.split(' '));
const placeHeads = new Set(
	'ortsteil ot gemarkung insel stadt landkreis kreis markt gemeinde spielplatz verbandsgemeinde samtgemeinde'.split(
		' ',
	),
);
