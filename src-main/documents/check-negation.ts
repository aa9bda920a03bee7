import type { Finding } from '../contract/entities.ts';
import { surroundings } from './clauses.ts';
import { figuresIn } from './pairs.ts';
import { remembered } from './remembered.ts';
import type { PageText } from './sentences.ts';
import { contentWords, sameWord, type Word } from './words.ts';

/**
 * A negation that the point lost or added: what the source denies must not be claimed, and the other way round. The
 * words next to the negation are looked for in the point's clauses.
 */
export function checkNegation(point: string, sources: readonly PageText[]): Finding[] {
	const found = [...lost(point, sources), ...added(point, sources)];
	return found.length > 0 ? found : spread(point, sources);
}

function lost(point: string, sources: readonly PageText[]): Finding[] {
	const clauses = clausesOf(point);
	for (const source of sources) {
		const { text, page } = source;
		for (const denied of clausesIn(source)) {
			if (denied.scope.length === 0 || denied.scope.every((word) => isOfTime(word, source))) continue;
			for (const clause of clauses) {
				if (clause.negations.length > 0 || deniesByItself.test(clause.text)) continue;
				const words = clause.words.filter((word) =>
					denied.scope.some((one) => sameWord(one.text, word.text)),
				);
				const needed = Math.min(2, denied.scope.length);
				if (words.length < needed && !sharesMore(clause, words, denied, source)) continue;
				if (words.length === 0 || affirmedElsewhere(words, source, denied)) continue;
				const { start, end } = affirmedPlace(words, denied);
				if (onlyNamed.test(point.slice(0, end))) continue;
				const negation = denied.negations[0];
				return [found(point, start, end, surroundings(text, negation?.start ?? 0, negation?.end ?? 0), page)];
			}
		}
	}
	return [];
}

/** One word right beside the negation is enough where others of the clause stand in the same sentence. */
function sharesMore(clause: Clause, words: readonly Word[], denied: Clause, source: PageText): boolean {
	const negation = denied.negations[0];
	const [key] = denied.scope;
	if (negation === undefined || key === undefined || key.start < negation.end) return false;
	if (key.start - negation.end > besideCharacters || !words.some((word) => sameWord(word.text, key.text)))
		return false;
	const before = denied.words.filter((word) => word.end <= negation.start);
	if (before.some((word) => !clause.words.some((one) => sameWord(one.text, word.text)))) return false;
	if (contrast.test(source.text.slice(denied.start, denied.start + denied.text.length + 10))) return false;
	const sentence = clausesIn(source).filter((one) => isOneSentence(source.text, one.start, denied.start));
	const others = clause.words.filter(
		(word) =>
			!sameWord(word.text, key.text) &&
			sentence.some((one) => one.words.some((other) => sameWord(other.text, word.text))),
	);
	return others.length >= 1;
}

function isOneSentence(text: string, one: number, other: number): boolean {
	return !/[.!?;\n]\s/u.test(text.slice(Math.min(one, other), Math.max(one, other) - 1));
}

/** "Not within six months" is after six months: said in another way, nothing is lost. */
function isOfTime({ text, start, end }: Word, source: PageText): boolean {
	return (
		/^(?:innerhalb|binnen)$/iu.test(text) ||
		figuresIn(source).some((figure) => start < figure.end && end > figure.start)
	);
}

/** The word next to which the negation is missing, with the one after it where that is near. */
function affirmedPlace(words: readonly Word[], denied: Clause): Pick<Word, 'start' | 'end'> {
	const negation = denied.negations[0]?.start ?? 0;
	const nearest = [...denied.scope].sort(
		(one, other) => Math.abs(one.start - negation) - Math.abs(other.start - negation),
	);
	const key = nearest.flatMap((one) => words.find((word) => sameWord(one.text, word.text)) ?? [])[0];
	if (key === undefined) return { start: 0, end: 0 };
	const next = words.find((word) => word.start > key.end && word.start - key.end < nearCharacters);
	return { start: key.start, end: next?.end ?? key.end };
}

function added(point: string, sources: readonly PageText[]): Finding[] {
	if (
		sources.some((source) =>
			clausesIn(source).some((clause) => clause.negations.length > 0 || impliesNegation.test(clause.text)),
		)
	)
		return [];
	const negation = clausesOf(point).flatMap((clause) => clause.negations)[0];
	if (negation === undefined) return [];
	return [found(point, negation.start, negation.end, '', sources[0]?.page ?? 1)];
}

