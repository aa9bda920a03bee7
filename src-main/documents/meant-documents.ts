import { fold } from './fold.ts';
import { isWholeTextTask, type WholeTextTask } from './whole-text.ts';

/** A document by what people call it. */
export interface NamedDocument {
	/** The file's name. */
	readonly name: string;
	readonly title: string;
}

/** Which documents a request is about. */
export interface MeantDocuments<Named extends NamedDocument> {
	/** None: the request does not say, or not clearly. */
	readonly documents: readonly Named[];
	/** Those that it may be about; all where nothing in it fits. */
	readonly among: readonly Named[];
	/** What is asked for, with "this document" in the place of names; null for a question. */
	readonly task: WholeTextTask | null;
}

/**
 * Finds documents that a request names, in English or German: by the file's name, by the title, by a word or number that
 * no other one has in them, or all at once.
 */
export function meantDocuments<Named extends NamedDocument>(
	request: string,
	documents: readonly Named[],
): MeantDocuments<Named> {
	const words = wordsOf(request);
	const found = fullNames(words, documents);
	const task = isWholeTextTask(request) ?? taskOn(request, words, found);
	const isShared = ({ from, document }: FoundName<Named>): boolean =>
		found.some((other) => other.from === from && other.document !== document);
	const named = [...new Set(found.filter((one) => !isShared(one)).map(({ document }) => document))];
	if (named.length > 0) return { documents: named, among: named, task };
	if (meansAll(request, documents.length)) return { documents, among: documents, task };
	const hinted = withOwnWord(words, documents);
	if (hinted.length === 1) return { documents: hinted, among: hinted, task };
	// "The lease", of which there are two.
	const shared = new Set(found.map(({ document }) => document));
	const among = shared.size > 0 ? documents.filter((document) => shared.has(document)) : documents;
	return { documents: [], among, task };
}

interface Word {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

interface FoundName<Named> {
	readonly document: Named;
	/** Among the words of the request; the end is not a part of it. */
	readonly from: number;
	readonly to: number;
}

function wordsOf(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
		text: fold(word),
		start: index,
		end: index + word.length,
	}));
}

/** A name inside of a longer one that stands there is not meant. */
function fullNames<Named extends NamedDocument>(
	words: readonly Word[],
	documents: readonly Named[],
): FoundName<Named>[] {
	const found = documents.flatMap((document) =>
		namesOf(document).flatMap((name) =>
			placesOf(name, words).map((from) => ({ document, from, to: from + name.length })),
		),
	);
	return found.filter(
		({ from, to }) =>
			!found.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
	);
}

/** Words of the name with and without its ending, and of the title; one common word alone is no name. */
function namesOf({ name, title }: NamedDocument): string[][] {
	const whole = wordsOf(name).map(({ text }) => text);
	const bare = wordsOf(name.replace(/\.\p{L}[\p{L}\p{N}]{0,4}$/u, '')).map(({ text }) => text);
	const titled = wordsOf(title).map(({ text }) => text);
	return [whole, bare, titled].filter((words) => {
		const [only = '', ...more] = words;
		return more.length > 0 ? words.some((word) => word.length > 2) : only.length > 3 && !common.has(only);
	});
}

function placesOf(name: readonly string[], words: readonly Word[]): number[] {
	return words.flatMap((_, from) =>
		name.every((text, at) => words[from + at]?.text === text) ? [from] : [],
	);
}

/** "Translate lease.pdf" asks for what "translate this document" does. */
function taskOn<Named>(
	request: string,
	words: readonly Word[],
	found: readonly FoundName<Named>[],
): WholeTextTask | null {
	const [first] = found;
	const [start, end] = [words[first?.from ?? -1]?.start, words[(first?.to ?? 0) - 1]?.end];
	if (start === undefined || end === undefined) return null;
	const before = request.slice(0, start).replace(/(?:\b(?:the|den|das|die|der)\s+)?["'“”„‚‘«»]?$/iu, '');
	const after = request.slice(end).replace(/^["'“”‘’«»]/u, '');
	return (
		isWholeTextTask(`${before}this document${after}`) ?? isWholeTextTask(`${before}dieses Dokument${after}`)
	);
}

function meansAll(request: string, count: number): boolean {
	return all.test(request) || (count === 2 && both.test(request));
}

/** Those with a word or number in the request that neither name nor title of another one has. */
function withOwnWord<Named extends NamedDocument>(
	words: readonly Word[],
	documents: readonly Named[],
): Named[] {
	const asked = new Set(words.map(({ text }) => text));
	const ofEach = documents.map(
		({ name, title }) =>
			new Set(
				wordsOf(`${name.replace(/\.\p{L}[\p{L}\p{N}]{0,4}$/u, '')} ${title}`)
					.map(({ text }) => text)
					.filter((text) => (/^\d{2,}$/u.test(text) || text.length > 3) && !common.has(text)),
			),
	);
	return documents.filter((_, at) =>
		[...(ofEach[at] ?? [])].some(
			(word) => asked.has(word) && !ofEach.some((other, index) => index !== at && other.has(word)),
		),
	);
}

const all =
	/(?<![\p{L}\p{N}])(?:all (?:of )?(?:the |these |those |my |our )?(?:\d+ )?(?:documents|letters|texts|files|e-?mails|of them)|them all|(?:the|these|those|my|our) (?:\d+ )?(?:documents|letters|texts|files|e-?mails)|each (?:of the |of these |of them)?(?:document|letter|text|file|e-?mail|one)?|every (?:document|letter|text|file|e-?mail|one)|alle (?:\d+ )?(?:dokumente|briefe|texte|schreiben|dateien|e-?mails)|(?:die|diese|meine|unsere) (?:\d+ )?(?:dokumente|briefe|texte|dateien|e-?mails)|jede[ns]? (?:einzelne[ns]? )?(?:dokument|brief|text|schreiben|datei|e-?mail)|sie alle)(?![\p{L}\p{N}])/iu;
const both = /(?<![\p{L}\p{N}])(?:both|beide[ns]?)(?![\p{L}\p{N}])/iu;
/** What requests are made of: a file called "letter.txt" is not meant by "this letter". */
const common: ReadonlySet<string> = new Set(
	(
		'document documents letter letters text texts file files report notice mail email message page pages scan ' +
		'translate translation into english german plain simple easy language words reply response answer write draft ' +
		'summary summarise summarize rewrite correct this that these those with from what which about please ' +
		'dokument dokumente brief briefe schreiben bericht bescheid mitteilung datei dateien nachricht seite seiten ' +
		'ubersetze ubersetzen ubersetzung englisch englische deutsch deutsche einfach einfacher leichter sprache worten ' +
		'antwort schreibe verfasse entwurf zusammenfassung fasse zusammen dies diese diesen dieser dieses eine einen einer ' +
		'bitte nach uber auf fur'
	).split(' '),
);
