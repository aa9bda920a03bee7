import type { SearchTerm } from '../../db/passage-search.ts';
import { indexForm, reversed } from './passages.ts';
import { contentWords, hasDenseScript } from '../words.ts';

/** A word that a question asks for, with the forms that count as the same word. */
export class AskedWord {
	readonly form: string;
	readonly term: SearchTerm;

	/** `known`: words of the index that begin so, where only some of them count. */
	constructor(form: string, known: (beginning: string) => readonly string[]) {
		this.form = form;
		if (form.length < shortestRelated || /[\d ]/u.test(form)) {
			this.term = { words: [form], beginnings: [], ends: [] };
			return;
		}
		const words = new Set([form]);
		for (let length = shortestRelated; length < form.length; length += 1) {
			for (const part of [form.slice(0, length), form.slice(-length)])
				if (isRelated(part, form)) words.add(part);
		}
		const isLong = form.length >= longEnough;
		if (!isLong) for (const one of known(form)) if (isRelated(one, form)) words.add(one);
		this.term = {
			words: [...words],
			beginnings: isLong ? [form] : [],
			ends: form.length >= shortestEnd ? [reversed(form)] : [],
		};
	}

	/** Two signs of a script without spaces, which may be the end of one word and the beginning of another. */
	get isPairOfSigns(): boolean {
		return hasDenseScript(this.form);
	}

	/** How often it stands among the words of a passage, and whether as itself or only in part: a word of a compound. */
	countIn(words: readonly string[]): { count: number; isWhole: boolean } {
		const parts = this.form.split(' ');
		let count = 0;
		let isWhole = false;
		if (parts.length > 1) {
			for (let at = 0; at + parts.length <= words.length; at += 1)
				if (parts.every((part, index) => words[at + index] === part)) count += 1;
			return { count, isWhole: count > 0 };
		}
		const related = this.form.length >= shortestRelated && !/\d/u.test(this.form);
		for (const word of words) {
			if (word !== this.form && !(related && isRelated(word, this.form))) continue;
			count += 1;
			isWhole ||= word.length >= this.form.length || isOtherEnding(this.form, word);
		}
		return { count, isWhole };
	}
}

/** The words of a question that name something; a number with signs in it is one word of several parts. */
export function askedWords(question: string, known: (beginning: string) => readonly string[]): AskedWord[] {
	const forms = contentWords(question)
		.filter((word) => !asking.test(word.text) && !/\p{Script=Hiragana}/u.test(word.text))
		.map((word) => indexForm(word.text));
	const numbers = [...question.matchAll(/(?<![\p{L}\p{N}])\d[\d.,:/]*(?![\p{L}\p{N}])/gu)].map(([number]) =>
		number
			.split(/\D+/u)
			.filter((part) => part !== '')
			.join(' '),
	);
	return [...new Set([...forms, ...numbers])]
		.filter((form) => form !== '')
		.slice(0, mostWords)
		.map((form) => new AskedWord(form, known));
}

/** Another ending, or one word of a compound. */
export function isRelated(one: string, word: string): boolean {
	if (one.length < shortestRelated || /\d/u.test(one)) return false;
	if (one.startsWith(word)) return word.length >= longEnough || isOtherEnding(one, word, 2);
	if (word.startsWith(one)) return one.length >= longEnough || isOtherEnding(word, one);
	if (one.length >= longEnough && word.length > one.length && word.endsWith(one)) return true;
	return word.length >= shortestEnd && one.length > word.length + 2 && one.endsWith(word);
}

/** Whether it is the other one with an ending; what is left of a stem may lack the ending's own last letters. */
function isOtherEnding(long: string, short: string, mostLetters = short.length >= 5 ? 4 : 2): boolean {
	if (!long.startsWith(short)) return false;
	const rest = long.slice(short.length);
	return rest.length <= mostLetters && (short.length >= 5 ? anyEnding : inflection).test(rest);
}

const inflection = /^(?:e?[mnrs]|e|e?t|st|e?d|te|ly|in|ig|y)?$/u;
const anyEnding =
	/^(?:e?[mnrs]|e|e?t|st|e?d|te[mnrst]?|end|ly|inn?|ig|y|ung|ungs?|ings?|lich|isch|bar|heit|keit|al|ally|ions?|io|ment|ance|ence|or|ity|ive|ist|ism)?$/u;

/** Words that ask but name nothing. */
const asking =
	/^(?:tell|show|give|find|list|say|says|said|explain|describe|know|mean|means|document|documents|text|page|letter|file|much|many|long|please|happens?|sage?n?|zeige?n?|nenne?n?|finde?n?|erkläre?n?|steht|dokument|dokumente|text|seite|brief|datei|viel|viele|lange|bedeutet|heißt|gibt|bitte|wann|warum|weshalb|wieso|wohin|woher|womit|wofür|wieviel|welchen|welches|nehmen|nimmt|bekommen|bekommt|bekomme|machen|macht|get|gets|take|takes|hoch|hohe|groß|alt|teuer|weit|oft|high|large|big|old|often|far|expensive)$/iu;
const shortestRelated = 4;
const longEnough = 6;
const shortestEnd = 5;
/** Of one question; what is longer than that is no question. */
const mostWords = 40;
