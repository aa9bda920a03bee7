import type { TermContent, TermId } from '../../contract/glossary.ts';
import { KnownError } from '../../contract/errors.ts';
import type { TermEntry } from '../../db/glossary.ts';
import { WordingFinder } from './find-wordings.ts';
import { searchedForm, keyedWords, termKey } from './wording-words.ts';

/** A term as it is stored, with what it is looked up by. */
export function termEntry(id: TermId, content: TermContent): TermEntry {
	const { term, meaning, preferred, forbidden } = content;
	const wordings = [term, preferred, ...forbidden];
	return {
		id,
		content,
		key: termKey(term),
		searched: searchedForm([...wordings, meaning].join('\n')),
		firsts: [...new Set(wordings.flatMap((wording) => keyedWords(wording)[0]?.key ?? []))],
	};
}

/** What is wrong with a term by itself; null for nothing. */
export function faultOf({ term, preferred, forbidden }: TermContent): 'only-signs' | 'forbids-itself' | null {
	if ([term, ...forbidden].some((wording) => keyedWords(wording).length === 0)) return 'only-signs';
	// A longer wording may well have a shorter one in it: "letter" is forbidden where it is a "discharge letter".
	const said = preferred === '' ? term : preferred;
	const finder = new WordingFinder(forbidden.map((text) => ({ text, of: text })));
	return finder.find(said).some(({ start, end }) => start === 0 && end >= said.trimEnd().length)
		? 'forbids-itself'
		: null;
}

/** Errors: `term-only-signs`, `term-forbids-itself`. */
export function checkTerm(content: TermContent): void {
	const fault = faultOf(content);
	if (fault !== null) throw new KnownError(`term-${fault}`);
}