/** Whether a text denies anything, in whatever words. */
export function denies(text: string): boolean {
	return (
		clausesOf(text).some(({ negations }) => negations.length > 0) ||
		impliesNegation.test(text) ||
		deniesByItself.test(text)
	);
}

/** A negation that now covers more than it did: "not ibuprofen; paracetamol is possible" made "not ibuprofen or paracetamol". */
function spread(point: string, sources: readonly PageText[]): Finding[] {
	const given = sources.flatMap((source) =>
		clausesIn(source).map((clause) => ({ clause, text: source.text, page: source.page })),
	);
	if (given.every(({ clause }) => clause.negations.length === 0)) return [];
	const has = (clause: Clause, word: Word): boolean =>
		clause.words.some((one) => sameWord(one.text, word.text));
	for (const { negations, words } of clausesOf(point)) {
		const negation = negations[0];
		if (negation === undefined) continue;
		for (const word of words.filter((one) => one.start > negation.end)) {
			const affirmed = given.find(({ clause }) => clause.negations.length === 0 && has(clause, word));
			const denied = given.some(
				({ clause }) => clause.negations.length > 0 && (has(clause, word) || pronoun.test(clause.text)),
			);
			// Only what can be denied by itself counts: a word that stands right after "or", "and" or the negation.
			const named =
				/(?:^|\s)(?:or|nor|and|oder|noch|und|not|no|nicht|kein\p{L}*)\s+(?:any|the|a|an|einen?|die|der|das)?\s*$/iu.test(
					point.slice(0, word.start),
				);
			if (affirmed === undefined || denied || !named) continue;
			const there = affirmed.clause.words.find((one) => sameWord(one.text, word.text)) ?? word;
			const source = surroundings(affirmed.text, there.start, there.end);
			return [found(point, word.start, word.end, source, affirmed.page)];
		}
	}
	return [];
}

/** The same words stand in another clause of the source without a negation. */
function affirmedElsewhere(words: readonly Word[], source: PageText, denied: Clause): boolean {
	return clausesIn(source).some(
		(clause) =>
			clause.start !== denied.start &&
			clause.negations.length === 0 &&
			words.every((word) => clause.words.some((one) => sameWord(one.text, word.text))),
	);
}

interface Clause {
	readonly start: number;
	readonly text: string;
	readonly words: readonly Word[];
	readonly negations: readonly Word[];
	/** The words that the negation is about: those right after it, in German also right before. */
	readonly scope: readonly Word[];
}

const clausesIn = remembered(({ text }: PageText) => clausesOf(text));

function clausesOf(text: string): Clause[] {
	const clauses: Clause[] = [];
	let start = 0;
	const borders = [
		...text.matchAll(
			/[;|\n]|[,.:!?](?=\s|$)|\s(?:but|aber|sondern|because|weil|if|wenn|although|obwohl)\s/gu,
		),
	].map((match) => match.index + match[0].length);
	for (const end of [...borders, text.length]) {
		if (end < text.length && goesOnAsList(text.slice(start, end), text.slice(end))) continue;
		if (end > start) clauses.push(clauseOf(text, start, end));
		start = end;
	}
	return clauses;
}

/** "No fever, cough or pain", "Oaks, limes and beeches need not": a comma inside a list ends no clause. */
function goesOnAsList(before: string, after: string): boolean {
	if (!/,\s*$/u.test(before)) return false;
	const rest = after.split(/[.;:|\n]/u)[0] ?? '';
	const next = rest.split(',')[0] ?? '';
	const isShort = contentWords(before).length <= 1 && !/\s\p{L}+\s\p{L}+\s/u.test(before);
	if (isShort && listEnd.test(next.slice(0, 40))) return true;
	return (
		listNegation.test(before) &&
		contentWords(next).length <= 3 &&
		/\s(?:or|oder|nor|noch)\s/u.test(rest.slice(0, 60))
	);
}

function clauseOf(whole: string, start: number, end: number): Clause {
	const text = whole.slice(start, end);
	const masked = text.replace(noNegation, (phrase) => '_'.repeat(phrase.length));
	const negations = [...masked.matchAll(negationPattern)].map((match) => ({
		text: match[0],
		start: start + match.index,
		end: start + match.index + match[0].length,
	}));
	const words = contentWords(text).map((word) => ({
		text: word.text,
		start: start + word.start,
		end: start + word.end,
	}));
	const first = negations[0];
	const after = first === undefined ? [] : words.filter((word) => word.start >= first.end).slice(0, 3);
	// "On the 12th and not, as printed, on the 11th" denies what comes next.
	const goesOn =
		first !== undefined && /(?:^|[\s,])(?:and|und|,)\s*$/iu.test(text.slice(0, first.start - start));
	const scope =
		first === undefined || (goesOn && after.length === 0)
			? []
			: after.length > 0
				? after
				: words.filter((word) => word.end <= first.start).slice(-3);
	return { start, text, words, negations, scope };
}

