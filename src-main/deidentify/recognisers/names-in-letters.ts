import { dayWords, functionWords } from '../ordinary-words.ts';
import { closings, greetings, titles } from '../words/cue-words.ts';
import { shortWords } from '../words/world-words.ts';
import type { Place } from './name-cue.ts';
import type { Sighted } from './name-signs.ts';

/** Names at the beginning and at the end of letters and messages: who is greeted, and who wrote them. */
export function afterGreeting({ tokens, signs, style }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (token === undefined || next === undefined || !greetings.has(token.key)) return undefined;
	if (!/^,?[ ]$/u.test(next.before) || functionWords.has(next.key) || titles.has(next.key)) return undefined;
	const isGreeting = token.startsSentence || (tokens[at - 1]?.startsSentence ?? false);
	if (!isGreeting && !style.isSmall) return undefined;
	if (signs[at + 1] !== undefined) return { first: at + 1, mayBeSmall: style.isSmall };
	const isAlone = tokens[at + 2] === undefined || /^,?\s*\n|^,\s/u.test(tokens[at + 2]?.before ?? '');
	return next.shape === 'lower' || !isAlone || crowd.test(next.key)
		? undefined
		: { first: at + 1, isSure: false };
}

export function afterClosing({ tokens, signs, style, text }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	if (token === undefined || !closings.has(token.key)) return undefined;
	const next = tokens[at + 1];
	if (next === undefined || !/^[.,!:)]*(?:[ \t]*\r?\n\s{0,6}|[ ]{1,3})[(]?$/u.test(next.before))
		return undefined;
	const isNewLine = next.before.includes('\n');
	if (/^x+$/u.test(next.key) || closings.has(next.key)) return undefined;
	// "yours sincerely hugo pell", "lg den"
	if (style.isSmall && /^(?:[ ]\p{L}[\p{L}'’-]{1,24}){0,2}[ .x]*$/u.test(text.slice(next.end)))
		return { first: at + 1, last: tokens.length - 1, mayBeSmall: true, isSure: false };
	// "Gruß, K. Baumhauer" at the end of a line
	if (
		!isNewLine &&
		next.value.length === 1 &&
		/^\.[ ]?\p{Lu}[\p{L}-]+[ .]*(?:$|\n)/u.test(text.slice(next.end, next.end + 40))
	)
		return { first: at + 1, last: at + 2, isSure: false };
	// "Grüße, Ley" at the end of a line
	if (
		!isNewLine &&
		/^(?:gru(?:ß|ss)|grü(?:ß|ss)en?|lg|vg|dank)$/u.test(token.key) &&
		next.shape === 'capital' &&
		next.value.length > 2 &&
		!functionWords.has(next.key) &&
		!titles.has(next.key) &&
		!crowd.test(next.key) &&
		/^[ .!]*(?:$|\n)/u.test(text.slice(next.end, next.end + 12))
	)
		return { first: at + 1, last: at + 1, isSure: false };
	if (
		!isNewLine &&
		signs[at + 1] === undefined &&
		!/^(?:gez|signed|lg|mfg|vg|pp|ppa|i[av])$/u.test(token.key)
	)
		return undefined;
	// "Im Auftrag⏎Mai"
	if (isNewLine && dayWords.has(next.key) && /^[ ]*(?:$|\n)/u.test(text.slice(next.end, next.end + 20)))
		return { first: at + 1, last: at + 1, isSure: false };
	if (functionWords.has(next.key) || (shortWords.has(next.key) && next.value.length > 1)) return undefined;
	if (isNewLine || signs[at + 1] !== undefined || next.shape !== 'lower') {
		if (
			signs[at + 1] === undefined &&
			!/^[ .]*(?:\p{L}[\p{L}'’.-]*[ ]?){0,3}(?:$|[\n,(\d])/u.test(text.slice(next.end, next.end + 60))
		)
			return undefined;
		return { first: at + 1, mayBeSmall: true, isSure: style.isSmall || next.shape !== 'lower' };
	}
	return undefined;
}

/** The last words of a text, or a line of its own after an empty one: who wrote it. */
export function asLastWords({ tokens, signs, text, style }: Sighted, at: number): Place | undefined {
	const token = tokens[at];
	if (token === undefined || functionWords.has(token.key) || titles.has(token.key)) return undefined;
	const isOwnLine =
		/\n[ \t]*\r?\n[ \t(–-]*$/u.test(token.before) ||
		(/\n[ \t]*$/u.test(token.before) &&
			/^(?:[ ]\p{Lu}\p{L}+)?[ .]*\r?\n[ \t]*(?:\r?\n|>)/u.test(text.slice(token.end, token.end + 30)));
	if (!isOwnLine && !/[.!?)][ ]{1,3}[(–-]?[ ]?$|\n$/u.test(token.before)) return undefined;
	if (token.shape === 'lower' && !(isOwnLine || style.isSmall)) return undefined;
	// "HK" at the very end: who wrote it.
	if (
		/^\p{Lu}{2,3}$/u.test(token.value) &&
		/^[ ./]*$/u.test(text.slice(token.end, token.end + 20)) &&
		!shortWords.has(token.key)
	)
		return { first: at, last: at, isSure: false };
	const rest =
		/^[.]?(?:[ ](?:\p{L}[\p{L}'’-]*\.?))?(?:[ ]\p{L}\.)?(?:,[ ][\p{L} ]{2,40})?[ .)]*(?:$|\r?\n)/u.exec(
			text.slice(token.end, token.end + 90),
		);
	if (rest === null) return undefined;
	const isEnd = text.slice(token.end + rest[0].length).trim() === '';
	if (!isEnd && !isOwnLine) return undefined;
	// "Integrationsfachdienst" below who signed is where he works.
	if (
		style.isGerman &&
		/(?:dienst|amt|stelle|verwaltung|büro|leitung|praxis|abteilung|referat|schule|hort|kita|verein|haltung)$/u.test(
			token.key,
		)
	)
		return undefined;
	const next = tokens[at + 1];
	const isNext = next !== undefined && next.start <= token.end + 2 && next.end <= token.end + rest[0].length;
	const isName = signs[at] !== undefined || (isNext && signs[at + 1] !== undefined);
	const isInitialled = isNext && next.value.length === 1 && text[next.end] === '.';
	// "Löwe" alone at the very end is who wrote it; "Allergien" on a line of its own is a heading.
	if (
		!isName &&
		!isInitialled &&
		!(isEnd && !isNext && token.shape === 'capital' && !shortWords.has(token.key) && token.value.length > 2)
	)
		return undefined;
	if (token.value.length > 1 && signs[at] === undefined && isNext && !isInitialled) return undefined;
	return { first: at, mayBeSmall: true, isSure: false, ...(isInitialled ? { last: at + 1 } : {}) };
}

const crowd =
	/^(?:neighbour|neighbor|colleague|colleagues|customer|parent|parents|resident|residents|all|team|everyone|everybody|friends|member|members|kollegen|kolleginnen|eltern|damen|mitglieder|team|zusammen|alle|leute|sir|sirs|freunde|nachbarn|zukunft|gott|ordnung|tenant|applicant|student|patient)s?$/u;
