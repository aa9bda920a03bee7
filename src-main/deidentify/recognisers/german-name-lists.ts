import { matches, type PersonalFinding } from '../finding.ts';
import { titles } from '../words/cue-words.ts';
import { stuffs } from '../words/german-cue-words.ts';
import { everydayGivenNames } from '../words/more-names.ts';
import { isFree, isGivenName } from './german-name-cues.ts';
import type { Sighted } from './name-signs.ts';

/** Of German texts: words of every day that stand in a row with names, "Öner, Sommer und Frau Pohl", "K6 Mai, K7 Wójcik". All are doubtful. */
export function germanNameLists(sighted: Sighted): PersonalFinding[] {
	return sighted.style.isGerman && !sighted.style.isSmall
		? [
				...inRows(sighted),
				...afterCodes(sighted),
				...inChats(sighted),
				...signedBeside(sighted),
				...matches(sighted.text, closingLetters, 'name', 'initials', false),
				...atLineStarts(sighted),
				...inColumns(sighted),
			]
		: [];
}

/** One part of a row, by the numbers of its first and last word. */
interface Part {
	readonly first: number;
	readonly last: number;
}

function inRows(sighted: Sighted): PersonalFinding[] {
	const found: PersonalFinding[] = [];
	for (let at = 0; at < sighted.tokens.length; at += 1) {
		const row = rowFrom(sighted, at);
		const end = row.at(-1)?.last ?? at;
		if (row.length > 1) found.push(...namesOf(sighted, row));
		at = Math.max(at, end);
	}
	return found;
}

/** The parts that follow on each other with commas, strokes or "und", from a word on. */
function rowFrom(sighted: Sighted, at: number): Part[] {
	const { tokens } = sighted;
	const row: Part[] = [];
	let next = at;
	while (row.length < mostParts) {
		const part = partFrom(sighted, next);
		if (part === undefined) break;
		row.push(part);
		const after = tokens[part.last + 1];
		if (after === undefined) break;
		const isAnd = ands.has(after.key) && /^,?[ ]$/u.test(after.before);
		if (isAnd) next = part.last + 2;
		else if (
			/^\.?(?:[ ]?\([\p{L}\d .]{1,16}\))?(?:[ ]\d{1,5}(?:[.,](?:\d{2}|-{1,2}|–))?(?:[ ]?[€xh])?)?[ ]?(?:[,;][ ]|[/&+][ ]?|[–-][ ])$/u.test(
				after.before,
			)
		)
			next = part.last + 1;
		else break;
		if (isAnd && !/^\.?[ ]$/u.test(tokens[next]?.before ?? '')) break;
	}
	return row;
}

/** A title, and one to three words with capital letters. */
function partFrom({ tokens }: Sighted, at: number): Part | undefined {
	let first = at;
	while (
		first < at + 3 &&
		titles.has(tokens[first]?.key ?? '') &&
		/^\.?[ ]$/u.test(tokens[first + 1]?.before ?? '')
	)
		first += 1;
	let last = first - 1;
	while (last < first + 2) {
		const token = tokens[last + 1];
		if (token === undefined || token.shape === 'lower' || (last >= first && token.before !== ' ')) break;
		last += 1;
	}
	return last < first ? undefined : { first, last };
}