function found(point: string, start: number, end: number, source: string, page: number): Finding {
	return {
		kind: 'negation',
		start,
		end,
		said: point.slice(start, end),
		source,
		page,
		replacement: '',
		decision: 'open',
	};
}

/** "The fine for feeding waterfowl" does not say that anybody does. */
const onlyNamed =
	/(?<!\p{L})(?:for|against|of|about|from) \p{L}+ing(?: \p{L}+)?$|(?<!\p{L})(?:für|über|zu einem|about|for) (?:ein(?:e[nmrs]?)?|a|an|the|den|das|die)\s(?:\p{L}+\s)?\p{L}+$/iu;
/** "Not by this leak but by an earlier one". */
const contrast = /(?<!\p{L})(?:but|sondern)(?!\p{L})/iu;
/** What a clause denies of the one before it. */
const pronoun = /(?<!\p{L})(?:it|they|them|this|these|es|sie|dies(?:e[nmrs]?)?|beides)(?!\p{L})/iu;
const listEnd = /^\s?\p{L}+(?:,|\s(?:and|und|or|oder|sowie)\s)/u;
const listNegation =
	/(?<!\p{L})(?:no|neither|without|kein(?:e[nmrs]?)?|weder|ohne)\s(?:\p{L}+\s){0,2}[^.;:|]*,\s*$/iu;
/** A gap between two words that still are read as one place. */
const nearCharacters = 20;
/** An article or a preposition between a negation and its word. */
const besideCharacters = 8;
const negationPattern =
	/(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|unable|\p{L}+n['’]t|nicht|kein(?:e[nmrs]?)?|nie(?:mals)?|niemand(?:en|em)?|nichts|ohne|weder|keinesfalls|keineswegs|forbidden|prohibited|banned|unnecessary|verboten|untersagt|unzulässig|unnötig|entfällt(?!\s(?:auf|\d))|entfallen(?!\s(?:auf|\d)))(?!\p{L})/giu;
/** Phrases with a negating word that deny nothing. */
const noNegation =
	/(?<!\p{L})(?:no later than|not later than|no more than|not more than|no less than|not less than|no fewer than|not only|not until|no\.\s?\d+|if not|whether or not|never (?:be |fall |go )?(?:more|less|fewer|lower|higher|longer|later|earlier|below|above|under|over)(?: than)?|not (?:be )?(?:lower|higher|longer) than|nie (?:mehr|weniger|länger|höher|niedriger|unter|über)(?: als)?|nicht (?:unter|über|weniger als|länger als|höher als)|nicht nur|nicht später als|nicht mehr als|nicht vor|spätestens|no one)(?!\p{L})/giu;
/** What says no without a word for it. */
const deniesByItself =
	/(?<!\p{L})(?:out of (?:service|order|use|reach)|außer Betrieb|außer Haus|closed|gesperrt|geschlossen|entfällt|entfallen|cancelled|abgesagt|excluded|ausgeschlossen|ausgenommen|banned|verboten|untersagt|fails? to|failed to|refuse[sd]?|unable|ruled out|rejected|withdrawn|void|needless|avoid(?:ed)?|free of|free|clear|should wait|has to wait|wait until|abgelehnt|verworfen|überflüssig|entbehrlich|vermieden|frei von|frei|warten|erst (?:ab|nach|wenn))(?!\p{L})/iu;
const impliesNegation =
	/(?<!\p{L})(?:free of|free|weiterge|weiterhin|bleib\p{L}*(?: \p{L}+){1,2} aus|sonst|otherwise|lack|abgelehnt|verworfen|withdrawn|stays? at home|only if|nur wenn|nur mit|nur bei|erst |entbehrlich|überflüssig|provided|gestellt|begrenzt|limited to|höchstens|at most|up to|fail|refus|prohibit|forbid|prevent|avoid|except|instead of|rather than|un\p{L}+|verbot|fehl|verweiger|statt|außer|frei von)/iu;
