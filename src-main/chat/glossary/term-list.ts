import type { TermContent } from '../../contract/glossary.ts';

/** Terms as a model reads them, as many as there is room for. */
export interface TermList {
	/** Empty for no term. */
	readonly text: string;
	readonly given: readonly TermContent[];
	readonly leftOut: number;
}

/** The first of these terms, each on a line of its own. */
export function termList(terms: readonly TermContent[]): TermList {
	const lines: string[] = [];
	let room = mostCharacters;
	for (const term of terms) {
		const line = lineOf(term);
		if (lines.length === mostTerms || line.length > room) break;
		lines.push(line);
		room -= line.length;
	}
	return {
		text: lines.length === 0 ? '' : `${heading}\n${lines.join('\n')}`,
		given: terms.slice(0, lines.length),
		leftOut: terms.length - lines.length,
	};
}

function lineOf({ term, meaning, preferred, forbidden }: TermContent): string {
	const sentences = [
		meaning === '' ? '' : endedSentence(shortened(meaning)),
		preferred === '' || preferred === term ? '' : `Write “${preferred}”.`,
		forbidden.length === 0 ? '' : `Never write ${forbidden.map((one) => `“${one}”`).join(' or ')}.`,
	].filter((sentence) => sentence !== '');
	const line = sentences.length === 0 ? `- ${term}` : `- ${term}: ${sentences.join(' ')}`;
	return line.replace(/\s+/gu, ' ');
}

function endedSentence(text: string): string {
	return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** Up to a word's end. */
function shortened(text: string): string {
	if (text.length <= mostOfMeaning) return text;
	return `${text.slice(0, mostOfMeaning).replace(/\s+\S*$/u, '')}…`;
}

const heading = 'Words of this house:';
const mostTerms = 12;
/** About 250 tokens in English and German. */
const mostCharacters = 900;
const mostOfMeaning = 240;

/** Tokens that a list can take at most, with the words of a language that is cut into many. */
export const tokensOfTermList = 400;