/** Where enough of a row are surely people, all single words of it are. */
function namesOf(sighted: Sighted, row: readonly Part[]): PersonalFinding[] {
	const { tokens, signs, text, lexicon } = sighted;
	// "Rückrufe: Bock, Marquardt": one name is enough where a label says that people follow.
	const lead = tokens[(row[0]?.first ?? 0) - 1];
	const start = tokens[row[0]?.first ?? 0]?.before ?? '';
	const fewest = start.startsWith(':') && peopleFollow.has(lead?.key ?? '') ? 1 : manySure;
	const sure = row.filter(
		({ first, last }) =>
			isPerson(signs[first]) ||
			(last > first && isPerson(signs[last])) ||
			titles.has(tokens[first - 1]?.key ?? ''),
	).length;
	if (sure === 0) return [];
	return row.flatMap(({ first, last }) => {
		const token = tokens[first];
		if (first !== last || token === undefined || !isFree(sighted, first)) return [];
		const isName = signs[first] === 'ordinary name' || isGivenName(token.key);
		// "Hr. Pauli weniger Salz, Fr. Tausend mehr Brot"
		if (stuffs.has(token.key) && !everydayGivenNames.has(token.key)) return [];
		if (!isName && !(sure >= fewest && sure * 2 >= row.length && lexicon.given.has(token.key))) return [];
		// "Herr Meier, Koch": one beside it is enough only for what is no noun or a first name.
		const isHardlyWord = !lexicon.isNoun(token.key) || everydayGivenNames.has(token.key);
		if (sure < fewest && !isHardlyWord) return [];
		// "Anna, Mai 2025"
		if (sure < manySure && /^[ ]?\d/u.test(text.slice(token.end, token.end + 2))) return [];
		return [nameAt(token, 'row of names')];
	});
}

/** "K6 Mai → dry, K7 Wójcik", "Pl. 2 Sommer": after the same letters with a number, where others of them are people. */
function afterCodes(sighted: Sighted): PersonalFinding[] {
	const { tokens, signs, text } = sighted;
	const groups = new Map<string, number[]>();
	tokens.forEach((token, at) => {
		const code = /(?:^|[\s,;(])(?<code>\p{Lu}\p{L}{0,2})\.?[ ]?\d{1,3}[a-z]?:?[ ]{1,3}$/u.exec(
			text.slice(Math.max(0, token.start - 12), token.start),
		)?.groups?.['code'];
		if (code === undefined || token.shape === 'lower') return;
		const group = groups.get(code);
		if (group === undefined) groups.set(code, [at]);
		else group.push(at);
	});
	return [...groups.values()].flatMap((group) => {
		const sure = group.filter((at) => isPerson(signs[at]) || titles.has(tokens[at]?.key ?? '')).length;
		if (sure < manySure || sure * 2 < group.length) return [];
		return group.flatMap((at) => {
			const token = tokens[at];
			return token === undefined || !isFree(sighted, at) || vacant.has(token.key)
				? []
				: [nameAt(token, 'row of names')];
		});
	});
}

/** "Mona: ja⏎Kai: nein⏎Mona: gut": lines that begin with who says them. */
function inChats(sighted: Sighted): PersonalFinding[] {
	const { tokens, text, signs } = sighted;
	const speakers = tokens.flatMap((token, at) =>
		(at === 0 || token.before.includes('\n')) && isFree(sighted, at) && text.startsWith(': ', token.end)
			? [at]
			: [],
	);
	const keys = speakers.map((at) => tokens[at]?.key ?? '');
	const isAgain = new Set(keys).size < keys.length && new Set(keys).size > 1;
	const isKnown = speakers.filter((at) => signs[at] !== undefined).length * 2 > speakers.length;
	if (speakers.length < fewestLines || !isAgain || !isKnown) return [];
	const names = new Set(speakers.filter((at) => signs[at] !== undefined).map((at) => tokens[at]?.key ?? ''));
	return tokens.flatMap((token) =>
		names.has(token.key) && token.shape !== 'lower' ? [nameAt(token, 'chat')] : [],
	);
}

/** "gez. Ahrens     Sommer": one more who signs, on the right. */
function signedBeside(sighted: Sighted): PersonalFinding[] {
	const { tokens, text } = sighted;
	return tokens.flatMap((token, at) => {
		if (!/^[ ]?(?:\)|\.)?(?:[ ]{3,}|\t+)$/u.test(token.before) || !isFree(sighted, at)) return [];
		const line = text.slice(text.lastIndexOf('\n', token.start) + 1, token.start);
		return /^[ ]*(?:gez|i\.?[ ]?[AV]|ppa|im Auftrag|für die Richtigkeit)(?![\p{L}])/iu.test(line) &&
			/^[ .]*(?:$|\n)/u.test(text.slice(token.end, token.end + 4))
			? [nameAt(token, 'signature')]
			: [];
	});
}

