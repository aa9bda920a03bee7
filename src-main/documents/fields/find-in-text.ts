import type { Page } from '../../contract/entities.ts';
import { findFigures } from '../figures/find-figures.ts';
import { findSentences, type Sentence } from '../sentences.ts';
import type { FieldMeaning } from './field-kinds.ts';
import type { PlacedValue } from './find-labelled.ts';
import { labelKey } from './label-key.ts';
import { findPeriods, isAskedWithin } from './periods.ts';
import { findSpans, textKey, type Span } from './spans.ts';

/** What running text says of a field. */
export interface InText {
	/** Where the words right before a value say what it is: "the total amount is £350". */
	readonly said: PlacedValue[];
	/** Every value of the form that is looked for. */
	readonly all: (PlacedValue & { readonly isNamed: boolean })[];
}

export function findInText(pages: readonly Page[], field: FieldMeaning, language: string): InText {
	const found: InText = { said: [], all: [] };
	if (field.isOfDocument) found.said.push(...dateLines(pages));
	const isText = field.shape === 'text';
	for (const sentence of findSentences(pages, language)) {
		if (sentence.text.length > longestSentence) continue;
		const spans = isText ? anyFigures(sentence.text) : findSpans(sentence.text, field.shape);
		const isNamed = names(sentence.text, field);
		if (field.isDeadline && sentence.kind !== 'table-row') found.said.push(...periodsIn(sentence));
		for (const span of spans) {
			const value = { text: span.text, key: span.key, page: sentence.page, passage: sentence.text };
			if (!isText) found.all.push({ ...value, isNamed });
			if (sentence.kind !== 'table-row' && saysWhatItIs(sentence, span, field, spans)) found.said.push(value);
		}
	}
	return found;
}

function periodsIn({ text, page }: Sentence): PlacedValue[] {
	return findPeriods(text)
		.filter((span) => isAskedWithin(text, span))
		.map(({ text: words, key }) => ({ text: words, key, page, passage: text }));
}

/** "Millbrook, 3 May 2026" as a line of its own, on the first page. */
function dateLines(pages: readonly Page[]): PlacedValue[] {
	const [first] = pages;
	return (first?.blocks ?? []).slice(0, linesOfHead).flatMap(({ text }) => {
		const lines = text.split('\n').filter((line) => line.length <= longestDateLine);
		return lines.flatMap((line) => {
			const spans = findSpans(line, 'date');
			const [span] = spans;
			if (span === undefined || spans.length > 1) return [];
			const before = line.slice(0, span.start);
			const after = line.slice(span.end);
			const isLine =
				/^[.\s]*$/u.test(after) &&
				/^(?:[\p{L}][\p{L}.\- ()/]{1,40},\s*)?(?:(?:den|the|im|am)\s+)?(?:\p{L}+(?:tag|day|woch),?\s+(?:den\s+|the\s+)?)?$/iu.test(
					before,
				);
			return isLine
				? [{ text: span.text, key: span.key, page: first?.number ?? 1, passage: line.trim() }]
				: [];
		});
	});
}

/** Whether a sentence has a name of the field in it, as a word of its own. */
function names(text: string, field: FieldMeaning): boolean {
	if (field.isDeadline && deadlineWords.test(text)) return true;
	return labelsIn(text, field).some(
		({ start, end }) =>
			isWholeName(text.slice(0, start), text.slice(start, end), field) &&
			!goesOnAsLabel.test(text.slice(end)),
	);
}

function saysWhatItIs(sentence: Sentence, span: Span, field: FieldMeaning, spans: readonly Span[]): boolean {
	const before = sentence.text.slice(0, span.start);
	if (field.isDeadline && isDeadline(before, sentence.text.slice(span.end))) return true;
	// "The date of …" says nothing of which date it is.
	if (field.isOfDocument) return false;
	return labelsIn(sentence.text, field).some(({ start, end }) => {
		if (end > span.start) return false;
		if (spans.some((other) => other.start >= end && other.end <= span.start)) return false;
		const between = sentence.text.slice(end, span.start);
		return (
			(field.shape === 'text' ? verb : connector).test(between) &&
			isWholeName(sentence.text.slice(0, start), sentence.text.slice(start, end), field)
		);
	});
}