/** "Gruß, T. F." */
const closingLetters =
	/(?<=(?<![\p{L}])(?:Gruß|Gruss|Grüße|Grüsse|LG|VG|MfG|Dank|Auftrag),?[ ])(?<value>\p{Lu}\.[ -]?\p{Lu}\.)(?=[ ]*(?:$|\n))/gu;

/** "Cakmak, S. – kommt⏎Falter – war im Urlaub": lines that begin with who they are about. */
function atLineStarts(sighted: Sighted): PersonalFinding[] {
	const { tokens, signs, text } = sighted;
	const starts = tokens.flatMap((token, at) =>
		(at === 0 || /\n[ \t]*(?:[•*–-][ ]?|\d{1,3}[.):]?[ ])?$/u.test(token.before)) &&
		(token.shape === 'capital' || titles.has(token.key)) &&
		/^(?:,[ ]\p{Lu}[\p{L}-]*\.?)?[ ]*(?:[ ][–-][ ]|\||\(|:[ ]|\t|[ ]{3}|[ ]\/[ ])/u.test(
			text.slice(token.end, token.end + 40),
		)
			? [at]
			: [],
	);
	const found: PersonalFinding[] = [];
	const sure = starts.filter((at) => isPerson(signs[at]));
	if (sure.length < manySure || sure.length * 2 < starts.length) return found;
	for (const at of starts) {
		const token = tokens[at];
		const isName =
			signs[at] === 'ordinary name' || (signs[at] === undefined && sure.length * 3 >= starts.length * 2);
		if (token !== undefined && isName && isFree(sighted, at) && !vacant.has(token.key))
			found.push(nameAt(token, 'line of a list'));
	}
	return found;
}

/** "Mo  Ehlert 6:15   Maurer 6:30": beside names, apart by more than a blank. */
function inColumns(sighted: Sighted): PersonalFinding[] {
	const { tokens, signs, text } = sighted;
	const cells = tokens.flatMap((token, at) =>
		/(?:[ ]{2,}|\t|\|[ ]?)$/u.test(token.before) &&
		/^(?:[ ]{2}|\t|[ ]?\||[ ]*(?:$|\n)|[ ]\d{1,2}[:.]\d{2}|[ ]\()/u.test(text.slice(token.end, token.end + 8))
			? [at]
			: [],
	);
	const sure = cells.filter((at) => isPerson(signs[at])).length;
	if (sure < manySure || sure * 3 < cells.length) return [];
	return cells.flatMap((at) => {
		const token = tokens[at];
		return token !== undefined &&
			signs[at] === 'ordinary name' &&
			isFree(sighted, at) &&
			!vacant.has(token.key)
			? [nameAt(token, 'column of names')]
			: [];
	});
}

const isPerson = (sign: Sighted['signs'][number]): boolean =>
	sign === 'given' || sign === 'family' || sign === 'unknown';
const nameAt = ({ start, end }: { start: number; end: number }, rule: string): PersonalFinding => ({
	kind: 'name',
	start,
	end,
	rule,
	isSure: false,
});
const peopleFollow: ReadonlySet<string> = new Set(
	'dienst frühdienst spätdienst nachtdienst tagdienst bereitschaft rufbereitschaft rückruf rückrufe rückmeldung besuch besuche hausbesuch hausbesuche visite termine patienten bewohner kinder schüler gäste gruppe team tour geburtstage urlaub krank frei vertretung anwesend abwesend fehlt fehlen entschuldigt beteiligte beteiligt zeugen eltern angehörige mitarbeiter neu zuständig ansprechpartner einzüge auszüge aufnahmen entlassungen helfer verteiler mitglieder vorstand leitung'.split(
		' ',
	),
);
const ands: ReadonlySet<string> = new Set(['und', 'u', 'sowie', 'oder']);
const vacant: ReadonlySet<string> = new Set(
	'leer frei gesperrt aufnahme entlassung reserve niemand alle neu neuaufnahme'.split(' '),
);
const manySure = 2;
const fewestLines = 3;
const mostParts = 30;