/** "The amount" is the amount; "a partial amount" and "the delivery date" are something else. */
function isWholeName(before: string, label: string, field: FieldMeaning): boolean {
	const word = /([\p{L}\p{M}'’-]+)\s+$/u.exec(before)?.[1];
	if (word === undefined || /[.,;:(]\s*$/u.test(before)) return true;
	// "Your reference" is the other side's.
	if (/^(?:your|ihre?[mnrs]?|eure?)$/iu.test(word) && /ref|zeichen/iu.test(label)) return false;
	if (determiner.test(word)) return true;
	// Names are said with all sorts of words before them: "our patient".
	return (
		field.shape === 'person' &&
		/^(?:our|unsere?r?|unsere[mn]|ihre?[mn]?|your|above|genannte[rn]?|liebe[rn]?|dear)$/iu.test(word)
	);
}

function anyFigures(text: string): Span[] {
	return findFigures(text)
		.filter(({ kind }) => kind !== 'weekday')
		.map(({ start, end, text: written }) => ({ start, end, text: written, key: textKey(written) }));
}

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Where one of the field's names stands as words of their own; the longest one at each place. */
function labelsIn(text: string, field: FieldMeaning): Stretch[] {
	const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*\.?/gu)];
	const found: Stretch[] = [];
	for (let at = 0; at < words.length; at += 1) {
		for (let count = Math.min(4, words.length - at); count >= 1; count -= 1) {
			const first = words[at];
			const last = words[at + count - 1];
			if (first === undefined || last === undefined) continue;
			const [start, end] = [first.index, last.index + last[0].length];
			const key = labelKey(text.slice(start, end));
			if (!field.own.has(key) && !field.others.has(key)) continue;
			found.push({ start, end });
			break;
		}
	}
	return found;
}

/** What stands before a date that is a deadline. */
function isDeadline(before: string, after: string): boolean {
	if (strongCues.test(before)) return true;
	if (byUs.test(before)) return false;
	return request.test(before) || (until.test(before) && isToBeDone.test(after));
}

const day = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+|(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),?\s+(?:(?:den|dem)\s+)?)?(?:the\s+)?`;
const strongCues = new RegExp(
	String.raw`(?<!\p{L})(?:no later than|not later than|at the latest by|at the latest on|latest by|due (?:on|by)|payable (?:on|by)|to be paid by|(?:the )?deadline (?:is|for \p{L}+ is|ends on)|expires on|(?:bis )?spätestens(?: bis)?(?: zum| am)?|bis spätestens(?: zum| am)?|zahlbar bis(?: zum| spätestens zum)?|fällig (?:am|bis|bis zum|zum)|Frist (?:endet|läuft|ist)(?: ab)?(?: am| bis(?: zum)?)?|Frist bis(?: zum)?|\p{L}*frist [^.;,]{0,60}(?:endet|läuft) (?:am|bis zum)|endet die Frist am|läuft die Frist am)\s+${day}$`,
	'iu',
);
const request = new RegExp(
	String.raw`(?<!\p{L})(?:please|kindly|must|should|(?:to|may|can) be (?:returned|submitted|sent|paid|filed|received|handed in|settled|made)|ha(?:ve|s) to|needs? to|(?:is|are) asked to|can apply|may apply|send|return|reply|respond|submit|apply|register|bitte|bitten|müssen|muss|sollten|sollen|soll|haben Sie)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?:by|before|until|bis(?: zum| einschließlich)?|vor dem)\s+${day}$`,
	'iu',
);
const until = new RegExp(String.raw`(?<!\p{L})(?:bis(?: zum| einschließlich)?|vor dem)\s+${day}$`, 'iu');
/** "… ist bis zum 31. Januar abzugeben"; what is to be avoided until then has no deadline. */
const isToBeDone =
	/^[^.;,]{0,80}(?<!\p{L})(?:(?:ab|zurück)zugeben|(?:ein|nach)zureichen|vorzulegen|zurückzusenden|einzusenden|zuzusenden|anzumelden|mitzuteilen|einzuzahlen|nachzuweisen|zu (?:senden|schicken|zahlen|bezahlen|überweisen|begleichen|entrichten|melden|stellen|beantragen|unterschreiben|erbringen|übergeben|übermitteln|beantworten|bestätigen))(?!\p{L})/u;
const byUs =
	/(?<!\p{L})(?:we will|we shall|wir werden|werden wir|valid until|gültig bis|stay|bleiben)(?!\p{L})/iu;
const deadlineWords =
	/(?<!\p{L})(?:by|before|until|bis|spätestens|fällig|due|payable|no later|zahlbar)(?!\p{L})/iu;
const connector =
	/^(?:[\s–-]|(?<!\p{L})(?:is|are|was|of|at|on|by|for|ist|war|lautet|lauten|beträgt|betrug|betragen|von|vom|am|in Höhe|in der Höhe|i\. ?H\. ?v\.|für|to|the|den|dem|der|des|die|insgesamt|zum|number|no\.?|nr\.?|comes to|amounts to|stands at|bis|now|jetzt|nun|Mr|Mrs|Ms|Frau|Herrn?)(?!\p{L})){0,8}$/iu;
/** "The notice period is three months": what has no form of its own is said by a verb. */
const verb =
	/^\s+(?:is|are|of|von|in Höhe von|amounts? to|comes to|ist|sind|beträgt|betragen|lautet|liegt bei)\s+(?:(?:now|currently|jetzt|nun|derzeit|zurzeit)\s+)?$/iu;
const determiner =
	/^(?:the|a|an|this|your|our|der|die|das|dem|den|des|ein|eine|einen|einem|einer|ihr|ihre|ihrem|ihren|ihrer|unser|unsere|unserem|unter|under|with|mit|beim|zum|zur|vom|im|am|und|and|total|bis|als|as)$/iu;
/** "Amount granted: …" is no "Amount: …". */
const goesOnAsLabel = /^\s+\p{L}[\p{L}\s.-]{0,40}(?::|\s\|)/u;
const linesOfHead = 30;
const longestDateLine = 70;
const longestSentence = 1200;
